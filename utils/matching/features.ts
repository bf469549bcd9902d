// What is measured of a candidate: how much of the claim the post holds, how close together, and what is missing.
import { GAIN_STEPS } from './build-index.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { Query } from './query.ts';
import type { Candidate } from './retrieve.ts';

/** Names of the features, in the order of the vector. Sums of idf and gain are in nats. */
export const FEATURES = [
  'covInfoC',
  'infoC',
  'covC',
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
  'margin',
  'marginRatio',
  'rank',
  'topIdf',
  'numberHit',
  'numberMiss',
  'missingCount',
  'postInformation',
] as const;
export type FeatureName = (typeof FEATURES)[number];

/** One value for each of `FEATURES`. */
export type FeatureVector = Float64Array;

const RARE_IDF = 5;

/** Features of each candidate; `candidates` best first. */
export function measure(index: ClaimIndex, query: Query, candidates: readonly Candidate[]): FeatureVector[] {
  const { termInPost } = index.scratch;
  query.unique.forEach((term, place) => {
    termInPost[term] = place + 1;
  });
  const vectors = candidates.map((candidate, rank) => {
    const next = candidates[rank === 0 ? 1 : 0];
    return measureOne(index, query, candidate, rank, next?.bm25 ?? 0);
  });
  for (const term of query.unique) termInPost[term] = 0;
  return vectors;
}

function measureOne(index: ClaimIndex, query: Query, candidate: Candidate, rank: number, rival: number): FeatureVector {
  const { sections, scratch } = index;
  const start = sections.wordingStart[candidate.wording] ?? 0;
  const end = sections.wordingStart[candidate.wording + 1] ?? 0;
  let infoC = 0;
  let allC = 0;
  let matchedIdf = 0;
  let allIdf = 0;
  let uniqueIdf = 0;
  let largestMissing = 0;
  let secondMissing = 0;
  let topIdf = 0;
  let rareMatched = 0;
  let matched = 0;
  let missingCount = 0;
  let wasMatched = false;
  for (let at = start; at < end; at += 1) {
    const term = sections.wordingToken[at] ?? 0;
    const idf = sections.termIdf[term] ?? 0;
    const gain = (sections.wordingGain[at] ?? 0) / GAIN_STEPS;
    const isFirst = scratch.termInWording[term] === 0;
    if (isFirst) scratch.termInWording[term] = at - start + 1;
    allC += gain;
    allIdf += idf;
    const isMatched = (scratch.termInPost[term] ?? 0) > 0;
    if (isMatched) {
      infoC += wasMatched ? gain : idf;
      matchedIdf += idf;
      if (isFirst) {
        matched += 1;
        uniqueIdf += idf;
        if (idf >= RARE_IDF) rareMatched += 1;
        if (idf > topIdf) topIdf = idf;
      }
    } else {
      missingCount += 1;
      if (idf > largestMissing) {
        secondMissing = largestMissing;
        largestMissing = idf;
      } else if (idf > secondMissing) secondMissing = idf;
    }
    wasMatched = isMatched;
  }
  const near = measureNearness(index, query, end - start);
  for (let at = start; at < end; at += 1) scratch.termInWording[sections.wordingToken[at] ?? 0] = 0;
  const covC = Math.min(1.2, infoC / Math.max(allC, 1e-6));
  const numbers = countNumbers(index, query, candidate);
  const values: Record<FeatureName, number> = {
    covInfoC: infoC * covC,
    infoC,
    covC,
    restC: Math.max(0, allC - infoC),
    claimCoverage: matchedIdf / Math.max(allIdf, 1e-6),
    postCoverage: uniqueIdf / Math.max(query.information, 1e-6),
    largestMissing,
    secondMissing,
    rareMatched,
    matched,
    claimLength: end - start,
    postLength: query.terms.length,
    runLength: near.runLength,
    runShare: near.runLength / Math.max(1, end - start),
    runInfo: near.runInfo,
    windowShare: near.windowInfo / Math.max(allIdf, 1e-6),
    windowInfo: near.windowInfo,
    bigramShare: near.bigrams / Math.max(1, end - start - 1),
    bigrams: near.bigrams,
    bm25: candidate.bm25,
    answerBm25: candidate.answerBm25,
    answerShare: candidate.answerBm25 / Math.max(candidate.bm25, 1e-6),
    margin: candidate.bm25 - rival,
    marginRatio: candidate.bm25 / Math.max(rival, 0.5),
    rank,
    topIdf,
    numberHit: numbers.hit,
    numberMiss: numbers.miss,
    missingCount,
    postInformation: query.information,
  };
  return Float64Array.from(FEATURES, (name) => values[name]);
}

/** Longest common run, densest window and adjacent pairs, by one pass over the post. */
function measureNearness(index: ClaimIndex, query: Query, claimLength: number) {
  const { termInWording } = index.scratch;
  const { termIdf } = index.sections;
  const width = claimLength * 2 + 3;
  const hits: { place: number; at: number; idf: number }[] = [];
  let runLength = 0;
  let runInfo = 0;
  let bigrams = 0;
  let run = 0;
  let info = 0;
  for (let place = 0; place < query.terms.length; place += 1) {
    const term = query.terms[place] ?? -1;
    const at = term < 0 ? 0 : (termInWording[term] ?? 0);
    if (at === 0) continue;
    const idf = termIdf[term] ?? 0;
    const previous = hits[hits.length - 1];
    const follows = previous !== undefined && previous.place === place - 1 && previous.at === at - 1;
    run = follows ? run + 1 : 1;
    info = follows ? info + idf : idf;
    if (run > runLength || info > runInfo) {
      runLength = Math.max(run, runLength);
      runInfo = Math.max(info, runInfo);
    }
    if (
      previous !== undefined &&
      place - previous.place <= 2 &&
      at !== previous.at &&
      Math.abs(at - previous.at) <= 2
    ) {
      bigrams += 1;
    }
    hits.push({ place, at, idf });
  }
  return { runLength, runInfo, bigrams: Math.min(bigrams, claimLength - 1), windowInfo: densestWindow(hits, width) };
}

function densestWindow(hits: readonly { place: number; at: number; idf: number }[], width: number): number {
  const inside = new Map<number, number>();
  let first = 0;
  let sum = 0;
  let best = 0;
  for (const hit of hits) {
    const count = inside.get(hit.at) ?? 0;
    if (count === 0) sum += hit.idf;
    inside.set(hit.at, count + 1);
    for (let oldest = hits[first]; oldest !== undefined && hit.place - oldest.place >= width; oldest = hits[first]) {
      const left = (inside.get(oldest.at) ?? 1) - 1;
      inside.set(oldest.at, left);
      if (left === 0) sum -= oldest.idf;
      first += 1;
    }
    if (sum > best) best = sum;
  }
  return best;
}

function countNumbers(index: ClaimIndex, query: Query, candidate: Candidate): { hit: number; miss: number } {
  void index;
  void query;
  void candidate;
  return { hit: 0, miss: 0 };
}
