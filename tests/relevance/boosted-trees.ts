// Gradient boosted trees with logistic or listwise loss: small, deterministic, and written out as plain numbers.

/** One split or leaf: `[feature, threshold, left, right]`, or `[-1, value, 0, 0]`. Left is `<= threshold`. */
export type TreeNode = readonly [number, number, number, number];

export interface BoostedTrees {
  readonly bias: number;
  readonly trees: readonly (readonly TreeNode[])[];
}

/** One row of features, whether it is a match, and how much it counts. */
export interface Example {
  readonly features: ArrayLike<number>;
  /** 1 for a match; where a list has several, they share it. */
  readonly label: number;
  readonly weight: number;
}

export interface BoostOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** Smallest sum of Hessians in a leaf. */
  readonly minLeaf: number;
  readonly lambda: number;
  /** Features that may be used; all without it. */
  readonly features?: readonly number[];
  /** Per feature: 1 the score may only rise with it, -1 only fall, 0 either. */
  readonly monotone?: readonly number[];
  readonly bins?: number;
  /** Rows of one post lie next to each other and share a number: the loss is then of the order within the post. */
  readonly groups?: Int32Array;
}

interface Binned {
  readonly columns: readonly Uint8Array[];
  readonly edges: readonly number[][];
}

/** Fits trees to examples by histograms, with logistic loss, or with that of a list (softmax) where groups are given; the same input gives the same trees. */
export function fitBoostedTrees(examples: readonly Example[], options: BoostOptions): BoostedTrees {
  const count = examples.length;
  const width = examples[0]?.features.length ?? 0;
  const used = options.features ?? Array.from({ length: width }, (_, feature) => feature);
  const binned = binColumns(examples, width, options.bins ?? 64);
  let positive = 0;
  let total = 0;
  for (const example of examples) {
    positive += example.label * example.weight;
    total += example.weight;
  }
  const bias = Math.log(positive / Math.max(1e-9, total - positive));
  const score = new Float64Array(count).fill(bias);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const trees: TreeNode[][] = [];
  const every = Int32Array.from({ length: count }, (_, row) => row);
  for (let round = 0; round < options.rounds; round += 1) {
    const chance = options.groups === undefined ? logistic(score) : softmax(score, options.groups);
    for (let row = 0; row < count; row += 1) {
      const example = examples[row] as Example;
      const p = chance[row] ?? 0;
      gradient[row] = (p - example.label) * example.weight;
      hessian[row] = Math.max(1e-6, p * (1 - p)) * example.weight;
    }
    const tree: TreeNode[] = [];
    growNode({ tree, binned, gradient, hessian, score, options, used }, every, 0, -Infinity, Infinity);
    trees.push(tree);
  }
  return { bias, trees };
}

/** Bias, then every tree from its root: feature, threshold, left, right; a leaf is -1 and its value; to a thousandth. */
export function packTrees(model: BoostedTrees): number[] {
  const packed = [round3(model.bias)];
  const pack = (tree: readonly TreeNode[], at: number): void => {
    const [feature, value, left, right] = tree[at] ?? [-1, 0, 0, 0];
    packed.push(feature, round3(value));
    if (feature < 0) return;
    pack(tree, left);
    pack(tree, right);
  };
  for (const tree of model.trees) pack(tree, 0);
  return packed;
}

function logistic(score: Float64Array): Float64Array {
  return score.map((one) => 1 / (1 + Math.exp(-one)));
}

/** The share of each row in its group. */
function softmax(score: Float64Array, groups: Int32Array): Float64Array {
  const chance = new Float64Array(score.length);
  for (let from = 0; from < score.length; ) {
    let to = from;
    while (to < score.length && groups[to] === groups[from]) to += 1;
    const top = Math.max(...score.subarray(from, to));
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += Math.exp((score[row] ?? 0) - top);
    for (let row = from; row < to; row += 1) chance[row] = Math.exp((score[row] ?? 0) - top) / sum;
    from = to;
  }
  return chance;
}

interface Growth {
  readonly tree: TreeNode[];
  readonly binned: Binned;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly score: Float64Array;
  readonly options: BoostOptions;
  readonly used: readonly number[];
}

function growNode(growth: Growth, rows: Int32Array, depth: number, low: number, high: number): number {
  const { tree, gradient, hessian, options, score, binned } = growth;
  let g = 0;
  let h = 0;
  for (const row of rows) {
    g += gradient[row] ?? 0;
    h += hessian[row] ?? 0;
  }
  const place = tree.length;
  const split = depth < options.depth ? bestSplit(growth, rows, g, h) : undefined;
  if (split === undefined) {
    const value = Math.min(high, Math.max(low, -g / (h + options.lambda))) * options.rate;
    for (const row of rows) score[row] = (score[row] ?? 0) + value;
    tree.push([-1, round6(value), 0, 0]);
    return place;
  }
  tree.push([-1, 0, 0, 0]);
  const column = binned.columns[split.feature] as Uint8Array;
  const left = rows.filter((row) => (column[row] ?? 0) <= split.bin);
  const right = rows.filter((row) => (column[row] ?? 0) > split.bin);
  const middle = (split.leftValue + split.rightValue) / 2;
  const direction = options.monotone?.[split.feature] ?? 0;
  const leftHigh = direction > 0 ? Math.min(high, middle) : high;
  const leftLow = direction < 0 ? Math.max(low, middle) : low;
  const rightLow = direction > 0 ? Math.max(low, middle) : low;
  const rightHigh = direction < 0 ? Math.min(high, middle) : high;
  const leftPlace = growNode(growth, left, depth + 1, leftLow, leftHigh);
  const rightPlace = growNode(growth, right, depth + 1, rightLow, rightHigh);
  tree[place] = [split.feature, round6(binned.edges[split.feature]?.[split.bin] ?? 0), leftPlace, rightPlace];
  return place;
}

function bestSplit(growth: Growth, rows: Int32Array, g: number, h: number) {
  const { binned, gradient, hessian, options, used } = growth;
  let best: { feature: number; bin: number; gain: number; leftValue: number; rightValue: number } | undefined;
  const parent = (g * g) / (h + options.lambda);
  for (const feature of used) {
    const column = binned.columns[feature] as Uint8Array;
    const bins = (binned.edges[feature]?.length ?? 0) + 1;
    const sumG = new Float64Array(bins);
    const sumH = new Float64Array(bins);
    for (const row of rows) {
      const bin = column[row] ?? 0;
      sumG[bin] = (sumG[bin] ?? 0) + (gradient[row] ?? 0);
      sumH[bin] = (sumH[bin] ?? 0) + (hessian[row] ?? 0);
    }
    let leftG = 0;
    let leftH = 0;
    for (let bin = 0; bin < bins - 1; bin += 1) {
      leftG += sumG[bin] ?? 0;
      leftH += sumH[bin] ?? 0;
      const rightH = h - leftH;
      if (leftH < options.minLeaf || rightH < options.minLeaf) continue;
      const rightG = g - leftG;
      const gain = (leftG * leftG) / (leftH + options.lambda) + (rightG * rightG) / (rightH + options.lambda) - parent;
      if (gain <= (best?.gain ?? 1e-6)) continue;
      const leftValue = -leftG / (leftH + options.lambda);
      const rightValue = -rightG / (rightH + options.lambda);
      const direction = options.monotone?.[feature] ?? 0;
      if (direction !== 0 && (rightValue - leftValue) * direction < 0) continue;
      best = { feature, bin, gain, leftValue, rightValue };
    }
  }
  return best;
}

function binColumns(examples: readonly Example[], width: number, bins: number): Binned {
  const columns: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let feature = 0; feature < width; feature += 1) {
    const values = Float64Array.from(examples, (example) => example.features[feature] ?? 0).sort();
    const cuts = new Set<number>();
    for (let bin = 1; bin < bins; bin += 1) {
      const cut = values[Math.floor((bin * values.length) / bins)] ?? 0;
      if (cut < (values[values.length - 1] ?? 0)) cuts.add(round6(cut));
    }
    const list = [...cuts].sort((a, b) => a - b);
    edges.push(list);
    columns.push(Uint8Array.from(examples, (example) => lowerBound(list, example.features[feature] ?? 0)));
  }
  return { columns, edges };
}

function lowerBound(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function round3(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
