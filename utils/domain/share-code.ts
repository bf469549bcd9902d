// The short code on a shared picture: names one revision of one entry, can be read aloud, and finds a typing mistake.
import type { Entry } from './entry.ts';

/** Digits and letters without those that are read as others (I, L, O, U), as Crockford's base 32 has them. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = ALPHABET.length;
/** 40 bits: of ten thousand entries another one has the same with a chance of 1 in 10⁸; then both are named. */
const ENTRY_CHARS = 8;
const GROUP = 4;
const MAX_LENGTH = 40;

/** What a code says. */
export interface ShareCode {
  /** The part that stands for the entry; `entryPartOf` gives that of an id. */
  readonly entry: string;
  readonly revision: number;
}

/** What became of a revision: `newer` where the picture is ahead of the data on this device. */
export type CodeState = 'current' | 'revised' | 'superseded' | 'withdrawn' | 'newer';

/** An entry that a code names, as it stands now. */
export interface CodeFinding {
  readonly state: CodeState;
  readonly key: string;
  readonly publisher: string;
  readonly isSample: boolean;
  /** The revision on the picture, and the one on this device. */
  readonly pictured: number;
  readonly revision: number;
  /** ISO 8601, of the revision on this device. */
  readonly modified: string;
  /** Why it was revised or withdrawn. */
  readonly reason?: string;
  /** Both absent where it is withdrawn. */
  readonly claim?: string;
  readonly url?: string;
}

/** What a typed code comes to: `malformed` is a typing mistake, no findings mean that the entry is not on this device. */
export interface CodeAnswer {
  readonly isMalformed: boolean;
  readonly findings: readonly CodeFinding[];
}

/** How the pictured revision stands to the entry that is held now. */
export function codeStateOf(pictured: number, held: Pick<Entry, 'status' | 'revision'>): CodeState {
  if (held.status !== 'active') return held.status;
  if (held.revision === pictured) return 'current';
  return held.revision > pictured ? 'revised' : 'newer';
}

/** The code of a revision of an entry: `7K3M-9Q2D-2X`. */
export function makeShareCode(entryId: string, revision: number): string {
  const body = entryPartOf(entryId) + inBase32(revision);
  const whole = body + checkOf(body);
  return (whole.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** Reads a code as people type it: any case, with or without hyphens and spaces; undefined where it is mistyped or no code. */
export function readShareCode(typed: string): ShareCode | undefined {
  if (typed.length > MAX_LENGTH) return undefined;
  const whole = typed
    .toUpperCase()
    .replace(/[\s‐-―-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const body = whole.slice(0, -1);
  if (body.length <= ENTRY_CHARS || [...whole].some((char) => !ALPHABET.includes(char))) return undefined;
  if (checkOf(body) !== whole.at(-1)) return undefined;
  const revision = [...body.slice(ENTRY_CHARS)].reduce((sum, char) => sum * BASE + ALPHABET.indexOf(char), 0);
  return revision >= 1 && Number.isSafeInteger(revision) ? { entry: body.slice(0, ENTRY_CHARS), revision } : undefined;
}

/**
 * The part of a code that stands for an entry: 40 bits of its id's hash. It keeps nothing secret and proves nothing,
 * since a picture can be forged with any code; what it names is looked up in the signed data.
 */
export function entryPartOf(entryId: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  // cyrb53 (bryc, public domain): two rounds of 32 bits, mixed as MurmurHash3 ends
  for (let at = 0; at < entryId.length; at++) {
    const unit = entryId.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return inBase32((low & 0xff) * 2 ** 32 + (high >>> 0)).padStart(ENTRY_CHARS, '0');
}

function inBase32(value: number): string {
  const rest = Math.floor(value / BASE);
  return (rest === 0 ? '' : inBase32(rest)) + ALPHABET.charAt(value % BASE);
}

/** ISO 7064 hybrid system for 32 characters: finds every single wrong one and nearly every swap of neighbours. */
function checkOf(body: string): string {
  let product = BASE;
  for (const char of body) {
    const sum = (product + ALPHABET.indexOf(char)) % BASE || BASE;
    product = (sum * 2) % (BASE + 1);
  }
  return ALPHABET.charAt((BASE + 1 - product) % BASE);
}
