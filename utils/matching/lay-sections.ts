// Lays what a draft collected into the arrays of an index, in steps.
import type { ClaimDraft } from './claim-draft.ts';
import { Collocations } from './collocations.ts';
import type { GrowingNumbers } from './growing.ts';
import { GAIN_STEPS, numberArray } from './index-layout.ts';
import { radixOrder } from './radix-order.ts';

/** Elements handled between two pauses: about a millisecond of work. */
const AT_ONCE = 16_384;

/** Where each draft term stands in the index. */
export interface TermOrder {
  /** Place in the index, by draft term. */
  readonly rank: Uint32Array;
  /** By place: hash and idf. */
  readonly hash: Uint32Array;
  readonly idf: Float32Array;
}

/** Buckets of ascending hashes by their first bits, two or so a bucket. */
export function layBuckets(hashes: Uint32Array): Uint32Array {
  const bits = Math.max(1, Math.ceil(Math.log2(hashes.length / 2 + 1)));
  const sizes = new Uint32Array(2 ** bits + 1);
  for (const hash of hashes) {
    const bucket = (hash >>> (32 - bits)) + 1;
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  return runningSum(sizes);
}

/** Where each of some things laid end to end begins, from where each ends; one more element. */
export function layStarts(end: GrowingNumbers): Uint32Array {
  const start = new Uint32Array(end.length + 1);
  start.set(end.view(), 1);
  return start;
}

/** Hashes of appearances, ascending, with the claim of each. */
export function* layAppearances({ appearanceHash, appearanceClaim }: ClaimDraft) {
  const byClaim = yield* radixOrder(appearanceClaim.view());
  const order = yield* radixOrder(appearanceHash.view(), byClaim);
  return {
    appearanceHash: order.map((place) => appearanceHash.at(place)),
    appearanceClaim: order.map((place) => appearanceClaim.at(place)),
  };
}

/** Terms of all wordings in order with what each tells after its predecessor, and the wordings that hold each term. */
export function* layWordings(draft: ClaimDraft, { rank, idf }: TermOrder) {
  const { token, tokenFlags, wordingEnd } = draft;
  const collocations = new Collocations(draft);
  yield* collocations.countAll();
  const wordingStart = layStarts(wordingEnd);
  const wordingToken = numberArray(token.length, idf.length);
  const wordingGain = new Uint8Array(token.length);
  const size = new Uint32Array(idf.length + 1);
  /** The wording that held each term last, plus one: a term is posted once a wording. */
  const lastWording = new Uint32Array(idf.length);
  let at = 0;
  for (let wording = 0; wording < wordingEnd.length; wording += 1) {
    const start = at;
    for (const end = wordingEnd.at(wording); at < end; at += 1) {
      const term = token.at(at);
      const id = rank[term] ?? 0;
      const own = idf[id] ?? 0;
      const gain = at === start ? own : collocations.gain(token.at(at - 1), term, own);
      wordingToken[at] = id;
      wordingGain[at] = Math.min(255, Math.round(gain * GAIN_STEPS));
      if (lastWording[id] !== wording + 1) size[id + 1] = (size[id + 1] ?? 0) + 1;
      lastWording[id] = wording + 1;
    }
    if (wording % 512 === 511) yield;
  }
  const postingStart = runningSum(size);
  const posting = numberArray(postingStart[idf.length] ?? 0, wordingEnd.length);
  const next = postingStart.slice();
  lastWording.fill(0);
  yield;
  for (let wording = 0; wording < wordingEnd.length; wording += 1) {
    const end = wordingStart[wording + 1] ?? 0;
    for (let place = wordingStart[wording] ?? 0; place < end; place += 1) {
      const id = wordingToken[place] ?? 0;
      if (lastWording[id] === wording + 1) continue;
      lastWording[id] = wording + 1;
      posting[next[id] ?? 0] = wording;
      next[id] = (next[id] ?? 0) + 1;
    }
    if (wording % 1024 === 1023) yield;
  }
  return {
    wordingStart,
    wordingToken,
    wordingFlags: tokenFlags.view(),
    wordingGain,
    postingStart,
    posting,
  };
}

/** Postings of the answers: which claim's answer holds a term, and how often. */
export function* layAnswers({ answerTerm, answerCount: counts, answerEnd }: ClaimDraft, rank: Uint32Array) {
  const terms = rank.length;
  const size = new Uint32Array(terms + 1);
  for (let at = 0; at < answerTerm.length; at += 1) {
    const id = rank[answerTerm.at(at)] ?? 0;
    size[id + 1] = (size[id + 1] ?? 0) + 1;
    if (at % AT_ONCE === AT_ONCE - 1) yield;
  }
  const answerStart = runningSum(size);
  const answerClaim = numberArray(answerTerm.length, answerEnd.length);
  const answerCount = new Uint8Array(answerTerm.length);
  const next = answerStart.slice();
  for (let claim = 0, at = 0; claim < answerEnd.length; claim += 1) {
    for (const end = answerEnd.at(claim); at < end; at += 1) {
      const id = rank[answerTerm.at(at)] ?? 0;
      const to = next[id] ?? 0;
      answerClaim[to] = claim;
      answerCount[to] = counts.at(at);
      next[id] = to + 1;
      if (at % AT_ONCE === AT_ONCE - 1) yield;
    }
  }
  return { answerStart, answerClaim, answerCount };
}

/** First wording of each claim, and one more element. */
export function layClaims({ wordingClaim, claims }: ClaimDraft) {
  const start = new Uint32Array(claims + 1);
  for (const claim of wordingClaim.view()) start[claim + 1] = (start[claim + 1] ?? 0) + 1;
  const claimWordingStart = numberArray(claims + 1, wordingClaim.length + 1);
  claimWordingStart.set(runningSum(start));
  return claimWordingStart;
}

/** Sizes, each stored one place later, become starts; in place. */
export function runningSum(sizes: Uint32Array): Uint32Array {
  for (let index = 1; index < sizes.length; index += 1) {
    sizes[index] = (sizes[index] ?? 0) + (sizes[index - 1] ?? 0);
  }
  return sizes;
}
