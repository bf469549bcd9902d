// What is judged of a post besides its claims: is it about a policy of local government, where, on what, and does it spread.

import type { RegionCode } from './region.ts';
import type { NamedPlace } from './region-judgement.ts';

/** How fast a post spreads, in the words of the setting: every post, lively ones, very lively ones. */
export const VIRALITY_LEVELS = ['ordinary', 'busy', 'very-busy'] as const;
export type ViralityLevel = (typeof VIRALITY_LEVELS)[number];

/** Spread measured from the counts that the page shows. */
export interface Virality {
  /** Interactions per hour as a multiple of what is usual on the platform. */
  readonly timesUsual: number;
  readonly level: ViralityLevel;
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
  /** Ids of the taxonomy in `utils/policy/topics.ts`, best first. */
  readonly topics: readonly string[];
  /** Absent where no count is known. */
  readonly viral?: Virality;
  /** The features that decided, strongest first, each with the words of the post: `actor: pemkab`. */
  readonly because: readonly string[];
}
