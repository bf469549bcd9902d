// Works off queues in slices short enough that scrolling never notices, and few enough that a fast scroll costs little.

/** Longest run of ours before the page gets its turn, in milliseconds; the last item of a slice comes on top. */
const SLICE_MS = 3;
/**
 * A run after a pause finds its code and the page's elements out of the processor's caches, and pays three times as much for
 * a post as the sixth post of the same run does. So an item may cost a pause, which a rest pays in advance: a few posts are
 * worked on at once, and of a flick through hundreds many at a time.
 */
const LONGEST_PAUSE_MS = 120;
const REST_MS = 150;

/** A queue of distinct items. */
export interface Slicer<T> {
  add(item: T): void;
}

/** Works on one item; false where there is none. */
interface Queue {
  workOnOne(): boolean;
  /** Of an item, in milliseconds. */
  readonly pauseMs: number;
}

/** The work of one stretch of reading, in the order in which its queues were made. */
interface Loop {
  readonly queues: Queue[];
  schedule(): void;
}

const loops = new WeakMap<AbortSignal, Loop>();

/**
 * Runs `work` on each added item, in order, until `signal` aborts; all queues of one signal share their slices. Each item
 * is followed by `pauseMs` of rest, together with others and by no more than `LONGEST_PAUSE_MS`.
 */
export function createSlicer<T>(signal: AbortSignal, work: (item: T) => void, pauseMs = 0): Slicer<T> {
  const loop = loops.get(signal) ?? createLoop(signal);
  loops.set(signal, loop);
  const queue = new Set<T>();
  loop.queues.push({
    pauseMs,
    workOnOne: () => {
      for (const item of queue) {
        queue.delete(item);
        work(item);
        return true;
      }
      return false;
    },
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
  /** Pauses paid in advance, in milliseconds; owed where it is negative. */
  let credit = REST_MS;
  let countedAt = 0;

  function run(): void {
    isScheduled = false;
    if (signal.aborted) return;
    let isDone = false;
    try {
      isDone = workForASlice();
    } finally {
      // more waits, or an item failed and others may wait: the page has its turn, and we go on at once
      if (!isDone) start(0);
    }
  }

  /** True where nothing is left. */
  function workForASlice(): boolean {
    const end = performance.now() + SLICE_MS;
    for (const { workOnOne, pauseMs } of queues) {
      while (workOnOne()) {
        credit = Math.max(-LONGEST_PAUSE_MS, credit - pauseMs);
        if (performance.now() >= end) return false;
      }
    }
    return true;
  }

  function start(delayMs: number): void {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(run, delayMs);
  }

  function schedule(): void {
    if (isScheduled) return;
    const now = performance.now();
    credit = Math.min(REST_MS, credit + now - countedAt);
    countedAt = now;
    start(Math.max(0, -credit));
  }

  return { queues, schedule };
}
