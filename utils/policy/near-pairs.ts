// What is said of what: words of two kinds that stand close together in one sentence. Far apart they may speak of different things.
import { CLASSES, type PhraseFound } from './lexicon.ts';
import type { PostWords } from './read-words.ts';

/** At most so many words lie between the two. */
const MAX_GAP = 4;
/** Between a word of the future and the deed that it announces. */
const MAX_COMING_GAP = 2;

const ACTOR = 1;
const STRONG = 2;
const WEAK = 4;
const CHANGE = 8;
const FAULT = 16;
const COMING = 32;
const COST = 64;
const APPEAL = 128;
const RESIDENTS = 256;
const REGION = 512;
const PASSIVE = 1024;
const TOPIC = STRONG | WEAK;

const KIND_OF_CLASS: Readonly<Record<string, number>> = {
  government: ACTOR,
  agency: ACTOR,
  village: ACTOR,
  instrument: ACTOR | STRONG,
  service: STRONG,
  strong: STRONG,
  weak: WEAK,
  change: CHANGE,
  fault: FAULT,
  coming: COMING,
  cost: COST,
  appeal: APPEAL,
  residents: RESIDENTS,
};
const KINDS = Uint16Array.from(CLASSES, (name) => KIND_OF_CLASS[name] ?? 0);

interface Pair {
  readonly name: string;
  readonly a: number;
  readonly b: number;
  /** `a` comes first. */
  readonly isOrdered?: boolean;
  readonly maxGap?: number;
}

const PAIRS = [
  { name: 'change by strong topic', a: CHANGE, b: STRONG },
  { name: 'change by weak topic', a: CHANGE, b: WEAK },
  { name: 'fault by strong topic', a: FAULT, b: STRONG },
  { name: 'fault by weak topic', a: FAULT, b: WEAK },
  { name: 'cost by topic', a: COST, b: TOPIC },
  { name: 'region by topic', a: REGION, b: TOPIC },
  { name: 'appeal by topic', a: APPEAL, b: TOPIC },
  { name: 'actor by topic', a: ACTOR, b: TOPIC },
  { name: 'done to it by topic', a: PASSIVE, b: TOPIC },
  { name: 'change by residents', a: CHANGE, b: RESIDENTS },
  { name: 'fault by actor', a: FAULT, b: ACTOR },
  { name: 'actor, then change', a: ACTOR, b: CHANGE, isOrdered: true },
  { name: 'actor, then coming', a: ACTOR, b: COMING, isOrdered: true },
  { name: 'region, then change', a: REGION, b: CHANGE | COMING, isOrdered: true },
  { name: 'coming, then change', a: COMING, b: CHANGE, isOrdered: true, maxGap: MAX_COMING_GAP },
] as const satisfies readonly Pair[];
const TABLE: readonly Pair[] = PAIRS;

/** Names of the features that pairs are; the number of a name is that of its bit. */
export const PAIR_NAMES = PAIRS.map(({ name }) => name);

/** The bits of the pairs that say something of a topic. */
export const TOPIC_PAIRS = TABLE.reduce((bits, { b }, at) => ((b & TOPIC) === 0 ? bits : bits | (1 << at)), 0);

/** Words that begin like a verb in the passive, and the verbs of offers. */
const NO_PASSIVE: ReadonlySet<string> = new Set(
  'disini disitu disana dimana diskon distrik diklat diesel digital dilema diare dinding direktur direksi disiplin diskusi dialog dijual disewakan dicari dikontrakkan ditangkap dibunuh ditemukan'.split(
    ' ',
  ),
);
const MIN_PASSIVE = 6;

/** Written anew for each post: making typed arrays costs more than the rest. */
const KINDS_AT = new Uint16Array(512);
const LASTS_AT = new Uint16Array(512);

/** The pairs of a post, a bit each; `named` are the word positions of regions, each with its length. */
export function findNearPairs(
  text: PostWords,
  phrases: readonly PhraseFound[],
  named: ReadonlyMap<number, number>,
): number {
  const { length } = text.words;
  const kinds = KINDS_AT.length >= length ? KINDS_AT.fill(0, 0, length) : new Uint16Array(length);
  const lasts = LASTS_AT.length >= length ? LASTS_AT.fill(0, 0, length) : new Uint16Array(length);
  const mark = (first: number, last: number, kind: number) => {
    kinds[first] = (kinds[first] ?? 0) | kind;
    lasts[first] = Math.max(lasts[first] ?? 0, last);
  };
  for (const { phrase, first, last } of phrases) {
    let kind = 0;
    for (const number of phrase.classes) kind |= KINDS[number] ?? 0;
    if (kind !== 0) mark(first, last, kind);
  }
  for (const [at, count] of named) mark(at, at + count - 1, REGION);
  for (let at = 0; at < length; at += 1) if (isPassive(text, at)) mark(at, at, PASSIVE);
  let bits = 0;
  for (let at = 0; at < length; at += 1) {
    const kind = kinds[at] ?? 0;
    if (kind === 0) continue;
    const last = lasts[at] ?? at;
    for (let next = last + 1; next < length && next - last - 1 <= MAX_GAP && !text.isFirst[next]; next += 1) {
      const other = kinds[next] ?? 0;
      if (other !== 0) bits |= pairsOf(kind, other, next - last - 1);
    }
  }
  return bits;
}

function pairsOf(first: number, second: number, gap: number): number {
  let bits = 0;
  for (let at = 0; at < TABLE.length; at += 1) {
    const { a, b, isOrdered, maxGap = MAX_GAP } = TABLE[at] as Pair;
    const isPair = ((first & a) !== 0 && (second & b) !== 0) || (!isOrdered && (first & b) !== 0 && (second & a) !== 0);
    if (isPair && gap <= maxGap) bits |= 1 << at;
  }
  return bits;
}

/** `ditebang`: something is done, and nobody says by whom; of a public thing it is mostly a government's deed. */
function isPassive({ words, roots }: PostWords, at: number): boolean {
  const word = words[at] ?? '';
  return (
    word.charCodeAt(0) === 100 &&
    word.charCodeAt(1) === 105 &&
    word.length >= MIN_PASSIVE &&
    roots[at] !== word &&
    !NO_PASSIVE.has(word)
  );
}
