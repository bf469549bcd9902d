// The claims worth judging for a post: BM25F over wordings and answers, the best wording of each claim.
import { K1 } from './bm25.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { Query } from './query.ts';

/** Weight of a term of the answer: `terms / length`, between these. A short answer speaks of little but the claim, a long one of much else. */
const ANSWER_WEIGHT = { least: 0.12, most: 0.6, terms: 7 };
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

/**
 * Rarest terms first; common ones are left out of the search once this many postings were read, and count when candidates
 * are measured. With 2,500 the right claim is on top of 4 more of 6,229 real posts, at a third more time.
 */
const POSTING_BUDGET = 1000;
const LEAST_TERMS = 3;
/** From here on an insertion sort takes longer. */
const MANY_TERMS = 64;

/** The most promising candidates for a post, best first by the terms that were searched. */
export function retrieve(index: ClaimIndex, query: Query, limit = CANDIDATES): Candidate[] {
  const { sections, scratch } = index;
  const { wordingInfo, wordingTouched, wordingFactor, answerScore, answerInfo } = scratch;
  const { postingStart, posting, termIdf, wordingClaim } = sections;
  const rarest = rarestFirst(query.unique, termIdf);
  let wordings = 0;
  let read = 0;
  for (let number = 0; number < rarest.length; number += 1) {
    const term = rarest[number] ?? 0;
    const start = postingStart[term] ?? 0;
    const end = postingStart[term + 1] ?? 0;
    if (number >= LEAST_TERMS && read + end - start > POSTING_BUDGET) continue;
    const idf = termIdf[term] ?? 0;
    read += end - start;
    for (let at = start; at < end; at += 1) {
      const wording = posting[at] ?? 0;
      const before = wordingInfo[wording] ?? 0;
      if (before === 0) wordingTouched[wordings++] = wording;
      wordingInfo[wording] = before + idf;
    }
  }
  const answers = sections.answerClaim.length === 0 ? 0 : scoreAnswers(index, rarest);
  const best = new TopClaims(limit);
  for (let at = 0; at < wordings; at += 1) {
    const wording = wordingTouched[at] ?? 0;
    // every term counts once, so the factor of the wording's length is common to all of them
    const score = (wordingInfo[wording] ?? 0) * (wordingFactor[wording] ?? 0);
    wordingInfo[wording] = 0;
    if (answers === 0) {
      if (score > best.least) best.offer(wordingClaim[wording] ?? 0, wording, score, 0, 0);
      continue;
    }
    const claim = wordingClaim[wording] ?? 0;
    best.offer(claim, wording, score, answerScore[claim] ?? 0, answerInfo[claim] ?? 0);
  }
  for (let at = 0; at < answers; at += 1) {
    const claim = scratch.answerTouched[at] ?? 0;
    answerScore[claim] = 0;
    answerInfo[claim] = 0;
  }
  return best.list();
}

/** Adds up what the answers hold of the terms; returns how many answers hold any. */
function scoreAnswers({ sections, scratch }: ClaimIndex, rarest: Uint32Array): number {
  const { answerScore, answerInfo, answerTouched } = scratch;
  const { answerStart, answerClaim, answerCount, claimAnswerLength, termIdf } = sections;
  let answers = 0;
  let read = 0;
  for (let number = 0; number < rarest.length; number += 1) {
    const term = rarest[number] ?? 0;
    const start = answerStart[term] ?? 0;
    const end = answerStart[term + 1] ?? 0;
    if (number >= LEAST_TERMS && read + end - start > POSTING_BUDGET) continue;
    const idf = termIdf[term] ?? 0;
    read += end - start;
    for (let at = start; at < end; at += 1) {
      const claim = answerClaim[at] ?? 0;
      const weighted = answerWeight(claimAnswerLength[claim] ?? 0) * (answerCount[at] ?? 0);
      if (answerInfo[claim] === 0) answerTouched[answers++] = claim;
      answerScore[claim] = (answerScore[claim] ?? 0) + (idf * weighted) / (K1 + weighted);
      answerInfo[claim] = (answerInfo[claim] ?? 0) + idf;
    }
  }
  return answers;
}

function answerWeight(length: number): number {
  const { least, most, terms } = ANSWER_WEIGHT;
  return Math.min(most, Math.max(least, terms / length));
}

/** The terms by falling idf; equal ones stay in order. Insertion, since a post has a few dozen. */
function rarestFirst(terms: readonly number[], termIdf: Float32Array): Uint32Array {
  const sorted = Uint32Array.from(terms);
  if (sorted.length > MANY_TERMS) return sorted.sort((a, b) => (termIdf[b] ?? 0) - (termIdf[a] ?? 0));
  for (let at = 1; at < sorted.length; at += 1) {
    const term = sorted[at] ?? 0;
    const idf = termIdf[term] ?? 0;
    let to = at;
    for (; to > 0 && (termIdf[sorted[to - 1] ?? 0] ?? 0) < idf; to -= 1) sorted[to] = sorted[to - 1] ?? 0;
    sorted[to] = term;
  }
  return sorted;
}

/** The best wording of each of the best claims, kept in order in arrays: most that come in go out again. */
class TopClaims {
  /** BM25 of the last one of a full list: nothing at or below it comes in. */
  least = 0;
  private length = 0;
  private readonly claim: Uint32Array;
  private readonly wording: Uint32Array;
  private readonly bm25: Float64Array;
  private readonly answerBm25: Float64Array;
  private readonly answerInfo: Float64Array;

  constructor(limit: number) {
    this.claim = new Uint32Array(limit);
    this.wording = new Uint32Array(limit);
    this.bm25 = new Float64Array(limit);
    this.answerBm25 = new Float64Array(limit);
    this.answerInfo = new Float64Array(limit);
  }

  offer(claim: number, wording: number, wordingBm25: number, answerBm25: number, answerInfo: number): void {
    const score = wordingBm25 + answerBm25;
    if (score <= this.least) return;
    const { bm25 } = this;
    let gap = 0;
    while (gap < this.length && this.claim[gap] !== claim) gap += 1;
    if (gap < this.length) {
      if ((bm25[gap] ?? 0) >= score) return;
    } else if (gap === bm25.length) gap -= 1;
    else this.length += 1;
    for (; gap > 0 && (bm25[gap - 1] ?? 0) < score; gap -= 1) {
      bm25[gap] = bm25[gap - 1] ?? 0;
      this.claim[gap] = this.claim[gap - 1] ?? 0;
      this.wording[gap] = this.wording[gap - 1] ?? 0;
      this.answerBm25[gap] = this.answerBm25[gap - 1] ?? 0;
      this.answerInfo[gap] = this.answerInfo[gap - 1] ?? 0;
    }
    bm25[gap] = score;
    this.claim[gap] = claim;
    this.wording[gap] = wording;
    this.answerBm25[gap] = answerBm25;
    this.answerInfo[gap] = answerInfo;
    if (this.length === bm25.length) this.least = bm25[this.length - 1] ?? 0;
  }

  list(): Candidate[] {
    const candidates: Candidate[] = [];
    for (let at = 0; at < this.length; at += 1) {
      candidates.push({
        claim: this.claim[at] ?? 0,
        wording: this.wording[at] ?? 0,
        bm25: this.bm25[at] ?? 0,
        answerBm25: this.answerBm25[at] ?? 0,
        answerInfo: this.answerInfo[at] ?? 0,
      });
    }
    return candidates;
  }
}
