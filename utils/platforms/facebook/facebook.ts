// Facebook: finds posts by their roles in the page, in the generations seen from 2022 to 2026, without class names or words.
import type { Post, QuotedPost } from '../../domain/post.ts';
import { isAdWord, saysAd } from '../ad-words.ts';
import { buildPost, mediaKinds, mediaTextOf } from '../build-post.ts';
import { climbWhile, isInHiddenView, oneLine, visibleText } from '../dom.ts';
import { PLATFORM_HOSTS } from '../hosts.ts';
import { outwardLinks } from '../links.ts';
import type { Platform, Reading } from '../platform.ts';
import { hasStrayText } from '../stray-text.ts';
import { readFacebookCounts } from './facebook-counts.ts';
import { findFacebookPosts } from './facebook-find.ts';
import { permalinkOf, viewerLink, writtenPermalink } from './facebook-link.ts';
import { MOBILE_ITEM, mediaRow, messageArea, readMobileItem } from './facebook-mobile.ts';
import {
  ACTIONS,
  AVATAR,
  DECOY,
  HEADING,
  IMAGE,
  MESSAGES,
  type Message,
  messageOf,
  NAME,
  type Scope,
  scopeOf,
  VIDEO,
} from './facebook-scope.ts';
import { hidesOriginal } from './facebook-translation.ts';

const GROUP_MEMBER = 'a[href*="/groups/"][href*="/user/"]';
const CARD = '[data-ad-rendering-role="title"], [data-ad-rendering-role="meta"]';
// The words of a shared link: its title, and more of it below (2025-07, 2026-03).
const CARD_TEXT = '[data-ad-rendering-role="title"], [data-ad-rendering-role="description"]';
const REEL = 'a[href*="/reel/"]';
const AD_LINK = 'a[href*="/ads/about"], a[href*="/about/ads"]';
// The label can be spelt out elsewhere in the page, and only be pointed to (published clean-up filters, 2025).
const AD_POINTER = 'span[aria-labelledby], use';

/** www., web. and m.facebook.com. */
export const facebook: Platform = {
  id: 'facebook',
  hosts: PLATFORM_HOSTS.facebook,
  findPosts: findFacebookPosts,
  readPost,
  badgeAnchor,
};

function readPost(element: Element): Reading {
  if (isInHiddenView(element)) return { kind: 'placeholder' };
  if (element.matches(MOBILE_ITEM)) return readMobileItem(element);
  const scope = scopeOf(element);
  const message = messageOf(scope);
  const named = nameIn(scope, message);
  const author = named?.name;
  const hasActions = scope.own(ACTIONS).length > 0;
  if (author === undefined && message === undefined) {
    return hasActions ? { kind: 'unreadable', missing: 'author' } : { kind: 'placeholder' };
  }
  if (isSponsored(scope)) return { kind: 'ad' };
  if (hidesOriginal(scope.own)) return { kind: 'placeholder' };
  const media = mediaOf(scope);
  // a heading alone is a shelf ("People you may know", "Reels"), unless one can like it
  if (message === undefined && !hasActions && (media.length === 0 || isShelf(scope))) return { kind: 'placeholder' };
  const hasOther = media.length > 0 || scope.nested !== undefined || scope.own(CARD).length > 0;
  if (message === undefined && (!hasOther || isStray(scope))) return { kind: 'unreadable', missing: 'text' };
  // a name behind the words is that of someone they mention or carry
  const isTheirs = message === undefined || named === undefined || !isBehind(named.at, message);
  if (author === undefined || !isTheirs) return { kind: 'unreadable', missing: 'author' };
  return { kind: 'post', post: toPost(scope, { author, message, media }) };
}

function badgeAnchor(element: Element): Element | undefined {
  if (element.matches(MOBILE_ITEM)) return messageArea(element) ?? mediaRow(element);
  const scope = scopeOf(element);
  const last = messageOf(scope)?.elements.at(-1);
  if (last !== undefined) return last;
  const media = scope.own(`${IMAGE}, ${VIDEO}`)[0] ?? scope.own(CARD)[0] ?? scope.nested;
  // the row of the post that holds it: name and buttons are other rows
  const others = [nameIn(scope, undefined)?.at, ...scope.own(ACTIONS)];
  return media && climbWhile(media, element, (parent) => others.some((other) => other && parent.contains(other)));
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
  const link = permalinkOf(scope, message) ?? viewerLink(scope.post);
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
    quoted: scope.nested === undefined ? sharedInWords(message) : readNested(scope.nested),
    media,
    mediaText: mediaTextOf([
      ...scope.own(`:is(${IMAGE})[alt]`).map((image) => image.getAttribute('alt')),
      ...scope.own(CARD_TEXT).map((card) => visibleText(card, { skip: DECOY })),
    ]),
    links: outwardLinks(scope.own('a[href]'), facebook.hosts),
  });
}

/** A row of reels by many people. */
function isShelf(scope: Scope): boolean {
  const reels = scope.own(REEL).map((reel) => /\/reel\/(\d+)/.exec(reel.getAttribute('href') ?? '')?.[1]);
  return new Set(reels).size > 1;
}

interface Named {
  readonly name: string;
  readonly at: Element;
}

function nameIn(scope: Scope, message: Message | undefined): Named | undefined {
  const isMentioned = (member: Element) => message?.elements.some((element) => element.contains(member)) === true;
  // in a group the heading names the group, and a message may name its members
  for (const selector of [GROUP_MEMBER, NAME, HEADING]) {
    const all = scope.own(selector);
    const found =
      selector === GROUP_MEMBER
        ? all.filter((member) => !isMentioned(member))
        : selector === HEADING
          ? nearest(all, message)
          : all.slice(0, 1);
    for (const at of found) {
      const name = authorOf(at);
      if (name !== undefined) return { name, at };
    }
  }
  const [at] = scope.own(AVATAR);
  const name = oneLine(at?.getAttribute('aria-label') ?? '');
  return at === undefined || name === '' ? undefined : { name, at };
}

/** Above the author can stand who commented on the post: the last heading before the words, or else the first. */
function nearest(headings: readonly Element[], message: Message | undefined): Element[] {
  const before = message === undefined ? [] : headings.filter((heading) => !isBehind(heading, message));
  const name = before.at(-1) ?? headings[0];
  return name === undefined ? [] : [name];
}

function isBehind(name: Element, { elements: [first] }: Message): boolean {
  return first !== undefined && (first.compareDocumentPosition(name) & 4) !== 0;
}

function authorOf(name: Element): string | undefined {
  // "Ana is with Budi": the first link is the author
  const text =
    oneLine(visibleText(name.querySelector('a') ?? name, { skip: DECOY })) ||
    oneLine(visibleText(name, { skip: DECOY }));
  return text === '' ? undefined : text;
}

function readNested(nested: Element): QuotedPost | undefined {
  const inner = scopeOf(nested);
  const message = messageOf(inner);
  const text = message?.text ?? '';
  const author = nameIn(inner, message)?.name;
  const url = permalinkOf(inner, message)?.url;
  if (text === '' && author === undefined && url === undefined) return undefined;
  return { text, ...(author !== undefined && { author }), ...(url !== undefined && { url }) };
}

/** A post that is shared by its address alone shows no words of its own. */
function sharedInWords(message: Message | undefined): QuotedPost | undefined {
  const url = message && writtenPermalink(message)?.url;
  return url === undefined ? undefined : { text: '', url };
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
  const isWritten = (label: Element) => label.closest(`${MESSAGES.join(', ')}, ${DECOY}, ${NAME}`) !== null;
  if (saysAd(scope.post, (label) => scope.isForeign(label) || isWritten(label))) return true;
  const spelt = scope.own(AD_POINTER).flatMap((pointer) => pointedTo(pointer));
  return spelt.some((label) => label.childElementCount === 0 && isAdWord(label.textContent ?? ''));
}

function pointedTo(pointer: Element): Element[] {
  const href = pointer.getAttribute('href') ?? pointer.getAttribute('xlink:href') ?? '';
  const ids = href.startsWith('#') ? [href.slice(1)] : (pointer.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  return ids.flatMap((id) => (id === '' ? [] : (pointer.ownerDocument.getElementById(id) ?? [])));
}
