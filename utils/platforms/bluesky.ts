// Bluesky: home, profiles, threads, search. No saved page was to be had: hooks are from the client's published source and readers of it.
import type { Post, QuotedPost } from '../domain/post.ts';
import { buildPost, engagementOf, mediaKinds, mediaTextOf } from './build-post.ts';
import { bestCount } from './counts.ts';
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

// [S] defuddle's reader, 2026-04-17: both rows are named after their author's handle.
const POST = '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"]';
// [S] the same reader; [K] the client's own test id on posts in feeds.
const TEXT = '[data-word-wrap="1"]';
const TEXT_BY_ID = '[data-testid="postText"]';
// [K] search results have no named row: there the reply button tells one post from the next.
const REPLY = '[data-testid="replyBtn"]';
const POST_LINK = 'a[href*="/post/"]';
const PROFILE_LINK = 'a[href*="/profile/"]:not([href*="/post/"], [href*="/feed/"], [href*="/lists/"])';
// A quoted post is one clickable block in the post [K].
const QUOTE = '[role="link"], a[href*="/post/"]';
const CARD = 'a[target="_blank"]';
const IMAGE =
  '[data-testid^="embed"] img, img[src*="/feed_thumbnail/"], img[src*="/feed_fullsize/"], [data-expoimage] img';
const AVATAR = '[data-testid="userAvatarImage"], [data-testid="userAvatarImage"] *, img[src*="/avatar"]';
const VIDEO = 'video, [data-testid^="embedVideo"]';
const PAGE_EDGE = '[data-testid$="Screen"], [role="main"], main, body';
const COUNTS = [
  ['replies', `${REPLY}, [data-testid="replyCount"]`],
  ['reposts', '[data-testid="repostBtn"], [data-testid="repostCount"], [data-testid="repostCount-expanded"]'],
  ['likes', '[data-testid="likeBtn"], [data-testid="likeCount"], [data-testid="likeCount-expanded"]'],
] as const;
const PATH = /^\/profile\/([^/]+)\/post\/([^/]+)/;
const HANDLE = /^(?:feedItem|postThreadItem)-by-(.+)$/;
/** Digits of a record key, in their order (atproto's TID: base 32, sortable). */
const TID_DIGITS = '234567abcdefghijklmnopqrstuvwxyz';

/** bsky.app. */
export const bluesky: Platform = { id: 'bluesky', hosts: PLATFORM_HOSTS.bluesky, findPosts, readPost, badgeAnchor };

function findPosts(root: ParentNode): Element[] {
  const around = root.nodeType === 1 ? (root as Element).closest(POST) : null;
  const found = outermost([...(around === null ? [] : [around]), ...selectAll(root, POST)]);
  const known = new Set(found);
  const loose = selectAll(root, `${REPLY}, ${TEXT}, ${TEXT_BY_ID}`).filter((part) => !isWithin(part, known));
  return outermost([...found, ...loose.map(climbToPost)]);
}

/** The highest ancestor with one reply button; a text without any (a list's or a profile's description) is no post. */
function climbToPost(part: Element): Element {
  let hasReply = holds(part, REPLY);
  return climbAlone(
    part,
    (parent) => parent.matches(PAGE_EDGE),
    (sibling) => {
      const isReply = holds(sibling, REPLY);
      if (holds(sibling, POST) || (isReply && hasReply)) return true;
      hasReply ||= isReply;
      return false;
    },
  );
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element)) return { kind: 'placeholder' };
  const scope = scopeOf(element);
  const text = textElement(scope);
  const author = authorOf(scope);
  const link = permalinkOf(scope);
  const isNamed = element.matches(POST);
  // a row not filled yet, and a text that is no post's
  if (element.querySelector(REPLY) === null && (!isNamed || visibleText(element) === ''))
    return { kind: 'placeholder' };
  if (text === undefined && author === undefined && link === undefined) {
    return visibleText(element) === '' ? { kind: 'placeholder' } : { kind: 'unreadable', missing: 'author' };
  }
  const hasOther = scope.quote !== undefined || scope.own(`${IMAGE}, ${VIDEO}, ${CARD}`).length > 0;
  const isForeign = (part: Element) => scope.quote?.contains(part) === true || part.closest(CARD) !== null;
  if (text === undefined && (!hasOther || hasStrayText(element, { isForeign })))
    return { kind: 'unreadable', missing: 'text' };
  if (author === undefined && link === undefined) return { kind: 'unreadable', missing: 'author' };
  return { kind: 'post', post: toPost(scope, { text, author, link }) };
}

function badgeAnchor(element: Element): Element | undefined {
  const scope = scopeOf(element);
  const text = textElement(scope);
  if (text !== undefined) return text;
  const media = scope.own(`${IMAGE}, ${VIDEO}`).find((found) => !found.matches(AVATAR));
  const reply = scope.own(REPLY)[0];
  if (media === undefined || reply === undefined) return undefined;
  return climbWhile(media, element, (parent) => parent.contains(reply));
}

interface Scope {
  readonly post: Element;
  readonly quote: Element | undefined;
  /** Matches within the post, outside what it quotes. */
  own(selector: string): Element[];
}

interface Link {
  readonly handle: string;
  readonly key: string;
}

interface Parts {
  readonly text: Element | undefined;
  readonly author: string | undefined;
  readonly link: Link | undefined;
}

function scopeOf(post: Element): Scope {
  const quote = [...post.querySelectorAll(QUOTE)].find(
    (block) => block.querySelector(`${TEXT}, ${TEXT_BY_ID}`) !== null && block.querySelector(REPLY) === null,
  );
  const own = (selector: string) => [...post.querySelectorAll(selector)].filter((found) => !quote?.contains(found));
  return { post, quote, own };
}

function toPost(scope: Scope, { text, author, link }: Parts): Post {
  const locale = pageLocale(scope.post);
  const images = scope.own(IMAGE).filter((image) => !image.matches(AVATAR));
  const cards = scope.own(CARD).filter((card) => text?.contains(card) !== true);
  return buildPost('bluesky', {
    id: link?.key,
    text: text === undefined ? '' : visibleText(text, { lines: 'characters' }),
    author,
    url: link && urlOf(link),
    date: link && dateOfKey(link.key),
    engagement: engagementOf(
      COUNTS.map(([name, selector]) => {
        const shown = scope.own(selector);
        const texts = shown.flatMap((found) => [found.getAttribute('aria-label') ?? '', found.textContent ?? '']);
        return [name, bestCount(texts, locale, 'bluesky')];
      }),
    ),
    quoted: scope.quote && readQuote(scope.quote),
    media: mediaKinds({ image: images.length > 0, video: scope.own(VIDEO).length > 0 }),
    mediaText: mediaTextOf([
      ...images.map((image) => image.getAttribute('alt')),
      ...cards.map((card) => visibleText(card)),
    ]),
    links: outwardLinks(scope.own('a[href]'), bluesky.hosts),
  });
}

function textElement(scope: Scope): Element | undefined {
  const isBody = (found: Element) => found.closest('a') === null || !scope.post.contains(found.closest('a'));
  return scope.own(TEXT_BY_ID)[0] ?? scope.own(TEXT).find(isBody);
}

function authorOf(scope: Scope): string | undefined {
  const names = scope.own(PROFILE_LINK).map((link) => oneLine(visibleText(link)));
  const handle = HANDLE.exec(scope.post.getAttribute('data-testid') ?? '')?.[1];
  return names.find((name) => name !== '' && !name.startsWith('@')) ?? handle;
}

function permalinkOf(scope: Scope): Link | undefined {
  const handle = HANDLE.exec(scope.post.getAttribute('data-testid') ?? '')?.[1];
  const links = scope.own(POST_LINK).flatMap((anchor) => linkOf(anchor.getAttribute('href'), anchor) ?? []);
  // likes and quotes of the thread's main post have addresses below its own
  const own = links.find((link) => handle === undefined || link.handle === handle) ?? links[0];
  if (own !== undefined) return own;
  // the main post of a thread shows its date without a link: it is the page's own
  const page = linkOf(scope.post.ownerDocument.baseURI, scope.post);
  const isMain = scope.post.matches('[data-testid^="postThreadItem-by-"]') && page?.handle === handle;
  return isMain ? page : undefined;
}

function linkOf(href: string | null, from: Element): Link | undefined {
  const path = PATH.exec(parseUrl(href, from.ownerDocument.baseURI)?.pathname ?? '');
  return path === null ? undefined : { handle: path[1] ?? '', key: path[2] ?? '' };
}

function urlOf({ handle, key }: Link): string {
  return `https://bsky.app/profile/${handle}/post/${key}`;
}

/** A record key is its time: microseconds in 53 bits above a clock's 10 (atproto specification, "TID"). */
function dateOfKey(key: string): string | undefined {
  if (!/^[2-7a-z]{13}$/.test(key)) return undefined;
  let value = 0n;
  for (const digit of key) value = value * 32n + BigInt(TID_DIGITS.indexOf(digit));
  const time = Number((value >> 10n) / 1000n);
  return time > Date.UTC(2022, 0) && time < Date.UTC(2100, 0) ? new Date(time).toISOString() : undefined;
}

function readQuote(quote: Element): QuotedPost | undefined {
  const text = quote.querySelector(`${TEXT_BY_ID}, ${TEXT}`);
  const link =
    linkOf(quote.getAttribute('href'), quote) ??
    linkOf(quote.querySelector(POST_LINK)?.getAttribute('href') ?? null, quote);
  const named = [...quote.querySelectorAll(PROFILE_LINK)].map((found) => oneLine(visibleText(found)));
  const author = named.find((name) => name !== '');
  if (text === null) return undefined;
  return {
    text: visibleText(text, { lines: 'characters' }),
    ...(author !== undefined && { author }),
    ...(link !== undefined && { url: urlOf(link) }),
  };
}
