// How the policy model is fitted: logistic regression over readable features, calibrated on posts the folds had not seen.
import { FEATURES } from '../../utils/policy/feature-list.ts';
import { measurePost } from '../../utils/policy/features.ts';
import type { Gazetteer } from '../../utils/policy/gazetteer.ts';
import { judgeRegion } from '../../utils/policy/judge-region.ts';
import { readWords } from '../../utils/policy/read-words.ts';
import { hashString } from '../../utils/text/hash.ts';
import type { PolicyPost } from './policy-posts.ts';

const FOLDS = 10;
const ROUNDS = 1500;
const RATE = 0.5;
/** Strength of the pull towards zero, per example; chosen by cross-validation on the training part. */
const RIDGE = 0.003;
/** Precision the threshold must reach on training posts that the fold's model had not seen. */
const MIN_PRECISION = 0.955;

/** What `utils/policy/weights.json` holds. */
export interface PolicyWeights {
  readonly threshold: number;
  /** Platt's calibration of the score. */
  readonly slope: number;
  readonly offset: number;
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** A training post as judged by a model that had not seen it. */
export interface CrossValidated {
  readonly id: string;
  readonly label: 0 | 1;
  readonly probability: number;
}

interface Row {
  readonly id: string;
  /** Numbers of the features that hold. */
  readonly holding: readonly number[];
  readonly label: 0 | 1;
  readonly fold: number;
}

interface Model {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** Fits, calibrates and sets the threshold; the same posts give the same weights. */
export function trainPolicy(
  posts: readonly PolicyPost[],
  gazetteer: Gazetteer,
): { weights: PolicyWeights; unseen: readonly CrossValidated[] } {
  const rows: Row[] = posts.map(({ id, text, localPolicy }) => {
    const words = readWords(text);
    const { values } = measurePost(words, judgeRegion(words, gazetteer));
    const holding = [...values.keys()].filter((at) => values[at] === 1);
    return { id, holding, label: localPolicy === true ? 1 : 0, fold: hashString(`fold ${text}`) % FOLDS };
  });
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitModel(rows.filter((row) => row.fold !== fold));
    return rows.filter((row) => row.fold === fold).map((row) => ({ ...row, score: scoreOf(model, row.holding) }));
  }).flat();
  const { slope, offset } = calibrate(scored);
  const unseen = scored.map(({ id, label, score }) => ({ id, label, probability: sigmoid(slope * score + offset) }));
  const model = fitModel(rows);
  const weights = {
    threshold: round(chooseThreshold(unseen)),
    slope: round(slope),
    offset: round(offset),
    bias: round(model.bias),
    weights: Object.fromEntries(FEATURES.map(([name], at) => [name, round(model.weights[at] ?? 0)])),
  };
  return { weights, unseen };
}

/** Logistic regression with a ridge and fixed signs, by projected gradient steps. */
function fitModel(examples: readonly Row[]): Model {
  const weights = new Float64Array(FEATURES.length);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = new Float64Array(FEATURES.length);
    let biasGradient = 0;
    for (const { holding, label } of examples) {
      const error = sigmoid(scoreOf({ bias, weights }, holding)) - label;
      biasGradient += error;
      for (const at of holding) gradient[at] = (gradient[at] ?? 0) + error;
    }
    bias -= (RATE * biasGradient) / examples.length;
    for (const [at, [, sign]] of FEATURES.entries()) {
      const step = (gradient[at] ?? 0) / examples.length + RIDGE * (weights[at] ?? 0);
      const next = (weights[at] ?? 0) - RATE * step;
      weights[at] = sign * next > 0 ? next : 0;
    }
  }
  return { bias, weights };
}

function scoreOf(model: Model, holding: readonly number[]): number {
  let score = model.bias;
  for (const at of holding) score += model.weights[at] ?? 0;
  return score;
}

/** Platt's two parameters on scores of models that had not seen the posts. */
function calibrate(scored: readonly { score: number; label: 0 | 1 }[]): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 4000; round += 1) {
    let bySlope = 0;
    let byOffset = 0;
    for (const { score, label } of scored) {
      const error = sigmoid(slope * score + offset) - label;
      bySlope += error * score;
      byOffset += error;
    }
    slope -= (0.05 * bySlope) / scored.length;
    offset -= (0.05 * byOffset) / scored.length;
  }
  return { slope, offset };
}

/** The lowest threshold, at least a half, from which on the precision holds. */
function chooseThreshold(scored: readonly { probability: number; label: 0 | 1 }[]): number {
  for (let threshold = 0.5; threshold < 0.95; threshold += 0.01) {
    const marked = scored.filter(({ probability }) => probability >= threshold);
    const right = marked.filter(({ label }) => label === 1).length;
    if (right >= MIN_PRECISION * marked.length) return threshold;
  }
  return 0.95;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
