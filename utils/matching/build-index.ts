// Builds the index: every wording is a document, the answer counts at low weight; what a former index holds is not read again.
import { shareOfHash } from '../text/common-words.ts';
import { ClaimDraft, type ForwardAnswers } from './claim-draft.ts';
import type { ClaimIndex } from './claim-index.ts';
import { type IndexSections, narrow, packInSteps } from './index-layout.ts';
import type { IndexedClaim } from './indexed-claim.ts';
import {
  layAnswers,
  layAppearances,
  layBuckets,
  layClaims,
  layStarts,
  layWordings,
  runningSum,
  type TermOrder,
} from './lay-sections.ts';
import { radixOrder } from './radix-order.ts';
import { finish } from './steps.ts';

/** Texts imagined beside the feed's own, so that a feed of ten claims knows which words are common. */
const BACKGROUND_TEXTS = 1500;
/** Characters of fresh claims read between two pauses: about a millisecond. */
const CHARACTERS_AT_ONCE = 12_000;
/** What a kept claim costs, in characters of a fresh one. */
const COST_OF_KEPT = 150;
const TERMS_AT_ONCE = 16_384;

/** A claim to be read, or the number of one that `base` holds. */
export type ClaimSource = IndexedClaim | number;

/** What an index may be given beside its claims. */
export interface IndexOptions {
  /** Region code to official name (`99.02` → `Kabupaten Misal`): regions that posts may name. */
  readonly regionNames?: ReadonlyMap<string, string>;
  /** A former index, from which claims are taken by their number. */
  readonly base?: ClaimIndex;
}

/** Builds an index as one buffer: to be opened with `openMatcher`, stored, and opened again without parsing. */
export function buildIndex(claims: readonly ClaimSource[], options: IndexOptions = {}): ArrayBuffer {
  return finish(buildInSteps(claims, options));
}

/**
 * The same in steps of about a millisecond, for a worker that also answers. The same claims in the same order give the
 * same bytes, whether they are read or taken from a former index.
 */
export function* buildInSteps(
  claims: readonly ClaimSource[],
  options: IndexOptions = {},
): Generator<void, ArrayBuffer, void> {
  const building = startIndex(options);
  yield* building.add(claims);
  return yield* building.pack();
}

/** An index that takes its claims in parts: of those it has taken, it holds no texts but the wordings' bytes. */
export interface IndexBuilding {
  add(claims: readonly ClaimSource[]): Generator<void, void, void>;
  /** Once, after the last part. */
  pack(): Generator<void, ArrayBuffer, void>;
}

/** Begins an index. Each of its steps takes about a millisecond; parts make the same bytes as the whole. */
export function startIndex(options: IndexOptions = {}): IndexBuilding {
  const draft = new ClaimDraft();
  const taking = options.base === undefined ? undefined : takeFrom(draft, options.base);
  return {
    add: (claims) => collect(draft, claims, taking),
    *pack() {
      yield* taking?.appearances() ?? [];
      return yield* packDraft(draft, options);
    },
  };
}

function* packDraft(draft: ClaimDraft, options: IndexOptions): Generator<void, ArrayBuffer, void> {
  const terms = yield* orderTerms(draft);
  yield;
  const wordings = yield* layWordings(draft, terms);
  const answers = yield* layAnswers(draft, terms.rank);
  const appearances = yield* layAppearances(draft);
  const bucketStart = layBuckets(terms.hash);
  const names = new TextEncoder().encode(JSON.stringify([...(options.regionNames ?? [])]));
  yield;
  const answerLengths = draft.answerLength.view();
  const sections: IndexSections = {
    counts: Uint32Array.of(
      draft.claims,
      draft.wordingEnd.length,
      terms.hash.length,
      bucketStart.length - 1,
      mean(draft.token.length, draft.wordingEnd.length) * 1000,
    ),
    bucketStart,
    termHash: terms.hash,
    termIdf: terms.idf,
    ...wordings,
    ...answers,
    wordingClaim: narrow(draft.wordingClaim.view()),
    claimWordingStart: layClaims(draft),
    claimAnswerLength: narrow(answerLengths),
    claimFingerprint: draft.fingerprint.view(),
    wordingTextStart: layStarts(draft.wordingTextEnd),
    wordingText: draft.wordingText.view(),
    claimRecordStart: layStarts(draft.recordEnd),
    claimRecord: draft.record.view(),
    ...appearances,
    regionNames: names,
  };
  yield;
  return yield* packInSteps(sections);
}

/** Reads fresh claims, and takes the others from the former index. */
function* collect(
  draft: ClaimDraft,
  claims: readonly ClaimSource[],
  taking: ReturnType<typeof takeFrom> | undefined,
): Generator<void, void, void> {
  yield* taking?.prepare() ?? [];
  let work = 0;
  for (const claim of claims) {
    if (typeof claim !== 'number') {
      draft.add(claim);
      work += costOf(claim);
    } else {
      taking?.keep(claim);
      work += COST_OF_KEPT;
    }
    if (work < CHARACTERS_AT_ONCE) continue;
    work = 0;
    yield;
  }
}

/** Takes claims from a former index by their number. */
function takeFrom(draft: ClaimDraft, base: ClaimIndex) {
  const termOf = new Uint32Array(base.terms);
  const numberOf = new Map<number, number>();
  let answers: ForwardAnswers | undefined;
  return {
    /** To be run through before the first claim is kept. */
    *prepare(): Generator<void, void, void> {
      answers ??= yield* turnAnswers(base);
    },
    keep(claim: number): void {
      if (answers === undefined) return;
      numberOf.set(claim, draft.claims);
      draft.keep(base, answers, claim, termOf);
    },
    /** Where the kept claims are known to stand. */
    *appearances(): Generator<void, void, void> {
      const { appearanceHash, appearanceClaim } = base.sections;
      for (let at = 0; at < appearanceHash.length; at += 1) {
        const kept = numberOf.get(appearanceClaim[at] ?? 0);
        if (kept !== undefined) draft.addAppearance(appearanceHash[at] ?? 0, kept);
        if (at % TERMS_AT_ONCE === TERMS_AT_ONCE - 1) yield;
      }
    },
  };
}

function costOf({ text, paraphrases, answer }: IndexedClaim): number {
  return paraphrases.reduce((sum, paraphrase) => sum + paraphrase.length, text.length + answer.length);
}

/** The answers of an index claim by claim. */
function* turnAnswers({ sections, terms, claims }: ClaimIndex): Generator<void, ForwardAnswers, void> {
  const { answerStart, answerClaim, answerCount } = sections;
  const size = new Uint32Array(claims + 1);
  for (let at = 0; at < answerClaim.length; at += 1) {
    const place = (answerClaim[at] ?? 0) + 1;
    size[place] = (size[place] ?? 0) + 1;
    if (at % TERMS_AT_ONCE === TERMS_AT_ONCE - 1) yield;
  }
  const start = runningSum(size);
  const next = start.slice();
  const term = new Uint32Array(answerClaim.length);
  const count = new Uint8Array(answerClaim.length);
  for (let id = 0, pause = TERMS_AT_ONCE; id < terms; id += 1) {
    for (let at = answerStart[id] ?? 0; at < (answerStart[id + 1] ?? 0); at += 1) {
      const claim = answerClaim[at] ?? 0;
      const to = next[claim] ?? 0;
      term[to] = id;
      count[to] = answerCount[at] ?? 0;
      next[claim] = to + 1;
    }
    if ((answerStart[id] ?? 0) + id < pause) continue;
    pause += TERMS_AT_ONCE;
    yield;
  }
  return { start, term, count };
}

/** Terms by their hash, with their idf: ln(1 + (N - df + .5) / (df + .5)), over the feed's claims and the imagined background together. */
function* orderTerms(draft: ClaimDraft): Generator<void, TermOrder, void> {
  const hashes = draft.terms.hashes.view();
  const order = yield* radixOrder(hashes);
  const rank = new Uint32Array(order.length);
  const hash = new Uint32Array(order.length);
  const idf = new Float32Array(order.length);
  const texts = draft.claims + BACKGROUND_TEXTS;
  for (let place = 0; place < order.length; place += 1) {
    const term = order[place] ?? 0;
    const own = hashes[term] ?? 0;
    const holding = draft.claimCount.at(term) + BACKGROUND_TEXTS * shareOfHash(own);
    rank[term] = place;
    hash[place] = own;
    idf[place] = Math.log(1 + (texts - holding + 0.5) / (holding + 0.5));
    if (place % TERMS_AT_ONCE === TERMS_AT_ONCE - 1) yield;
  }
  return { rank, hash, idf };
}

function mean(sum: number, count: number): number {
  return count === 0 ? 0 : sum / count;
}
