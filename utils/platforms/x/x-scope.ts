// One post of X as a region of the page: its own parts, without the post it quotes and those an Article carries.
import { inOrder } from '../dom.ts';

/** A quoted post is one clickable block without an address of its own (2025-11), and no other such block has a time. */
const QUOTE = '[role="link"]:not(a)';
/** An X Article may carry whole posts (2026-02). */
export const EMBEDDED = '[data-testid="simpleTweet"], article article';

/** A post and what is its own in it. */
export interface Scope {
  readonly post: Element;
  /** The post this one carries. */
  readonly quote: Element | undefined;
  /** Parts with one of these test ids within the post, outside what it quotes: looked up, not searched for. */
  named(...ids: readonly string[]): Element[];
  /** The same for counts: a quote shows none, and an unclosed tag can put the post's own inside it (2025-11). */
  namedCounts(...ids: readonly string[]): Element[];
  /** Matches within the post, outside what it quotes. */
  own(selector: string): Element[];
  /** The same for counts. */
  ownCounts(selector: string): Element[];
}

/** The region of a post. */
export function scopeOf(post: Element): Scope {
  const byId = partsById(post);
  const foreign = [...(byId.get('simpleTweet') ?? []), ...post.querySelectorAll('article')];
  const isForeign = (found: Element) => foreign.some((other) => other.contains(found));
  const told = [...(byId.get('User-Name') ?? []), ...(byId.get('tweetText') ?? []), ...post.querySelectorAll('time')];
  const quote = blocksAround(told, post).find((block) => !isForeign(block));
  const isOwn = (found: Element) => quote?.contains(found) !== true && !isForeign(found);
  const named = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return {
    post,
    quote,
    named: (...ids) => named(ids).filter(isOwn),
    namedCounts: (...ids) => named(ids).filter((found) => !isForeign(found)),
    own: (selector) => [...post.querySelectorAll(selector)].filter(isOwn),
    ownCounts: (selector) => [...post.querySelectorAll(selector)].filter((found) => !isForeign(found)),
  };
}

/** All test ids of a post at once: a post has about thirty of them among two hundred elements. */
function partsById(post: Element): ReadonlyMap<string, readonly Element[]> {
  const parts = new Map<string, Element[]>();
  for (const part of post.querySelectorAll('[data-testid]')) {
    const id = part.getAttribute('data-testid') ?? '';
    const others = parts.get(id);
    if (others === undefined) parts.set(id, [part]);
    else others.push(part);
  }
  return parts;
}

/** Clickable blocks of the post around one of these parts, in document order: a few ancestors are asked, not every element. */
function blocksAround(parts: readonly Element[], post: Element): Element[] {
  const blocks = new Set<Element>();
  for (const part of parts) {
    for (let at = part.closest(QUOTE); at !== null && at !== post && post.contains(at); ) {
      blocks.add(at);
      at = at.parentElement?.closest(QUOTE) ?? null;
    }
  }
  return inOrder([...blocks]);
}
