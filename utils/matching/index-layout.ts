// How the index lies in memory: a header and typed arrays in one ArrayBuffer, so that it is stored and restored without parsing.
import { AppError } from '../errors.ts';
import { checksumInSteps } from './checksum.ts';
import { finish } from './steps.ts';

const MAGIC = 0x50424458; // PBDX
/** Raised whenever a section changes its meaning, or text is normalised differently: an older index is rebuilt. */
export const INDEX_VERSION = 14;

/** Steps of a stored gain per nat. */
export const GAIN_STEPS = 16;
/** In `wordingFlags`: the word carries an affix, which in Indonesian most verbs and their nouns do. */
export const AFFIXED = 1;
/** In `wordingFlags`: the token is a number. */
export const NUMERIC = 2;

const SECTIONS = [
  'counts',
  'bucketStart',
  'termHash',
  'termIdf',
  'postingStart',
  'posting',
  'answerStart',
  'answerClaim',
  'answerCount',
  'wordingStart',
  'wordingToken',
  'wordingFlags',
  'wordingGain',
  'wordingClaim',
  'claimWordingStart',
  'claimAnswerLength',
  'claimFingerprint',
  'wordingTextStart',
  'wordingText',
  'claimRecordStart',
  'claimRecord',
  'appearanceHash',
  'appearanceClaim',
  'regionNames',
] as const;
/** Numbers in two or four bytes each. */
export type NumberArray = Uint16Array | Uint32Array;
type SectionName = (typeof SECTIONS)[number];

const BYTE_SECTIONS: ReadonlySet<SectionName> = new Set<SectionName>([
  'answerCount',
  'wordingFlags',
  'wordingGain',
  'wordingText',
  'claimRecord',
  'regionNames',
]);

/** The arrays of an index. `…Start` arrays hold one more element than there are items. */
export interface IndexSections {
  /** Number of claims, wordings, terms, hash buckets; mean wording length times 1000. */
  readonly counts: Uint32Array;
  /** First term of each bucket of hash prefixes. */
  readonly bucketStart: Uint32Array;
  /** Hash of each term, ascending; a term's id is its place here. */
  readonly termHash: Uint32Array;
  readonly termIdf: Float32Array;
  readonly postingStart: Uint32Array;
  /** Wordings that hold the term. */
  readonly posting: NumberArray;
  readonly answerStart: Uint32Array;
  /** Claims whose answer holds the term, and how often. */
  readonly answerClaim: NumberArray;
  readonly answerCount: Uint8Array;
  readonly wordingStart: Uint32Array;
  /** Terms of each wording in order. */
  readonly wordingToken: NumberArray;
  readonly wordingFlags: Uint8Array;
  /** Information of each of them after its predecessor, in sixteenths of a nat. */
  readonly wordingGain: Uint8Array;
  readonly wordingClaim: NumberArray;
  readonly claimWordingStart: NumberArray;
  readonly claimAnswerLength: NumberArray;
  /** Hash of all that was given of the claim: an equal one need not be read again. */
  readonly claimFingerprint: Uint32Array;
  readonly wordingTextStart: Uint32Array;
  /** Wordings as published, UTF-8. */
  readonly wordingText: Uint8Array;
  readonly claimRecordStart: Uint32Array;
  /** One JSON record a claim: what is read only when a claim is nearly accepted. */
  readonly claimRecord: Uint8Array;
  readonly appearanceHash: Uint32Array;
  readonly appearanceClaim: Uint32Array;
  /** JSON: [code, name] pairs of regions that posts may name. */
  readonly regionNames: Uint8Array;
}

/** Arrays of wording or claim numbers: two bytes each where all numbers fit. */
const NARROW_SECTIONS: ReadonlySet<SectionName> = new Set<SectionName>([
  'posting',
  'answerClaim',
  'wordingToken',
  'wordingClaim',
  'claimWordingStart',
  'claimAnswerLength',
]);
/** Magic, version, checksum, length; then place, length and width of each section. */
const HEADER_WORDS = 4 + SECTIONS.length * 3;
/** The checksum reads four words at once. */
const ALIGNMENT = 16;

/** The narrowest array for numbers below a bound. */
export function numberArray(length: number, bound: number): NumberArray {
  return bound <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}

/** Numbers in the narrowest array that holds them. */
export function narrow(numbers: Uint32Array): NumberArray {
  const bound = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  const array = numberArray(numbers.length, bound);
  array.set(numbers);
  return array;
}

/** Lays the arrays into one buffer, with magic, version and checksum. */
export function* packInSteps(sections: IndexSections): Generator<void, ArrayBuffer, void> {
  let at = HEADER_WORDS * 4;
  const places: number[] = [];
  for (const name of SECTIONS) {
    places.push(at, sections[name].length, sections[name].BYTES_PER_ELEMENT);
    at += (sections[name].byteLength + 3) & ~3;
  }
  const buffer = new ArrayBuffer((at + ALIGNMENT - 1) & -ALIGNMENT);
  const bytes = new Uint8Array(buffer);
  for (const [index, name] of SECTIONS.entries()) {
    const from = sections[name];
    bytes.set(new Uint8Array(from.buffer, from.byteOffset, from.byteLength), places[index * 3]);
    yield;
  }
  const words = new Uint32Array(buffer);
  words.set([MAGIC, INDEX_VERSION, 0, buffer.byteLength, ...places]);
  words[2] = yield* checksumInSteps(words, 4);
  return buffer;
}

/**
 * Views into a stored index; nothing is copied.
 * @throws AppError `matching/damaged-index` where the buffer is not a whole index of this version: build it again.
 */
export function unpackIndex(buffer: ArrayBuffer): IndexSections {
  if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % ALIGNMENT !== 0) throw damaged('too short');
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (header[0] !== MAGIC) throw damaged('no index');
  if (header[1] !== INDEX_VERSION) throw damaged(`version ${header[1]}`);
  if (header[3] !== buffer.byteLength) throw damaged('wrong length');
  if (header[2] !== finish(checksumInSteps(new Uint32Array(buffer), 4))) throw damaged('wrong checksum');
  const entries = SECTIONS.map((name, index) => {
    const [start = 0, length = 0, width = 0] = header.subarray(4 + index * 3, 7 + index * 3);
    if (NARROW_SECTIONS.has(name) && width === 2) return [name, new Uint16Array(buffer, start, length)];
    if (BYTE_SECTIONS.has(name)) return [name, new Uint8Array(buffer, start, length)];
    return [
      name,
      name === 'termIdf' ? new Float32Array(buffer, start, length) : new Uint32Array(buffer, start, length),
    ];
  });
  return Object.fromEntries(entries) as unknown as IndexSections;
}

function damaged(why: string): AppError {
  return new AppError('matching/damaged-index', `The index cannot be used: ${why}.`, { remedy: 'Build it again.' });
}
