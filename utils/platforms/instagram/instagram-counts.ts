// Instagram's counts: numbers beside drawings, known by the drawings' names before their order, or sentences about who liked.
import type { Engagement } from '../../domain/post.ts';
import { engagementOf } from '../build-post.ts';
import { isPureCount, parseCount } from '../counts.ts';
import { isLeaf, oneLine, pageLocale, textNodes } from '../dom.ts';

// "Liked by NAME and 326 others": the number is in a link of its own (2025-12, 2026-01).
const LIKED_BY = 'a[href*="/liked_by/"]';
const COMMENTS_LINK = 'a[href$="/comments/"]';
// The column beside a reel, the row below a post: like, comment, then others (2026-01 to 2026-07).
const DRAWING = 'svg[aria-label], svg:has(title)';
const NUMBER_OR_DRAWING = `${DRAWING}, span`;
/** Drawings of sounds and people, and of a video's player. */
const NOT_ACTION = 'a, [role="group"]';
/** English, Indonesian and Portuguese as seen 2025-12 to 2026-07, before and after the reader's own use. */
const NAMES: readonly (readonly [CountName, RegExp])[] = [
  ['likes', /^(?:unlike|like|(?:batal(?:kan)? |tidak )?suka|(?:des)?curtir)$/i],
  ['replies', /^(?:comment|komentari|komentar|comentar)$/i],
  ['reposts', /^(?:repost|posting ulang|repostar)$/i],
];
/** Like and comment come first, then share, save, and since 2025 repost: a row of another length is not read by its order. */
const ROW_LENGTHS: readonly number[] = [4, 5];
/** The same, and more. */
const COLUMN_LENGTHS: readonly number[] = [5, 6];
const PROFILE = /^\/[\w.]+\/$/;
/** Digits after a Latin letter or an underscore belong to a name. */
const ACCOUNT_NAME = /[\p{Script=Latin}_][\w.]*\d[\w.]*/gu;

type CountName = keyof Engagement;

/** Likes of a post, and comments where the feed says how many there are. */
export function articleCounts(article: Element): Engagement | undefined {
  const locale = pageLocale(article);
  const comments = article.querySelector(COMMENTS_LINK);
  const row = [...article.querySelectorAll('section')].find((section) => section.querySelector(DRAWING) !== null);
  return engagementOf([
    ...(row === undefined ? [] : countsBehind(row, ROW_LENGTHS)),
    ['likes', likedByOthers(article, locale) ?? countInSections(article, locale)],
    ['replies', comments === null ? undefined : parseCount(comments.textContent ?? '', locale, 'instagram')],
  ]);
}

/** Counts of the column beside a reel: the last drawings that stand together. */
export function reelCounts(reel: Element): Engagement | undefined {
  const shortest = Math.min(...COLUMN_LENGTHS);
  const last = actionsIn(reel).at(-1);
  let column = last?.parentElement ?? reel;
  while (column !== reel && column.parentElement !== null && actionsIn(column).length < shortest)
    column = column.parentElement;
  return engagementOf(countsBehind(column, COLUMN_LENGTHS));
}

/** Numbers behind drawings (2025-08 to 2026-02), by the drawings' names, else by their order in a row of such a length. */
function countsBehind(row: Element, lengths: readonly number[]): (readonly [CountName, number | undefined])[] {
  const locale = pageLocale(row);
  const drawn: { readonly name: CountName | undefined; count?: number | undefined }[] = [];
  for (const part of row.querySelectorAll(NUMBER_OR_DRAWING)) {
    if (!isAction(part, row)) continue;
    const last = drawn.at(-1);
    const text = isLeaf(part) ? oneLine(part.textContent ?? '') : '';
    if (part.matches(DRAWING)) drawn.push({ name: nameOf(part) });
    else if (last !== undefined && isPureCount(text, locale, 'instagram'))
      last.count ??= parseCount(text, locale, 'instagram');
  }
  if (drawn.some(({ name }) => name !== undefined))
    return drawn.flatMap(({ name, count }) => (name === undefined ? [] : [[name, count] as const]));
  const [like, comment] = lengths.includes(drawn.length) ? drawn : [];
  return [
    ['likes', like?.count],
    ['replies', comment?.count],
  ];
}

function actionsIn(root: Element): Element[] {
  return [...root.querySelectorAll(DRAWING)].filter((drawing) => isAction(drawing, root));
}

function isAction(part: Element, root: Element): boolean {
  const holder = part.closest(NOT_ACTION);
  return holder === null || !root.contains(holder);
}

function nameOf(drawing: Element): CountName | undefined {
  const name = oneLine(drawing.getAttribute('aria-label') ?? drawing.querySelector('title')?.textContent ?? '');
  return NAMES.find(([, words]) => words.test(name))?.[0];
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

/** "18 likes" below the row of drawings; a number in the row is its drawing's. */
function countInSections(article: Element, locale: string): number | undefined {
  const sections = [...article.querySelectorAll('section')].filter(
    (section) => section.querySelector(`form, textarea, ${DRAWING}`) === null,
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
