// Numbers that differ between a post and a claim: another amount, another thing counted, some for all, a while for ever.
import type { Conflict } from '../domain/match.ts';
import { isComparable, isPerAnother, isSameQuantity, type Quantity, readQuantities } from '../text/quantities.ts';
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

const NOT: ReadonlySet<string> = new Set(['bukan', 'bkn', 'dudu', 'lain']);
const LIMITS: ReadonlySet<string> = new Set('hanya cuma cuman maksimal paling tertinggi sebenarnya benar'.split(' '));
const PEOPLE: ReadonlySet<string> = new Set(
  'orang warga anak bocah siswa murid guru pasien korban penduduk jiwa petani pedagang santri mahasiswa lansia balita bayi pekerja buruh'.split(
    ' ',
  ),
);

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
  return own.some((wanted) => isSaid(quantities, wanted) || isCountSaid(quantities, wanted)) ? 'said' : 'unsaid';
}

/** The same number of whatever: `delapan puluh jamaah` for `80 calon haji`. */
function isCountSaid(quantities: readonly Quantity[], wanted: Quantity): boolean {
  return quantities.some(
    ({ kind, value }) =>
      value === wanted.value && COUNTS.has(kind) && COUNTS.has(wanted.kind) && wanted.unit !== 'hari',
  );
}

const COUNTS: ReadonlySet<Quantity['kind']> = new Set(['count', 'label']);

/** Where a claim's number stands in no form in the post, it is not known to be the same. */
export function findUnsaidNumber(post: CountedPost, best: WordingSlots): Conflict | undefined {
  if (numbersOf(post, best) !== 'unsaid') return undefined;
  const [first] = readQuantities(best.tokens).filter(({ kind }) => kind !== 'year' && kind !== 'month');
  return first === undefined ? undefined : { slot: 'number', post: '', claim: best.text.slice(first.start, first.end) };
}

/** `bukan 12 jam`, or beside the claim's number another one that is the limit: `paling tinggi 20 persen`. */
export function findCorrectedNumber(post: CountedPost, best: WordingSlots): Conflict | undefined {
  const wanting = readQuantities(best.tokens);
  for (const { start, end, ...said } of post.quantities) {
    const wanted = wanting.find((one) => isSaid([{ start, end, ...said }], one));
    const at = post.tokens.findIndex((token) => token.start >= start);
    const before = post.tokens.slice(Math.max(0, at - 2), at);
    const claim = wanted ?? wanting.find((one) => isComparable({ start, end, ...said }, one));
    if (claim === undefined) continue;
    const isDenied = wanted !== undefined && before.some(({ word }) => NOT.has(word));
    const isLimit = wanted === undefined && before.some(({ word }) => LIMITS.has(word));
    if (!isDenied && !isLimit) continue;
    const words = post.text.slice(before[0]?.start ?? start, end);
    return { slot: 'polarity', post: words, claim: best.text.slice(claim.start, claim.end) };
  }
  return undefined;
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
    if (isSaid(post.quantities, wanted)) {
      const other = findOtherRate(post, wanted);
      if (other !== undefined)
        found.push({ slot: 'number', post: other, claim: best.text.slice(wanted.start, wanted.per?.end) });
      continue;
    }
    const claim = best.text.slice(wanted.start, wanted.end);
    const counted = quantities.find((quantity) => isOtherThingCounted(quantity, wanted, best.text, post.text));
    if (counted !== undefined) {
      found.push({ slot: 'object', post: post.text.slice(counted.start, counted.end), claim });
    }
    const rival = free.find((quantity) => isComparable(quantity, wanted) || areBothPeople(quantity, wanted));
    if (rival === undefined) continue;
    const slot =
      wanted.kind === 'year' ? 'year' : wanted.kind === 'date' || wanted.kind === 'month' ? 'period' : 'number';
    found.push({ slot, post: post.text.slice(rival.start, rival.end), claim });
  }
  if (found.length > 0) return found;
  const extent = findOtherExtent(post, free, best, wanting);
  return extent === undefined ? [] : [extent];
}

/** The amount as the post says it for another while or measure, where it says it for no other: `20 ribu per hari` for `per jam`. */
function findOtherRate(post: CountedPost, wanted: Quantity): string | undefined {
  const same = post.quantities.filter((one) => isComparable(one, wanted) && isSameQuantity(one, wanted));
  const [first] = same;
  if (first === undefined || !same.every((one) => isPerAnother(one, wanted))) return undefined;
  return post.text.slice(first.start, first.per?.end);
}

/** `satu warga` and `dua anak` are counts of people. */
function areBothPeople(a: Quantity, b: Quantity): boolean {
  return a.kind === 'count' && b.kind === 'count' && PEOPLE.has(a.unit) && PEOPLE.has(b.unit);
}

function isSaid(quantities: readonly Quantity[], wanted: Quantity): boolean {
  return quantities.some(
    (quantity) =>
      (isComparable(quantity, wanted) || areBothPeople(quantity, wanted)) && isSameQuantity(quantity, wanted),
  );
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
