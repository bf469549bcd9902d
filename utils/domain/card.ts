// What a card shows: the claim, the official answer and the comparison sources side by side, ready to draw.
import type { ChannelHolder } from './channel.ts';
import type { CitedSource, DataPoint, FormerRevision } from './entry.ts';
import type { Evidence, Tier } from './match.ts';
import type { NamedPublisher, Publisher } from './publisher.ts';
import type { Relation, Stance } from './stance.ts';

/** One publisher's word on the claim. */
export interface SourceView {
  readonly key: string;
  readonly publisher: NamedPublisher & {
    readonly isImported: boolean;
    /** What the directory says of its standing with the press council and the fact-checkers' network. */
    readonly press?: NonNullable<Publisher['press']>;
  };
  readonly stance?: Stance;
  /** To the first official answer, or to the first source where there is none. The reference itself is `agrees`. */
  readonly relation: Relation;
  /** BCP 47, of title and quote. */
  readonly language: string;
  readonly title: string;
  /** The answer, as plain text. */
  readonly quote: string;
  readonly published: string;
  readonly modified: string;
  readonly revision: number;
  /** Revisions before this one that this device held; the first one first. */
  readonly former?: readonly FormerRevision[];
  /** Names this revision on pictures; see `share-code.ts`. */
  readonly code: string;
  readonly reason?: string;
  readonly url: string;
  readonly data: readonly DataPoint[];
  readonly documents: readonly CitedSource[];
}

/** A source that was withdrawn: nothing of its text is left. */
export interface WithdrawnView {
  readonly id: string;
  readonly publisher: NamedPublisher;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string;
}

/** A search at another site; clicking it sends the claim's words there, never the post's. */
export interface SearchLink {
  readonly site: string;
  readonly url: string;
}

/** How old the data is, and whether it can be renewed. */
export interface DataAge {
  /** ISO time of the last successful sync; absent before the first. */
  readonly syncedAt?: string;
  readonly state: 'fresh' | 'stale' | 'expired' | 'never';
}

/** What a reply and a picture are made of. */
export type ShareableCard = Pick<
  CardView,
  'tier' | 'claim' | 'headline' | 'isSample' | 'official' | 'independent' | 'age'
>;

export interface CardView {
  readonly kind: 'official' | 'independent';
  readonly tier: Tier;
  readonly claim: string;
  /** The claim in a few words, where its publisher gave them; else the claim. */
  readonly headline: string;
  /** BCP 47, of the claim. */
  readonly language: string;
  readonly isSample: boolean;
  readonly official: readonly SourceView[];
  readonly independent: readonly SourceView[];
  /** Sources about this claim that were withdrawn. */
  readonly withdrawn?: readonly WithdrawnView[];
  /** Pages the answers rest on, of publishers other than the answering agency. */
  readonly cited: readonly CitedSource[];
  readonly searches: readonly SearchLink[];
  readonly evidence: Evidence;
  /** The post's text that the evidence points into. */
  readonly postText: string;
  readonly age: DataAge;
  /** Where the answering agency can be asked. */
  readonly ask?: ChannelHolder;
  /** Where the publisher on top takes complaints about what it published. */
  readonly report?: ChannelHolder;
  readonly isDismissed: boolean;
  /** The reader does not want this claim marked anywhere. */
  readonly isMuted: boolean;
}
