// What a reader is shown: the words of the post beside the words of the claim.
import type { Evidence, Span } from '../domain/match.ts';
import type { Token } from '../text/tokenize.ts';
import { densestWindow } from './window.ts';

type Pair = Evidence['pairs'][number];
const MAX_PAIRS = 64;

/** Pairs of matching stretches in the order of the wording; neighbours in both texts become one stretch. */
export function pairEvidence(post: readonly Token[], wording: readonly Token[]): Pair[] {
  const places = new Map<string, number[]>();
  post.forEach((token, at) => {
    const list = places.get(token.term);
    if (list === undefined) places.set(token.term, [at]);
    else list.push(at);
  });
  const window = densestWindow(post, wording);
  const centre = (window.from + window.to) >> 1;
  const pairs: (Pair & { readonly at: number })[] = [];
  let lastWordingAt = -2;
  wording.forEach((token, wordingAt) => {
    const at = nearest(places.get(token.term) ?? [], pairs[pairs.length - 1]?.at ?? centre);
    if (at === undefined) return;
    const found = post[at] as Token;
    const last = pairs[pairs.length - 1];
    if (last !== undefined && at === last.at + 1 && wordingAt === lastWordingAt + 1) {
      pairs[pairs.length - 1] = { post: join(last.post, found), wording: join(last.wording, token), at };
    } else pairs.push({ post: spanOf(found), wording: spanOf(token), at });
    lastWordingAt = wordingAt;
  });
  return pairs
    .slice(0, MAX_PAIRS)
    .map(({ post: inPost, wording: inWording }) => ({ post: inPost, wording: inWording }));
}

function nearest(places: readonly number[], to: number): number | undefined {
  let best: number | undefined;
  for (const place of places) {
    if (best === undefined || Math.abs(place - to) < Math.abs(best - to)) best = place;
  }
  return best;
}

function spanOf(token: Token): Span {
  return { start: token.start, end: token.end };
}

function join(span: Span, token: Token): Span {
  return { start: span.start, end: Math.max(span.end, token.end) };
}
