// The words that say something about policy, found in one pass: phrases of one to four words, by class and topic.
import type { TopicId } from '../domain/topic.ts';
import { ACTORS } from './lexicon/actors.ts';
import { NEGATIVES } from './lexicon/negatives.ts';
import type { PostWords } from './read-words.ts';
import { TOPICS } from './topics.ts';

/** `government`, `trade`, …; `strong` and `weak` are terms of topics. */
export const CLASSES: readonly string[] = [...Object.keys(ACTORS), ...Object.keys(NEGATIVES), 'strong', 'weak'];

/** A phrase of the lexicon with all it stands for. */
export interface Phrase {
  /** As the lexicon writes it. */
  readonly text: string;
  /**
   * Its words. Each is found as it stands or as the root of a word: `naik` in `kenaikan`, but `pemutihan` not in
   * `putih`, because no root has that form.
   */
  readonly keys: readonly string[];
  /** Numbers into `CLASSES`. */
  readonly classes: readonly number[];
  readonly strongTopics: readonly TopicId[];
  readonly weakTopics: readonly TopicId[];
  /** Its words say nothing else: `calon bupati` names no government. */
  readonly isWhole: boolean;
  /** A topic's term begins within it: `banjir` in `banjir lagi`. */
  readonly mayHideTopic: boolean;
}

/** A phrase found in a post. */
export interface PhraseFound {
  readonly phrase: Phrase;
  /** Root of its first word. */
  readonly root: string;
  /** Its first and last word among those of the post. */
  readonly first: number;
  readonly last: number;
}

const SPACE = 32;
const FIRST_BREAK = /[ -]/;
const STRONG = CLASSES.indexOf('strong');
const WEAK = CLASSES.indexOf('weak');
const ASIDE = CLASSES.indexOf('aside');
const NATIONAL = CLASSES.indexOf('national');
const FIRST_NEGATIVE = Object.keys(ACTORS).length;

/** A phrase of a list, and the list: a number into `CLASSES`, or beyond it into the topics, strong and weak in turn. */
interface Listed {
  readonly text: string;
  readonly list: number;
}

interface Heap {
  readonly listed: Listed[];
  phrases: readonly Phrase[] | undefined;
  /** Those of topics. */
  topical: readonly Phrase[];
}

/**
 * Phrases by their first word. A start of the worker only sorts them into these heaps; a heap becomes phrases when its
 * word is met, which for most never happens.
 */
let heaps: Map<string, Heap> | undefined;
const NONE: readonly Phrase[] = [];

/**
 * All phrases of the lexicon in a post: at each word the longest that begins there. Names of regions are read over, so
 * that `jalan Cikajang rusak` holds `jalan rusak`.
 */
export function findPhrases(text: PostWords, skipped: ReadonlyMap<number, number>): PhraseFound[] {
  const found: PhraseFound[] = [];
  const line: Line = skipped.size === 0 ? text : withoutNames(text, skipped);
  const { words, bares, roots } = line;
  for (let at = 0; at < roots.length; at += 1) {
    const word = words[at] ?? '';
    const bare = bares[at] ?? '';
    const root = roots[at] ?? '';
    let phrase = longestAt(phrasesFrom(word), line, at);
    if (bare !== word) phrase = longer(phrase, longestAt(phrasesFrom(bare), line, at));
    if (root !== bare) phrase = longer(phrase, longestAt(phrasesFrom(root), line, at));
    if (phrase === undefined) continue;
    found.push(toFound(phrase, root, line, at));
    // `banjir lagi` is a complaint, and `banjir` in it is still a topic
    const topic = phrase.mayHideTopic ? topicalAt(word, bare, root, line, at) : undefined;
    if (topic !== undefined) found.push(toFound(topic, root, line, at));
    if (phrase.isWhole) at += phrase.keys.length - 1;
  }
  return found;
}

type Line = Pick<PostWords, 'words' | 'bares' | 'roots'> & {
  /** Where each word stands in the post; absent where all words do. */
  readonly places?: readonly number[];
};

function withoutNames({ words, bares, roots }: Line, skipped: ReadonlyMap<number, number>): Line {
  const kept: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = skipped.get(at);
    if (length === undefined) kept.push(at);
    else at += length - 1;
  }
  const pick = (list: readonly string[]) => kept.map((at) => list[at] ?? '');
  return { words: pick(words), bares: pick(bares), roots: pick(roots), places: kept };
}

function isTopical({ strongTopics, weakTopics }: Phrase): boolean {
  return strongTopics.length + weakTopics.length > 0;
}

function toFound(phrase: Phrase, root: string, { places }: Line, at: number): PhraseFound {
  const end = at + phrase.keys.length - 1;
  return { phrase, root, first: places?.[at] ?? at, last: places?.[end] ?? end };
}

/** The longest phrase of a topic that begins at a word in any of its forms. */
function topicalAt(word: string, bare: string, root: string, line: Line, at: number): Phrase | undefined {
  const topical = (form: string) => heaps?.get(form)?.topical ?? NONE;
  let best = longestAt(topical(word), line, at);
  if (bare !== word) best = longer(best, longestAt(topical(bare), line, at));
  return root === bare ? best : longer(best, longestAt(topical(root), line, at));
}

function longer(a: Phrase | undefined, b: Phrase | undefined): Phrase | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.keys.length > a.keys.length ? b : a;
}

function longestAt(candidates: readonly Phrase[], text: Line, at: number): Phrase | undefined {
  for (const phrase of candidates) {
    const { keys } = phrase;
    let place = 1;
    while (place < keys.length && isAt(keys[place] ?? '', text, at + place)) place += 1;
    if (place === keys.length) return phrase;
  }
  return undefined;
}

function isAt(key: string, { words, bares, roots }: Line, at: number): boolean {
  return key === roots[at] || key === bares[at] || key === words[at];
}

/** Phrases that begin with a word, longest first. */
function phrasesFrom(first: string): readonly Phrase[] {
  heaps ??= sortIntoHeaps();
  const heap = heaps.get(first);
  if (heap === undefined) return NONE;
  if (heap.phrases === undefined) {
    const lists = Map.groupBy(heap.listed, ({ text }) => text);
    heap.phrases = [...lists]
      .map(([text, listed]) =>
        toPhrase(
          text,
          listed.map(({ list }) => list),
        ),
      )
      .sort((a, b) => b.keys.length - a.keys.length);
    heap.topical = heap.phrases.filter(isTopical);
  }
  return heap.phrases;
}

function sortIntoHeaps(): Map<string, Heap> {
  const sorted = new Map<string, Heap>();
  const lists = [...Object.values(ACTORS), ...Object.values(NEGATIVES)];
  for (const [list, phrases] of lists.entries()) addList(sorted, phrases, list);
  for (const [number, { strong, weak }] of TOPICS.entries()) {
    addList(sorted, strong, CLASSES.length + number * 2);
    addList(sorted, weak, CLASSES.length + number * 2 + 1);
  }
  return sorted;
}

function toPhrase(text: string, lists: readonly number[]): Phrase {
  const classes = lists.filter((list) => list < CLASSES.length);
  const topics = lists.filter((list) => list >= CLASSES.length).map((list) => list - CLASSES.length);
  const ofTopics = (isWeak: 0 | 1) =>
    topics.filter((one) => one % 2 === isWeak).flatMap((one) => TOPICS[one >> 1]?.id ?? []);
  const [strongTopics, weakTopics] = [ofTopics(0), ofTopics(1)];
  const keys = text.split(/[ -]/);
  const isAgainst = classes.some((number) => number >= FIRST_NEGATIVE && number !== ASIDE);
  const isOnlyAgainst = classes.every((number) => number >= FIRST_NEGATIVE || number === NATIONAL);
  const isWhole = keys.length > 1 && topics.length === 0 && isOnlyAgainst;
  if (strongTopics.length > 0) classes.push(STRONG);
  // words that speak of a campaign or a crime do not speak for their topic
  else if (weakTopics.length > 0 && !isAgainst) classes.push(WEAK);
  const mayHideTopic = keys.length > 1 && topics.length === 0 && !isWhole;
  return { text, keys, classes, strongTopics, weakTopics, isWhole, mayHideTopic };
}

/** Takes a comma-separated list apart; an own loop, because this runs on every start of the worker. */
function addList(heaps: Map<string, Heap>, phrases: string, list: number): void {
  for (let from = 0; from < phrases.length; ) {
    const comma = phrases.indexOf(',', from);
    const end = comma < 0 ? phrases.length : comma;
    const slice = phrases.slice(from, end);
    const text = slice.includes('\n') ? slice.replace(/\s+/, ' ') : slice;
    const blank = text.search(FIRST_BREAK);
    const first = blank < 0 ? text : text.slice(0, blank);
    const heap = heaps.get(first);
    if (heap === undefined) heaps.set(first, { listed: [{ text, list }], phrases: undefined, topical: NONE });
    else heap.listed.push({ text, list });
    from = end + 1;
    while (phrases.charCodeAt(from) <= SPACE) from += 1;
  }
}
