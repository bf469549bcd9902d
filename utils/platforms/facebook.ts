// Facebook: finds posts by their roles in the page, in the generations seen from 2022 to 2026, without class names or words.
import type { Post, QuotedPost } from '../domain/post.ts';
import { isAdWord, saysAd } from './ad-words.ts';
import { buildPost, mediaKinds, mediaTextOf } from './build-post.ts';
import { isInHiddenView, isWithin, oneLine, outermost, selectAll, visibleText } from './dom.ts';
import { readFacebookCounts } from './facebook-counts.ts';
import { permalinkOf, viewerLink } from './facebook-link.ts';
import { MOBILE_ITEM, messageArea, readMobileItem } from './facebook-mobile.ts';
import { isViewer } from './facebook-page.ts';
import {
  ACTIONS,
  ARTICLE,
  COMMENT,
  DECOY,
  HEADING,
  IMAGE,
  LIKE,
  MESSAGES,
  type Message,
  messageOf,
  NAME,
  type Scope,
  scopeOf,
  VIDEO,
} from './facebook-scope.ts';
import { PLATFORM_HOSTS } from './hosts.ts';
import { outwardLinks } from './links.ts';
import type { Platform, Reading } from './platform.ts';
import { hasStrayText } from './stray-text.ts';

// Units of a feed (2022 to 2026); the same attribute numbers entries of menus and lists, which have another role.
const UNIT = '[aria-posinset]:not([role]), [aria-posinset][role="article"]';
// The mobile and basic sites, and the desktop before 2020.
const MOBILE = 'article[data-ft], [data-ft*="top_level_post_id"], .userContentWrapper';
// The picture of the author is named after them, in every language.
const AVATAR = 'a[role="link"] svg[role="img"][aria-label]';
const GROUP_MEMBER = 'a[href*="/groups/"][href*="/user/"]';
const CARD = '[data-ad-rendering-role="title"], [data-ad-rendering-role="meta"]';
// The words of a shared link: its title, and more of it below (2025-07, 2026-03).
const CARD_TEXT = '[data-ad-rendering-role="title"], [data-ad-rendering-role="description"]';
const AD_LINK = 'a[href*="/ads/about"], a[href*="/about/ads"]';
// The label can be spelt out elsewhere in the page, and only be pointed to (published clean-up filters, 2025).
const AD_POINTER = 'span[aria-labelledby], use';
// [K] beside an opened photo or video.
const VIEWER = '[role="complementary"]';
const PAGE_EDGE = '[role="feed"], [role="main"], [role="dialog"], body';

/** www., web. and m.facebook.com. */
export const facebook: Platform = { id: 'facebook', hosts: PLATFORM_HOSTS.facebook, findPosts, readPost, badgeAnchor };

function findPosts(root: ParentNode): Element[] {
  const units = selectAll(root, `${UNIT}, ${ARTICLE}, ${MOBILE}`).map((unit) => unitOf(unit) ?? unit);
  const byButton = selectAll(root, LIKE).map((button) => climbTo(button, LIKE));
  const found = outermost([...units, ...byButton, ...viewers(root), ...mobileItems(root)]);
  const known = new Set(found);
  const loose = selectAll(root, MESSAGES.slice(0, 4).join(', ')).filter((text) => !isWithin(text, known));
  const all = outermost([...found, ...loose.map(climbToPost)]);
  return all.filter((post) => post.closest(COMMENT) === null);
}

/** The viewers of photos and videos: a column beside the picture, in which older pages name no part. */
function viewers(root: ParentNode): Element[] {
  const [first] = selectAll(root, VIEWER);
  const column = first ?? (root.nodeType === 1 ? (root as Element).closest(VIEWER) : null);
  if (column == null || !isViewer(column) || column.querySelector(LIKE) !== null) return [];
  return column.querySelector(`${HEADING}, ${AVATAR}`) === null ? [] : [column];
}

/** Items lie in each other where one is a shelf of others. */
function mobileItems(root: ParentNode): Element[] {
  const around = root.nodeType === 1 ? (root as Element).closest(MOBILE_ITEM) : null;
  return [...(around === null ? [] : [around]), ...selectAll(root, MOBILE_ITEM)].filter(
    (item) => item.parentElement?.closest(MOBILE_ITEM) == null,
  );
}

/** The nearest ancestor that holds an author, or the highest one that is still a single post. */
function climbTo(start: Element, onePerPost: string): Element {
  const unit = unitOf(start);
  if (unit !== undefined) return unit;
  let post = start;
  let byHeading: Element | undefined;
  for (let parent = start.parentElement; parent !== null; parent = parent.parentElement) {
    if (parent.matches(PAGE_EDGE) || parent.querySelectorAll(onePerPost).length > (onePerPost === LIKE ? 1 : 2)) break;
    post = parent;
    if (parent.querySelector(NAME) !== null) return post;
    // a heading can also be one of the comments': only where there is no name
    if (parent.querySelector(HEADING) !== null) byHeading ??= parent;
  }
  return byHeading ?? post;
}

/** A message can be that of a post which another one carries: then the buttons below tell the post. */
function climbToPost(message: Element): Element {
  const post = climbTo(message, MESSAGES[0]);
  for (let at: Element | null = post; at !== null && !at.matches(PAGE_EDGE); at = at.parentElement) {
    const [button, other] = at.querySelectorAll(LIKE);
    if (button !== undefined) return other === undefined ? climbTo(button, LIKE) : post;
  }
  return post;
}

/** The outermost unit or article around a part that was added to it later. */
function unitOf(start: Element): Element | undefined {
  let unit: Element | undefined;
  for (let at: Element | null = start; at !== null && !at.matches(PAGE_EDGE); at = at.parentElement) {
    if (at.matches(`${UNIT}, ${ARTICLE}`)) unit = at;
  }
  return unit;
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element)) return { kind: 'placeholder' };
  if (element.matches(MOBILE_ITEM)) return readMobileItem(element);
  const scope = scopeOf(element);
  const author = nameIn(scope);
  const message = messageOf(scope);
  const hasActions = scope.own(ACTIONS).length > 0;
  if (author === undefined && message === undefined) {
    return hasActions ? { kind: 'unreadable', missing: 'author' } : { kind: 'placeholder' };
  }
  if (isSponsored(scope)) return { kind: 'ad' };
  const media = mediaOf(scope);
  // a heading alone is a shelf ("People you may know"), unless one can like it
  if (message === undefined && !hasActions && media.length === 0) return { kind: 'placeholder' };
  const hasOther = media.length > 0 || scope.nested !== undefined || scope.own(CARD).length > 0;
  if (message === undefined && (!hasOther || isStray(scope))) return { kind: 'unreadable', missing: 'text' };
  if (author === undefined) return { kind: 'unreadable', missing: 'author' };
  return { kind: 'post', post: toPost(scope, { author, message, media }) };
}

function badgeAnchor(element: Element): Element | undefined {
  return element.matches(MOBILE_ITEM) ? messageArea(element) : messageOf(scopeOf(element))?.elements.at(-1);
}

function isStray(scope: Scope): boolean {
  return hasStrayText(scope.post, {
    skip: `${NAME}, ${HEADING}, ${CARD_TEXT}, ${CARD}, ${DECOY}`,
    isForeign: scope.isForeign,
  });
}

interface Parts {
  readonly author: string;
  readonly message: Message | undefined;
  readonly media: readonly ('image' | 'video')[];
}

function toPost(scope: Scope, { author, message, media }: Parts): Post {
  const link = permalinkOf(scope) ?? viewerLink(scope.post);
  const time = scope.own('abbr[data-utime]')[0]?.getAttribute('data-utime');
  const since = time && new Date(Number(time) * 1000).toISOString();
  return buildPost('facebook', {
    id: link?.id,
    text: message?.text ?? '',
    isTruncated: message?.isTruncated,
    author,
    url: link?.url,
    date: scope.own('time[datetime]')[0]?.getAttribute('datetime') ?? since ?? undefined,
    engagement: readFacebookCounts(scope.post, scope.isForeign),
    quoted: scope.nested === undefined ? undefined : readNested(scope.nested),
    media,
    mediaText: mediaTextOf([
      ...scope.own(`:is(${IMAGE})[alt]`).map((image) => image.getAttribute('alt')),
      ...scope.own(CARD_TEXT).map((card) => visibleText(card, { skip: DECOY })),
    ]),
    links: outwardLinks(scope.own('a[href]'), facebook.hosts),
  });
}

function nameIn(scope: Scope): string | undefined {
  // in a group the heading names the group
  const member = scope.own(GROUP_MEMBER).find((link) => authorOf(link) !== undefined);
  if (member !== undefined) return authorOf(member);
  const avatar = oneLine(scope.own(AVATAR)[0]?.getAttribute('aria-label') ?? '');
  return authorOf(scope.own(NAME)[0]) ?? authorOf(scope.own(HEADING)[0]) ?? (avatar === '' ? undefined : avatar);
}

function authorOf(name: Element | undefined): string | undefined {
  if (name === undefined) return undefined;
  // "Ana is with Budi": the first link is the author
  const text =
    oneLine(visibleText(name.querySelector('a') ?? name, { skip: DECOY })) ||
    oneLine(visibleText(name, { skip: DECOY }));
  return text === '' ? undefined : text;
}

function readNested(nested: Element): QuotedPost | undefined {
  const inner = scopeOf(nested);
  const text = messageOf(inner)?.text ?? '';
  const author = nameIn(inner);
  const url = permalinkOf(inner)?.url;
  if (text === '' && author === undefined && url === undefined) return undefined;
  return { text, ...(author !== undefined && { author }), ...(url !== undefined && { url }) };
}

function mediaOf(scope: Scope): ('image' | 'video')[] {
  const hasImage = scope.own(IMAGE).length > 0;
  const hasVideo = scope.own(VIDEO).length > 0;
  return mediaKinds({ image: hasImage, video: hasVideo });
}

/**
 * The site's own ads. Not by the length of tracking parameters, as some filters do: a wrong guess would lose a post
 * without a trace.
 */
function isSponsored(scope: Scope): boolean {
  if (scope.own(AD_LINK).length > 0) return true;
  const isWritten = (label: Element) => label.closest(`${MESSAGES.join(', ')}, ${DECOY}`) !== null;
  if (saysAd(scope.post, (label) => scope.isForeign(label) || isWritten(label))) return true;
  const spelt = scope.own(AD_POINTER).flatMap((pointer) => pointedTo(pointer));
  return spelt.some((label) => label.childElementCount === 0 && isAdWord(label.textContent ?? ''));
}

function pointedTo(pointer: Element): Element[] {
  const href = pointer.getAttribute('href') ?? pointer.getAttribute('xlink:href') ?? '';
  const ids = href.startsWith('#') ? [href.slice(1)] : (pointer.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  return ids.flatMap((id) => (id === '' ? [] : (pointer.ownerDocument.getElementById(id) ?? [])));
}
