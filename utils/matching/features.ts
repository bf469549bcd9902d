// What is measured of a candidate: how much of the claim the post holds, how close together, and what is missing.
import type { ClaimIndex } from './claim-index.ts';
import { shareOfGrams } from './grams.ts';
import { AFFIXED, GAIN_STEPS, NUMERIC } from './index-layout.ts';
import { measureNearness } from './nearness.ts';
import type { Query } from './query.ts';
import type { Candidate } from './retrieve.ts';
import { shortlist } from './shortlist.ts';

/** Names of the features, in the order of the vector. Sums of idf and gain are in nats. */
export const FEATURES = [
  /** Information of the matched words, collocations counted once, times its share of the claim's. */
  'covInfoC',
  'infoC',
  'covC',
  /** Information of the claim that the post lacks. */
  'restC',
  'claimCoverage',
  'postCoverage',
  'largestMissing',
  'secondMissing',
  'rareMatched',
  'matched',
  'claimLength',
  'postLength',
  'runLength',
  'runShare',
  'runInfo',
  'windowShare',
  'windowInfo',
  'bigramShare',
  'bigrams',
  'bm25',
  'answerBm25',
  'answerShare',
  /** Information of the post that the answer holds, and its share; length of the answer in tokens. */
  'answerInfo',
  'answerCoverage',
  'answerLength',
  'topIdf',
  'numberHit',
  'numberMiss',
  /** Information of matched and of missing words with an affix: what is done, not who does it. */
  'actionMatched',
  'actionMissing',
  'actionShare',
  'missingCount',
  /** Information and number of matched words that the post writes without a capital: no names. */
  'plainInfo',
  'plainMatched',
  /** Share of the post's words with a capital. */
  'capitals',
  'gramShare',
  'gramPostShare',
  /** Information of the post that the answer holds, by the answer's length. */
  'answerDensity',
] as const;
export type FeatureName = (typeof FEATURES)[number];

/** One value for each of `FEATURES`. */
export type FeatureVector = Float64Array;

/** A candidate with its features. */
export interface MeasuredCandidate extends Candidate {
  readonly features: FeatureVector;
}

const RARE_IDF = 5;
/** Features by name; constant places keep the inner loop fast. */
const PLACE = Object.fromEntries(FEATURES.map((name, place) => [name, place])) as Record<FeatureName, number>;

/**
 * Features of the most promising candidates; `candidates` come best first by BM25. Those that share less than `least`
 * information (`covInfoC`, nats) are left out before their words are looked at more closely.
 */
export function measure(
  index: ClaimIndex,
  query: Query,
  candidates: readonly Candidate[],
  least = 0,
): MeasuredCandidate[] {
  const { termInPost, termIsPlain } = index.scratch;
  query.unique.forEach((term, place) => {
    termInPost[term] = place + 1;
    termIsPlain[term] = query.isPlain[place] ?? 0;
  });
  const measured: MeasuredCandidate[] = [];
  for (const candidate of shortlist(index, candidates)) {
    const features = measureCoverage(index, query, candidate, least);
    if (features === undefined) continue;
    const { claim, wording, bm25, answerBm25, answerInfo } = candidate;
    measured.push({ claim, wording, bm25, answerBm25, answerInfo, features });
  }
  for (const candidate of measured) measureNear(index, query, candidate);
  for (const term of query.unique) termInPost[term] = 0;
  return measured;
}

function measureCoverage(
  index: ClaimIndex,
  query: Query,
  candidate: Candidate,
  least: number,
): FeatureVector | undefined {
  const { sections, scratch } = index;
  const start = sections.wordingStart[candidate.wording] ?? 0;
  const end = sections.wordingStart[candidate.wording + 1] ?? 0;
  let infoC = 0;
  let allC = 0;
  let matchedIdf = 0;
  let allIdf = 0;
  let largestMissing = 0;
  let secondMissing = 0;
  let topIdf = 0;
  let rareMatched = 0;
  let matched = 0;
  let missingCount = 0;
  let actionMatched = 0;
  let actionMissing = 0;
  let numberHit = 0;
  let numberMiss = 0;
  let plainInfo = 0;
  let plainMatched = 0;
  let wasMatched = false;
  for (let at = start; at < end; at += 1) {
    const term = sections.wordingToken[at] ?? 0;
    const flags = sections.wordingFlags[at] ?? 0;
    const idf = sections.termIdf[term] ?? 0;
    const gain = (sections.wordingGain[at] ?? 0) / GAIN_STEPS;
    const isFirst = scratch.termInWording[term] === 0;
    if (!isFirst) continue;
    scratch.termInWording[term] = at - start + 1;
    allC += gain;
    allIdf += idf;
    const isMatched = (scratch.termInPost[term] ?? 0) > 0;
    if (isMatched) {
      infoC += wasMatched ? gain : idf;
      matchedIdf += idf;
      matched += 1;
      if (scratch.termIsPlain[term] === 1) {
        plainInfo += wasMatched ? gain : idf;
        plainMatched += 1;
      }
      if (idf >= RARE_IDF) rareMatched += 1;
      if (idf > topIdf) topIdf = idf;
      if (flags & AFFIXED) actionMatched += idf;
      if (flags & NUMERIC) numberHit += 1;
    } else {
      missingCount += 1;
      if (flags & AFFIXED) actionMissing += idf;
      if (flags & NUMERIC) numberMiss += 1;
      if (idf > largestMissing) {
        secondMissing = largestMissing;
        largestMissing = idf;
      } else if (idf > secondMissing) secondMissing = idf;
    }
    wasMatched = isMatched;
  }
  for (let at = start; at < end; at += 1) scratch.termInWording[sections.wordingToken[at] ?? 0] = 0;
  const covC = Math.min(1.2, infoC / Math.max(allC, 1e-6));
  if (infoC * covC < least) return undefined;
  const vector = new Float64Array(FEATURES.length);
  set(vector, 'covInfoC', infoC * covC);
  set(vector, 'infoC', infoC);
  set(vector, 'covC', covC);
  set(vector, 'restC', Math.max(0, allC - infoC));
  set(vector, 'claimCoverage', matchedIdf / Math.max(allIdf, 1e-6));
  set(vector, 'postCoverage', matchedIdf / Math.max(query.information, 1e-6));
  set(vector, 'largestMissing', largestMissing);
  set(vector, 'secondMissing', secondMissing);
  set(vector, 'rareMatched', rareMatched);
  set(vector, 'matched', matched);
  set(vector, 'claimLength', end - start);
  set(vector, 'postLength', query.terms.length);
  set(vector, 'bm25', candidate.bm25);
  set(vector, 'answerBm25', candidate.answerBm25);
  set(vector, 'answerShare', candidate.answerBm25 / Math.max(candidate.bm25, 1e-6));
  set(vector, 'answerInfo', candidate.answerInfo);
  set(vector, 'answerCoverage', candidate.answerInfo / Math.max(query.information, 1e-6));
  set(vector, 'answerLength', sections.claimAnswerLength[candidate.claim] ?? 0);
  set(vector, 'answerDensity', candidate.answerInfo / Math.max(1, sections.claimAnswerLength[candidate.claim] ?? 0));
  set(vector, 'topIdf', topIdf);
  set(vector, 'numberHit', numberHit);
  set(vector, 'numberMiss', numberMiss);
  set(vector, 'actionMatched', actionMatched);
  set(vector, 'actionMissing', actionMissing);
  set(vector, 'actionShare', actionMatched / Math.max(actionMatched + actionMissing, 1e-6));
  set(vector, 'missingCount', missingCount);
  set(vector, 'plainInfo', plainInfo);
  set(vector, 'plainMatched', plainMatched);
  set(vector, 'capitals', query.capitals);
  set(vector, 'windowShare', allIdf);
  return vector;
}

function measureNear(index: ClaimIndex, query: Query, candidate: MeasuredCandidate): void {
  const { features } = candidate;
  const length = get(features, 'claimLength');
  const near = measureNearness(index, query, candidate.wording);
  const grams = shareOfGrams(index, query, candidate.wording);
  set(features, 'runLength', near.runLength);
  set(features, 'runShare', near.runLength / Math.max(1, length));
  set(features, 'runInfo', near.runInfo);
  set(features, 'windowShare', near.windowInfo / Math.max(get(features, 'windowShare'), 1e-6));
  set(features, 'windowInfo', near.windowInfo);
  set(features, 'bigrams', near.bigrams);
  set(features, 'bigramShare', near.bigrams / Math.max(1, length - 1));
  set(features, 'gramShare', grams.ofWording);
  set(features, 'gramPostShare', grams.ofPost);
}

/** A feature by its name. */
export function get(features: FeatureVector, name: FeatureName): number {
  return features[PLACE[name]] ?? 0;
}

function set(features: FeatureVector, name: FeatureName, value: number): void {
  features[PLACE[name]] = value;
}
