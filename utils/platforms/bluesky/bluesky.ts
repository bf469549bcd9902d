// Bluesky: home, profiles, threads, search. No saved page was to be had: hooks are from the client's published source and readers of it.
import type { Post, QuotedPost } from '../../domain/post.ts';
import { buildPost, mediaKinds, mediaTextOf } from '../build-post.ts';
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
} from '../dom.ts';
import { PLATFORM_HOSTS } from '../hosts.ts';
import { outwardLinks } from '../links.ts';
import type { Platform, Reading } from '../platform.ts';
import { hasStrayText } from '../stray-text.ts';
import { readBlueskyCounts } from './bluesky-counts.ts';
import { accountOf, type BlueskyLink, dateOfKey, linkOf, urlOf } from './bluesky-link.ts';

// [S] defuddle's reader, 2026-04-17: both rows are named after their author's handle.
const POST = '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"]';
// [S] the same reader; [K] the client's own test id on posts in feeds.
const TEXT = '[data-word-wrap="1"]';
const TEXT_BY_ID = '[data-testid="postText"]';
// [K] search results have no named row: there the reply button tells one post from the next.
const REPLY = '[data-testid="replyBtn"]';
const POST_LINK = 'a[href*="/post/"]';
const PROFILE_LINK = 'a[href*="/profile/"]:not([href*="/post/"], [href*="/feed/"], [href*="/lists/"])';
// [S] the client: a row of a feed or search is one clickable block, and so is a quoted post in it, whose address it has.
const ROW = 'div[role="link"]';
const QUOTE = '[role="link"], a[href*="/post/"]';
// [S] what a warning hides is not in the page; its button stands in its place.
const BUTTON = 'button, [role="button"]';
const BAR = 3;
const CARD = 'a[target="_blank"]';
const IMAGE =
  '[data-testid^="embed"] img, img[src*="/feed_thumbnail/"], img[src*="/feed_fullsize/"], [data-expoimage] img';
const AVATAR = '[data-testid="userAvatarImage"], [data-testid="userAvatarImage"] *, img[src*="/avatar"]';
const VIDEO = 'video, [data-testid^="embedVideo"]';
const PAGE_EDGE = '[data-testid$="Screen"], [role="main"], main, body';
const HANDLE = /^(?:feedItem|postThreadItem)-by-(.+)$/;

/** bsky.app. */
export const bluesky: Platform = { id: 'bluesky', hosts: PLATFORM_HOSTS.bluesky, findPosts, readPost, badgeAnchor };

function findPosts(root: ParentNode): Element[] {
  const around = root.nodeType === 1 ? (root as Element).closest(POST) : null;
  const found = outermost([...(around === null ? [] : [around]), ...selectAll(root, POST)]);
  const known = new Set(found);
  const loose = selectAll(root, `${REPLY}, ${TEXT}, ${TEXT_BY_ID}, ${ROW}`).filter((part) => !isWithin(part, known));
  return outermost([...found, ...loose.flatMap((part) => climbToPost(part) ?? [])]);
}

/** The highest ancestor with one reply button, else the row around it; a text without either (a profile's description) is no post. */
function climbToPost(part: Element): Element | undefined {
  let hasReply = holds(part, REPLY);
  const post = climbAlone(
    part,
    (parent) => parent.matches(PAGE_EDGE),
    (sibling) => {
      const isReply = holds(sibling, REPLY);
      if (holds(sibling, POST) || (isReply && hasReply)) return true;
      hasReply ||= isReply;
      return false;
    },
  );
  return hasReply ? post : rowOf(part);
}

function rowOf(part: Element): Element | undefined {
  let row: Element | undefined;
  for (let at = part.closest(ROW); at !== null; at = at.parentElement?.closest(ROW) ?? null) row = at;
  return row !== undefined && hasBar(row) ? row : undefined;
}

/** Rows of accounts, feeds and notifications have a button at most, those of posts a bar of them. */
function hasBar(row: Element): boolean {
  return row.querySelector(REPLY) !== null || row.querySelectorAll(BUTTON).length >= BAR;
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element)) return { kind: 'placeholder' };
  const scope = scopeOf(element);
  const text = textElement(scope);
  const link = permalinkOf(scope);
  const author = authorOf(scope, link);
  // a row not filled yet, one of something else, and a text that is no post's
  if (!hasBar(element) && (!element.matches(POST) || text === undefined)) return { kind: 'placeholder' };
  if (text === undefined && author === undefined && link === undefined) {
    return visibleText(element) === '' ? { kind: 'placeholder' } : { kind: 'unreadable', missing: 'author' };
  }
  const hasOther = scope.quote !== undefined || scope.own(`${IMAGE}, ${VIDEO}, ${CARD}`).length > 0;
  if (text === undefined && isStray(scope)) return { kind: 'unreadable', missing: 'text' };
  if (text === undefined && !hasOther)
    return isBehindWarning(scope) ? { kind: 'placeholder' } : { kind: 'unreadable', missing: 'text' };
  if (author === undefined && link === undefined) return { kind: 'unreadable', missing: 'author' };
  return { kind: 'post', post: toPost(scope, { text, author, link }) };
}

function isStray({ post, quote }: Scope): boolean {
  return hasStrayText(post, { isForeign: (part) => quote?.contains(part) === true || part.closest(CARD) !== null });
}

/** True where a button with words stands before those of the bar: the reader's own settings hide this post. */
function isBehindWarning({ post, own }: Scope): boolean {
  const [reply] = own(REPLY);
  const isBefore = (button: Element) =>
    reply !== undefined && (button.compareDocumentPosition(reply) & 4) !== 0 && post.contains(button);
  return own(BUTTON).some((button) => isBefore(button) && oneLine(button.textContent ?? '') !== '');
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

interface Parts {
  readonly text: Element | undefined;
  readonly author: string | undefined;
  readonly link: BlueskyLink | undefined;
}

function scopeOf(post: Element): Scope {
  const quote = [...post.querySelectorAll(QUOTE)].find(
    (block) =>
      block.querySelector(`${TEXT}, ${TEXT_BY_ID}, ${IMAGE}, ${VIDEO}`) !== null &&
      block.querySelector(REPLY) === null &&
      linkOf(block.getAttribute('href') ?? block.querySelector(POST_LINK)?.getAttribute('href') ?? null, block) !==
        undefined,
  );
  const own = (selector: string) => [...post.querySelectorAll(selector)].filter((found) => !quote?.contains(found));
  return { post, quote, own };
}

function toPost(scope: Scope, { text, author, link }: Parts): Post {
  const images = scope.own(IMAGE).filter((image) => !image.matches(AVATAR));
  const cards = scope.own(CARD).filter((card) => text?.contains(card) !== true);
  return buildPost('bluesky', {
    id: link?.key,
    text: text === undefined ? '' : visibleText(text, { lines: 'characters' }),
    author,
    url: link && urlOf(link),
    date: link && dateOfKey(link.key),
    engagement: readBlueskyCounts(scope.own, pageLocale(scope.post)),
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

function authorOf({ post, own }: Scope, link: BlueskyLink | undefined): string | undefined {
  const handle = HANDLE.exec(post.getAttribute('data-testid') ?? '')?.[1] ?? link?.handle;
  const links = own(PROFILE_LINK);
  // "Reposted by …" stands before the author, "Reply to …" behind
  const theirs = links.filter((profile) => accountOf(profile) === handle);
  const names = (theirs.length > 0 ? theirs : links).map((profile) => oneLine(visibleText(profile)));
  return names.find((name) => name !== '' && !name.startsWith('@')) ?? handle;
}

function permalinkOf(scope: Scope): BlueskyLink | undefined {
  const handle = HANDLE.exec(scope.post.getAttribute('data-testid') ?? '')?.[1];
  const text = textElement(scope);
  // what the text links to is another post
  const anchors = scope.own(POST_LINK).filter((anchor) => text?.contains(anchor) !== true);
  const links = anchors.flatMap((anchor) => linkOf(anchor.getAttribute('href'), anchor) ?? []);
  // likes and quotes of the thread's main post have addresses below its own
  const own = links.find((link) => handle === undefined || link.handle === handle) ?? links[0];
  if (own !== undefined) return own;
  // the main post of a thread shows its date without a link: it is the page's own
  const page = linkOf(scope.post.ownerDocument.baseURI, scope.post);
  const isMain = scope.post.matches('[data-testid^="postThreadItem-by-"]') && page?.handle === handle;
  return isMain ? page : undefined;
}

function readQuote(quote: Element): QuotedPost | undefined {
  const text = quote.querySelector(`${TEXT_BY_ID}, ${TEXT}`);
  const link =
    linkOf(quote.getAttribute('href'), quote) ??
    linkOf(quote.querySelector(POST_LINK)?.getAttribute('href') ?? null, quote);
  const named = [...quote.querySelectorAll(PROFILE_LINK)].map((found) => oneLine(visibleText(found)));
  // a block that is itself a link holds no other
  const author = named.find((name) => name !== '') ?? link?.handle;
  if (text === null && link === undefined) return undefined;
  return {
    text: text === null ? '' : visibleText(text, { lines: 'characters' }),
    ...(author !== undefined && { author }),
    ...(link !== undefined && { url: urlOf(link) }),
  };
}
