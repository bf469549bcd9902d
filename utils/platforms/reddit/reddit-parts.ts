// Parts that Reddit's readers share: texts in its elements, addresses in one form, dates and counts as its attributes write them.
import { visibleText } from '../dom.ts';
import { parseUrl } from '../links.ts';

/** Elements of the client; other extensions' have other names. */
export const SITE_TAGS = /^(?:shreddit|faceplate|rpl|rte)-/;

/** What an element says, without what is for screen readers alone. */
export function textOf(element: Element): string {
  return visibleText(element, { siteTags: SITE_TAGS, skip: 'faceplate-screen-reader-content' });
}

/** An address of the site in one form. */
export function addressOf(href: string | null, element: Element): string | undefined {
  const url = parseUrl(href, element.ownerDocument.baseURI);
  return url === undefined ? undefined : `https://www.reddit.com${url.pathname}`;
}

/** `2025-11-04T18:20:10.257000+0000` as ISO 8601 in UTC, in milliseconds. */
export function isoDate(stamp: string | null | undefined): string | undefined {
  if (stamp === null || stamp === undefined) return undefined;
  const time = Date.parse(stamp.replace(/(\.\d{3})\d+/, '$1').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A count as an attribute; a hidden score is none, and one below zero is nobody's approval, and not zero either. */
export function countAttribute(element: Element, attribute: string): number | undefined {
  if (element.hasAttribute('score-hidden') && attribute === 'score') return undefined;
  const value = element.getAttribute(attribute);
  return value === null || !/^\d+$/.test(value) ? undefined : Number(value);
}
