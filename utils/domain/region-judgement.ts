// Which regions a text is about, with doubt kept: a set where the text does not decide.
import type { RegionCode } from './region.ts';

/** A stretch of the text that names a region; UTF-16 offsets, `end` exclusive. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  /** Every region that may be meant, down to villages; one where the text settles it. */
  readonly codes: readonly RegionCode[];
}

/** The judgement of a text's region. */
export interface RegionJudgement {
  /** Provinces, regencies and cities whose government is meant; empty where the text names none. */
  readonly regions: readonly RegionCode[];
  /** True where each of `regions` is meant; false where one of them is and the text does not say which. */
  readonly isCertain: boolean;
  readonly named: readonly NamedPlace[];
}
