// The decision models: small trees over readable features, kept as plain numbers.

/** Trees whose leaves add up to a log-odds, laid flat. */
export interface FlatTrees {
  readonly bias: number;
  readonly roots: Int32Array;
  /** Feature of a node and, shifted by `RIGHT`, its right child (the left one follows its parent); -1 for a leaf. */
  readonly node: Int32Array;
  /** Threshold of a node (left is `<=`), value of a leaf. */
  readonly value: Float64Array;
}

const RIGHT = 8;
const FEATURE = 0xff;

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
    node: Int32Array.from(feature, (tested, at) => (tested < 0 ? -1 : ((right[at] ?? 0) << RIGHT) | tested)),
    value: Float64Array.from(value),
  };
}

/** Log-odds that a candidate with these features is a match. */
export function scoreTrees(model: FlatTrees, features: Float64Array): number {
  const { roots, node, value } = model;
  let sum = model.bias;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let at = roots[tree] ?? 0;
    for (let test = node[at] ?? -1; test >= 0; test = node[at] ?? -1) {
      at = (features[test & FEATURE] ?? 0) <= (value[at] ?? 0) ? at + 1 : test >> RIGHT;
    }
    sum += value[at] ?? 0;
  }
  return sum;
}
