// Reddit: listings, posts with comments, search, in today's custom elements, in the React client before, and on old.reddit.com.
import type { Post, QuotedPost } from '../domain/post.ts';
import { buildPost, engagementOf, mediaKinds, mediaTextOf } from './build-post.ts';
import { parseCount } from './counts.ts';
import { inOrder, isInHiddenView, oneLine, pageLocale, selectAll, visibleText } from './dom.ts';
import { PLATFORM_HOSTS } from './hosts.ts';
import { cleanUrl, outwardLinks, parseUrl } from './links.ts';
import type { Platform, Reading } from './platform.ts';
import { OLDER, olderAnchor, readOlderReddit } from './reddit-older.ts';

// Attributes of the element say nearly everything; its parts are slotted children (a post and 97 comments, 2025-11).
const POST = 'shreddit-post';
const COMMENT = 'shreddit-comment';
// A profile's comments share nothing with these but the name [S]: published readers, 2025 and 2026.
const PROFILE_COMMENT = 'shreddit-profile-comment';
const PROFILE_BODY = '[id$="-content"], .md';
// [S] published filters, 2026.
const AD = 'shreddit-ad-post';
// Search results are no such elements: they are known by test ids (2025-07).
const RESULT = '[data-testid="search-sdui-post"]';
const RESULT_SHELL =
  '[data-testid="search-post-unit"], [data-thingid], [data-testid="search-post"], [data-testid="search-post-with-content-preview"]';
const RESULT_TITLE = 'a[data-testid="post-title-text"], a[data-testid="post-title"]';
const ITEM = `${POST}, ${COMMENT}, ${PROFILE_COMMENT}, ${AD}, ${RESULT}, ${OLDER}`;
/** Parts that arrive after their post. */
const PART = `[slot="text-body"], [slot="title"], [slot="comment"], ${RESULT_TITLE}`;
const SITE_TAGS = /^(?:shreddit|faceplate|rpl|rte)-/;
const OWN_HOSTS = [...PLATFORM_HOSTS.reddit, 'redd.it', 'redditmedia.com', 'redditstatic.com'];

/** www.reddit.com, old.reddit.com and the like. */
export const reddit: Platform = { id: 'reddit', hosts: PLATFORM_HOSTS.reddit, findPosts, readPost, badgeAnchor };

/** Comments nest, and each is a post of its own: nothing is dropped for lying within another. */
function findPosts(root: ParentNode): Element[] {
  const found = new Set<Element>();
  // the part that `root` is or lies in
  const around = root.nodeType === 1 ? (root as Element).closest(ITEM) : null;
  if (around !== null) found.add(around);
  for (const item of selectAll(root, ITEM)) found.add(item);
  for (const part of selectAll(root, RESULT_TITLE)) {
    // the second finder of a search result: what holds its title and its counts
    const result = part.closest(RESULT_SHELL);
    if (result !== null && part.closest(ITEM) === null) found.add(result);
  }
  for (const part of selectAll(root, PART)) {
    const post = part.closest(ITEM);
    if (post !== null) found.add(post);
  }
  return inOrder([...found].filter((item) => item.parentElement?.closest(`${AD}, ${RESULT}`) == null));
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element)) return { kind: 'placeholder' };
  if (element.matches(`${AD}, [promoted], [is-promoted], .promotedlink, .promoted`)) return { kind: 'ad' };
  if (element.matches(POST)) return readShredditPost(element);
  if (element.matches(COMMENT)) return readShredditComment(element);
  if (element.matches(PROFILE_COMMENT)) return readProfileComment(element);
  return element.matches(OLDER) ? readOlderReddit(element) : readResult(element);
}

/**
 * Only what is in a slot is drawn: a sibling of a slotted child would not be. So the badge stands within one, after a
 * part of it.
 */
function badgeAnchor(element: Element): Element | undefined {
  if (element.matches(OLDER)) return olderAnchor(element);
  if (element.matches(COMMENT)) return slotted(element, 'comment')?.lastElementChild ?? undefined;
  if (element.matches(PROFILE_COMMENT)) return element.querySelector(PROFILE_BODY)?.lastElementChild ?? undefined;
  if (element.matches(POST)) {
    const body = slotted(element, 'text-body');
    // in listings the text can be a link as a whole [K]
    if (body?.lastElementChild && body.closest('a') === null) return body.lastElementChild;
    const bar = slotted(element, 'credit-bar') ?? slotted(element, 'post-media-container');
    return bar?.lastElementChild ?? undefined;
  }
  return element.querySelector('a[data-testid="post-title-text"]') ?? element.querySelector(RESULT_TITLE) ?? undefined;
}

function readShredditPost(element: Element): Reading {
  const titleSlot = slotted(element, 'title');
  const title = oneLine(element.getAttribute('post-title') ?? (titleSlot === undefined ? '' : textOf(titleSlot)));
  const body = slotted(element, 'text-body');
  const text = [title, body === undefined ? '' : textOf(body)].filter((part) => part !== '').join('\n\n');
  const permalink = element.getAttribute('permalink');
  if (text === '') {
    const isShell = permalink === null && element.childElementCount === 0;
    return isShell ? { kind: 'placeholder' } : { kind: 'unreadable', missing: 'text' };
  }
  const media = slotted(element, 'post-media-container') ?? slotted(element, 'thumbnail');
  const type = element.getAttribute('post-type') ?? '';
  const post: Post = buildPost('reddit', {
    id: element.id || element.getAttribute('post-id') || undefined,
    text,
    language: element.getAttribute('post-language') ?? undefined,
    author: element.getAttribute('author') ?? undefined,
    url: addressOf(permalink, element),
    date: isoDate(element.getAttribute('created-timestamp')),
    engagement: engagementOf([
      ['likes', numberOf(element, 'score')],
      ['replies', numberOf(element, 'comment-count')],
    ]),
    quoted: crosspostOf(element, media),
    media: mediaKinds({
      image: /image|gallery/.test(type),
      video: /video|gif/.test(type) || media?.querySelector('shreddit-player, shreddit-player-2, video') != null,
    }),
    mediaText: mediaTextOf([...(media?.querySelectorAll('img[alt]') ?? [])].map((image) => image.getAttribute('alt'))),
    links: linksOf(element, body),
  });
  return { kind: 'post', post };
}

function readShredditComment(element: Element): Reading {
  const body = slotted(element, 'comment');
  const text = body === undefined ? '' : textOf(body);
  const author = element.getAttribute('author') ?? undefined;
  // a deleted comment keeps its place among the others, and nothing of its text (2025-11)
  const isGone = element.hasAttribute('is-comment-deleted') || author === '[deleted]';
  if (text === '' && !isGone && body?.querySelector('img, video, shreddit-player') == null) {
    return element.hasAttribute('collapsed') ? { kind: 'placeholder' } : { kind: 'unreadable', missing: 'text' };
  }
  const time = slotted(element, 'commentMeta')?.querySelector('time[datetime]');
  const images = [...(body?.querySelectorAll('img[alt]') ?? [])];
  const post = buildPost('reddit', {
    id: element.getAttribute('thingid') ?? undefined,
    text,
    author: isGone ? undefined : author,
    url: addressOf(element.getAttribute('permalink'), element),
    date: isoDate(time?.getAttribute('datetime') ?? element.getAttribute('created')),
    engagement: engagementOf([['likes', numberOf(element, 'score')]]),
    media: mediaKinds({ image: images.length > 0, video: false }),
    mediaText: mediaTextOf(images.map((image) => image.getAttribute('alt'))),
    links: outwardLinks(body?.querySelectorAll('a[href]') ?? [], OWN_HOSTS),
  });
  return { kind: 'post', post };
}

/** A comment on its author's profile: the address tells who wrote it, the comment does not. */
function readProfileComment(element: Element): Reading {
  const body = element.querySelector(PROFILE_BODY);
  const text = body === null ? '' : textOf(body);
  if (text === '') {
    return element.childElementCount === 0 ? { kind: 'placeholder' } : { kind: 'unreadable', missing: 'text' };
  }
  const page = parseUrl(element.ownerDocument.baseURI, '')?.pathname ?? '';
  const row = element.querySelector('shreddit-comment-action-row');
  const time = element.querySelector('faceplate-timeago[ts]')?.getAttribute('ts');
  const post = buildPost('reddit', {
    id: element.getAttribute('comment-id') ?? undefined,
    text,
    author: /^\/user\/([^/]+)/.exec(page)?.[1],
    url: addressOf(element.getAttribute('href'), element),
    date: isoDate(time ?? element.querySelector('time[datetime]')?.getAttribute('datetime')),
    engagement: row === null ? undefined : engagementOf([['likes', numberOf(row, 'score')]]),
    links: outwardLinks(body?.querySelectorAll('a[href]') ?? [], OWN_HOSTS),
  });
  return { kind: 'post', post };
}

/** A search result: the votes stand before the comments, in every language. */
function readResult(element: Element): Reading {
  const anchor = element.querySelector('a[data-testid="post-title-text"]') ?? element.querySelector(RESULT_TITLE);
  if (anchor === null) {
    return visibleText(element, { siteTags: SITE_TAGS }) === ''
      ? { kind: 'placeholder' }
      : { kind: 'unreadable', missing: 'text' };
  }
  const text = textOf(anchor) || oneLine(anchor.getAttribute('aria-label') ?? '');
  if (text === '') return { kind: 'unreadable', missing: 'text' };
  const url = addressOf(anchor.getAttribute('href'), element);
  const row = element.querySelector('[data-testid="search-counter-row"]');
  const counts = [...(row?.querySelectorAll('faceplate-number') ?? [])].map((shown) => countOf(shown));
  const time = element.querySelector('faceplate-timeago[ts]')?.getAttribute('ts');
  const id =
    element.closest('[data-thingid]')?.getAttribute('data-thingid') ?? /\/comments\/(\w+)/.exec(url ?? '')?.[1];
  const post = buildPost('reddit', {
    id: id === undefined || /^t\d_/.test(id) ? id : `t3_${id}`,
    text,
    url,
    date: isoDate(time ?? element.querySelector('time[datetime]')?.getAttribute('datetime')),
    // one number of two tells not which of them is missing
    engagement:
      counts.length !== 2
        ? undefined
        : engagementOf([
            ['likes', counts[0]],
            ['replies', counts[1]],
          ]),
  });
  return { kind: 'post', post };
}

function slotted(element: Element, slot: string): Element | undefined {
  return [...element.children].find((child) => child.getAttribute('slot') === slot);
}

function textOf(element: Element): string {
  return visibleText(element, { siteTags: SITE_TAGS, skip: 'faceplate-screen-reader-content' });
}

/** The post it repeats: its title links to it (2025-11). */
function crosspostOf(element: Element, media: Element | undefined): QuotedPost | undefined {
  const own = element.getAttribute('permalink');
  const anchor = [...(media?.querySelectorAll('a[href*="/comments/"]') ?? [])].find(
    (found) => found.getAttribute('href') !== own && oneLine(found.textContent ?? '') !== '',
  );
  if (anchor === undefined) return undefined;
  const url = addressOf(anchor.getAttribute('href'), element);
  return { text: textOf(anchor), ...(url !== undefined && { url }) };
}

function linksOf(element: Element, body: Element | undefined): string[] {
  const target = cleanUrl(element.getAttribute('content-href'), element.ownerDocument.baseURI);
  const host = URL.parse(target ?? '')?.hostname ?? '';
  const isOutward = host !== '' && !OWN_HOSTS.some((own) => host === own || host.endsWith(`.${own}`));
  const written = outwardLinks(body?.querySelectorAll('a[href]') ?? [], OWN_HOSTS);
  return [...new Set([...(isOutward && target !== undefined ? [target] : []), ...written])];
}

function numberOf(element: Element, attribute: string): number | undefined {
  if (element.hasAttribute('score-hidden') && attribute === 'score') return undefined;
  const value = element.getAttribute(attribute);
  // a score below zero is nobody's approval, and not zero either
  return value === null || !/^\d+$/.test(value) ? undefined : Number(value);
}

function countOf(shown: Element): number | undefined {
  const exact = numberOf(shown, 'number');
  if (/^\s*[-\u2212]/u.test(shown.getAttribute('number') ?? shown.textContent ?? '')) return undefined;
  return exact ?? parseCount(shown.textContent ?? '', pageLocale(shown), 'reddit');
}

function addressOf(href: string | null, element: Element): string | undefined {
  const url = parseUrl(href, element.ownerDocument.baseURI);
  return url === undefined ? undefined : `https://www.reddit.com${url.pathname}`;
}

/** `2025-11-04T18:20:10.257000+0000` as ISO 8601 in UTC, in milliseconds. */
function isoDate(stamp: string | null | undefined): string | undefined {
  if (stamp === null || stamp === undefined) return undefined;
  const time = Date.parse(stamp.replace(/(\.\d{3})\d+/, '$1').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
