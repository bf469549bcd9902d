// Instagram's counts: plain numbers beside drawings, or sentences about who liked; labels are in the reader's language.
import type { Engagement } from '../domain/post.ts';
import { engagementOf } from './build-post.ts';
import { isPureCount, parseCount } from './counts.ts';
import { climbWhile, oneLine, pageLocale, textNodes, visibleText } from './dom.ts';

// "Liked by NAME and 326 others": the number is in a link of its own (2025-12, 2026-01).
const LIKED_BY = 'a[href*="/liked_by/"]';
const COMMENTS_LINK = 'a[href$="/comments/"]';
// The column beside a reel, the row below a post: like, comment, then others (2026-01 to 2026-07).
const DRAWING = 'svg[aria-label]';
const NUMBER_OR_DRAWING = `${DRAWING}, span`;
/** English, Indonesian and Portuguese as seen 2025-12 to 2026-07, before and after the reader's own use. */
const LIKE = /^(?:unlike|like|(?:batal(?:kan)? )?suka|(?:des)?curtir)$/i;
const COMMENT = /^(?:comment|komentari|komentar|comentar)$/i;
/** Like, comment, share, save: a row of more or less is not read by its order. */
const ROW_LENGTH = 4;
const PROFILE = /^\/[\w.]+\/$/;
/** Digits after a Latin letter or an underscore belong to a name. */
const ACCOUNT_NAME = /[\p{Script=Latin}_][\w.]*\d[\w.]*/gu;

/** Likes of a post, and comments where the feed says how many there are. */
export function articleCounts(article: Element): Engagement | undefined {
  const locale = pageLocale(article);
  const comments = article.querySelector(COMMENTS_LINK);
  const row = countsInRow(article, locale);
  return engagementOf([
    ['likes', row.likes ?? likedByOthers(article, locale) ?? countInSections(article, locale)],
    ['replies', row.replies],
    ['replies', comments === null ? undefined : parseCount(comments.textContent ?? '', locale, 'instagram')],
  ]);
}

/** The first two numbers of the column, in the order of its drawings. */
export function reelCounts(reel: Element): Engagement | undefined {
  const locale = pageLocale(reel);
  const drawings = [...reel.querySelectorAll(DRAWING)].filter(
    (drawing) => drawing.closest('a') === null && drawing.closest('[role="group"]') === null,
  );
  const counts = drawings.map((drawing) => {
    const cell = climbWhile(drawing, reel, (parent) => parent.querySelectorAll(DRAWING).length > 1);
    const text = oneLine(visibleTextOf(cell));
    return isPureCount(text, locale, 'instagram') ? parseCount(text, locale, 'instagram') : undefined;
  });
  return engagementOf([
    ['likes', counts[0]],
    ['replies', counts[1]],
  ]);
}

/** Numbers behind the drawings of the row below a post (2025-08, 2025-11), by the drawings' names, else by their order. */
function countsInRow(article: Element, locale: string): Pick<Engagement, 'likes' | 'replies'> {
  const row = [...article.querySelectorAll('section')].find((section) => section.querySelector(DRAWING) !== null);
  const drawn: { readonly name: string; count?: number | undefined }[] = [];
  for (const part of row?.querySelectorAll(NUMBER_OR_DRAWING) ?? []) {
    const last = drawn.at(-1);
    const text = part.childElementCount === 0 ? oneLine(part.textContent ?? '') : '';
    if (part.matches(DRAWING)) drawn.push({ name: oneLine(part.getAttribute('aria-label') ?? '') });
    else if (last !== undefined && isPureCount(text, locale, 'instagram')) {
      last.count ??= parseCount(text, locale, 'instagram');
    }
  }
  const isNamed = drawn.some(({ name }) => LIKE.test(name) || COMMENT.test(name));
  const ordered = isNamed || drawn.length !== ROW_LENGTH ? [] : drawn;
  const likes = isNamed ? drawn.find(({ name }) => LIKE.test(name)) : ordered[0];
  const replies = isNamed ? drawn.find(({ name }) => COMMENT.test(name)) : ordered[1];
  return {
    ...(likes?.count !== undefined && { likes: likes.count }),
    ...(replies?.count !== undefined && { replies: replies.count }),
  };
}

/** Those named beside the number liked too. */
function likedByOthers(article: Element, locale: string): number | undefined {
  for (const link of article.querySelectorAll(LIKED_BY)) {
    const others = parseCount(withoutNames(link), locale, 'instagram');
    if (others === undefined) continue;
    const sentence = link.closest('span[dir="auto"]') ?? link.parentElement;
    const isWhole = /^\D*$/.test(oneLine(sentence?.textContent ?? '').replace(oneLine(link.textContent ?? ''), ''));
    const named = [...(sentence?.querySelectorAll('a[href]') ?? [])].filter(isProfile);
    return isWhole || named.length > 0 ? others + named.length : others;
  }
  return undefined;
}

/** "18 likes" below the row of drawings. */
function countInSections(article: Element, locale: string): number | undefined {
  const sections = [...article.querySelectorAll('section')].filter(
    (section) => section.querySelector('form, textarea') === null,
  );
  for (const section of sections) {
    for (const text of section.querySelectorAll('span[dir="auto"]')) {
      const value = parseCount(withoutNames(text), locale, 'instagram');
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** The words of a sentence without account names, whose digits count nothing: links to profiles, and "budi_1998" as text. */
function withoutNames(sentence: Element): string {
  const words = [...textNodes(sentence)].filter(({ parentElement }) => !isInProfileLink(parentElement));
  return oneLine(words.map(({ nodeValue }) => nodeValue ?? '').join('')).replace(ACCOUNT_NAME, ' ');
}

function isInProfileLink(part: Element | null): boolean {
  const link = part?.closest('a[href]');
  return link != null && isProfile(link);
}

function isProfile(link: Element): boolean {
  const path = URL.parse(link.getAttribute('href') ?? '', 'https://www.instagram.com/')?.pathname ?? '';
  return PROFILE.test(path);
}

/** Counts are in buttons, which are no part of a text elsewhere. */
function visibleTextOf(cell: Element): string {
  const leaves = [...cell.querySelectorAll('span')].filter(
    (span) => span.childElementCount === 0 && span.closest('svg') === null,
  );
  return leaves.length === 0 ? visibleText(cell) : leaves.map((leaf) => leaf.textContent ?? '').join(' ');
}
