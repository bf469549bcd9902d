// What differs between a post and a claim where it matters: number, year, region, polarity, name, object, period.
import type { Conflict } from '../domain/match.ts';
import type { PostForMatching } from '../domain/post.ts';
import { isComparable, isSameQuantity, type Quantity, readQuantities } from '../text/quantities.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { isAction, isSameAction } from './actions.ts';
import type { ClaimRecord } from './claim-record.ts';
import { findPolarityConflict } from './polarity.ts';
import { findForeignRegion, isNationalOnly, type NamedRegion, type RegionLexicon } from './region-gate.ts';
import { findSubstitution } from './substitution.ts';

/** Share of a wording's terms from which its order is compared with the post's. */
const CLOSE_WORDING = 0.6;

/** A post with what its slots hold, read once for all candidates. */
export interface PostSlots {
  readonly post: PostForMatching;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly regions: readonly NamedRegion[];
}

/** One claim as its conflicts are looked for. */
export interface ClaimSlots {
  readonly record: ClaimRecord;
  /** The wording that matched best, and its tokens. */
  readonly wording: string;
  readonly tokens: readonly Token[];
  /** Every wording with its content tokens. */
  readonly wordings: readonly { readonly text: string; readonly content: readonly Token[] }[];
  /** Content terms of all wordings: what any of them says is no other thing. */
  readonly known: ReadonlySet<string>;
  /** Actions of all wordings. */
  readonly actions: readonly string[];
}

/** All conflicts of a post with one claim; none where nothing differs. */
export function findConflicts(slots: PostSlots, claim: ClaimSlots, lexicon: RegionLexicon): Conflict[] {
  const { post, tokens } = slots;
  const { record, wording } = claim;
  const found: Conflict[] = [];
  const own = record.regions.map((code) => lexicon.nameOf.get(code) ?? code).join(', ');
  const foreign = findForeignRegion(slots.regions, record.regions, lexicon);
  if (foreign !== undefined) found.push({ slot: 'region', post: foreign.words, claim: own });
  else {
    const national = isNationalOnly(post.text, slots.regions, wording, record.regions);
    if (national !== undefined) found.push({ slot: 'region', post: national, claim: own });
  }
  found.push(...findQuantityConflicts(post.text, slots.quantities, wording, readQuantities(claim.tokens)));
  const period = findPeriodConflict(slots, claim.tokens, record);
  if (period !== undefined) found.push(period);
  const polarity = findPolarityConflict(post.text, tokens, wording, claim.tokens);
  if (polarity !== undefined) found.push({ slot: 'polarity', ...polarity });
  const content = contentOf(tokens);
  for (const one of claim.wordings) {
    if (one.text !== wording && sharedShare(one.content, content) < CLOSE_WORDING) continue;
    const substitution = findSubstitution(one.text, one.content, post.text, content, claim.known, one.text === wording);
    if (substitution === undefined) continue;
    found.push(substitution);
    break;
  }
  const action = findMissingAction(slots, claim);
  if (action !== undefined) found.push(action);
  return found.map((conflict) => ({
    ...conflict,
    post: conflict.post.slice(0, 200),
    claim: conflict.claim.slice(0, 200),
  }));
}

function sharedShare(wording: readonly Token[], post: readonly Token[]): number {
  const terms = new Set(post.map((token) => token.term));
  return wording.filter((token) => terms.has(token.term)).length / Math.max(1, wording.length);
}

/** Words and numbers, without function words. */
export function contentOf(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
}

/** Something else is done than any wording says. A number of the claim in the post stands for its action where the post names none. */
function findMissingAction(slots: PostSlots, claim: ClaimSlots): Conflict | undefined {
  if (claim.actions.length === 0) return undefined;
  const done = slots.tokens.filter(isAction);
  if (done.some((token) => claim.actions.some((action) => isSameAction(action, token.term)))) return undefined;
  const own = readQuantities(claim.tokens).filter((quantity) => quantity.kind !== 'year' && quantity.kind !== 'month');
  const isNumberSaid = own.some((wanted) =>
    slots.quantities.some((quantity) => isComparable(quantity, wanted) && isSameQuantity(quantity, wanted)),
  );
  if (isNumberSaid) return undefined;
  return { slot: 'object', post: done[0]?.word ?? '', claim: claim.tokens.find(isAction)?.word ?? '' };
}

function findQuantityConflicts(
  postText: string,
  post: readonly Quantity[],
  claimText: string,
  claim: readonly Quantity[],
): Conflict[] {
  const found: Conflict[] = [];
  for (const wanted of claim) {
    const counted = post.find((quantity) => isOtherThingCounted(quantity, wanted, claimText, postText));
    if (counted !== undefined) {
      found.push({
        slot: 'object',
        post: postText.slice(counted.start, counted.end),
        claim: claimText.slice(wanted.start, wanted.end),
      });
    }
    const rivals = post.filter((quantity) => isComparable(quantity, wanted));
    if (rivals.length === 0 || rivals.some((quantity) => isSameQuantity(quantity, wanted))) continue;
    const rival = rivals[0] as Quantity;
    found.push({
      slot: wanted.kind === 'year' ? 'year' : wanted.kind === 'date' || wanted.kind === 'month' ? 'period' : 'number',
      post: postText.slice(rival.start, rival.end),
      claim: claimText.slice(wanted.start, wanted.end),
    });
  }
  return found;
}

/** `40 puskesmas` for `40 sekolah`. */
function isOtherThingCounted(one: Quantity, wanted: Quantity, claimText: string, postText: string): boolean {
  if (one.kind !== 'count' || wanted.kind !== 'count' || one.value !== wanted.value) return false;
  if (one.unit === wanted.unit || one.unit === '' || wanted.unit === '') return false;
  const isMentioned = (text: string, unit: string) => tokenize(text).tokens.some((token) => token.term === unit);
  return !isMentioned(postText, wanted.unit) && !isMentioned(claimText, one.unit);
}

/** A year that the claim does not know, or a post written after the answer ceased to hold or a year before it began to. */
function findPeriodConflict(slots: PostSlots, wording: readonly Token[], record: ClaimRecord): Conflict | undefined {
  const { post, quantities } = slots;
  const { validFrom, validUntil } = record;
  const years = quantities.filter((quantity) => quantity.kind === 'year');
  const hasOwnYear = readQuantities(wording).some((quantity) => quantity.kind === 'year');
  const from = Number(validFrom?.slice(0, 4) ?? Number.NaN);
  const until = Number(validUntil?.slice(0, 4) ?? from + 1);
  if (!hasOwnYear && years.length > 0 && Number.isFinite(from)) {
    if (years.every((year) => year.value < from - 1 || year.value > until + 1)) {
      const year = years[0] as Quantity;
      return { slot: 'year', post: post.text.slice(year.start, year.end), claim: `${from}` };
    }
  }
  const date = post.date?.slice(0, 10);
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  if (validUntil !== undefined && date > validUntil.slice(0, 10))
    return { slot: 'period', post: date, claim: validUntil.slice(0, 10) };
  if (validFrom !== undefined && Date.parse(validFrom) - Date.parse(date) > 366 * 86_400_000) {
    return { slot: 'period', post: date, claim: validFrom.slice(0, 10) };
  }
  return undefined;
}
