// The words that say something about policy, found in one pass: phrases of one to four words, by class and topic.
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
  readonly strongTopics: readonly string[];
  readonly weakTopics: readonly string[];
  /** Its words say nothing else: `calon bupati` names no government. */
  readonly isWhole: boolean;
}

/** A phrase found in a post. */
export interface PhraseFound {
  readonly phrase: Phrase;
  /** Index of its first word. */
  readonly at: number;
}

interface OpenPhrase {
  readonly text: string;
  readonly classes: number[];
  readonly strongTopics: string[];
  readonly weakTopics: string[];
}

const SPACE = 32;
const STRONG = CLASSES.indexOf('strong');
const WEAK = CLASSES.indexOf('weak');
const ASIDE = CLASSES.indexOf('aside');
const NATIONAL = CLASSES.indexOf('national');
const FIRST_NEGATIVE = Object.keys(ACTORS).length;

/** Phrases by their first word, longest first. */
let compiled: ReadonlyMap<string, readonly Phrase[]> | undefined;

/** All phrases of the lexicon in a post: at each word the longest that begins there; words of region names are skipped. */
export function findPhrases(text: PostWords, skipped: ReadonlyMap<number, number>): PhraseFound[] {
  compiled ??= compile();
  const found: PhraseFound[] = [];
  const { words, bares, roots } = text;
  for (let at = 0; at < roots.length; at += 1) {
    const length = skipped.get(at);
    if (length !== undefined) {
      at += length - 1;
      continue;
    }
    const word = words[at] ?? '';
    const bare = bares[at] ?? '';
    const root = roots[at] ?? '';
    let phrase = longestAt(compiled.get(word), text, at);
    if (bare !== word) phrase = longer(phrase, longestAt(compiled.get(bare), text, at));
    if (root !== bare) phrase = longer(phrase, longestAt(compiled.get(root), text, at));
    if (phrase === undefined) continue;
    found.push({ phrase, at });
    if (phrase.isWhole) at += phrase.keys.length - 1;
  }
  return found;
}

function longer(a: Phrase | undefined, b: Phrase | undefined): Phrase | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.keys.length > a.keys.length ? b : a;
}

function longestAt(candidates: readonly Phrase[] | undefined, text: PostWords, at: number): Phrase | undefined {
  if (candidates === undefined) return undefined;
  for (const phrase of candidates) {
    const { keys } = phrase;
    let place = 1;
    while (place < keys.length && isAt(keys[place] ?? '', text, at + place)) place += 1;
    if (place === keys.length) return phrase;
  }
  return undefined;
}

function isAt(key: string, { words, bares, roots }: PostWords, at: number): boolean {
  return key === roots[at] || key === bares[at] || key === words[at];
}

function compile(): ReadonlyMap<string, readonly Phrase[]> {
  const open = new Map<string, OpenPhrase>();
  const phraseOf = (text: string): OpenPhrase => {
    let phrase = open.get(text);
    if (phrase === undefined) {
      phrase = { text, classes: [], strongTopics: [], weakTopics: [] };
      open.set(text, phrase);
    }
    return phrase;
  };
  for (const [number, list] of [...Object.values(ACTORS), ...Object.values(NEGATIVES)].entries()) {
    for (const text of split(list)) phraseOf(text).classes.push(number);
  }
  for (const topic of TOPICS) {
    for (const text of split(topic.strong)) phraseOf(text).strongTopics.push(topic.id);
    for (const text of split(topic.weak)) phraseOf(text).weakTopics.push(topic.id);
  }
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of open.values()) {
    const closed = close(phrase);
    const first = closed.keys[0] ?? '';
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [closed]);
    else list.push(closed);
  }
  for (const list of byFirst.values()) if (list.length > 1) list.sort((a, b) => b.keys.length - a.keys.length);
  return byFirst;
}

function close({ text, classes, strongTopics, weakTopics }: OpenPhrase): Phrase {
  const keys = text.includes(' ') || text.includes('-') ? text.split(/[ -]/) : [text];
  const isAgainst = classes.some((number) => number >= FIRST_NEGATIVE && number !== ASIDE);
  const isOnlyAgainst = classes.every((number) => number >= FIRST_NEGATIVE || number === NATIONAL);
  const isWhole = keys.length > 1 && strongTopics.length + weakTopics.length === 0 && isOnlyAgainst;
  const all = [...classes];
  if (strongTopics.length > 0) all.push(STRONG);
  // words that speak of a campaign or a crime do not speak for their topic
  else if (weakTopics.length > 0 && !isAgainst) all.push(WEAK);
  return { text, keys, classes: all, strongTopics, weakTopics, isWhole };
}

/** Comma-separated phrases; an own loop, because this runs on every start of the worker. */
function split(list: string): string[] {
  const phrases: string[] = [];
  for (let from = 0; from < list.length; ) {
    const comma = list.indexOf(',', from);
    const end = comma < 0 ? list.length : comma;
    phrases.push(list.slice(from, end));
    from = end + 1;
    while (list.charCodeAt(from) <= SPACE) from += 1;
  }
  return phrases;
}
