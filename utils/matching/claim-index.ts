// An opened index: terms to numbers, claims to their records and wordings, and the scratch space of one search.
import { hashString } from '../text/hash.ts';
import { wordingFactor } from './bm25.ts';
import { type ClaimRecord, readRecord } from './claim-record.ts';
import { type IndexSections, unpackIndex } from './index-layout.ts';

/** An index that answers. Searches reuse the scratch arrays: one at a time. */
export interface ClaimIndex {
  readonly buffer: ArrayBuffer;
  readonly sections: IndexSections;
  readonly claims: number;
  readonly wordings: number;
  readonly terms: number;
  readonly meanWordingLength: number;
  /** Idf of a term that no claim holds. */
  readonly unknownIdf: number;
  readonly scratch: {
    /** Idf of the post's terms that the wording holds. */
    readonly wordingInfo: Float32Array;
    readonly wordingTouched: Uint32Array;
    /** Factor of idf for a term in the wording. */
    readonly wordingFactor: Float32Array;
    readonly answerScore: Float32Array;
    readonly answerInfo: Float32Array;
    readonly answerTouched: Uint32Array;
    /** Place of a term in the post's unique terms plus one; 0 where the post has it not. */
    readonly termInPost: Uint32Array;
    /** 1 where the post writes the term without a capital. */
    readonly termIsPlain: Uint8Array;
    /** Place of a term in the wording under judgement plus one. */
    readonly termInWording: Uint32Array;
  };
}

const decoder = new TextDecoder();

/**
 * Opens a stored index without parsing it.
 * @throws AppError `matching/damaged-index`
 */
export function openIndex(buffer: ArrayBuffer): ClaimIndex {
  const sections = unpackIndex(buffer);
  const [claims = 0, wordings = 0, terms = 0, , wordingLength = 0] = sections.counts;
  return {
    buffer,
    sections,
    claims,
    wordings,
    terms,
    meanWordingLength: Math.max(1, wordingLength / 1000),
    unknownIdf: Math.log(1 + (claims + 1500) / 1.1),
    scratch: {
      wordingInfo: new Float32Array(wordings),
      wordingTouched: new Uint32Array(wordings),
      wordingFactor: factorsOf(sections, Math.max(1, wordingLength / 1000)),
      answerScore: new Float32Array(claims),
      answerInfo: new Float32Array(claims),
      answerTouched: new Uint32Array(claims),
      termInPost: new Uint32Array(terms),
      termIsPlain: new Uint8Array(terms),
      termInWording: new Uint32Array(terms),
    },
  };
}

function factorsOf({ wordingStart }: IndexSections, meanLength: number): Float32Array {
  const factors = new Float32Array(wordingStart.length - 1);
  for (let wording = 0; wording < factors.length; wording += 1) {
    factors[wording] = wordingFactor((wordingStart[wording + 1] ?? 0) - (wordingStart[wording] ?? 0), meanLength);
  }
  return factors;
}

/** Number of a term, or -1. */
export function termNumber(index: ClaimIndex, term: string): number {
  const { bucketStart, termHash } = index.sections;
  const hash = hashString(term);
  const bucket = hash >>> (Math.clz32(bucketStart.length - 1) + 1);
  const end = bucketStart[bucket + 1] ?? 0;
  for (let at = bucketStart[bucket] ?? 0; at < end; at += 1) {
    if (termHash[at] === hash) return at;
  }
  return -1;
}

/** A wording as it was published. */
export function wordingText(index: ClaimIndex, wording: number): string {
  const { wordingTextStart, wordingText: bytes } = index.sections;
  return decoder.decode(bytes.subarray(wordingTextStart[wording], wordingTextStart[wording + 1]));
}

/** What is known of a claim beside its wordings. */
export function claimRecord(index: ClaimIndex, claim: number): ClaimRecord {
  const { claimRecordStart, claimRecord: bytes } = index.sections;
  return readRecord(decoder.decode(bytes.subarray(claimRecordStart[claim], claimRecordStart[claim + 1])));
}

/** Regions that posts may name: [code, name]. */
export function regionNamesOf(index: ClaimIndex): readonly (readonly [string, string])[] {
  return JSON.parse(decoder.decode(index.sections.regionNames));
}
