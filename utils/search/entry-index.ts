// Finds texts while the reader types: every word must occur, the last one may be unfinished, and slips of the keyboard are forgiven.
import { rootOf, searchWords } from './search-words.ts';
import { editsAllowed, editsWithin } from './within-edits.ts';

/** Texts of one entry by how much they say: the claim, its headings, all else. */
export interface SearchTexts {
  readonly claim: readonly string[];
  readonly title: readonly string[];
  readonly rest: readonly string[];
}

/** What a query found. */
export interface Found {
  /** Numbers of the texts, best first. */
  readonly numbers: readonly number[];
  /** Dictionary words that stood for those of the query: what to underline. */
  readonly terms: ReadonlySet<string>;
  /** No text has all words of the query: these have some. */
  readonly isPartial: boolean;
}

/** An index that can be asked while it grows. */
export interface EntryIndex {
  /** Adds a text; numbers must rise. */
  add(number: number, texts: SearchTexts): void;
  /** All texts are there: what the first search would have to do is done now. */
  settle(): void;
  search(query: string): Found;
}

/** A text's number and the weight of the place, in one small integer. */
const PLACES = 4;
const PLACE = { root: 0, rest: 1, title: 2, claim: 3 } as const;
const PLACE_WEIGHT = [0.8, 1, 2, 3] as const;
/** How much less a word counts that only begins as typed, or is spelled otherwise. */
const UNFINISHED = 0.7;
const MISSPELT = 0.4;

/** An empty index. Own postings instead of a library's: see the figures of `bench -- reader`. */
export function createEntryIndex(): EntryIndex {
  const postings = new Map<string, number[]>();
  let dictionary: string[] = [];
  let size = 0;

  function add(number: number, texts: SearchTexts): void {
    size = Math.max(size, number + 1);
    for (const place of ['claim', 'title', 'rest'] as const) {
      for (const text of texts[place]) {
        for (const { word } of searchWords(text)) {
          post(word, number, PLACE[place]);
          const root = rootOf(word);
          if (root !== word) post(root, number, PLACE.root);
        }
      }
    }
  }

  /** One posting a text and word: the best place, since claims are added first. */
  function post(term: string, number: number, place: number): void {
    const list = postings.get(term);
    if (list === undefined) postings.set(term, [number * PLACES + place]);
    else {
      const last = list.at(-1) as number;
      if (last < number * PLACES) list.push(number * PLACES + place);
      else if (last < number * PLACES + place) list[list.length - 1] = number * PLACES + place;
    }
  }

  function settle(): void {
    if (dictionary.length !== postings.size) dictionary = [...postings.keys()].sort();
  }

  function search(query: string): Found {
    settle();
    const isUnfinished = /[\p{L}\p{N}]$/u.test(query);
    const typed = searchWords(query).map(({ word }) => word);
    // the first letter of a further word says nothing yet
    const words = isUnfinished && typed.length > 1 && typed.at(-1)?.length === 1 ? typed.slice(0, -1) : typed;
    if (words.length === 0) return { numbers: [], terms: new Set(), isPartial: false };
    const scores = new Float32Array(size);
    const matched = new Uint8Array(size);
    const terms = new Set<string>();
    words.forEach((word, index) => {
      const meanings = meaningsOf(word, isUnfinished && index === typed.length - 1);
      for (const term of meanings.keys()) terms.add(term);
      addScores(meanings, scores, matched);
    });
    return { terms, ...ranked(scores, matched, words.length) };
  }

  /** Dictionary words that a typed word may stand for, each with how surely. */
  function meaningsOf(word: string, isUnfinished: boolean): Map<string, number> {
    const meanings = new Map<string, number>();
    if (isUnfinished) {
      for (let index = firstAtLeast(dictionary, word); dictionary[index]?.startsWith(word); index++) {
        meanings.set(dictionary[index] as string, UNFINISHED);
      }
    }
    for (const term of new Set([word, rootOf(word)])) if (postings.has(term)) meanings.set(term, 1);
    if (meanings.size > 0) return meanings;
    const most = editsAllowed(word);
    if (most === 0) return meanings;
    for (const term of dictionary) {
      const edits = editsWithin(word, term, most, isUnfinished);
      if (edits !== undefined) meanings.set(term, MISSPELT / edits);
    }
    return meanings;
  }

  /** The best meaning counts for each text, weighted by how rare it is. */
  function addScores(meanings: ReadonlyMap<string, number>, scores: Float32Array, matched: Uint8Array): void {
    const best = new Float32Array(size);
    for (const [term, weight] of meanings) {
      const list = postings.get(term) ?? [];
      const rarity = weight * Math.log(1 + size / list.length);
      for (const posting of list) {
        const number = (posting / PLACES) | 0;
        const score = rarity * (PLACE_WEIGHT[posting % PLACES] as number);
        if (score > (best[number] as number)) best[number] = score;
      }
    }
    for (let number = 0; number < size; number++) {
      const score = best[number] as number;
      if (score === 0) continue;
      scores[number] = (scores[number] as number) + score;
      matched[number] = (matched[number] as number) + 1;
    }
  }

  return { add, settle, search };
}

/** Texts with as many words of the query as any has, best first; among equals the one added first. */
function ranked(scores: Float32Array, matched: Uint8Array, words: number): Pick<Found, 'numbers' | 'isPartial'> {
  let most = 0;
  for (const count of matched) if (count > most) most = count;
  if (most === 0) return { numbers: [], isPartial: false };
  const numbers: number[] = [];
  for (let number = 0; number < matched.length; number++) if (matched[number] === most) numbers.push(number);
  numbers.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  return { numbers, isPartial: most < Math.min(words, 255) };
}

function firstAtLeast(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
