// The difference between an author who wrote nothing and a text whose hook is gone: what still reads like a sentence.
import { textNodes } from './dom.ts';

/** Names, times, counts, labels, code and what the site hides: never what an author wrote. */
const NOT_WRITTEN =
  'a, button, time, svg, script, style, template, noscript, textarea, select, form, [role="menu"], [aria-hidden="true"], [hidden], [style*="display: none"], [style*="display:none"]';
/** Shorter lines are labels of the site: "Suggested for you", "Liked by", the name of a sound. */
const MIN_CHARACTERS = 20;
const MIN_WORDS = 4;

/** True where a text is longer than the labels of a site. */
export function readsLikeSentence(text: string): boolean {
  const words = text.trim();
  return words.length >= MIN_CHARACTERS && words.split(/\s+/).length >= MIN_WORDS;
}

/** What of a post is known to be something else. */
export interface StrayTextOptions {
  /** Further parts that the author did not write, as a selector. */
  readonly skip?: string;
  /** Captions lie in elements with the role of a button, so those are looked into. */
  readonly hasCaptionButtons?: boolean;
  /** Parts of other posts in this one. */
  readonly isForeign?: ((part: Element) => boolean) | undefined;
}

/**
 * True where a post whose text was not found holds a sentence all the same: then its hook is gone, and the post is
 * unreadable, however many pictures it has. Asked only for posts without a text.
 */
export function hasStrayText(
  post: Element,
  { skip, isForeign, hasCaptionButtons = false }: StrayTextOptions = {},
): boolean {
  const button = hasCaptionButtons ? [] : ['[role="button"]'];
  const selector = [NOT_WRITTEN, ...button, ...(skip === undefined ? [] : [skip])].join(', ');
  for (const { nodeValue, parentElement } of textNodes(post)) {
    if (parentElement === null || !readsLikeSentence(nodeValue ?? '')) continue;
    const holder = parentElement.closest(selector);
    const isHeld = holder !== null && holder !== post && post.contains(holder);
    // another extension's elements have names with a hyphen
    if (!isHeld && !isInCustomElement(parentElement, post) && isForeign?.(parentElement) !== true) return true;
  }
  return false;
}

function isInCustomElement(part: Element, post: Element): boolean {
  for (let at: Element | null = part; at !== null && at !== post; at = at.parentElement) {
    if (at.localName.includes('-')) return true;
  }
  return false;
}
