// What differs between a post and a claim where it matters: number, year, region, polarity, name, object, period.
import type { Conflict } from '../domain/match.ts';
import type { PostForMatching } from '../domain/post.ts';
import { isComparable, isSameQuantity, type Quantity, readQuantities } from '../text/quantities.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { isAction, isKnownAction, isSameAction } from './actions.ts';
import type { ClaimRecord } from './claim-record.ts';
import type { ClaimSlots, WordingSlots } from './claim-slots.ts';
import { findPolarityConflict, type PolarityCues } from './polarity.ts';
import { findForeignRegion, isNationalOnly, type NamedRegion, type RegionLexicon } from './region-gate.ts';
import { findSubstitution, isSpelling } from './substitution.ts';
import { densestWindow } from './window.ts';

/** Share of a wording's terms from which its order is compared with the post's. */
const CLOSE_WORDING = 0.6;
/** Characters by which a number's unit may stand beyond the last word of the window. */
const UNIT_REACH = 12;

/** A post with what its slots hold, read once for all candidates. */
export interface PostSlots {
  readonly post: PostForMatching;
  readonly tokens: readonly Token[];
  readonly content: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly regions: readonly NamedRegion[];
  readonly cues: PolarityCues;
}

/** All conflicts of a post with one claim, whose wording `best` matched; none where nothing differs. */
export function findConflicts(
  slots: PostSlots,
  claim: ClaimSlots,
  best: WordingSlots,
  lexicon: RegionLexicon,
): Conflict[] {
  const { post, tokens } = slots;
  const { record } = claim;
  const found: Conflict[] = [];
  const own = record.regions.map((code) => lexicon.nameOf.get(code) ?? code).join(', ');
  const foreign = findForeignRegion(slots.regions, record.regions, lexicon);
  if (foreign !== undefined) found.push({ slot: 'region', post: foreign.words, claim: own });
  else {
    const national = isNationalOnly(post.text, slots.regions, best.text, record.regions);
    if (national !== undefined) found.push({ slot: 'region', post: national, claim: own });
  }
  const isStrict = record.regions.length > 0;
  const window = densestWindow(slots.content, best.content);
  const near = slots.content.slice(window.from, window.to);
  found.push(...findQuantityConflicts(slots, near, best));
  const period = findPeriodConflict(slots, best.tokens, record);
  if (period !== undefined) found.push(period);
  const polarity = findPolarityConflict(slots.cues, tokens, best.cues, best.tokens);
  if (polarity !== undefined) found.push({ slot: 'polarity', ...polarity });
  for (const one of claim.wordings) {
    if (one !== best && sharedShare(one.content, near) < CLOSE_WORDING) continue;
    const substitution = findSubstitution(one.text, one.content, post.text, near, claim.known, {
      isBest: one === best,
      isStrict,
    });
    if (substitution === undefined) continue;
    found.push(substitution);
    break;
  }
  const action = findMissingAction(slots, claim, best);
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

/**
 * None of the claim's actions is in the post, and another one is, or most of the claim is missing. A number of the claim
 * stands for its action.
 */
function findMissingAction(slots: PostSlots, claim: ClaimSlots, best: WordingSlots): Conflict | undefined {
  if (claim.actions.length === 0) return undefined;
  const { content } = slots;
  if (content.some((token) => claim.actions.some((action) => isSameAction(action, token.term)))) return undefined;
  const isNumberSaid = numbersOf(slots, best) === 'said';
  const isStrict = claim.record.regions.length > 0;
  const other = content.find(
    (token) => (isStrict ? isAction(token) : isKnownAction(token.term)) && !claim.known.has(token.term),
  );
  if (isNumberSaid && (other === undefined || !isStrict)) return undefined;
  if (!isStrict && other === undefined && sharedShare(best.content, content) >= CLOSE_WORDING) return undefined;
  return { slot: 'object', post: other?.word ?? '', claim: best.tokens.find(isAction)?.word ?? '' };
}

/** Whether the post says a number of the wording, in whatever form; years and months are none. */
export function numbersOf(slots: PostSlots, best: WordingSlots): 'said' | 'unsaid' | 'none' {
  const own = readQuantities(best.tokens).filter((quantity) => quantity.kind !== 'year' && quantity.kind !== 'month');
  if (own.length === 0) return 'none';
  const isSaid = own.some((wanted) =>
    slots.quantities.some((quantity) => isComparable(quantity, wanted) && isSameQuantity(quantity, wanted)),
  );
  return isSaid ? 'said' : 'unsaid';
}

/** Quantities of the claim that the post replaces by others near its words, and says nowhere. */
function findQuantityConflicts(slots: PostSlots, near: readonly Token[], best: WordingSlots): Conflict[] {
  const found: Conflict[] = [];
  const postText = slots.post.text;
  const claimText = best.text;
  const from = near[0]?.start ?? 0;
  const to = near[near.length - 1]?.end ?? 0;
  const post = slots.quantities.filter((quantity) => quantity.start >= from && quantity.end <= to + UNIT_REACH);
  for (const wanted of readQuantities(best.tokens)) {
    if (slots.quantities.some((quantity) => isComparable(quantity, wanted) && isSameQuantity(quantity, wanted)))
      continue;
    const counted = post.find((quantity) => isOtherThingCounted(quantity, wanted, claimText, postText));
    if (counted !== undefined) {
      found.push({
        slot: 'object',
        post: postText.slice(counted.start, counted.end),
        claim: claimText.slice(wanted.start, wanted.end),
      });
    }
    const rivals = post.filter((quantity) => isComparable(quantity, wanted));
    const [rival] = rivals;
    if (rival === undefined) continue;
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
  if (one.unit === '' || wanted.unit === '' || one.unit === wanted.unit || isSpelling(one.unit, wanted.unit))
    return false;
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
