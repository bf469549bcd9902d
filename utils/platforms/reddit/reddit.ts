// Reddit: listings, posts with comments, search, in today's custom elements, in the React client before, and on old.reddit.com.
import type { Post, QuotedPost } from '../../domain/post.ts';
import { buildPost, engagementOf, mediaKinds, mediaTextOf } from '../build-post.ts';
import { inOrder, isInHiddenView, oneLine, selectAll } from '../dom.ts';
import { PLATFORM_HOSTS } from '../hosts.ts';
import { cleanUrl, outwardLinks, parseUrl } from '../links.ts';
import type { Platform, Reading } from '../platform.ts';
import { OLDER, olderAnchor, readOlderReddit } from './reddit-older.ts';
import { addressOf, countAttribute, isoDate, textOf } from './reddit-parts.ts';
import { findResults, RESULT, RESULT_TITLE, readResult, titleOf } from './reddit-result.ts';

// Attributes of the element say nearly everything, and are the second finder of it; its parts are slotted children, and
// the body has an id and a class besides (a post and 97 comments, 2025-11).
const POST = 'shreddit-post, [post-title][permalink]';
const COMMENT = 'shreddit-comment, [thingid][depth]';
const BODY = '[id$="-rtjson-content"], .md';
// A profile's comments share nothing with these but the name [S]: published readers, 2025 and 2026.
const PROFILE_COMMENT = 'shreddit-profile-comment, [comment-id][href*="/comments/"]';
const PROFILE_BODY = '[id$="-content"], .md';
// [S] published filters, 2026.
const AD = 'shreddit-ad-post';
const ITEM = `${POST}, ${COMMENT}, ${PROFILE_COMMENT}, ${AD}, ${RESULT}, ${OLDER}`;
/** Parts that arrive after their post. */
const PART = `[slot="text-body"], [slot="title"], [slot="comment"], ${RESULT_TITLE}`;
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
  for (const result of findResults(root, ITEM)) found.add(result);
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
  if (element.matches(COMMENT)) return bodyOf(element, 'comment')?.lastElementChild ?? undefined;
  if (element.matches(PROFILE_COMMENT)) return element.querySelector(PROFILE_BODY)?.lastElementChild ?? undefined;
  if (element.matches(POST)) {
    const body = bodyOf(element, 'text-body');
    // in listings the text can be a link as a whole [K]
    if (body?.lastElementChild && body.closest('a') === null) return body.lastElementChild;
    const bar = slotted(element, 'credit-bar') ?? slotted(element, 'post-media-container');
    return bar?.lastElementChild ?? undefined;
  }
  return titleOf(element);
}

function readShredditPost(element: Element): Reading {
  const titleSlot = slotted(element, 'title');
  const title = oneLine(element.getAttribute('post-title') ?? (titleSlot === undefined ? '' : textOf(titleSlot)));
  const body = bodyOf(element, 'text-body');
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
      ['likes', countAttribute(element, 'score')],
      ['replies', countAttribute(element, 'comment-count')],
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
  const author = element.getAttribute('author') ?? undefined;
  // a deleted comment keeps its place among the others, and nothing of its text: what stands there is the site's (2025-11)
  const isGone = element.hasAttribute('is-comment-deleted') || author === '[deleted]';
  const body = isGone ? slotted(element, 'comment') : bodyOf(element, 'comment');
  const text = body === undefined ? '' : textOf(body);
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
    engagement: engagementOf([['likes', countAttribute(element, 'score')]]),
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
    engagement: row === null ? undefined : engagementOf([['likes', countAttribute(row, 'score')]]),
    links: outwardLinks(body?.querySelectorAll('a[href]') ?? [], OWN_HOSTS),
  });
  return { kind: 'post', post };
}

function slotted(element: Element, slot: string): Element | undefined {
  return [...element.children].find((child) => child.getAttribute('slot') === slot);
}

/** The body in its slot, or by its own marks; a comment holds its replies, whose bodies are theirs. */
function bodyOf(element: Element, slot: string): Element | undefined {
  const isOwn = (found: Element) => found.closest(ITEM) === element;
  return slotted(element, slot) ?? [...element.querySelectorAll(BODY)].find(isOwn);
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
