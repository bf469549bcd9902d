// Fits the decision models with their thresholds; the same material gives the same numbers.
import { readFileSync } from 'node:fs';
import { FEATURES } from '../../utils/matching/features.ts';
import { packTrees } from './boosted-trees.ts';
import { crossFit, fitModels, topOf } from './learn.ts';
import { type Scored, thresholdAt } from './metrics.ts';
import { carriesClaim, readEnglishRows, readMaterial, smallFeedRows } from './training-rows.ts';

/** False-mark rates on posts without a claim that the two tiers may reach, measured by cross-validation. */
const ANSWERS_RATE = 0.001;
const RELATED_RATE = 0.01;
const STORED = `${import.meta.dirname}/../../utils/matching/weights.json`;

/** What the package holds of the models. */
export interface Weights {
  readonly features: readonly string[];
  /** Log-odds from which a claim without a region is answered, and from which any is related. */
  readonly answers: number;
  readonly related: number;
  /** As `packTrees` writes them. */
  readonly rank: readonly number[];
  readonly accept: readonly number[];
}

/** Fits on a folder of labelled sets. */
export function fitWeights(folder: string): Weights {
  const material = readMaterial(folder);
  const large = material.rows.filter((row) => !carriesClaim(row));
  const rows = [...large, ...smallFeedRows(material)];
  const english = readEnglishRows(folder);
  const folds = crossFit(rows, english);
  const scored: Scored[] = large
    .filter((row) => row.set === 'unrelated')
    .map((row) => {
      const models = folds[row.fold];
      if (models === undefined) throw new Error(`no models for fold ${row.fold}`);
      return { isRight: false, score: topOf(models, row).score };
    });
  const { rank, accept } = fitModels(rows, english);
  return {
    features: FEATURES,
    answers: round(thresholdAt(ANSWERS_RATE, scored)),
    related: round(thresholdAt(RELATED_RATE, scored)),
    rank: packTrees(rank),
    accept: packTrees(accept),
  };
}

/** What is stored now. */
export function readStoredWeights(): Weights {
  return JSON.parse(readFileSync(STORED, 'utf8'));
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
