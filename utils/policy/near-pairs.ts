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
/** Words that begin like a verb in the passive. */
const NO_PASSIVE: ReadonlySet<string> = new Set(
  'dia diam dikit dinas dingin diri dini disini disitu disana dimana diskon distrik dia dikau diklat diesel digital dilema diare dinding direktur direksi dirut disiplin diskusi dialog dijual disewakan dicari dikontrakkan dibuka ditangkap dibunuh ditemukan'.split(
    ' ',
  ),
);
const MIN_PASSIVE = 6;

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
const KINDS: readonly number[] = CLASSES.map((name) => KIND_OF_CLASS[name] ?? 0);

/** The features that pairs are. */
export type PairName =
  | 'change by strong topic'
  | 'change by weak topic'
  | 'fault by strong topic'
  | 'fault by weak topic'
  | 'cost by topic'
  | 'region by topic'
  | 'appeal by topic'
  | 'actor by topic'
  | 'change by residents'
  | 'fault by actor'
  | 'actor, then change'
  | 'actor, then coming'
  | 'region, then change'
  | 'coming, then change'
  | 'done to it by topic';

const NONE: ReadonlySet<PairName> = new Set();

interface Spot {
  readonly kinds: number;
  readonly first: number;
  readonly last: number;
}

/** Names of the pair features that hold in a post; `named` are the word positions of regions, each with its length. */
export function findNearPairs(
  text: PostWords,
  phrases: readonly PhraseFound[],
  named: ReadonlyMap<number, number>,
): ReadonlySet<PairName> {
  const spots = spotsOf(text, phrases, named);
  if (spots.length === 0) return NONE;
  const names = new Set<PairName>();

  for (let at = 0; at < spots.length; at += 1) {
    const a = spots[at] as Spot;
    for (let next = at + 1; next < spots.length; next += 1) {
      const b = spots[next] as Spot;
      const gap = b.first - a.last - 1;
      if (gap > MAX_GAP || isParted(text, a.last, b.first)) break;
      addPair(names, a.kinds, b.kinds, gap);
    }
  }
  return names;
}

function spotsOf(
  { words, roots }: PostWords,
  phrases: readonly PhraseFound[],
  named: ReadonlyMap<number, number>,
): Spot[] {
  const spots: Spot[] = [];
  for (const { phrase, first, last } of phrases) {
    let kinds = 0;
    for (const number of phrase.classes) kinds |= KINDS[number] ?? 0;
    if (kinds !== 0) spots.push({ kinds, first, last });
  }
  for (const [at, length] of named) spots.push({ kinds: REGION, first: at, last: at + length - 1 });
  for (const [at, word] of words.entries())
    if (isPassive(word, roots[at])) spots.push({ kinds: PASSIVE, first: at, last: at });
  return spots.sort((a, b) => a.first - b.first);
}

/** `ditebang`: something is done, and nobody says by whom; of a public thing it is mostly a government's deed. */
function isPassive(word: string, root: string | undefined): boolean {
  return (
    word.length >= MIN_PASSIVE &&
    word.charCodeAt(0) === 100 &&
    word.charCodeAt(1) === 105 &&
    root !== word &&
    !NO_PASSIVE.has(word)
  );
}

/** A sentence or line begins between the two. */
function isParted({ isFirst }: PostWords, last: number, first: number): boolean {
  for (let at = last + 1; at <= first; at += 1) if (isFirst[at]) return true;
  return false;
}

function addPair(names: Set<PairName>, a: number, b: number, gap: number): void {
  const is = (one: number, other: number) => (a & one && b & other) || (a & other && b & one);
  if (is(STRONG, CHANGE)) names.add('change by strong topic');
  if (is(WEAK, CHANGE)) names.add('change by weak topic');
  if (is(STRONG, FAULT)) names.add('fault by strong topic');
  if (is(WEAK, FAULT)) names.add('fault by weak topic');
  if (is(STRONG | WEAK, COST)) names.add('cost by topic');
  if (is(STRONG | WEAK, REGION)) names.add('region by topic');
  if (is(STRONG | WEAK, APPEAL)) names.add('appeal by topic');
  if (is(STRONG | WEAK, ACTOR)) names.add('actor by topic');
  if (is(RESIDENTS, CHANGE)) names.add('change by residents');
  if (is(ACTOR, FAULT)) names.add('fault by actor');
  if (is(STRONG | WEAK, PASSIVE)) names.add('done to it by topic');
  if (a & ACTOR && b & CHANGE) names.add('actor, then change');
  if (a & ACTOR && b & COMING) names.add('actor, then coming');
  if (a & REGION && b & (CHANGE | COMING)) names.add('region, then change');
  if (a & COMING && b & CHANGE && gap <= MAX_COMING_GAP) names.add('coming, then change');
}
