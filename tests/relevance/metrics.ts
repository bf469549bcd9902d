// Success, reciprocal rank, and recall at a rate of false marks, with a bootstrap.

/** One scored post: is the top right, is it a labelled post, and how surely it is marked. */
export interface Scored {
  readonly isRight: boolean;
  readonly score: number;
}

/** Lowest score that marks at most `rate` of the posts that carry no claim. */
export function thresholdAt(rate: number, negatives: readonly Scored[]): number {
  const scores = negatives.map((one) => one.score).sort((a, b) => b - a);
  return scores[Math.floor(rate * scores.length)] ?? -Infinity;
}

/** Share of posts whose right claim is on top and accepted. */
export function recallAbove(threshold: number, labelled: readonly Scored[]): number {
  return share(labelled, (one) => one.isRight && one.score > threshold);
}

/** Share of accepted posts whose claim is not the right one. */
export function wrongAmongAccepted(threshold: number, labelled: readonly Scored[]): number {
  return share(
    labelled.filter((one) => one.score > threshold),
    (one) => !one.isRight,
  );
}

/** Share of items that satisfy a test; 0 for none. */
export function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

/** Mean reciprocal rank, counting the first five places; `ranks` start at 1, 0 is not found. */
export function meanReciprocalRank(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + (rank >= 1 && rank <= 5 ? 1 / rank : 0), 0) / Math.max(1, ranks.length);
}

/** 5th and 95th percentile of recall at a rate when posts with and without claims are drawn again; deterministic. */
export function bootstrapRecall(
  rate: number,
  labelled: readonly Scored[],
  negatives: readonly Scored[],
  rounds = 200,
): [number, number] {
  const random = seededRandom(20261124);
  const draw = (from: readonly Scored[]) => from.map(() => from[Math.floor(random() * from.length)] as Scored);
  const values = Array.from({ length: rounds }, () => recallAbove(thresholdAt(rate, draw(negatives)), draw(labelled)));
  values.sort((a, b) => a - b);
  return [values[Math.floor(rounds * 0.05)] ?? 0, values[Math.floor(rounds * 0.95)] ?? 0];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
