// Fits the two small models of the decision: which candidate is on top, and whether it is accepted.
import { FEATURES, type FeatureName } from '../../utils/matching/features.ts';
import { type FlatTrees, readTrees, scoreTrees } from '../../utils/matching/score-trees.ts';
import { type BoostedTrees, type Example, fitBoostedTrees, packTrees } from './boosted-trees.ts';
import { FOLDS, type Row } from './corpus.ts';

/** Both models as they are stored. */
export interface Models {
  readonly rank: BoostedTrees;
  readonly accept: BoostedTrees;
}

/** Both models, laid out for scoring. */
export interface FlatModels {
  readonly rank: FlatTrees;
  readonly accept: FlatTrees;
}

/** The candidate on top of a row, and how surely it is a match (log-odds). */
export interface Top {
  readonly place: number;
  readonly key: string | undefined;
  readonly score: number;
}

const RANK = { rounds: 70, depth: 4, rate: 0.12, minLeaf: 4, lambda: 2, bins: 48 };
const ACCEPT = { rounds: 200, depth: 3, rate: 0.12, minLeaf: 4, lambda: 2, bins: 64 };
const COV_INFO = FEATURES.indexOf('covInfoC' satisfies FeatureName);
/** Candidates that share less than this are refused by everything else already. */
const LEAST_INFORMATION = 2.5;

/** Fits both models on the given rows; `rankOnly` have no posts without a claim beside them and teach the order only. */
export function fitModels(rows: readonly Row[], rankOnly: readonly Row[] = []): Models {
  const { examples, groups } = rankExamples([...rows, ...rankOnly]);
  const rank = fitBoostedTrees(examples, { ...RANK, groups });
  const flat = readTrees(packTrees(rank));
  const accept = fitBoostedTrees(acceptExamples(rows, flat), ACCEPT);
  return { rank, accept };
}

/** Lays models out for scoring. */
export function flattenModels(models: Models): FlatModels {
  return { rank: readTrees(packTrees(models.rank)), accept: readTrees(packTrees(models.accept)) };
}

/** One pair of models a fold, each fitted on the other folds: rows are scored by models that have not seen them. */
export function crossFit(rows: readonly Row[], rankOnly: readonly Row[] = []): FlatModels[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isOther = (row: Row) => row.fold !== fold;
    return flattenModels(fitModels(rows.filter(isOther), rankOnly.filter(isOther)));
  });
}

/** Places of a row's candidates, best first. */
export function rankRow(models: FlatModels, row: Row): number[] {
  const scores = row.candidates.map((candidate) => scoreTrees(models.rank, candidate.features));
  return row.candidates.map((_, place) => place).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

/** The top of a row under these models. */
export function topOf(models: FlatModels, row: Row): Top {
  const place = rankRow(models, row)[0];
  const candidate = place === undefined ? undefined : row.candidates[place];
  if (place === undefined || candidate === undefined) return { place: -1, key: undefined, score: -99 };
  return { place, key: candidate.key, score: scoreTrees(models.accept, candidate.features) };
}

/** Candidates of each post that has a right one, post by post; several right ones share the label. */
function rankExamples(rows: readonly Row[]): { examples: Example[]; groups: Int32Array } {
  const examples: Example[] = [];
  const groups: number[] = [];
  rows.forEach((row, group) => {
    const right = row.candidates.filter((candidate) => row.right.has(candidate.key)).length;
    if (right === 0) return;
    for (const { key, features } of row.candidates) {
      examples.push({ features, label: row.right.has(key) ? 1 / right : 0, weight: 1 });
      groups.push(group);
    }
  });
  return { examples, groups: Int32Array.from(groups) };
}

/** Tops only: what is accepted is never another candidate. News counts twice, being what readers see most. */
function acceptExamples(rows: readonly Row[], rank: FlatTrees): Example[] {
  const examples: Example[] = [];
  for (const row of rows) {
    let best: Row['candidates'][number] | undefined;
    let bestScore = -Infinity;
    for (const candidate of row.candidates) {
      const score = scoreTrees(rank, candidate.features);
      if (score <= bestScore) continue;
      best = candidate;
      bestScore = score;
    }
    if (best === undefined || (best.features[COV_INFO] ?? 0) < LEAST_INFORMATION) continue;
    const label = row.right.has(best.key) ? 1 : 0;
    examples.push({ features: best.features, label, weight: row.set === 'news2025' ? 2 : 1 });
  }
  return examples;
}
