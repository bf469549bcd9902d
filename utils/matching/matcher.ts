// The whole decision for one post: the claims it states, each with tier and evidence, or nothing.
import type { Match } from '../domain/match.ts';
import type { PostForMatching } from '../domain/post.ts';

/** What the index needs of a standing entry. */
export interface IndexedClaim {
  /** Returned as `Match.key`. */
  readonly key: string;
  readonly text: string;
  readonly paraphrases: readonly string[];
  /** The answer, at low weight. */
  readonly answer: string;
  readonly title: string;
  readonly language: string;
  readonly regions: readonly string[];
  readonly appearances: readonly string[];
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** Answers posts. Synchronous and pure: no clock, no storage. */
export interface Matcher {
  readonly size: number;
  /** Best first; empty where the post states no claim of the index. */
  match(post: PostForMatching): Match[];
  /** The index as one buffer, to be stored and restored without parsing. */
  toBuffer(): ArrayBuffer;
}
