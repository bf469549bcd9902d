// Builds the index from claims: every wording is a document, the answer counts at low weight.
import { expectedShare } from '../text/common-words.ts';
import { hashString } from '../text/hash.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { writeRecord } from './claim-record.ts';
import { type IndexSections, narrow, numberArray, packIndex } from './index-layout.ts';
import type { IndexedClaim } from './indexed-claim.ts';
import { layAnswers, layAppearances, layStrings, layTerms, runningSum } from './lay-sections.ts';

/** Texts imagined beside the feed's own, so that a feed of ten claims knows which words are common. */
const BACKGROUND_TEXTS = 1500;
/** Steps of a stored gain per nat. */
export const GAIN_STEPS = 16;
/** In `wordingToken`: the term number. */
export const TERM_MASK = 0x0fffffff;
/** In `wordingToken`: the word carries an affix, which in Indonesian most verbs and their nouns do. */
export const AFFIXED = 0x10000000;
/** In `wordingToken`: the token is a number. */
export const NUMERIC = 0x20000000;

/** What an index may be given beside its claims. */
export interface IndexOptions {
  /** Region code to official name (`99.02` → `Kabupaten Misal`): regions that posts may name. */
  readonly regionNames?: ReadonlyMap<string, string>;
}

/** Builds an index as one buffer: to be opened with `openMatcher`, stored, and opened again without parsing. */
export function buildIndex(claims: readonly IndexedClaim[], options: IndexOptions = {}): ArrayBuffer {
  const steps = buildInSteps(claims, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

interface Draft {
  /** Terms by name, in order of appearance. */
  readonly termIds: Map<string, number>;
  /** Claims whose wordings hold the term. */
  readonly claimCount: number[];
  readonly lastClaim: number[];
  /** Draft term number and flags of each token. */
  readonly wordings: number[][];
  readonly wordingClaim: number[];
  readonly texts: string[];
  readonly answers: Map<number, number>[];
  readonly answerLengths: number[];
  /** Claims in which one term follows another: key `first * 2^26 + second`. */
  readonly pairCount: Map<number, number>;
}

const PAIR = 2 ** 26;

/** The same in steps of a few milliseconds, for a worker that also answers. */
export function* buildInSteps(
  claims: readonly IndexedClaim[],
  options: IndexOptions = {},
): Generator<void, ArrayBuffer, void> {
  const draft: Draft = {
    termIds: new Map(),
    claimCount: [],
    lastClaim: [],
    wordings: [],
    wordingClaim: [],
    texts: [],
    answers: [],
    answerLengths: [],
    pairCount: new Map(),
  };
  for (let index = 0; index < claims.length; index += 1) {
    addClaim(draft, claims[index] as IndexedClaim, index);
    if (index % 64 === 63) yield;
  }
  yield;
  const byHash = [...draft.termIds.entries()]
    .map(([term, id]) => ({ term, id, hash: hashString(term) }))
    .sort((a, b) => a.hash - b.hash || a.id - b.id);
  yield;
  const rank = new Uint32Array(byHash.length);
  byHash.forEach((entry, index) => {
    rank[entry.id] = index;
  });
  const idfOf = Float32Array.from(byHash, ({ term, id }) => idf(draft.claimCount[id] ?? 0, term, claims.length));
  yield;
  const wordings = layWordings(draft, rank, idfOf);
  yield;
  const answers = layAnswers(draft.answers, rank, byHash.length);
  yield;
  const texts = layStrings(draft.texts);
  const records = layStrings(claims.map((claim) => writeRecord(claim)));
  const appearances = layAppearances(claims);
  yield;
  const { bucketStart, termHash } = layTerms(byHash.map((entry) => entry.hash));
  const claimWordingStart = numberArray(claims.length + 1, draft.wordings.length + 1);
  for (const claim of draft.wordingClaim) claimWordingStart[claim + 1] = (claimWordingStart[claim + 1] ?? 0) + 1;
  for (let claim = 0; claim < claims.length; claim += 1) {
    claimWordingStart[claim + 1] = (claimWordingStart[claim + 1] ?? 0) + (claimWordingStart[claim] ?? 0);
  }
  const counts = Uint32Array.of(
    claims.length,
    draft.wordings.length,
    byHash.length,
    bucketStart.length - 1,
    mean(draft.answerLengths.filter((length) => length > 0)) * 1000,
    mean(draft.wordings.map((wording) => wording.length)) * 1000,
  );
  const sections: IndexSections = {
    counts,
    bucketStart,
    termHash,
    termIdf: idfOf,
    ...wordings,
    ...answers,
    wordingClaim: narrow(draft.wordingClaim),
    claimWordingStart,
    claimAnswerLength: narrow(draft.answerLengths),
    wordingTextStart: texts.start,
    wordingText: texts.bytes,
    claimRecordStart: records.start,
    claimRecord: records.bytes,
    ...appearances,
    regionNames: layStrings([JSON.stringify([...(options.regionNames ?? [])])]).bytes,
  };
  return packIndex(sections);
}

function addClaim(draft: Draft, claim: IndexedClaim, index: number): void {
  const seenPairs = new Set<number>();
  for (const text of new Set([claim.text, ...claim.paraphrases])) {
    const terms = contentTokens(text, claim.language).map((token) => termId(draft, token.term) | flagsOf(token));
    for (const flagged of terms) {
      const term = flagged & TERM_MASK;
      if (draft.lastClaim[term] === index) continue;
      draft.lastClaim[term] = index;
      draft.claimCount[term] = (draft.claimCount[term] ?? 0) + 1;
    }
    for (let at = 1; at < terms.length; at += 1) seenPairs.add(pairKey(terms[at - 1], terms[at]));
    draft.wordings.push(terms);
    draft.wordingClaim.push(index);
    draft.texts.push(text);
  }
  for (const pair of seenPairs) draft.pairCount.set(pair, (draft.pairCount.get(pair) ?? 0) + 1);
  const answer = new Map<number, number>();
  const answerTerms = contentTokens(claim.answer, claim.language);
  for (const token of answerTerms) {
    const id = termId(draft, token.term);
    answer.set(id, (answer.get(id) ?? 0) + 1);
    if (draft.lastClaim[id] === index) continue;
    draft.lastClaim[id] = index;
    draft.claimCount[id] = (draft.claimCount[id] ?? 0) + 1;
  }
  draft.answers.push(answer);
  draft.answerLengths.push(answerTerms.length);
}

function contentTokens(text: string, language: string): Token[] {
  if (text === '') return [];
  return tokenize(text, language).tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
}

function flagsOf(token: Token): number {
  if (token.kind === 'number') return NUMERIC;
  return token.word.length >= token.term.length + 2 ? AFFIXED : 0;
}

function pairKey(first: number | undefined, second: number | undefined): number {
  return ((first ?? 0) & TERM_MASK) * PAIR + ((second ?? 0) & TERM_MASK);
}

function termId(draft: Draft, term: string): number {
  const known = draft.termIds.get(term);
  if (known !== undefined) return known;
  const id = draft.termIds.size;
  draft.termIds.set(term, id);
  draft.claimCount.push(0);
  draft.lastClaim.push(-1);
  return id;
}

/** ln(1 + (N - df + .5) / (df + .5)), over the feed's claims and the imagined background together. */
function idf(claimCount: number, term: string, claims: number): number {
  const texts = claims + BACKGROUND_TEXTS;
  const holding = claimCount + BACKGROUND_TEXTS * expectedShare(term);
  return Math.log(1 + (texts - holding + 0.5) / (holding + 0.5));
}

function layWordings(draft: Draft, rank: Uint32Array, idfOf: Float32Array) {
  const total = draft.wordings.reduce((sum, wording) => sum + wording.length, 0);
  const wordingStart = new Uint32Array(draft.wordings.length + 1);
  const wordingToken = new Uint32Array(total);
  const wordingGain = new Uint8Array(total);
  const size = new Uint32Array(idfOf.length + 1);
  let at = 0;
  draft.wordings.forEach((wording, index) => {
    wording.forEach((flagged, place) => {
      const term = flagged & TERM_MASK;
      const id = rank[term] ?? 0;
      const own = idfOf[id] ?? 0;
      wordingToken[at] = (id | (flagged & ~TERM_MASK)) >>> 0;
      const gain = place === 0 ? own : collocationGain(draft, (wording[place - 1] ?? 0) & TERM_MASK, term, own);
      wordingGain[at] = Math.min(255, Math.round(gain * GAIN_STEPS));
      at += 1;
    });
    wordingStart[index + 1] = at;
    for (const id of termsOnce(wording, rank)) size[id + 1] = (size[id + 1] ?? 0) + 1;
  });
  const postingStart = runningSum(size);
  const posting = numberArray(postingStart[idfOf.length] ?? 0, draft.wordings.length);
  const next = postingStart.slice();
  draft.wordings.forEach((wording, index) => {
    for (const id of termsOnce(wording, rank)) {
      posting[next[id] ?? 0] = index;
      next[id] = (next[id] ?? 0) + 1;
    }
  });
  return { wordingStart, wordingToken, wordingGain, postingStart, posting };
}

function termsOnce(wording: readonly number[], rank: Uint32Array): Set<number> {
  return new Set(wording.map((flagged) => rank[flagged & TERM_MASK] ?? 0));
}

/** What term b tells once a is known: min(idf, -ln P(b|a)), with P(b|a) = (c_ab - 1 + 2e^-idf) / (max(c_a - 1, c_ab - 1) + 2). */
function collocationGain(draft: Draft, a: number, b: number, idfOfB: number): number {
  const together = (draft.pairCount.get(a * PAIR + b) ?? 1) - 1;
  const before = Math.max((draft.claimCount[a] ?? 1) - 1, together);
  const probability = (together + 2 * Math.exp(-idfOfB)) / (before + 2);
  return Math.min(idfOfB, -Math.log(probability));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
