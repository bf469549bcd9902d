// Which post carries the whole badge of a claim that several posts state: the first one marked in this view of the page.
import type { Mark } from '../../utils/domain/match.ts';

/** By post, not by element: rows are recycled, and a post that comes back finds its place again. */
export interface ClaimHolders {
  /** True where another post carries the claim's badge; takes that place where it is free. */
  isRepeat(mark: Mark, postId: string): boolean;
  /** Gives the place to this post, whoever had it. */
  take(mark: Mark, postId: string): void;
  /** The post no longer states its claims. */
  release(postId: string): void;
  /** Frees the places of posts other than these. */
  keepOnly(postIds: ReadonlySet<string>): void;
}

/** No place is taken yet. With `showRepeats` there is room for every post. */
export function createClaimHolders(showRepeats: boolean): ClaimHolders {
  const holders = new Map<string, string>();
  return {
    isRepeat: (mark, postId) => {
      const place = placeOf(mark);
      if (showRepeats || place === undefined) return false;
      const holder = holders.get(place);
      if (holder === undefined) holders.set(place, postId);
      return holder !== undefined && holder !== postId;
    },
    take: (mark, postId) => {
      const place = placeOf(mark);
      if (place !== undefined) holders.set(place, postId);
    },
    release: (postId) => {
      for (const [place, holder] of holders) if (holder === postId) holders.delete(place);
    },
    keepOnly: (postIds) => {
      for (const [place, holder] of holders) if (!postIds.has(holder)) holders.delete(place);
    },
  };
}

/** A post that is only related never stands for one that is answered. A policy without an answer has no claim to repeat. */
function placeOf(mark: Mark): string | undefined {
  return mark.claimKey === undefined ? undefined : `${mark.tier} ${mark.claimKey}`;
}
