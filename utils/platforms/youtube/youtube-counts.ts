// YouTube's counts: exact in labels for screen readers, abbreviated in the text beside.
import type { Engagement } from '../../domain/post.ts';
import { engagementOf } from '../build-post.ts';
import { bestCount } from '../counts.ts';
import { oneLine, pageLocale } from '../dom.ts';
import { COMMENT_TEXT } from './youtube-parts.ts';

// Views and age, in this order, in one line (2022-03) or one row (2025-12); nothing else there has a number.
const METADATA_LINE = '#metadata-line > span';
const METADATA_ROW = 'yt-content-metadata-view-model > div';
// The count below a Short's title (2025-12).
const SHORT_VIEWS = 'h3 ~ span, h3 ~ div';
// The title's label says everything at once, the exact views at its end (2022-03).
const TITLE_LABEL = '#video-title[aria-label], #video-title-link[aria-label]';
// "Like this comment along with 490 other people": 2022-03 and today.
const LIKE_BUTTON =
  '#like-button button[aria-label], #like-button[aria-label], like-button-view-model button[aria-label]';
const VOTES = '#vote-count-middle, #vote-count-left';
const REPLIES = '#more-replies [aria-label], #more-replies, #more-replies-icon';
const COMMENT_BUTTON = '#reply-button-end #text[aria-label], #reply-button-end #text';
const WATCH_VIEWS = 'ytd-video-view-count-renderer span, ytd-watch-info-text #view-count';
// Without these the line has views, then age, each in a part of its own (published readers, 2026).
const WATCH_LINE = '#info';
const WATCH_LIKES =
  'like-button-view-model button, ytd-toggle-button-renderer:first-child #text[aria-label], segmented-like-dislike-button-view-model button';
/** "1,4 jt" stands for anything below 1,5: sites cut, and show two digits at least. */
const ROUNDING = 0.1;
const COMMENTS_HEADER = 'ytd-comments-header-renderer #count';

/** Languages told by the word beside a count. */
const LANGUAGE_OF_WORD: readonly (readonly [string, RegExp])[] = [
  ['id', /ditonton|suka\b|tayangan/i],
  ['tr', /görüntüleme|beğeni|yanıt|\boy\b/i],
  ['es', /visualizaci|vistas|me gusta/i],
  ['pt', /visualizaç|curtida/i],
  ['it', /visualizzazion|mi piace/i],
  ['de', /aufrufe/i],
  ['fr', /\bvues\b/i],
  ['ru', /просмотр/i],
  ['vi', /lượt xem/i],
];

/** Views of a card. */
export function cardCounts(card: Element): Engagement | undefined {
  const label = card.querySelector(TITLE_LABEL)?.getAttribute('aria-label') ?? '';
  const spans = [...card.querySelectorAll(METADATA_LINE)].map(textOf).filter((text) => /\p{Nd}/u.test(text));
  const inRow = numbersIn(rowOfViews(card));
  const short = card.localName.startsWith('ytm-shorts') ? [...card.querySelectorAll(SHORT_VIEWS)].map(textOf) : [];
  // an age alone is no count of views; a broadcast shows its viewers alone, and so does a Short
  const lines = [spans, inRow].filter(isViewsAndAge).map(([views = '']) => views);
  const shown = lines[0] ?? short.find((text) => /\p{Nd}/u.test(text));
  if (shown === undefined) return undefined;
  const views = count(card, [shown]);
  return engagementOf([['views', exactIn(label, views) ?? views]]);
}

/** The row of views and age: badges ("New") may have a row of their own below it (2025-11). */
export function rowOfViews(card: Element): Element | undefined {
  return [...card.querySelectorAll(METADATA_ROW)].findLast((row) => numbersIn(row).length > 1);
}

/** "24/11/26", "20.00". */
const DATE_OR_HOUR = /\p{Nd}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}|\p{Nd}[:.]\p{Nd}{2}(?!\p{Nd})/u;

/** A premiere says who waits for it, and at which date and hour it begins (2022-03). */
function isViewsAndAge([views, age]: readonly string[]): boolean {
  return views !== undefined && age !== undefined && !DATE_OR_HOUR.test(age);
}

function numbersIn(row: Element | undefined): string[] {
  return [...(row?.children ?? [])].map(textOf).filter((text) => /\p{Nd}/u.test(text));
}

/** Likes of a comment, and replies where they are folded below it. */
export function commentCounts(comment: Element): Engagement | undefined {
  const thread = comment.closest('ytd-comment-thread-renderer');
  const isHead = thread !== null && comment.contains(thread.querySelector(COMMENT_TEXT));
  return engagementOf([
    ['likes', likesOf(comment)],
    ['replies', isHead ? count(comment, labelsOf(thread, REPLIES)) : undefined],
  ]);
}

/** Likes and comments of a community post. */
export function communityCounts(post: Element): Engagement | undefined {
  return engagementOf([
    ['likes', likesOf(post)],
    ['replies', count(post, labelsOf(post, COMMENT_BUTTON))],
  ]);
}

/** Views, likes and comments of the page's video. */
export function watchCounts(watch: Element): Engagement | undefined {
  const page = watch.closest('ytd-watch-flexy');
  return engagementOf([
    ['views', count(watch, watchViews(watch))],
    ['likes', count(watch, labelsOf(watch, WATCH_LIKES).slice(0, 2))],
    ['replies', page === null ? undefined : count(watch, labelsOf(page, COMMENTS_HEADER))],
  ]);
}

/** An age is a number too, and an exact one: beside abbreviated views it would be taken for them. */
function watchViews(watch: Element): string[] {
  const named = labelsOf(watch, WATCH_VIEWS).filter((text) => /\p{Nd}/u.test(text));
  if (named.length > 0) return named.slice(0, 2);
  for (const line of watch.querySelectorAll(WATCH_LINE)) {
    const [views, age] = [...line.querySelectorAll(':scope > span')].map(textOf).filter((text) => text !== '');
    if (views !== undefined && age !== undefined) return [views];
  }
  return [];
}

function likesOf(element: Element): number | undefined {
  return count(element, [...labelsOf(element, LIKE_BUTTON).slice(0, 2), ...labelsOf(element, VOTES)]);
}

function labelsOf(root: Element, selector: string): string[] {
  return [...root.querySelectorAll(selector)].flatMap((found) => [
    found.getAttribute('aria-label') ?? '',
    textOf(found),
  ]);
}

function count(element: Element, texts: readonly string[]): number | undefined {
  const named = element.ownerDocument.documentElement.getAttribute('lang');
  const told = LANGUAGE_OF_WORD.find(([, word]) => texts.some((text) => word.test(text)))?.[0];
  // the word first: a page that is being translated names its new language before its words are in it
  return bestCount(texts, told || named || pageLocale(element), 'youtube');
}

/**
 * "…, 8 minutes 42 seconds 487,734 views" (2022-03), "… 624.735 x ditonton 2 hari yang lalu": the number with thousands
 * that the abbreviated one stands for, wherever a language puts it; a title may hold others.
 */
function exactIn(label: string, shown: number | undefined): number | undefined {
  if (shown === undefined) return undefined;
  const numbers = [...label.matchAll(/\d{1,3}(?:[.,\u00a0\u202f]\d{3})+/gu)].map(([text]) =>
    Number(text.replace(/\D/g, '')),
  );
  return numbers.findLast((number) => Math.abs(number - shown) <= number * ROUNDING);
}

function textOf(element: Element): string {
  return oneLine(element.textContent ?? '');
}
