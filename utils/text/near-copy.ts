// Near copies of a text (forwarded, greeted, slightly edited), recognised by numbers from which the text cannot be read.
import { hashString } from './hash.ts';
import { tokenize } from './tokenize.ts';

/**
 * What is kept of a text. Each number is 16 of the 32 bits of a hash over two neighbouring roots: thousands of word pairs
 * share it, so that words cannot be looked up. Whoever holds a text can tell whether it is a near copy; that is its purpose.
 */
export interface TextSketch {
  /** Of each pair of neighbouring words, ascending; the smallest `MOST_PAIRS` of them. */
  readonly pairs: Uint16Array;
  /** Of the numbers and negations together: `30 persen` is no copy of `300 persen`. */
  readonly figures: number;
}

/** Enough to tell near copies of long texts; a post of usual length is kept whole. */
const MOST_PAIRS = 48;
/** Texts of fewer pairs are copies only where all are the same. */
const FEW_PAIRS = 6;
/** Share of the shorter text's pairs that both have: two words of fifteen may differ. */
const LEAST_OVERLAP = 0.65;
/** And of the longer one's: a text may stand inside one of little more than twice its length. */
const LEAST_OF_LONGER = 0.4;
const MOST_FIGURE = 0xffff;

const DATE = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}`;
const TIME = String.raw`\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[AP]M)?`;
/** What a messenger writes before a copied message: `[12.30, 20/11/2026] Budi:`, `20/11/26 12.30 - Budi:`. */
const STAMP = new RegExp(
  String.raw`^[ \t]*\[?(?:${DATE},?\s+${TIME}|${TIME},?\s+${DATE})\]?\s*(?:-\s*)?[^:\n]{1,40}:(?=\s)`,
  'gim',
);
/** Which part of a text this is, at one of its ends: `(1/2)`. */
const PART = /^\s*[([]\s*\d{1,2}\s*\/\s*\d{1,2}\s*[)\]]|[([]\s*\d{1,2}\s*\/\s*\d{1,2}\s*[)\]]\s*$/g;

/** The sketch of a text; undefined where it has no words. */
export function sketchOf(text: string): TextSketch | undefined {
  const { tokens } = tokenize(statementOf(text));
  if (tokens.length === 0) return undefined;
  const pairs = new Set<number>();
  for (let at = 0; at < Math.max(1, tokens.length - 1); at += 1) {
    pairs.add(hashString(`${tokens[at]?.term} ${tokens[at + 1]?.term ?? ''}`) >>> 16);
  }
  const figures = tokens.filter(({ kind }) => kind === 'number' || kind === 'negator').map(({ term }) => term);
  return {
    pairs: Uint16Array.from(pairs).sort().slice(0, MOST_PAIRS),
    figures: hashString([...new Set(figures)].sort().join(' ')) >>> 16,
  };
}

/** A text without the figures that forwarding adds: they say nothing of its matter. */
function statementOf(text: string): string {
  return text.replace(STAMP, '').replace(PART, '');
}

/** True where two texts differ by no more than a forward, a greeting or a few words. */
export function isNearCopy(one: TextSketch, other: TextSketch): boolean {
  if (one.figures !== other.figures) return false;
  // of a long text only the smallest numbers are kept: both are compared as far as both are known
  const reach = Math.min(reachOf(one), reachOf(other));
  const known = new Set(one.pairs.filter((pair) => pair <= reach));
  const asked = other.pairs.filter((pair) => pair <= reach);
  const shared = asked.filter((pair) => known.has(pair)).length;
  const [fewer, more] = [Math.min(known.size, asked.length), Math.max(known.size, asked.length)];
  if (fewer < FEW_PAIRS) return shared === more;
  return shared >= fewer * LEAST_OVERLAP && shared >= more * LEAST_OF_LONGER;
}

/** Up to which number a sketch is complete. */
function reachOf({ pairs }: TextSketch): number {
  return pairs.length < MOST_PAIRS ? MOST_FIGURE : (pairs.at(-1) ?? MOST_FIGURE);
}
