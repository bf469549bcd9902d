// Works off queues in slices short enough that scrolling never notices, and few enough that a fast scroll costs little.

/** Longest run of ours before the page gets its turn, in milliseconds; the last item of a slice comes on top. */
const SLICE_MS = 3;
/** Runs that follow each other at once, after a rest; then one each so many milliseconds, for all that has come meanwhile. */
const BURST = 4;
const EVERY_MS = 25;

/** A queue of distinct items. */
export interface Slicer<T> {
  add(item: T): void;
}

/** The work of one stretch of reading, in the order in which its queues were made. */
interface Loop {
  readonly queues: (() => boolean)[];
  schedule(): void;
}

const loops = new WeakMap<AbortSignal, Loop>();

/** Runs `work` on each added item, in order, until `signal` aborts; all queues of one signal share their slices. */
export function createSlicer<T>(signal: AbortSignal, work: (item: T) => void): Slicer<T> {
  const loop = loops.get(signal) ?? createLoop(signal);
  loops.set(signal, loop);
  const queue = new Set<T>();
  /** Works on one item; false where there is none. */
  loop.queues.push(() => {
    for (const item of queue) {
      queue.delete(item);
      work(item);
      return true;
    }
    return false;
  });
  return {
    add: (item) => {
      queue.add(item);
      loop.schedule();
    },
  };
}

function createLoop(signal: AbortSignal): Loop {
  const queues: Loop['queues'] = [];
  let isScheduled = false;
  let credit = BURST;
  let countedAt = 0;

  function run(): void {
    isScheduled = false;
    if (signal.aborted) return;
    const end = performance.now() + SLICE_MS;
    for (const workOnOne of queues) {
      while (workOnOne()) {
        if (performance.now() < end) continue;
        // more may wait: the page has its turn, and we go on at once
        start(0);
        return;
      }
    }
  }

  function start(delayMs: number): void {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(run, delayMs);
  }

  function schedule(): void {
    if (isScheduled) return;
    const now = performance.now();
    credit = Math.min(BURST, credit + (now - countedAt) / EVERY_MS);
    countedAt = now;
    start(credit >= 1 ? 0 : (1 - credit) * EVERY_MS);
    credit--;
  }

  return { queues, schedule };
}
