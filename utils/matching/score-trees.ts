// The decision model: a few small trees over readable features, as numbers in `weights.json`.

/** `[feature, threshold, left, right]`, or a leaf `[-1, value, 0, 0]`; left is `<= threshold`. */
type TreeNode = readonly (readonly number[])[];

/** Trees whose leaves add up to a log-odds. */
export interface TreeModel {
  readonly bias: number;
  readonly trees: readonly TreeNode[];
}

/** Trees laid flat, so that scoring touches typed arrays only. */
export interface FlatTrees {
  readonly bias: number;
  readonly roots: Int32Array;
  readonly feature: Int8Array;
  readonly value: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Lays a model out for scoring. */
export function flattenTrees(model: TreeModel): FlatTrees {
  const total = model.trees.reduce((sum, tree) => sum + tree.length, 0);
  const flat: FlatTrees = {
    bias: model.bias,
    roots: new Int32Array(model.trees.length),
    feature: new Int8Array(total),
    value: new Float64Array(total),
    left: new Int32Array(total),
    right: new Int32Array(total),
  };
  let base = 0;
  model.trees.forEach((tree, number) => {
    flat.roots[number] = base;
    tree.forEach(([feature = -1, value = 0, left = 0, right = 0], at) => {
      flat.feature[base + at] = feature;
      flat.value[base + at] = value;
      flat.left[base + at] = base + left;
      flat.right[base + at] = base + right;
    });
    base += tree.length;
  });
  return flat;
}

/** Log-odds that a candidate with these features is a match. */
export function scoreTrees(model: FlatTrees, features: ArrayLike<number>): number {
  let sum = model.bias;
  for (const root of model.roots) {
    let at = root;
    let feature = model.feature[at] ?? -1;
    while (feature >= 0) {
      at = ((features[feature] ?? 0) <= (model.value[at] ?? 0) ? model.left[at] : model.right[at]) ?? 0;
      feature = model.feature[at] ?? -1;
    }
    sum += model.value[at] ?? 0;
  }
  return sum;
}
