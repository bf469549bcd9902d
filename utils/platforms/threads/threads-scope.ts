// One post of Threads as a region of the page: its own parts, without the post it carries; and the addresses in it.
import { climbWhile, oneLine } from '../dom.ts';
import { parseUrl } from '../links.ts';

// Seen on two profiles, 2025-06 and 2026-02, never nested in 64 posts; published readers give the same for other views.
export const POST = '[data-pressable-container="true"]';
export const POST_LINK = 'a[href*="/post/"]';
/** A button with a drawing: those below a post, and those of its menu and its video. */
export const DRAWN_BUTTON = ':is([role="button"], button):has(svg)';
/** An age or a date in the reader's language, where no time element says so: "1 j", "3 hari", "12/11/2025". */
const AGE = /^\d[\d/.-]*\s?\p{L}{0,6}\.?$/u;

/** A post and what is its own in it. */
export interface Scope {
  readonly post: Element;
  /** The post this one carries. */
  readonly quote: Element | undefined;
  /** Matches within the post, outside the one it carries. */
  own(selector: string): Element[];
}

/** The region of a post. */
export function scopeOf(post: Element): Scope {
  const quote = quoteOf(post);
  const own = (selector: string) => [...post.querySelectorAll(selector)].filter((found) => !quote?.contains(found));
  return { post, quote, own };
}

/** A clickable block within, or the block around a second post's time [K: no quoted post on the pages seen]. */
function quoteOf(post: Element): Element | undefined {
  const nested = post.querySelector(POST);
  if (nested !== null) return nested;
  const [first, ...others] = [...post.querySelectorAll(POST_LINK)].filter(isTimeLink);
  const second = others.find((link) => first !== undefined && codeOf(link) !== codeOf(first));
  const isTooHigh = (parent: Element) => parent.contains(first ?? null) || parent.querySelector(DRAWN_BUTTON) !== null;
  return second && climbWhile(second, post, isTooHigh);
}

/** True for the link around a post's time, or around its age where the time element is gone. */
export function isTimeLink(link: Element): boolean {
  return link.querySelector('time') !== null || isAge(link.textContent ?? '');
}

/** True where the text is how long ago something was, and nothing else. */
export function isAge(text: string): boolean {
  return AGE.test(oneLine(text));
}

/** The code of the post that a link leads to. */
export function codeOf(link: Element): string | undefined {
  return pathOf(link)?.code;
}

/** Who wrote the post that a link leads to, and its code. */
export function pathOf(link: Element | undefined): { readonly handle: string; readonly code: string } | undefined {
  const url = link && parseUrl(link.getAttribute('href'), link.ownerDocument.baseURI);
  const path = /^\/@([^/]+)\/post\/([\w-]+)/.exec(url?.pathname ?? '');
  return path === null ? undefined : { handle: path[1] ?? '', code: path[2] ?? '' };
}

/** The address of a post in one form. */
export function urlOf({ handle, code }: { readonly handle: string; readonly code: string }): string {
  return `https://www.threads.com/@${handle}/post/${code}`;
}
