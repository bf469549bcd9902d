// One topic of local government, as the taxonomy writes it.
import type { TopicId } from '../domain/topic.ts';
import type { AgencyName } from './agencies.ts';

/** One topic. `strong` terms speak of local government by themselves, `weak` ones only beside other evidence. */
export interface Topic {
  readonly id: TopicId;
  /** What to look for at other sites, in Indonesian, before the name of a region. */
  readonly search: string;
  /** Agencies in charge, the first one first. */
  readonly agencies: readonly AgencyName[];
  /** Comma-separated words and phrases. */
  readonly strong: string;
  readonly weak: string;
}
