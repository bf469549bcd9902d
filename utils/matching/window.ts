// The part of a post that speaks about a claim: a rant may hold it in one sentence.
import type { Token } from '../text/tokenize.ts';

/** A stretch of tokens, `to` exclusive. */
export interface TokenWindow {
  readonly from: number;
  readonly to: number;
}

/** The window of about twice the wording's length that holds most of its different terms; the first of equals. */
export function densestWindow(post: readonly Token[], wording: readonly Token[]): TokenWindow {
  const width = wording.length * 2 + 3;
  if (post.length <= width) return { from: 0, to: post.length };
  const inside = new Map(wording.map((token) => [token.term, 0]));
  let different = 0;
  let most = -1;
  let from = 0;
  for (let at = 0; at < post.length; at += 1) {
    const entering = post[at]?.term ?? '';
    const held = inside.get(entering);
    if (held !== undefined) {
      inside.set(entering, held + 1);
      if (held === 0) different += 1;
    }
    const leaving = post[at - width]?.term;
    const left = leaving === undefined ? undefined : inside.get(leaving);
    if (leaving !== undefined && left !== undefined) {
      inside.set(leaving, left - 1);
      if (left === 1) different -= 1;
    }
    if (different > most) {
      most = different;
      from = Math.max(0, at - width + 1);
    }
  }
  return { from, to: Math.min(post.length, from + width) };
}

/** Share of a wording's content that a stretch of a post holds. */
export function sharedShare(wording: readonly Token[], post: readonly Token[]): number {
  const terms = new Set(post.map((token) => token.term));
  return wording.filter((token) => terms.has(token.term)).length / Math.max(1, wording.length);
}
