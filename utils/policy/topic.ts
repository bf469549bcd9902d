// One topic of local government, as the taxonomy writes it.
import type { TopicId } from '../domain/topic.ts';

/** One topic. `strong` terms speak of local government by themselves, `weak` ones only beside other evidence. */
export interface Topic {
  readonly id: TopicId;
  /** What to look for at other sites, in Indonesian, before the name of a region. */
  readonly search: string;
  /** Classic agencies of a regency (perangkat daerah) and its companies, the one in charge first. */
  readonly agencies: readonly string[];
  /** Comma-separated words and phrases. */
  readonly strong: string;
  readonly weak: string;
}
