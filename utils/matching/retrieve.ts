// The claims worth judging for a post: BM25F over wordings and answers, the best wording of each claim.
import { K1 } from './bm25.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { Query } from './query.ts';

const ANSWER_B = 0.75;
const ANSWER_WEIGHT = 0.12;
/** How many candidates are judged. */
const CANDIDATES = 24;

/** A retrieved claim, undecided. */
export interface Candidate {
  readonly claim: number;
  readonly wording: number;
  /** BM25 of the wording plus that of the answer. */
  readonly bm25: number;
  readonly answerBm25: number;
  /** Idf of the post's terms that the answer holds. */
  readonly answerInfo: number;
}

/** Rarest terms first; common ones are left out of the search once this many postings were read, and count when candidates are measured. */
const POSTING_BUDGET = 2500;
const LEAST_TERMS = 3;

/** The most promising candidates for a post, best first by the terms that were searched. */
export function retrieve(index: ClaimIndex, query: Query, limit = CANDIDATES): Candidate[] {
  const { sections, scratch } = index;
  const { wordingScore, wordingTouched, answerScore, answerInfo, answerTouched } = scratch;
  const { postingStart, posting, answerStart, answerClaim, answerCount, termIdf, wordingClaim } = sections;
  const rarest = [...query.unique].sort((a, b) => (termIdf[b] ?? 0) - (termIdf[a] ?? 0));
  let wordings = 0;
  let answers = 0;
  let read = 0;
  let readOfAnswers = 0;
  for (let number = 0; number < rarest.length; number += 1) {
    const term = rarest[number] ?? 0;
    const idf = termIdf[term] ?? 0;
    const start = postingStart[term] ?? 0;
    const end = postingStart[term + 1] ?? 0;
    const isAffordable = number < LEAST_TERMS || read + end - start <= POSTING_BUDGET;
    for (let at = isAffordable ? start : end; at < end; at += 1) {
      const wording = posting[at] ?? 0;
      const before = wordingScore[wording] ?? 0;
      if (before === 0) wordingTouched[wordings++] = wording;
      wordingScore[wording] = before + idf * (scratch.wordingFactor[wording] ?? 0);
    }
    if (isAffordable) read += end - start;
    const answerFrom = answerStart[term] ?? 0;
    const answerEnd = answerStart[term + 1] ?? 0;
    if (number >= LEAST_TERMS && readOfAnswers + answerEnd - answerFrom > POSTING_BUDGET) continue;
    readOfAnswers += answerEnd - answerFrom;
    for (let at = answerFrom; at < answerEnd; at += 1) {
      const claim = answerClaim[at] ?? 0;
      const norm = 1 - ANSWER_B + (ANSWER_B * (sections.claimAnswerLength[claim] ?? 0)) / index.meanAnswerLength;
      const weighted = (ANSWER_WEIGHT * (answerCount[at] ?? 0)) / norm;
      if (answerInfo[claim] === 0) answerTouched[answers++] = claim;
      answerScore[claim] = (answerScore[claim] ?? 0) + (idf * weighted) / (K1 + weighted);
      answerInfo[claim] = (answerInfo[claim] ?? 0) + idf;
    }
  }
  const best = new TopClaims(limit);
  for (let at = 0; at < wordings; at += 1) {
    const wording = wordingTouched[at] ?? 0;
    const claim = wordingClaim[wording] ?? 0;
    best.offer(claim, wording, wordingScore[wording] ?? 0, answerScore[claim] ?? 0, answerInfo[claim] ?? 0);
    wordingScore[wording] = 0;
  }
  for (let at = 0; at < answers; at += 1) {
    answerScore[answerTouched[at] ?? 0] = 0;
    answerInfo[answerTouched[at] ?? 0] = 0;
  }
  return best.list;
}

/** The best wording of each of the best claims, kept in order. */
class TopClaims {
  readonly list: Candidate[] = [];
  private readonly limit: number;
  private least = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  offer(claim: number, wording: number, wordingBm25: number, answerBm25: number, answerInfo: number): void {
    const bm25 = wordingBm25 + answerBm25;
    if (bm25 <= this.least) return;
    const { list } = this;
    const same = list.findIndex((one) => one.claim === claim);
    if (same >= 0) {
      if ((list[same]?.bm25 ?? 0) >= bm25) return;
      list.splice(same, 1);
    } else if (list.length === this.limit) list.pop();
    let place = list.length;
    while (place > 0 && (list[place - 1]?.bm25 ?? 0) < bm25) place -= 1;
    list.splice(place, 0, { claim, wording, bm25, answerBm25, answerInfo });
    if (list.length === this.limit) this.least = list[this.limit - 1]?.bm25 ?? 0;
  }
}
