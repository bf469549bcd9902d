// What is judged of a post besides its claims: is it about a policy of local government, where, on what, and does it spread.

import type { RegionCode } from './region.ts';
import type { NamedPlace } from './region-judgement.ts';
import type { TopicId } from './topic.ts';

/** How fast a post spreads, in the words of the setting: every post, lively ones, very lively ones. */
export const VIRALITY_LEVELS = ['ordinary', 'busy', 'very-busy'] as const;
export type ViralityLevel = (typeof VIRALITY_LEVELS)[number];

/** Spread measured from the counts that the page shows. */
export interface Virality {
  /** Interactions per hour as a multiple of what is usual on the platform. */
  readonly timesUsual: number;
  readonly level: ViralityLevel;
}

/** A feature that decided, by its name in `utils/policy/feature-list.ts`, and the words behind it as the post writes them. */
export interface Reason {
  readonly feature: string;
  /** `as` is what they stand for: a class of `utils/policy/lexicon`, `strong` or `weak` for terms of topics, or `region`. */
  readonly words: readonly { readonly text: string; readonly as: string }[];
}

/** The judgement of one post. */
export interface PolicyJudgement {
  readonly isLocalPolicy: boolean;
  /** Calibrated, 0 to 1. */
  readonly probability: number;
  /** Provinces, regencies and cities; see `RegionJudgement.regions`. */
  readonly regions: readonly RegionCode[];
  readonly isRegionCertain: boolean;
  readonly named: readonly NamedPlace[];
  /** Best first. */
  readonly topics: readonly TopicId[];
  /** Absent where no count is known. */
  readonly viral?: Virality;
  /** The features that decided, strongest first. */
  readonly because: readonly Reason[];
}
