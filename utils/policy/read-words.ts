// A post as words with their roots, capitals, hashtags and handles: what regions and features are read from, in one pass.
import { colloquialRoot } from '../text/colloquial.ts';
import { normalize } from '../text/normalize.ts';
import { stemIndonesian } from '../text/stem.ts';

/** A text's words; all arrays have one item a word. */
export interface PostWords {
  readonly words: readonly string[];
  readonly roots: readonly string[];
  /** Words without `nya`, `lah` and the like. */
  readonly bares: readonly string[];
  /** UTF-16 offsets into the original, end exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Begins with a capital where that says something: not after a full stop, not in a text that is shouted. */
  readonly isCapital: readonly boolean[];
  /** A sentence or line begins here. */
  readonly isFirst: readonly boolean[];
  readonly isHashtag: readonly boolean[];
  /** A question mark stands somewhere. */
  readonly isAsking: boolean;
  readonly handles: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

const HANDLE = /@([\p{L}\p{N}_.]{3,40})/gu;
/** After these a full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'kab kec kel prov ds jl jln gg no kp dr h hj st pt cv rt rw kep sei adm'.split(' '),
);
const MAX_LENGTH = 4000;
const HASH = 35;

/** Reads the first 4,000 characters of a text. */
export function readWords(whole: string): PostWords {
  const text = whole.length > MAX_LENGTH ? whole.slice(0, MAX_LENGTH) : whole;
  const normalized = normalize(text);
  const { starts: from, ends: to } = normalized;
  const flat = normalized.text;
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const isCapital: boolean[] = [];
  const isFirst: boolean[] = [];
  const isHashtag: boolean[] = [];
  let capitals = 0;
  let isStart = true;
  for (let at = 0; at < flat.length; ) {
    const code = flat.charCodeAt(at);
    if (!isWordCode(code)) {
      if (code === 33 || code === 63 || code === 10 || code === 58) isStart = true;
      else if (code === 46 && !ABBREVIATIONS.has(words[words.length - 1] ?? '')) isStart = true;
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < flat.length && isWordCode(flat.charCodeAt(end))) end += 1;
    const start = from[at] ?? 0;
    const first = text.charCodeAt(start);
    const isUpper = first >= 65 && first <= 90;
    const second = text.charCodeAt(start + 1);
    if (isUpper && end - at > 3 && second >= 65 && second <= 90) capitals += 1;
    words.push(flat.slice(at, end));
    starts.push(start);
    ends.push(to[end - 1] ?? start);
    isCapital.push(isUpper);
    isFirst.push(isStart);
    isHashtag.push(start > 0 && text.charCodeAt(start - 1) === HASH);
    isStart = false;
    at = end;
  }
  if (capitals * 2 > words.length) isCapital.fill(false);
  return {
    words,
    roots: words.map(rootOf),
    bares: words.map(bareOf),
    starts,
    ends,
    isCapital,
    isFirst,
    isHashtag,
    isAsking: text.includes('?'),
    handles: readHandles(text),
  };
}

const KNOWN = new Map<string, string>();
const MAX_KNOWN = 20_000;

/** The root of a word, remembered: a few thousand words make up most posts. */
export function rootOf(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  if (KNOWN.size >= MAX_KNOWN) KNOWN.clear();
  const root = findRoot(word);
  KNOWN.set(word, root);
  return root;
}

/** They end as if an enclitic were joined to another word: `maupun` is no `mau`. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(
  'maupun walaupun meskipun ataupun adapun sekalipun bagaimanapun apalah adalah bukankah hanya tanya punya'.split(' '),
);

/** A word without its enclitics, in the spelling that chat writes differently. */
function bareOf(word: string): string {
  const length = word.length;
  if (length < 6) return word;
  const last = word.charCodeAt(length - 1);
  if (last !== 97 && last !== 104 && last !== 110) return word;
  if (CONJUNCTIONS.has(word)) return word;
  if (word.endsWith('nya') || word.endsWith('lah') || word.endsWith('kah') || word.endsWith('pun'))
    return word.slice(0, -3);
  return word;
}

function findRoot(word: string): string {
  if (CONJUNCTIONS.has(word)) return word;
  const listed = colloquialRoot(word);
  if (listed !== undefined) return listed;
  const bare = /^[a-z]{3,}2$/.test(word) ? word.slice(0, -1) : word;
  const stem = stemIndonesian(bare);
  return colloquialRoot(stem) ?? stem;
}

function readHandles(text: string): { name: string; start: number; end: number }[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(HANDLE)].map((found) => ({
    name: (found[1] ?? '').toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 0xdf || code === 37;
}
