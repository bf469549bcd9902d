// From features and conflicts to a tier, or to silence.
import type { Conflict, Evidence, Tier } from '../domain/match.ts';
import { type FeatureVector, get, type MeasuredCandidate } from './features.ts';
import type { Query } from './query.ts';
import { readTrees, scoreTrees } from './score-trees.ts';
import weights from './weights.json' with { type: 'json' };

/** An accepted candidate. */
export interface Verdict {
  readonly tier: Tier;
  /** 0 to 1. */
  readonly score: number;
  readonly basis: Evidence['basis'];
}

/** A candidate as the models see it. */
export interface RankedCandidate {
  readonly claim: number;
  readonly wording: number;
  readonly features: FeatureVector;
  /** Log-odds among the candidates of this post: only differences mean something. */
  readonly rank: number;
  /** Log-odds that the post states the claim, comparable between posts and feeds. */
  readonly confidence: number;
}

const MIN_WORDS = 5;
/** How far below the best candidate another one may rank and still be answered: several publishers speak of one claim. */
const RANK_SLACK = 1.5;
/**
 * From where a claim of some region is answered, unless its number is unsaid. Its feed is small and its vetoes strict: 15,263 posts about other things
 * stay below -1 against 52 such claims, also under the names of real cities.
 */
const REGIONAL_ANSWERS = 0;
/** Candidates that share less information (`covInfoC`, nats) are refused unseen. */
export const LEAST_INFORMATION = 4;
const JUDGED = 4;
const RANK = readTrees(weights.rank);
const ACCEPT = readTrees(weights.accept);

/** Candidates best first; only the first few get a confidence. */
export function rankCandidates(candidates: readonly MeasuredCandidate[]): RankedCandidate[] {
  const ranked: { candidate: MeasuredCandidate; rank: number }[] = [];
  for (const candidate of candidates) {
    if (get(candidate.features, 'covInfoC') < LEAST_INFORMATION) continue;
    ranked.push({ candidate, rank: scoreTrees(RANK, candidate.features) });
  }
  ranked.sort((a, b) => b.rank - a.rank);
  return ranked.slice(0, JUDGED).map(({ candidate, rank }) => ({
    claim: candidate.claim,
    wording: candidate.wording,
    features: candidate.features,
    rank,
    confidence: scoreTrees(ACCEPT, candidate.features),
  }));
}

/** Candidates below these are not worth reading their slots. */
const LEAST_FOR_SLOTS = { confidence: -3, information: 5 };

/** True where the slots of a candidate may still speak for it. */
export function mayAgree({ confidence, features }: RankedCandidate): boolean {
  return confidence >= LEAST_FOR_SLOTS.confidence && get(features, 'covInfoC') >= LEAST_FOR_SLOTS.information;
}

/** The verdict where all slots agree; its score is that of a candidate which just passes. */
export function agreed(query: Query): Verdict | undefined {
  if (query.informativeWords < MIN_WORDS) return undefined;
  return { tier: 'answers', score: toShare(REGIONAL_ANSWERS), basis: 'words' };
}

/** Log-odds as a share of 1. */
export function toShare(confidence: number): number {
  return 1 / (1 + Math.exp(-confidence));
}

/** Share of confidence from which a candidate is related, whatever its claim. */
export const LEAST_RELATED = toShare(weights.related);

/** True where a candidate is worth looking for conflicts. */
export function isPromising(candidate: RankedCandidate): boolean {
  return candidate.confidence >= weights.related || isVerbatim(candidate);
}

/**
 * Undefined: say nothing. What conflicts never answers; nor does a text of fewer than five informative words unless it is
 * the wording itself.
 */
export function decide(
  query: Query,
  candidate: RankedCandidate,
  best: RankedCandidate,
  conflicts: readonly Conflict[],
  isLenient: boolean,
): Verdict | undefined {
  if (!isPromising(candidate)) return undefined;
  const isWhole = isVerbatim(candidate);
  const score = toShare(candidate.confidence);
  const basis = isWhole ? 'verbatim' : 'words';
  const mayAnswer = conflicts.length === 0 && (query.informativeWords >= MIN_WORDS || isWhole);
  const isSure = candidate.confidence >= (isLenient ? REGIONAL_ANSWERS : weights.answers) || isWhole;
  const tier = mayAnswer && isSure && candidate.rank >= best.rank - RANK_SLACK ? 'answers' : 'related';
  return { tier, score, basis };
}

/** A run of so many words and numbers is copied, whatever stands around it. */
const COPIED_RUN = 12;
/** Shares of a long wording's words and pairs of neighbours from which it is a copy with a few words changed. */
const COPIED = { words: 0.85, pairs: 0.75, length: 15 };

/** The post holds the whole wording word for word, or a long stretch of it, or all of it but for a few words. */
export function isVerbatim({ features }: RankedCandidate): boolean {
  const length = get(features, 'claimLength');
  if (get(features, 'runShare') >= 1 && length >= 4) return true;
  if (get(features, 'runLength') >= COPIED_RUN) return true;
  const isAll = get(features, 'claimCoverage') >= COPIED.words && get(features, 'bigramShare') >= COPIED.pairs;
  return isAll && length >= COPIED.length;
}
