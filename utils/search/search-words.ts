// A text as words to search by: folded letters, each word with its root, in the place where it stands.
import { colloquialRoot } from '../text/colloquial.ts';
import { normalize } from '../text/normalize.ts';
import { stemIndonesian } from '../text/stem.ts';

/** A word of a text; offsets are UTF-16 into the original, `end` exclusive. */
export interface SearchWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const KNOWN_ROOTS = 50_000;
const roots = new Map<string, string>();

/** The words of a text, folded as the matcher folds them (`Rp10.000` is `rp10` and `000`). */
export function searchWords(text: string): SearchWord[] {
  const { text: folded, starts, ends } = normalize(text);
  return Array.from(folded.matchAll(WORD), ({ 0: word, index }) => {
    return { word, start: starts[index] ?? 0, end: ends[index + word.length - 1] ?? 0 };
  });
}

/** Root of a word: `kenaikan` and `dinaikkan` meet at `naik`. */
export function rootOf(word: string): string {
  const known = roots.get(word);
  if (known !== undefined) return known;
  const stem = stemIndonesian(word);
  const root = colloquialRoot(word) ?? colloquialRoot(stem) ?? stem;
  if (roots.size >= KNOWN_ROOTS) roots.clear();
  roots.set(word, root);
  return root;
}
