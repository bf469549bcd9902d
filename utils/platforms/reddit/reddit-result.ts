// Reddit's search results: none of the client's elements for posts, known by test ids or by what they hold (2025-07).
import type { QuotedPost } from '../../domain/post.ts';
import { buildPost, engagementOf } from '../build-post.ts';
import { parseCount } from '../counts.ts';
import { climbAlone, climbWhile, holds, oneLine, pageLocale, selectAll, visibleText } from '../dom.ts';
import type { Reading } from '../platform.ts';
import { addressOf, countAttribute, isoDate, SITE_TAGS, textOf } from './reddit-parts.ts';

// A post, and a post that repeats another.
export const RESULT = '[data-testid="search-sdui-post"], [data-testid="search-crosspost-unit"]';
export const RESULT_TITLE = 'a[data-testid="post-title-text"], a[data-testid="post-title"]';
const SHELL =
  '[data-testid="search-post-unit"], [data-thingid], [data-testid="search-post"], [data-testid="search-post-with-content-preview"]';
// The second finder: a title that leads to a thread, in what has a time and a count too.
const TITLE_BY_SHAPE = ':is(h1, h2, h3) a[href*="/comments/"], a[id^="search-post-title"]';
const THREAD_LINK = 'a[href*="/comments/"]';
const DRAWN_TITLE = 'a[data-testid="post-title-text"], a[id^="search-post-title"]';
const TIME = 'faceplate-timeago[ts], time[datetime]';
const NUMBER = 'faceplate-number';
/** Lists of other posts beside the page, and the cards about a community. */
const ASIDE = 'aside, nav, header, faceplate-hovercard, [hidden]';
const EDGE = 'main, [role="main"], search-dynamic-id-cache-controller, body';

/** What a number says that it counts, in the languages of Indonesian readers. */
const COUNT_WORDS = [
  ['likes', /vot[eo]|suara|poin/i],
  ['replies', /comment|coment|komentar/i],
] as const;
type CountName = (typeof COUNT_WORDS)[number][0];

/** Results at or below `root`, outside of the elements that `item` names. */
export function findResults(root: ParentNode, item: string): Element[] {
  const titles = selectAll(root, `${RESULT_TITLE}, ${TITLE_BY_SHAPE}`).filter((title) => title.closest(item) === null);
  return titles.flatMap((title) => {
    if (title.matches(RESULT_TITLE)) return title.closest(SHELL) ?? resultAround(title) ?? [];
    return resultAround(title) ?? [];
  });
}

/** Reads a search result. */
export function readResult(element: Element): Reading {
  const anchor = titleOf(element);
  if (anchor === undefined) {
    return visibleText(element, { siteTags: SITE_TAGS }) === ''
      ? { kind: 'placeholder' }
      : { kind: 'unreadable', missing: 'text' };
  }
  const text = titleText(anchor);
  if (text === '') return { kind: 'unreadable', missing: 'text' };
  const url = addressOf(anchor.getAttribute('href'), element);
  const time = element.querySelector('faceplate-timeago[ts]')?.getAttribute('ts');
  const id = element.closest('[data-thingid]')?.getAttribute('data-thingid') ?? threadOf(url);
  const repeated = titlesIn(element).find((title) => isOfOther(title, anchor));
  const post = buildPost('reddit', {
    id: id === undefined || /^t\d_/.test(id) ? id : `t3_${id}`,
    text,
    url,
    date: isoDate(time ?? element.querySelector('time[datetime]')?.getAttribute('datetime')),
    engagement: engagementOf(countsOf(element, repeated && blockOf(repeated, anchor))),
    quoted: repeated && quotedBy(repeated),
  });
  return { kind: 'post', post };
}

/** The title that is drawn, of the post itself; another one is for screen readers. */
export function titleOf(element: Element): Element | undefined {
  const [first, ...others] = titlesIn(element);
  const isDrawn = (title: Element) => title.matches(DRAWN_TITLE) && first !== undefined && !isOfOther(title, first);
  return [first, ...others].find((title) => title !== undefined && isDrawn(title)) ?? first;
}

function titlesIn(element: Element): Element[] {
  return [...element.querySelectorAll(`${RESULT_TITLE}, ${TITLE_BY_SHAPE}`)];
}

function titleText(title: Element): string {
  return textOf(title) || oneLine(title.getAttribute('aria-label') ?? '');
}

function isOfOther(title: Element, own: Element): boolean {
  return threadOf(title.getAttribute('href')) !== threadOf(own.getAttribute('href'));
}

function quotedBy(title: Element): QuotedPost {
  const url = addressOf(title.getAttribute('href'), title);
  return { text: titleText(title), ...(url !== undefined && { url }) };
}

/** The part of a result that shows the post it repeats. */
function blockOf(repeated: Element, own: Element): Element {
  return climbWhile(repeated, repeated.ownerDocument.documentElement, (parent) => parent.contains(own));
}

function resultAround(title: Element): Element | undefined {
  if (title.closest(ASIDE) !== null) return undefined;
  const thread = threadOf(title.getAttribute('href'));
  const isOther = (link: Element) => threadOf(link.getAttribute('href')) !== thread;
  const result =
    title.closest(SHELL) ??
    climbAlone(
      title,
      (parent) => parent.matches(EDGE),
      (sibling) => selectAll(sibling, THREAD_LINK).some(isOther),
    );
  return thread !== undefined && holds(result, TIME) && holds(result, NUMBER) ? result : undefined;
}

/** By name; of two numbers the one without a known name is the other, and without any votes stand before comments. */
function countsOf(element: Element, repeated: Element | undefined): (readonly [CountName, number | undefined])[] {
  const rows = [...element.querySelectorAll('[data-testid="search-counter-row"]')];
  const row = rows.find((found) => repeated?.contains(found) !== true) ?? element;
  const numbers = [...row.querySelectorAll(NUMBER)].filter(
    (shown) => shown.closest(ASIDE) === null && repeated?.contains(shown) !== true,
  );
  const named = numbers.map((shown) => {
    const label = shown.parentElement?.textContent ?? '';
    return COUNT_WORDS.find(([, words]) => words.test(label))?.[0];
  });
  const isReversed = named[0] === 'replies' || named[1] === 'likes';
  const order: readonly CountName[] = isReversed ? ['replies', 'likes'] : ['likes', 'replies'];
  const names = numbers.length === order.length ? order : named;
  return numbers.flatMap((shown, index) => {
    const name = names[index];
    return name === undefined ? [] : [[name, countOf(shown)] as const];
  });
}

function countOf(shown: Element): number | undefined {
  const exact = countAttribute(shown, 'number');
  if (/^\s*[-\u2212]/u.test(shown.getAttribute('number') ?? shown.textContent ?? '')) return undefined;
  return exact ?? parseCount(shown.textContent ?? '', pageLocale(shown), 'reddit');
}

function threadOf(address: string | null | undefined): string | undefined {
  return /\/comments\/(\w+)/.exec(address ?? '')?.[1];
}
