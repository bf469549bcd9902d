// What differs between a post and a claim where it matters: number, year, region, polarity, name, object, period.
import type { Conflict } from '../domain/match.ts';
import type { PostForMatching } from '../domain/post.ts';
import { isComparable, isSameQuantity, type Quantity, readQuantities } from '../text/quantities.ts';
import type { Token } from '../text/tokenize.ts';
import type { ClaimRecord } from './build-index.ts';
import { findNameConflict } from './named-objects.ts';
import { findPolarityConflict } from './polarity.ts';
import { findForeignRegion, type NamedRegion, type RegionLexicon } from './region-gate.ts';

/** A post with what its slots hold, read once for all candidates. */
export interface PostSlots {
  readonly post: PostForMatching;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly regions: readonly NamedRegion[];
}

/** All conflicts of a post with one wording of a claim; none where nothing differs. */
export function findConflicts(
  slots: PostSlots,
  wording: string,
  wordingTokens: readonly Token[],
  record: ClaimRecord,
  lexicon: RegionLexicon,
): Conflict[] {
  const { post, tokens } = slots;
  const found: Conflict[] = [];
  const foreign = findForeignRegion(slots.regions, record.regions, lexicon);
  if (foreign !== undefined) {
    found.push({
      slot: 'region',
      post: foreign.words,
      claim: record.regions.map((code) => lexicon.nameOf.get(code) ?? code).join(', '),
    });
  }
  found.push(...findQuantityConflicts(post.text, slots.quantities, wording, readQuantities(wordingTokens)));
  const period = findPeriodConflict(slots, wordingTokens, record);
  if (period !== undefined) found.push(period);
  const polarity = findPolarityConflict(post.text, tokens, wording, wordingTokens);
  if (polarity !== undefined) found.push({ slot: 'polarity', ...polarity });
  const name = findNameConflict(post.text, tokens, wording, wordingTokens);
  if (name !== undefined) found.push(name);
  return found.map((conflict) => ({
    ...conflict,
    post: conflict.post.slice(0, 200),
    claim: conflict.claim.slice(0, 200),
  }));
}

function findQuantityConflicts(
  postText: string,
  post: readonly Quantity[],
  claimText: string,
  claim: readonly Quantity[],
): Conflict[] {
  const found: Conflict[] = [];
  for (const wanted of claim) {
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
