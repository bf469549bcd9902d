// Numbers that differ between a post and a claim: another amount, another thing counted, some for all, a while for ever.
import type { Conflict } from '../domain/match.ts';
import { isComparable, isSameQuantity, type Quantity, readQuantities } from '../text/quantities.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import type { WordingSlots } from './claim-slots.ts';
import { isSpelling } from './substitution.ts';
import { isSameThing } from './synonyms.ts';

/** Characters by which a number's unit may stand beyond the last word of the window. */
const UNIT_REACH = 12;
const ALL: ReadonlySet<string> = new Set(
  'semua smua seluruh segala setiap tiap kabeh sadaya kabehan sabarataan'.split(' '),
);
const SOME: ReadonlySet<string> = new Set('sebagian separuh setengah beberapa salah'.split(' '));
const FOREVER: ReadonlySet<string> = new Set('selamanya permanen seterusnya selawase'.split(' '));

/** A post with its quantities. */
export interface CountedPost {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
}

/** Whether the post says a number of the wording, in whatever form; years and months are none. */
export function numbersOf({ quantities }: CountedPost, best: WordingSlots): 'said' | 'unsaid' | 'none' {
  const own = readQuantities(best.tokens).filter((quantity) => quantity.kind !== 'year' && quantity.kind !== 'month');
  if (own.length === 0) return 'none';
  return own.some((wanted) => isSaid(quantities, wanted)) ? 'said' : 'unsaid';
}

/** Quantities of the claim that the post replaces by others near its words, and says nowhere. */
export function findQuantityConflicts(post: CountedPost, near: readonly Token[], best: WordingSlots): Conflict[] {
  const found: Conflict[] = [];
  const from = near[0]?.start ?? 0;
  const to = near[near.length - 1]?.end ?? 0;
  const quantities = post.quantities.filter(({ start, end }) => start >= from && end <= to + UNIT_REACH);
  const wanting = readQuantities(best.tokens);
  const free = quantities.filter((quantity) => !isSaid(wanting, quantity));
  for (const wanted of wanting) {
    if (isSaid(post.quantities, wanted)) continue;
    const claim = best.text.slice(wanted.start, wanted.end);
    const counted = quantities.find((quantity) => isOtherThingCounted(quantity, wanted, best.text, post.text));
    if (counted !== undefined) {
      found.push({ slot: 'object', post: post.text.slice(counted.start, counted.end), claim });
    }
    const rival = free.find((quantity) => isComparable(quantity, wanted));
    if (rival === undefined) continue;
    const slot =
      wanted.kind === 'year' ? 'year' : wanted.kind === 'date' || wanted.kind === 'month' ? 'period' : 'number';
    found.push({ slot, post: post.text.slice(rival.start, rival.end), claim });
  }
  if (found.length > 0) return found;
  const extent = findOtherExtent(post, free, best, wanting);
  return extent === undefined ? [] : [extent];
}

function isSaid(quantities: readonly Quantity[], wanted: Quantity): boolean {
  return quantities.some((quantity) => isComparable(quantity, wanted) && isSameQuantity(quantity, wanted));
}

/** `40 puskesmas` for `40 sekolah`. */
function isOtherThingCounted(one: Quantity, wanted: Quantity, claimText: string, postText: string): boolean {
  if (one.kind !== 'count' || wanted.kind !== 'count' || one.value !== wanted.value) return false;
  if (one.unit === '' || wanted.unit === '' || one.unit === wanted.unit) return false;
  if (isSpelling(one.unit, wanted.unit) || isSameThing(one.unit, wanted.unit)) return false;
  const isMentioned = (text: string, unit: string) => tokenize(text).tokens.some((token) => token.term === unit);
  return !isMentioned(postText, wanted.unit) && !isMentioned(claimText, one.unit);
}

/** `dua dokter` or `sebagian dokter` for `semua dokter`, `14 hari` for `selamanya`. */
function findOtherExtent(
  post: CountedPost,
  free: readonly Quantity[],
  best: WordingSlots,
  wanting: readonly Quantity[],
): Conflict | undefined {
  const forever = best.tokens.find(({ word }) => FOREVER.has(word));
  if (forever !== undefined && !post.tokens.some(({ word }) => FOREVER.has(word))) {
    const time = free.find(({ kind, unit }) => kind === 'count' && unit === 'hari');
    if (time !== undefined) return { slot: 'number', post: post.text.slice(time.start, time.end), claim: forever.word };
  }
  const [all, counted] = quantified(best.tokens, ALL);
  if (all === undefined || counted === undefined) return undefined;
  const isCounted = (term: string) => term === counted.term || isSameThing(term, counted.term);
  if (quantified(post.tokens, ALL)[0] !== undefined) return undefined;
  const claim = `${all.word} ${counted.word}`;
  const some = free.find(({ kind, unit }) => kind === 'count' && unit !== '' && isCounted(unit));
  if (some !== undefined && !isSaid(wanting, some)) {
    return { slot: 'number', post: post.text.slice(some.start, some.end), claim };
  }
  const [part, partOf] = quantified(post.tokens, SOME);
  if (part === undefined || partOf === undefined || !isCounted(partOf.term)) return undefined;
  return { slot: 'number', post: `${part.word} ${partOf.word}`, claim };
}

/** A quantifier with the word it speaks of. */
function quantified(tokens: readonly Token[], quantifiers: ReadonlySet<string>): [] | [Token, Token] {
  const at = tokens.findIndex(({ word }) => quantifiers.has(word));
  const quantifier = tokens[at];
  const next = tokens.slice(at + 1).find(({ kind }) => kind === 'word');
  return quantifier === undefined || next === undefined ? [] : [quantifier, next];
}
