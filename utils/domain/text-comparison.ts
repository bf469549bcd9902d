// What is known about a text that the reader chose on any page.
import type { CardView, DataAge } from './card.ts';
import type { Tier } from './match.ts';
import type { NamedPublisher } from './publisher.ts';

export interface TextComparison {
  /** The claim that fits best, with its sources; absent where nothing fits. */
  readonly card?: CardView;
  /** Other claims that the text states or touches. */
  readonly others: readonly {
    readonly key: string;
    readonly claim: string;
    readonly tier: Tier;
    readonly publisher: NamedPublisher;
    /** It concerns the demonstration only. */
    readonly isSample: boolean;
  }[];
  /** Number of entries that were searched. */
  readonly entries: number;
  readonly age: DataAge;
}
