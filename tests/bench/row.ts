// One line of a bench's table, and how times become lines.

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

/** Median and 99th percentile of a call over items, in microseconds, after a warm-up over the first items. */
export function timeEach<T>(items: readonly T[], call: (item: T) => unknown): { median: number; p99: number } {
  for (const item of items.slice(0, Math.ceil(items.length / 4))) call(item);
  const times = items.map((item) => {
    const from = performance.now();
    call(item);
    return (performance.now() - from) * 1000;
  });
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}
