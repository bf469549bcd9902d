// Trains the policy model on the project's own posts and writes utils/policy/weights.json; the same posts give the same file.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { buildRegionGazetteer } from '../../utils/cli/build-gazetteer.ts';
import { FEATURES } from '../../utils/policy/feature-list.ts';
import { measurePost } from '../../utils/policy/features.ts';
import { openGazetteer } from '../../utils/policy/gazetteer.ts';
import { judgeRegion } from '../../utils/policy/judge-region.ts';
import { readWords } from '../../utils/policy/read-words.ts';
import { hashString } from '../../utils/text/hash.ts';
import { isHeldOut, OWN_POSTS, readPolicyPosts } from './policy-posts.ts';

const TARGET = `${import.meta.dirname}/../../utils/policy/weights.json`;
const FOLDS = 10;
const ROUNDS = 1500;
const RATE = 0.5;
/** Strength of the pull towards zero, per example; chosen by cross-validation on the training part. */
const RIDGE = 0.003;
/** Precision the threshold must reach on training posts that the fold's model had not seen. */
const MIN_PRECISION = 0.97;

interface Row {
  readonly id: string;
  readonly values: Float64Array;
  readonly label: 0 | 1;
  readonly fold: number;
}

interface Model {
  readonly bias: number;
  readonly weights: Float64Array;
}

const gazetteer = openGazetteer(new TextEncoder().encode((await buildRegionGazetteer()).text));
const rows: Row[] = readPolicyPosts(OWN_POSTS)
  .filter((post) => !isHeldOut(post))
  .map(({ id, text, localPolicy }) => {
    const words = readWords(text);
    const { values } = measurePost(words, judgeRegion(words, gazetteer));
    return { id, values, label: localPolicy === true ? 1 : 0, fold: hashString(`fold ${text}`) % FOLDS };
  });

const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const model = fitModel(rows.filter((row) => row.fold !== fold));
  return rows.filter((row) => row.fold === fold).map((row) => ({ ...row, score: scoreOf(model, row.values) }));
}).flat();
const { slope, offset } = calibrate(unseen);
const probabilities = unseen.map(({ id, label, score }) => ({
  id,
  label,
  probability: sigmoid(slope * score + offset),
}));
const threshold = chooseThreshold(probabilities);
const model = fitModel(rows);
const weights = Object.fromEntries(FEATURES.map(([name], at) => [name, round(model.weights[at] ?? 0)]));
const file = {
  threshold: round(threshold),
  slope: round(slope),
  offset: round(offset),
  bias: round(model.bias),
  weights,
};
writeFileSync(TARGET, `${JSON.stringify(file)}\n`);
execFileSync('npx', ['biome', 'format', '--write', TARGET], { stdio: 'ignore' });
report();

/** Logistic regression with a ridge and fixed signs, by projected gradient steps. */
function fitModel(examples: readonly Row[]): Model {
  const weights = new Float64Array(FEATURES.length);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = new Float64Array(FEATURES.length);
    let biasGradient = 0;
    for (const { values, label } of examples) {
      const error = sigmoid(scoreOf({ bias, weights }, values)) - label;
      biasGradient += error;
      for (let at = 0; at < values.length; at += 1) gradient[at] = (gradient[at] ?? 0) + error * (values[at] ?? 0);
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

function scoreOf(model: Model, values: Float64Array): number {
  let score = model.bias;
  for (let at = 0; at < values.length; at += 1) score += (model.weights[at] ?? 0) * (values[at] ?? 0);
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

function report(): void {
  const marked = probabilities.filter(({ probability }) => probability >= threshold);
  const right = marked.filter(({ label }) => label === 1).length;
  const positive = rows.filter(({ label }) => label === 1).length;
  console.log(`${rows.length} posts to train on, ${positive} of them local policy; threshold ${threshold.toFixed(2)}`);
  console.log(
    `cross-validated: precision ${(right / marked.length).toFixed(3)}, recall ${(right / positive).toFixed(3)}`,
  );
  const logLoss = probabilities.reduce(
    (sum, { probability, label }) => sum - Math.log(label === 1 ? probability : 1 - probability),
    0,
  );
  console.log(`log loss ${(logLoss / rows.length).toFixed(4)}`);
  const wrong = probabilities.filter(({ probability, label }) => probability >= threshold !== (label === 1));
  if (process.argv.includes('--errors'))
    console.log(wrong.map(({ id, probability }) => `${id} ${probability.toFixed(2)}`).join('\n'));
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
