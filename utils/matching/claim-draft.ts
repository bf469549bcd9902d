// Claims on their way into an index: as term numbers and bytes, taken from a text or from an index that holds the claim already.
import { hashString } from '../text/hash.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { canonicalAddress } from './address.ts';
import type { ClaimIndex } from './claim-index.ts';
import { fingerprintOf, writeRecord } from './claim-record.ts';
import { GrowingBytes, GrowingNumbers, HashNumbering } from './growing.ts';
import { AFFIXED, NUMERIC } from './index-layout.ts';
import type { IndexedClaim } from './indexed-claim.ts';

const encoder = new TextEncoder();
const MOST_COUNTED = 255;

/** Answers of a former index claim by claim, where the index itself holds them term by term. */
export interface ForwardAnswers {
  /** One more element than there are claims. */
  readonly start: Uint32Array;
  readonly term: Uint32Array;
  readonly count: Uint8Array;
}

/** Collects claims; terms are numbered in the order in which they come. */
export class ClaimDraft {
  readonly terms = new HashNumbering();
  /** Of each term: claims that hold it in a wording or in the answer, those worded alike once. */
  readonly claimCount = new GrowingNumbers();
  /** Term and flags of each token of all wordings, end to end. */
  readonly token = new GrowingNumbers();
  readonly tokenFlags = new GrowingBytes();
  /** Of each wording: end of its tokens, its claim, and the end of its text among all. */
  readonly wordingEnd = new GrowingNumbers();
  readonly wordingClaim = new GrowingNumbers();
  readonly wordingTextEnd = new GrowingNumbers();
  readonly wordingText = new GrowingBytes();
  /** Terms of all answers, end to end, each once a claim, with their counts. */
  readonly answerTerm = new GrowingNumbers();
  readonly answerCount = new GrowingBytes();
  /** Of each claim: end of its answer's terms, length of the answer in tokens, hash of its content, end of its record among all. */
  readonly answerEnd = new GrowingNumbers();
  readonly answerLength = new GrowingNumbers();
  readonly fingerprint = new GrowingNumbers();
  readonly recordEnd = new GrowingNumbers();
  readonly record = new GrowingBytes();
  readonly appearanceHash = new GrowingNumbers();
  readonly appearanceClaim = new GrowingNumbers();
  /** Of each claim: 1 where an earlier one words it alike. It counts nowhere: said by forty, a claim is no commoner talk. */
  readonly isRepeat = new GrowingBytes();
  /** The claim that held each term last, plus one. */
  private readonly lastClaim = new GrowingNumbers();
  /** Hashes of the claims' first wordings, as sequences of terms. */
  private readonly firstWordings = new Set<number>();

  get claims(): number {
    return this.recordEnd.length;
  }

  /** Adds a claim by its text. */
  add(claim: IndexedClaim): void {
    const number = this.claims;
    for (const text of new Set([claim.text, ...claim.paraphrases])) {
      const tokens = contentTokens(text, claim.language).map((token) => ({ token, hash: hashString(token.term) }));
      if (text === claim.text) this.noteFirstWording(tokens.map(({ hash }) => hash));
      for (const { token, hash } of tokens) this.addToken(this.hold(hash), flagsOf(token));
      this.endWording(number, encoder.encode(text));
    }
    const counts = new Map<number, number>();
    const answer = contentTokens(claim.answer, claim.language);
    for (const token of answer) {
      const term = this.hold(hashString(token.term));
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    for (const [term, count] of counts) this.addAnswerTerm(term, Math.min(MOST_COUNTED, count));
    for (const url of claim.appearances) this.addAppearance(hashString(canonicalAddress(url)), number);
    this.endClaim(answer.length, fingerprintOf(claim), encoder.encode(writeRecord(claim)));
  }

  /** Adds a claim as another index holds it; `termOf` is kept between calls: the draft's term plus one for each of the index's. */
  keep(base: ClaimIndex, answers: ForwardAnswers, claim: number, termOf: Uint32Array): void {
    const { sections } = base;
    const number = this.claims;
    const own = (baseTerm: number): number => {
      if (termOf[baseTerm] === 0) termOf[baseTerm] = this.terms.numberOf(sections.termHash[baseTerm] ?? 0) + 1;
      const term = (termOf[baseTerm] ?? 0) - 1;
      return this.holdTerm(term);
    };
    const firstWording = sections.claimWordingStart[claim] ?? 0;
    const lastWording = sections.claimWordingStart[claim + 1] ?? 0;
    const first = sections.wordingToken.subarray(
      sections.wordingStart[firstWording],
      sections.wordingStart[firstWording + 1],
    );
    this.noteFirstWording(Array.from(first, (term) => sections.termHash[term] ?? 0));
    for (let wording = firstWording; wording < lastWording; wording += 1) {
      const end = sections.wordingStart[wording + 1] ?? 0;
      for (let at = sections.wordingStart[wording] ?? 0; at < end; at += 1) {
        this.addToken(own(sections.wordingToken[at] ?? 0), sections.wordingFlags[at] ?? 0);
      }
      const { wordingTextStart } = sections;
      this.endWording(number, sections.wordingText.subarray(wordingTextStart[wording], wordingTextStart[wording + 1]));
    }
    for (let at = answers.start[claim] ?? 0; at < (answers.start[claim + 1] ?? 0); at += 1) {
      this.addAnswerTerm(own(answers.term[at] ?? 0), answers.count[at] ?? 0);
    }
    this.endClaim(
      sections.claimAnswerLength[claim] ?? 0,
      sections.claimFingerprint[claim] ?? 0,
      sections.claimRecord.subarray(sections.claimRecordStart[claim], sections.claimRecordStart[claim + 1]),
    );
  }

  /** Adds an address at which a claim is known to stand. */
  addAppearance(hash: number, claim: number): void {
    this.appearanceHash.push(hash);
    this.appearanceClaim.push(claim);
  }

  /** To be told before anything of a claim is added. */
  private noteFirstWording(terms: readonly number[]): void {
    let hash = terms.length;
    for (const term of terms) hash = (Math.imul(hash, 31) + term) >>> 0;
    this.isRepeat.push(terms.length > 0 && this.firstWordings.has(hash) ? 1 : 0);
    this.firstWordings.add(hash);
  }

  /** The number of a term that the present claim holds. */
  private hold(hash: number): number {
    return this.holdTerm(this.terms.numberOf(hash));
  }

  private holdTerm(term: number): number {
    while (this.claimCount.length <= term) {
      this.claimCount.push(0);
      this.lastClaim.push(0);
    }
    if (this.lastClaim.at(term) !== this.claims + 1 && this.isRepeat.at(this.claims) === 0) {
      this.lastClaim.set(term, this.claims + 1);
      this.claimCount.set(term, this.claimCount.at(term) + 1);
    }
    return term;
  }

  private addToken(term: number, flags: number): void {
    this.token.push(term);
    this.tokenFlags.push(flags);
  }

  private addAnswerTerm(term: number, count: number): void {
    this.answerTerm.push(term);
    this.answerCount.push(count);
  }

  private endWording(claim: number, text: Uint8Array): void {
    this.wordingEnd.push(this.token.length);
    this.wordingClaim.push(claim);
    this.wordingText.append(text);
    this.wordingTextEnd.push(this.wordingText.length);
  }

  private endClaim(answerLength: number, fingerprint: number, record: Uint8Array): void {
    this.answerEnd.push(this.answerTerm.length);
    this.answerLength.push(answerLength);
    this.fingerprint.push(fingerprint);
    this.record.append(record);
    this.recordEnd.push(this.record.length);
  }
}

function contentTokens(text: string, language: string): Token[] {
  if (text === '') return [];
  return tokenize(text, language).tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
}

function flagsOf(token: Token): number {
  if (token.kind === 'number') return NUMERIC;
  return token.word.length >= token.term.length + 2 ? AFFIXED : 0;
}
