// What a social site owes us: find posts, read them, and say where a badge may stand.
import type { PlatformId, Post } from '../domain/post.ts';

/** What became of one element that looked like a post. */
export type Reading =
  | { readonly kind: 'post'; readonly post: Post }
  /** Sponsored by the site: neither matched nor counted as unreadable. */
  | { readonly kind: 'ad' }
  /** A shell the site has not filled yet, or a view it keeps hidden: look again when it changes. */
  | { readonly kind: 'placeholder' }
  /** A post whose parts were not found: the markup has changed. `missing` names the first part, never text of the page. */
  | { readonly kind: 'unreadable'; readonly missing: string };

/** One social site. A plain object: no state, no extension API, no layout queries; reads the DOM and never changes it. */
export interface Platform {
  readonly id: PlatformId;
  /** `x.com` is x.com and *.x.com, never netflix.com. Empty where hosts cannot be known in advance. */
  readonly hosts: readonly string[];
  /** Posts at or below `root`, outermost first, and the post that `root` fills in later; cheap, runs on every added node. */
  findPosts(root: ParentNode): Iterable<Element>;
  readPost(element: Element): Reading;
  /** The element of the post after which the badge stands on a line of its own; undefined where there is no safe place. */
  badgeAnchor(element: Element): Element | undefined;
}
