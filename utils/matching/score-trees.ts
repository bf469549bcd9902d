// The decision models: small trees over readable features, kept as plain numbers.

/** Trees whose leaves add up to a log-odds, laid flat. */
export interface FlatTrees {
  readonly bias: number;
  readonly roots: Int32Array;
  /** Feature of a node; -1 for a leaf. */
  readonly feature: Int8Array;
  /** Threshold of a node (left is `<=`), value of a leaf. */
  readonly value: Float64Array;
  /** The left child follows its parent; this is the right one. */
  readonly right: Int32Array;
}

/** Reads a model packed as bias, then every tree from its root: feature, threshold, left, right; a leaf is -1 and its value. */
export function readTrees(packed: readonly number[]): FlatTrees {
  const roots: number[] = [];
  const feature: number[] = [];
  const value: number[] = [];
  const right: number[] = [];
  let at = 1;
  const readNode = (): void => {
    const node = feature.length;
    feature.push(packed[at] ?? -1);
    value.push(packed[at + 1] ?? 0);
    right.push(0);
    at += 2;
    if ((feature[node] ?? -1) < 0) return;
    readNode();
    right[node] = feature.length;
    readNode();
  };
  while (at < packed.length) {
    roots.push(feature.length);
    readNode();
  }
  return {
    bias: packed[0] ?? 0,
    roots: Int32Array.from(roots),
    feature: Int8Array.from(feature),
    value: Float64Array.from(value),
    right: Int32Array.from(right),
  };
}

/** Log-odds that a candidate with these features is a match. */
export function scoreTrees(model: FlatTrees, features: ArrayLike<number>): number {
  const { roots, feature, value, right } = model;
  let sum = model.bias;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let at = roots[tree] ?? 0;
    for (let tested = feature[at] ?? -1; tested >= 0; tested = feature[at] ?? -1) {
      at = (features[tested] ?? 0) <= (value[at] ?? 0) ? at + 1 : (right[at] ?? 0);
    }
    sum += value[at] ?? 0;
  }
  return sum;
}
