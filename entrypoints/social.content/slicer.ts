// Works off a queue in slices short enough that scrolling never notices.

/** Longest run of ours before the page gets its turn, in milliseconds. */
const SLICE_MS = 4;

/** A queue of distinct items. */
export interface Slicer<T> {
  add(item: T): void;
}

/** Runs `work` on each added item, in order, in slices of a few milliseconds, until `signal` aborts. */
export function createSlicer<T>(signal: AbortSignal, work: (item: T) => void): Slicer<T> {
  const queue = new Set<T>();
  let isScheduled = false;

  function run(): void {
    isScheduled = false;
    if (signal.aborted) return;
    const end = performance.now() + SLICE_MS;
    for (const item of queue) {
      queue.delete(item);
      work(item);
      if (performance.now() > end) break;
    }
    if (queue.size > 0) schedule();
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(run, 0);
  }

  return {
    add: (item) => {
      queue.add(item);
      schedule();
    },
  };
}
