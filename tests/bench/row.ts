// One line of a bench's table, and how times become lines.

const ROUNDS = 7;
const LONG_ENOUGH_MS = 5000;

/** A measured figure; `holds` says whether the goal is met. */
export interface BenchRow {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** The other library that was measured in the same run. */
  readonly peer?: string;
  readonly goal?: string;
  readonly holds?: boolean;
}

/** A row whose goal is an upper bound. */
export function atMost(figure: string, value: number, unit: string, bound: number): BenchRow {
  return { figure, value: round(value), unit, goal: `<= ${bound}`, holds: value <= bound };
}

/** A row whose goal is a lower bound. */
export function atLeast(figure: string, value: number, unit: string, bound: number): BenchRow {
  return { figure, value: round(value), unit, goal: `>= ${bound}`, holds: value >= bound };
}

/** Three significant digits. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

/**
 * Median and 99th percentile of a call over items, in microseconds. An item counts with the quickest of several rounds over
 * all of them, since other work on the machine only ever adds; the first round warms up.
 */
export function timeEach<T>(items: readonly T[], call: (item: T) => unknown): { median: number; p99: number } {
  const best = new Float64Array(items.length).fill(Number.POSITIVE_INFINITY);
  const started = performance.now();
  for (let round = 0; round <= ROUNDS && (round < 2 || performance.now() - started < LONG_ENOUGH_MS); round += 1) {
    items.forEach((item, place) => {
      const from = performance.now();
      call(item);
      const us = (performance.now() - from) * 1000;
      if (round > 0 && us < (best[place] ?? 0)) best[place] = us;
    });
  }
  best.sort();
  return { median: best[best.length >> 1] ?? 0, p99: best[Math.floor(best.length * 0.99)] ?? 0 };
}

/** The quickest of several runs of some work, in milliseconds. */
export function quickest(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    work();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}
