// The claims worth judging for a post: BM25F over wordings and answers, the best wording of each claim.
import type { ClaimIndex } from './claim-index.ts';
import type { Query } from './query.ts';

const K1 = 1.2;
const WORDING_B = 0.6;
const ANSWER_B = 0.75;
const ANSWER_WEIGHT = 0.12;
/** How many candidates are judged. */
const CANDIDATES = +(process.env.CAND ?? 24);

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

/** The best candidates for a post, best first. */
export function retrieve(index: ClaimIndex, query: Query, limit = CANDIDATES): Candidate[] {
  const { sections, scratch } = index;
  const { wordingScore, wordingTouched, answerScore, answerInfo, answerTouched } = scratch;
  let wordings = 0;
  let answers = 0;
  for (const term of query.unique) {
    const idf = sections.termIdf[term] ?? 0;
    const end = sections.postingStart[term + 1] ?? 0;
    for (let at = sections.postingStart[term] ?? 0; at < end; at += 1) {
      const wording = sections.posting[at] ?? 0;
      const length = (sections.wordingStart[wording + 1] ?? 0) - (sections.wordingStart[wording] ?? 0);
      const norm = 1 - WORDING_B + (WORDING_B * length) / index.meanWordingLength;
      if (wordingScore[wording] === 0) wordingTouched[wordings++] = wording;
      wordingScore[wording] = (wordingScore[wording] ?? 0) + idf / (K1 * norm + 1);
    }
    const answerEnd = sections.answerStart[term + 1] ?? 0;
    for (let at = sections.answerStart[term] ?? 0; at < answerEnd; at += 1) {
      const claim = sections.answerClaim[at] ?? 0;
      const norm = 1 - ANSWER_B + (ANSWER_B * (sections.claimAnswerLength[claim] ?? 0)) / index.meanAnswerLength;
      const weighted = (ANSWER_WEIGHT * (sections.answerCount[at] ?? 0)) / norm;
      if (answerScore[claim] === 0) answerTouched[answers++] = claim;
      answerScore[claim] = (answerScore[claim] ?? 0) + (idf * weighted) / (K1 + weighted);
      answerInfo[claim] = (answerInfo[claim] ?? 0) + idf;
    }
  }
  const best = new TopClaims(limit);
  for (let at = 0; at < wordings; at += 1) {
    const wording = wordingTouched[at] ?? 0;
    const claim = sections.wordingClaim[wording] ?? 0;
    const answerBm25 = answerScore[claim] ?? 0;
    best.offer({
      claim,
      wording,
      bm25: (wordingScore[wording] ?? 0) + answerBm25,
      answerBm25,
      answerInfo: answerInfo[claim] ?? 0,
    });
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

  constructor(limit: number) {
    this.limit = limit;
  }

  offer(candidate: Candidate): void {
    const { list } = this;
    const { claim, bm25 } = candidate;
    const last = list[list.length - 1];
    if (list.length === this.limit && last !== undefined && bm25 <= last.bm25) return;
    const same = list.findIndex((one) => one.claim === claim);
    if (same >= 0) {
      if ((list[same]?.bm25 ?? 0) >= bm25) return;
      list.splice(same, 1);
    } else if (list.length === this.limit) list.pop();
    let place = list.length;
    while (place > 0 && (list[place - 1]?.bm25 ?? 0) < bm25) place -= 1;
    list.splice(place, 0, candidate);
  }
}
