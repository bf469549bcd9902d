// The words that say something about policy, found in one pass: phrases of one to four words, by class and topic.
import { ACTORS } from './lexicon/actors.ts';
import { NEGATIVES } from './lexicon/negatives.ts';
import type { PostWords } from './read-words.ts';
import { bareOf, isRoot, rootOf } from './read-words.ts';
import { TOPICS } from './topics.ts';

/** `government`, `trade`, …; `strong` and `weak` are terms of topics. */
export type WordClass = string;

/** A phrase found in a post. */
export interface PhraseFound {
  readonly phrase: Phrase;
  /** Index of its first word. */
  readonly at: number;
}

/** A phrase of the lexicon with all it stands for. */
export interface Phrase {
  /** As the lexicon writes it. */
  readonly text: string;
  /** A word as root, or `=` and the very word where its root means something else: `=pemutihan`, not `putih`. */
  readonly keys: readonly string[];
  readonly classes: readonly WordClass[];
  readonly strongTopics: readonly string[];
  readonly weakTopics: readonly string[];
  /** Its words say nothing else: `calon bupati` names no government. */
  readonly isWhole: boolean;
}

interface OpenPhrase {
  readonly text: string;
  readonly keys: readonly string[];
  readonly classes: Set<WordClass>;
  readonly strongTopics: Set<string>;
  readonly weakTopics: Set<string>;
}

const EXACT = '='.charCodeAt(0);

/** Phrases by their first word, longest first. */
interface Lexicon {
  readonly byRoot: ReadonlyMap<string, readonly Phrase[]>;
  readonly byBare: ReadonlyMap<string, readonly Phrase[]>;
}

let compiled: Lexicon | undefined;

/** All phrases of the lexicon in a post: at each word the longest that begins there; words of region names are skipped. */
export function findPhrases(text: PostWords, skipped: ReadonlyMap<number, number>): PhraseFound[] {
  compiled ??= compile();
  const found: PhraseFound[] = [];
  const { bares, roots } = text;
  for (let at = 0; at < roots.length; at += 1) {
    const length = skipped.get(at);
    if (length !== undefined) {
      at += length - 1;
      continue;
    }
    const phrase =
      longestAt(compiled.byBare.get(bares[at] ?? ''), text, at) ??
      longestAt(compiled.byRoot.get(roots[at] ?? ''), text, at);
    if (phrase === undefined) continue;
    found.push({ phrase, at });
    if (phrase.isWhole) at += phrase.keys.length - 1;
  }
  return found;
}

function longestAt(candidates: readonly Phrase[] | undefined, text: PostWords, at: number): Phrase | undefined {
  if (candidates === undefined) return undefined;
  for (const phrase of candidates) {
    let place = 1;
    while (place < phrase.keys.length && isKeyOf(phrase.keys[place] ?? '', text, at + place)) place += 1;
    if (place === phrase.keys.length) return phrase;
  }
  return undefined;
}

function isKeyOf(key: string, text: PostWords, at: number): boolean {
  return key === text.roots[at] || (key.charCodeAt(0) === EXACT && key.slice(1) === text.bares[at]);
}

/** The key of a lexicon's word. */
function keyOf(word: string): string {
  return isRoot(word) ? rootOf(word) : `=${bareOf(word)}`;
}

function compile(): Lexicon {
  const byKeys = new Map<string, OpenPhrase>();
  const open = (text: string): OpenPhrase => {
    const keys = text.split(/[ -]/).map(keyOf);
    const key = keys.join(' ');
    const known = byKeys.get(key);
    if (known !== undefined) return known;
    const phrase = {
      text,
      keys,
      classes: new Set<string>(),
      strongTopics: new Set<string>(),
      weakTopics: new Set<string>(),
    };
    byKeys.set(key, phrase);
    return phrase;
  };
  for (const [name, list] of [...Object.entries(ACTORS), ...Object.entries(NEGATIVES)]) {
    for (const text of split(list)) open(text).classes.add(name);
  }
  for (const topic of TOPICS) {
    for (const text of split(topic.strong)) {
      const phrase = open(text);
      phrase.classes.add('strong').delete('weak');
      phrase.strongTopics.add(topic.id);
    }
    for (const text of split(topic.weak)) {
      const phrase = open(text);
      if (phrase.strongTopics.size === 0 && !isAgainst(phrase)) phrase.classes.add('weak');
      phrase.weakTopics.add(topic.id);
    }
  }
  const byRoot = new Map<string, Phrase[]>();
  const byBare = new Map<string, Phrase[]>();
  for (const { text, keys, classes, strongTopics, weakTopics } of byKeys.values()) {
    const isWhole =
      keys.length > 1 && [...classes].every((name) => Object.hasOwn(NEGATIVES, name) || name === 'national');
    const phrase = {
      text,
      keys,
      classes: [...classes],
      strongTopics: [...strongTopics],
      weakTopics: [...weakTopics],
      isWhole,
    };
    const first = keys[0] ?? '';
    const [map, key] = first.startsWith('=') ? [byBare, first.slice(1)] : [byRoot, first];
    const list = map.get(key);
    if (list === undefined) map.set(key, [phrase]);
    else list.push(phrase);
  }
  for (const list of [...byRoot.values(), ...byBare.values()]) list.sort((a, b) => b.keys.length - a.keys.length);
  return { byRoot, byBare };
}

/** True for words that speak of a campaign or a crime rather than of their topic. */
function isAgainst(phrase: OpenPhrase): boolean {
  return [...phrase.classes].some((name) => name !== 'aside' && Object.hasOwn(NEGATIVES, name));
}

function split(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
