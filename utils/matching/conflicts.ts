// What differs between a post and a claim where it matters: number, year, region, polarity, name, object, period.
import type { Conflict } from '../domain/match.ts';
import type { PostForMatching } from '../domain/post.ts';
import { type Quantity, readQuantities } from '../text/quantities.ts';
import type { Token } from '../text/tokenize.ts';
import { isDeniedAct, isStop } from './actions.ts';
import type { ClaimRecord } from './claim-record.ts';
import type { ClaimSlots, WordingSlots } from './claim-slots.ts';
import { findOtherDoer } from './doers.ts';
import { findMissingAction, findMissingObject, findOtherStory } from './missing-slots.ts';
import { findPolarityConflict } from './polarity.ts';
import type { PolarityCues } from './polarity-cues.ts';
import { findCorrectedNumber, findQuantityConflicts, findUnsaidNumber, numbersOf } from './quantity-conflicts.ts';
import { findRegionConflict, type PostRegions } from './region-gate.ts';
import type { RegionLexicon } from './region-names.ts';
import { findSubstitution } from './substitution.ts';
import { densestWindow, sharedShare } from './window.ts';

/** Content words and numbers from which a wording is a circulating text, not a sentence. */
const LONG_WORDING = 20;
/** Share of a wording's terms from which its order is compared with the post's. */
const CLOSE_WORDING = 0.6;

/** A post with what its slots hold, read once for all candidates. */
export interface PostSlots {
  readonly post: PostForMatching;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly content: readonly Token[];
  /** The same with `tidak jalan` as one action: it stops. */
  readonly acts: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly regions: PostRegions;
  readonly cues: PolarityCues;
}

/** All conflicts of a post with one claim, whose wording `best` matched; none where nothing differs. */
export function findConflicts(
  slots: PostSlots,
  claim: ClaimSlots,
  best: WordingSlots,
  { lexicon, isVerbatim }: { readonly lexicon: RegionLexicon; readonly isVerbatim: boolean },
): Conflict[] {
  const { post, tokens } = slots;
  const { record } = claim;
  const found: Conflict[] = [];
  const isSpecific = isVerbatim || numbersOf(slots, best) === 'said';
  const region = findRegionConflict(slots.regions, claim, { wording: best.text, isSpecific }, lexicon);
  if (region !== undefined) found.push({ slot: 'region', ...region });
  const isStrict = record.regions.length > 0;
  const window = densestWindow(slots.content, best.content);
  const near = slots.content.slice(window.from, window.to);
  const acts = slots.acts.filter(({ start }) => start >= (near[0]?.start ?? 0) && start <= (near.at(-1)?.start ?? 0));
  found.push(...findQuantityConflicts(slots, near, best));
  if (isStrict && !isVerbatim) {
    const number = findCorrectedNumber(slots, best) ?? findUnsaidNumber(slots, best);
    if (number !== undefined && found.every(({ slot }) => slot !== 'number')) found.push(number);
  }
  const period = findPeriodConflict(slots, best.tokens, record);
  if (period !== undefined) found.push(period);
  const doBothStop = acts.some(isDeniedAct) && best.acts.some(isStop);
  const polarity = findPolarityConflict(slots.cues, tokens, best.cues, best.tokens, {
    doBothStop,
    isRegional: isStrict,
  });
  if (polarity !== undefined) found.push({ slot: 'polarity', ...polarity });
  const doer = findOtherDoer(tokens, claim.wordings);
  if (doer !== undefined) found.push(doer);
  for (const one of claim.wordings) {
    if (one !== best && sharedShare(one.content, near) < CLOSE_WORDING) continue;
    const substitution = findSubstitution(one.text, one.acts, post.text, acts, claim.means, {
      isBest: one === best,
      isStrict,
    });
    if (substitution === undefined) continue;
    found.push(substitution);
    break;
  }
  const missing =
    findMissingAction(slots, acts, claim, best) ??
    findMissingObject(slots, claim) ??
    findOtherStory(slots, claim, best);
  if (missing !== undefined) found.push(missing);
  // a word exchanged in a long copy changes no claim; a number, a name or a denial does
  const isCopy = isVerbatim && best.content.length >= LONG_WORDING;
  return found
    .filter(({ slot }) => !isCopy || slot !== 'object')
    .map((conflict) => ({
      ...conflict,
      post: conflict.post.slice(0, 200),
      claim: conflict.claim.slice(0, 200),
    }));
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
