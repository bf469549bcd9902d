// What the card of a local-policy post shows that no clarification answers: what it is about, how far it spreads, why it was marked.
import type { DataAge, SearchLink } from './card.ts';
import type { ChannelHolder } from './channel.ts';
import type { Reason, Virality } from './policy-judgement.ts';
import type { PlatformId } from './post.ts';
import type { RegionCode } from './region.ts';
import type { TopicId } from './topic.ts';

/** It says nothing about whether the post is right: nobody has answered it. */
export interface PolicyCard {
  readonly kind: 'policy';
  /** Best first; empty where no topic is named. */
  readonly topics: readonly TopicId[];
  /** Those of the post's regions that the reader follows or that lie in one of them. */
  readonly regions: readonly { readonly code: RegionCode; readonly name: string }[];
  /** Absent where the page shows no count. */
  readonly viral?: Virality;
  readonly platform?: PlatformId;
  /** Strongest first, with words as the post writes them. */
  readonly reasons: readonly Reason[];
  /** They carry topic and region, never the post's words. */
  readonly searches: readonly SearchLink[];
  /** The agency in charge of the topic there, where its channels are known. */
  readonly ask?: ChannelHolder;
  readonly isSample: boolean;
  readonly age: DataAge;
  readonly isDismissed: boolean;
}
