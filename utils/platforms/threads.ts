// Threads: home, profiles, posts with replies, search. No test ids: posts are known by how the client makes them clickable.
import type { Engagement, Post, QuotedPost } from '../domain/post.ts';
import { saysAd } from './ad-words.ts';
import { buildPost, engagementOf, mediaKinds, mediaTextOf } from './build-post.ts';
import { parseCount } from './counts.ts';
import {
  climbAlone,
  climbWhile,
  holds,
  isInHiddenView,
  isWithin,
  oneLine,
  outermost,
  pageLocale,
  selectAll,
  visibleText,
} from './dom.ts';
import { PLATFORM_HOSTS } from './hosts.ts';
import { outwardLinks, parseUrl } from './links.ts';
import type { Platform, Reading } from './platform.ts';
import { hasStrayText } from './stray-text.ts';

// Seen on two profiles, 2025-06 and 2026-02, never nested in 64 posts; published readers give the same for other views.
const POST = '[data-pressable-container="true"]';
// The second finder: the link around the time (same pages).
const TIME_LINK = 'a[href*="/post/"]:has(time)';
const POST_LINK = 'a[href*="/post/"]';
const AUTHOR = 'a[href*="/@"]:not([href*="/post/"])';
// Text is in spans of automatic direction, as names, times and counters are (2025-06, 2026-02).
const TEXT = 'span[dir="auto"]';
const NOT_TEXT = 'a, [role="button"], button, h1, [role="menu"], time, form';
const BUTTON = '[role="button"]:not([aria-haspopup], [role="group"] *)';
const MENU = '[aria-haspopup="menu"]';
const ACTION = `${BUTTON}:has(svg)`;
const VIDEO = 'video';
const IMAGE = 'picture img, a[href*="/media"] img';
const AVATAR = 'a[href*="/@"]:not([href*="/post/"]) img';
const CARD = 'a[target="_blank"], a[href*="://l.threads."]';
const PAGE_EDGE = 'main, [role="main"], [role="dialog"], [role="region"], #barcelona-page-layout, body';
// A thread's place in its row of posts: "1/3".
const PLACE = /^\d+\s*\/\s*\d*$/;
/** Like, comment, repost, share: the order of the row, whatever the interface calls them. */
const ORDER: readonly (keyof Engagement | undefined)[] = ['likes', 'replies', 'reposts'];

/** threads.com, and threads.net until 2025. */
export const threads: Platform = { id: 'threads', hosts: PLATFORM_HOSTS.threads, findPosts, readPost, badgeAnchor };

function findPosts(root: ParentNode): Element[] {
  const around = root.nodeType === 1 ? postAround(root as Element) : undefined;
  const found = outermost([...(around === undefined ? [] : [around]), ...selectAll(root, POST)]);
  const known = new Set(found);
  const loose = selectAll(root, TIME_LINK).filter((link) => !isWithin(link, known));
  return outermost([...found, ...loose.map(climbToPost)]);
}

function postAround(part: Element): Element | undefined {
  let post: Element | undefined;
  for (let at = part.closest(POST); at !== null; at = at.parentElement?.closest(POST) ?? null) post = at;
  return post;
}

/** The highest ancestor with one menu: a quoted post has none. Without any menu, with one post's time. */
function climbToPost(link: Element): Element {
  const code = codeOf(link);
  let hasMenu = false;
  return climbAlone(
    link,
    (parent) => parent.matches(PAGE_EDGE),
    (sibling) => {
      const isMenu = holds(sibling, MENU);
      if (isMenu && hasMenu) return true;
      hasMenu ||= isMenu;
      return !hasMenu && selectAll(sibling, TIME_LINK).some((other) => codeOf(other) !== code);
    },
  );
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element)) return { kind: 'placeholder' };
  const scope = scopeOf(element);
  const texts = textElements(scope);
  const author = authorOf(scope);
  const link = scope.own(TIME_LINK)[0] ?? scope.own(POST_LINK)[0];
  const hasMedia = scope.own(`${VIDEO}, img`).some((media) => !media.matches(AVATAR));
  if (texts.length === 0 && author === undefined && link === undefined) {
    // search suggestions and "follow" cards are clickable too
    return scope.own(ACTION).length >= 3 ? { kind: 'unreadable', missing: 'author' } : { kind: 'placeholder' };
  }
  if (link === undefined && saysAd(element)) return { kind: 'ad' };
  // a person's card has a name and a button, but neither a time nor the row of actions
  if (link === undefined && scope.own(ACTION).length < 3) return { kind: 'placeholder' };
  const isBare = texts.length === 0 && !hasMedia && scope.quote === undefined && scope.own(CARD).length === 0;
  const isStray =
    texts.length === 0 && hasStrayText(element, { isForeign: (part) => scope.quote?.contains(part) === true });
  if (isBare || isStray) return { kind: 'unreadable', missing: 'text' };
  return { kind: 'post', post: toPost(scope, { texts, author, link }) };
}

function badgeAnchor(element: Element): Element | undefined {
  const scope = scopeOf(element);
  const last = textElements(scope).at(-1);
  if (last !== undefined) return last;
  const row = actionRow(scope)[0]?.parentElement;
  const media = scope.own(`${IMAGE}, ${VIDEO}`)[0];
  if (!row || media === undefined) return undefined;
  return climbWhile(media, element, (parent) => parent.contains(row));
}

interface Scope {
  readonly post: Element;
  /** The post this one carries. */
  readonly quote: Element | undefined;
  /** Matches within the post, outside the one it carries. */
  own(selector: string): Element[];
}

interface Parts {
  readonly texts: readonly Element[];
  readonly author: string | undefined;
  readonly link: Element | undefined;
}

function scopeOf(post: Element): Scope {
  const quote = quoteOf(post);
  const own = (selector: string) => [...post.querySelectorAll(selector)].filter((found) => !quote?.contains(found));
  return { post, quote, own };
}

/** A clickable block within, or the block around a second post's time [K: no quoted post on the pages seen]. */
function quoteOf(post: Element): Element | undefined {
  const nested = post.querySelector(POST);
  if (nested !== null) return nested;
  const [first, ...others] = [...post.querySelectorAll(TIME_LINK)];
  const second = others.find((link) => first !== undefined && codeOf(link) !== codeOf(first));
  const isTooHigh = (parent: Element) => parent.contains(first ?? null) || parent.querySelector(ACTION) !== null;
  return second && climbWhile(second, post, isTooHigh);
}

function toPost(scope: Scope, { texts, author, link }: Parts): Post {
  const path = link === undefined ? undefined : pathOf(link);
  const text = texts.map((element) => visibleText(element)).join('\n');
  const images = scope.own(`${IMAGE}, ${VIDEO} ~ img`).filter((image) => !image.matches(AVATAR));
  const cards = scope.own(CARD).filter((card) => !texts.some((element) => element.contains(card)));
  return buildPost('threads', {
    id: path?.code,
    text,
    author,
    url: path && `https://www.threads.com/@${path.handle}/post/${path.code}`,
    date: scope.own('time[datetime]')[0]?.getAttribute('datetime') ?? undefined,
    engagement: countsOf(scope),
    quoted: scope.quote === undefined ? undefined : readQuote(scope.quote),
    media: mediaKinds({ image: scope.own(IMAGE).length > 0, video: scope.own(VIDEO).length > 0 }),
    mediaText: mediaTextOf([
      ...images.map((image) => image.getAttribute('alt')),
      ...cards.map((card) =>
        outermost(card.querySelectorAll(TEXT))
          .map((line) => visibleText(line))
          .join(' '),
      ),
    ]),
    links: outwardLinks(scope.own('a[href]'), [...threads.hosts, ...PLATFORM_HOSTS.instagram]),
  });
}

/** What follows the name and time, before the row of actions, and is no link, button or counter. */
function textElements(scope: Scope): Element[] {
  const head = headOf(scope);
  const actions = actionRow(scope)[0];
  const spans = outermost(scope.own(TEXT)).filter((span) => {
    const holder = span.closest(NOT_TEXT);
    if (holder !== null && holder !== scope.post && scope.post.contains(holder)) return false;
    if (span.querySelector('time') !== null || head?.contains(span) === true) return false;
    if (head !== undefined && !((head.compareDocumentPosition(span) & 4) /* FOLLOWING */)) return false;
    return actions === undefined || (span.compareDocumentPosition(actions) & 4) !== 0;
  });
  return spans.filter((span) => {
    const text = oneLine(visibleText(span));
    // a number beside a drawing is a counter, whatever became of its button
    const isCounter = span.parentElement?.querySelector('svg') != null && /^[\d.,\s]*\p{L}{0,4}$/u.test(text);
    return text !== '' && !PLACE.test(text) && !isCounter;
  });
}

/** The row of name and time: the lowest element that holds both. */
function headOf(scope: Scope): Element | undefined {
  const time = scope.own('time')[0];
  const name = scope.own(AUTHOR).find((link) => oneLine(visibleText(link)) !== '');
  if (time === undefined || name === undefined) return time?.parentElement ?? name;
  let row: Element | null = time;
  while (row !== null && row !== scope.post && !row.contains(name)) row = row.parentElement;
  return row === null || row === scope.post ? time : row;
}

function authorOf(scope: Scope): string | undefined {
  const names = scope.own(AUTHOR).map((link) => oneLine(visibleText(link)));
  const named = names.find((name) => name !== '');
  if (named !== undefined) return named;
  const path = scope.own(POST_LINK).flatMap((link) => pathOf(link) ?? [])[0];
  return path?.handle;
}

function readQuote(quote: Element): QuotedPost | undefined {
  const scope: Scope = { post: quote, quote: undefined, own: (selector) => [...quote.querySelectorAll(selector)] };
  const text = textElements(scope)
    .map((element) => visibleText(element))
    .join('\n');
  const author = authorOf(scope);
  const path = scope.own(POST_LINK).flatMap((link) => pathOf(link) ?? [])[0];
  if (text === '' && author === undefined) return undefined;
  return {
    text,
    ...(author !== undefined && { author }),
    ...(path !== undefined && { url: `https://www.threads.com/@${path.handle}/post/${path.code}` }),
  };
}

/** The last row of at least three buttons with a drawing. */
function actionRow(scope: Scope): Element[] {
  const buttons = scope.own(ACTION);
  const last = buttons.at(-1);
  for (let row = last?.parentElement; row && row !== scope.post; row = row.parentElement) {
    const inRow = buttons.filter((button) => row.contains(button));
    if (inRow.length >= 3) return inRow;
  }
  return [];
}

/** A counter that is there and empty is zero; where an author hides the counts, there is no counter. */
function countsOf(scope: Scope): Engagement | undefined {
  const locale = pageLocale(scope.post);
  return engagementOf(
    actionRow(scope).flatMap((button, index) => {
      const name = ORDER[index];
      const counter = button.querySelector(TEXT);
      if (name === undefined || counter === null) return [];
      const text = oneLine(visibleText(counter));
      return [[name, text === '' ? 0 : parseCount(text, locale, 'threads')] as const];
    }),
  );
}

function codeOf(link: Element): string | undefined {
  return pathOf(link)?.code;
}

function pathOf(link: Element): { readonly handle: string; readonly code: string } | undefined {
  const url = parseUrl(link.getAttribute('href'), link.ownerDocument.baseURI);
  const path = /^\/@([^/]+)\/post\/([\w-]+)/.exec(url?.pathname ?? '');
  return path === null ? undefined : { handle: path[1] ?? '', code: path[2] ?? '' };
}
