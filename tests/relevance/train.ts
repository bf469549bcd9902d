// Fits the decision models and writes them with their thresholds: `node tests/relevance/train.ts [folder]`; the same input gives the same file.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { FEATURES } from '../../utils/matching/features.ts';
import { packTrees } from './boosted-trees.ts';
import { crossFit, fitModels, topOf } from './learn.ts';
import { type Scored, thresholdAt } from './metrics.ts';
import { carriesClaim, readEnglishRows, readMaterial, smallFeedRows } from './training-rows.ts';

const FOLDER = process.argv[2] ?? `${import.meta.dirname}/../../../shared/relevance`;
const TARGET = `${import.meta.dirname}/../../utils/matching/weights.json`;
/** False-mark rates on posts without a claim that the two tiers may reach, measured by cross-validation. */
const ANSWERS_RATE = 0.001;
const RELATED_RATE = 0.01;

const material = readMaterial(FOLDER);
const large = material.rows.filter((row) => !carriesClaim(row));
const rows = [...large, ...smallFeedRows(material)];
const english = readEnglishRows(FOLDER);
const folds = crossFit(rows, english);
const scored: Scored[] = large
  .filter((row) => row.set === 'unrelated')
  .map((row) => {
    const models = folds[row.fold];
    if (models === undefined) throw new Error(`no models for fold ${row.fold}`);
    return { isRight: false, score: topOf(models, row).score };
  });
const { rank, accept } = fitModels(rows, english);
const weights = {
  features: FEATURES,
  answers: round(thresholdAt(ANSWERS_RATE, scored)),
  related: round(thresholdAt(RELATED_RATE, scored)),
  rank: packTrees(rank),
  accept: packTrees(accept),
};
writeFileSync(TARGET, `${JSON.stringify(weights)}\n`);
execFileSync('npx', ['biome', 'format', '--write', TARGET], { stdio: 'ignore' });
console.log(`${rows.length} rows; answers from ${weights.answers}, related from ${weights.related}; ${TARGET} written`);

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
