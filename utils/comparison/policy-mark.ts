// The mark and the card of a post that no clarification answers: local policy of a followed region that goes round.
import type { DataAge } from '../domain/card.ts';
import type { Mark } from '../domain/match.ts';
import type { PolicyCard } from '../domain/policy-card.ts';
import {
  type PolicyJudgement,
  VIRALITY_LEVELS,
  type Virality,
  type ViralityLevel,
} from '../domain/policy-judgement.ts';
import type { PlatformId } from '../domain/post.ts';
import { isSample, overlaps, type RegionCode } from '../domain/region.ts';
import { searchLinks } from './search-links.ts';

/** What the reader chose. */
export interface PolicyWish {
  readonly regions: readonly RegionCode[];
  readonly spread: ViralityLevel;
}

const PREFIX = 'policy/';
const MAX_REGIONS = 12;

/** True for the key of a mark that no entry stands behind. */
export function isPolicyKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** Whether a post spreads enough for the reader's setting; unknown spread suffices for `ordinary` only. */
export function isLively(viral: Virality | undefined, setting: ViralityLevel): boolean {
  return VIRALITY_LEVELS.indexOf(viral?.level ?? 'ordinary') >= VIRALITY_LEVELS.indexOf(setting);
}

/**
 * The mark of a post that is about local policy of a followed region and goes round; undefined where one of these fails.
 * Posts on one topic of one region share a key: they are one line in lists. `nameOf` gives the name of a region code.
 */
export function policyMark(
  judgement: PolicyJudgement,
  wish: PolicyWish,
  nameOf: (code: RegionCode) => string,
): Mark | undefined {
  if (!judgement.isLocalPolicy || !isLively(judgement.viral, wish.spread)) return undefined;
  const regions = followedOf(judgement, wish);
  const [first] = regions;
  if (first === undefined) return undefined;
  return {
    kind: 'policy',
    tier: 'answers',
    key: `${PREFIX}${judgement.topics[0] ?? 'any'}/${first}`,
    claim: '',
    sources: 0,
    isSample: isSample(regions),
    about: { topics: [...judgement.topics].slice(0, 3), regions: regions.map(nameOf) },
  };
}

/** Lays out the card of such a post. */
export function composePolicyCard(
  judgement: PolicyJudgement,
  wish: PolicyWish,
  around: {
    readonly nameOf: (code: RegionCode) => string;
    /** What to search for about the first topic, to be followed by the region's name. */
    readonly topicWords: string;
    readonly platform: PlatformId | undefined;
    readonly age: DataAge;
    readonly isDismissed: boolean;
  },
): PolicyCard {
  const { nameOf, topicWords, platform, age, isDismissed } = around;
  const regions = followedOf(judgement, wish).map((code) => ({ code, name: nameOf(code) }));
  return {
    kind: 'policy',
    topics: judgement.topics,
    regions,
    ...(judgement.viral === undefined ? {} : { viral: judgement.viral }),
    ...(platform === undefined ? {} : { platform }),
    reasons: judgement.because,
    searches: searchLinks(`${topicWords} ${regions[0]?.name ?? ''}`),
    isSample: isSample(regions.map(({ code }) => code)),
    age,
    isDismissed,
  };
}

function followedOf({ regions }: PolicyJudgement, wish: PolicyWish): RegionCode[] {
  return regions.filter((code) => wish.regions.some((own) => overlaps(code, own))).slice(0, MAX_REGIONS);
}
