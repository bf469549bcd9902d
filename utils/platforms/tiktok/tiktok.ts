// TikTok: For You, following, the video page with its column, search, and the grids of profiles, sounds and hashtags.
import type { Post } from '../../domain/post.ts';
import { saysAd } from '../ad-words.ts';
import { buildPost, mediaKinds, mediaTextOf } from '../build-post.ts';
import {
  climbAlone,
  holds,
  isInHiddenView,
  isWithin,
  oneLine,
  outermost,
  selectAll,
  textNodes,
  visibleText,
} from '../dom.ts';
import { PLATFORM_HOSTS } from '../hosts.ts';
import { outwardLinks, parseUrl } from '../links.ts';
import type { Platform, Reading } from '../platform.ts';
import { hasStrayText } from '../stray-text.ts';
import {
  CAPTION,
  COMMENT,
  captionOf,
  captionText,
  isInCaption,
  NOT_CAPTION,
  thumbnailText,
  titleOf,
  VIDEO_LINK,
} from './tiktok-caption.ts';
import { readTiktokCounts } from './tiktok-counts.ts';
import { dateOf } from './tiktok-date.ts';

// Seen on For You 2022 and on an Indonesian video page with its column 2026-01, where most are shells not yet filled.
const FEED_ITEM = '[data-e2e="recommend-list-item-container"], article[data-scroll-index]';
// Grids: a profile 2026-04; the other names end alike [K].
const TILE = '[data-e2e$="-item"]:not(li, a)';
// The second finder of a video that has neither: each one names its sound, in a link (2022, 2026).
const SOUND = 'a[href*="/music/"]';
const PLAYER = '[id^="xgwrapper-"]';
const NAME = [
  '[data-e2e="video-author-nickname"]',
  '[data-e2e="browser-nickname"]',
  '[data-e2e="video-author-uniqueid"]',
  '[data-e2e="browse-username"]',
  '[data-e2e="search-card-user-unique-id"]',
] as const;
// What is not the site's words: names, and what others say.
const WRITTEN = `${NAME.join(', ')}, ${COMMENT}`;
const AUTHOR_LINK = 'a[href*="/@"]';
// A video opened over the feed leaves the feed in the page; its close button and its parts tell [K].
const OVERLAY_PART = '[data-e2e^="browse-"]';
const EDGE = 'main, [role="main"], [role="dialog"], #app, body, section > aside';
const ID = /\/(?:video|photo)\/(\d+)/;

/** TikTok's web client. */
export const tiktok: Platform = { id: 'tiktok', hosts: PLATFORM_HOSTS.tiktok, findPosts, readPost, badgeAnchor };

function findPosts(root: ParentNode): Element[] {
  const known = selectAll(root, `${FEED_ITEM}, ${TILE}`).filter((item) => item.matches(FEED_ITEM) || isTile(item));
  const around = root.nodeType === 1 ? (root as Element).closest(FEED_ITEM) : null;
  const found = new Set(around === null ? known : [around, ...known]);
  // second finders of a feed's video, whose caption then may be lost: its player, and its sound
  const loose = selectAll(root, `${CAPTION}, ${VIDEO_LINK}, ${PLAYER}`).filter(
    (part) => !isWithin(part, found) && isLoose(part),
  );
  const cards = new Set([...found, ...loose.map(climbToCard)]);
  const sounds = selectAll(root, SOUND).filter((sound) => !isWithin(sound, cards) && !isInCaption(sound));
  return outermost([...cards, ...sounds.flatMap((sound) => cardOfSound(sound) ?? [])]);
}

/** Search results are tiles beside their captions: the card is what holds both. */
function isTile(item: Element): boolean {
  return item.querySelector(VIDEO_LINK) !== null && !(item.getAttribute('data-e2e') ?? '').startsWith('search');
}

/** A link with a picture is a card; one in a text is not. */
function isLoose(part: Element): boolean {
  return (
    part.matches(`${CAPTION}, ${PLAYER}`) ||
    (!isInCaption(part) && part.querySelector('img, picture, canvas, video') !== null)
  );
}

/** The highest ancestor with one caption and one video, in a feed with one player. */
function climbToCard(part: Element): Element {
  const known = part.closest(`${FEED_ITEM}, ${TILE}`);
  if (known !== null && (known.matches(FEED_ITEM) || isTile(known))) return known;
  let hasCaption = holds(part, CAPTION) || isInCaption(part);
  const isPlayer = holds(part, PLAYER);
  let hasSound = holds(part, SOUND);
  let id = selectAll(part, VIDEO_LINK).map(videoId)[0];
  return climbAlone(
    part,
    (parent) => parent.matches(EDGE),
    (sibling) => {
      if (holds(sibling, FEED_ITEM)) return true;
      const [first, ...others] = new Set(selectAll(sibling, VIDEO_LINK).flatMap((link) => videoId(link) ?? []));
      const isOther = others.length > 0 || (id !== undefined && first !== undefined && first !== id);
      const isCaption = holds(sibling, CAPTION);
      const isSound = holds(sibling, SOUND);
      if (isPlayer && holds(sibling, PLAYER)) return true;
      if (isOther || (isCaption && hasCaption) || (isSound && hasSound)) return true;
      id ??= first;
      hasCaption ||= isCaption;
      hasSound ||= isSound;
      return false;
    },
  );
}

/** Sounds are named in lists too: a video is what also has its picture and who made it. */
function cardOfSound(sound: Element): Element | undefined {
  const card = climbToCard(sound);
  return card.querySelector(AUTHOR_LINK) !== null && card.querySelector('video, canvas') !== null ? card : undefined;
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element) || isBehindOverlay(element)) return { kind: 'placeholder' };
  const caption = captionOf(element);
  const text = caption === undefined ? gridText(element) : captionText(caption);
  const author = authorOf(element);
  const link = permalinkOf(element);
  if (text === undefined && author === undefined && link === undefined) {
    return visibleText(element) === '' ? { kind: 'placeholder' } : { kind: 'unreadable', missing: 'text' };
  }
  if (saysAd(element, (label) => isInCaption(label, element) || label.closest(WRITTEN) !== null)) return { kind: 'ad' };
  if (text === undefined && link === undefined && isLive(element)) return { kind: 'placeholder' };
  // a video without a caption has a player or a thumbnail, and no sentence; else the caption's hook is gone
  const isBare = element.querySelector('video, img, canvas') === null;
  if (
    text === undefined &&
    (isBare || hasStrayText(element, { skip: `${NOT_CAPTION}, ${COMMENT}`, hasCaptionButtons: true }))
  ) {
    return { kind: 'unreadable', missing: 'text' };
  }
  if (author === undefined && link === undefined) return { kind: 'unreadable', missing: 'author' };
  return { kind: 'post', post: toPost(element, { text: text ?? '', author, link }) };
}

/** A broadcast in the feed: no video, and a link to what its account shows now. */
function isLive(element: Element): boolean {
  return (
    element.querySelector(PLAYER) === null &&
    authorLinks(element).some((link) => /\/@[^/?]+\/live\/?(?:\?|$)/.test(link.getAttribute('href') ?? ''))
  );
}

function badgeAnchor(element: Element): Element | undefined {
  const caption = captionOf(element);
  if (caption !== undefined) return caption.closest('[style*="overflow"]') ?? caption;
  const cover = element.querySelector(VIDEO_LINK);
  // outside the link, and inside the card
  if (cover === null || cover === element) return undefined;
  return cover.parentElement === element || cover.parentElement === null ? cover : cover.parentElement;
}

interface Parts {
  readonly text: string;
  readonly author: string | undefined;
  readonly link: { readonly id: string; readonly url: string | undefined } | undefined;
}

function toPost(element: Element, { text, author, link }: Parts): Post {
  const caption = captionOf(element);
  return buildPost('tiktok', {
    id: link?.id,
    text,
    author,
    url: link?.url,
    date: dateOf(element, link?.id),
    engagement: readTiktokCounts(element),
    media: mediaKinds({ image: /\/photo\//.test(link?.url ?? ''), video: !/\/photo\//.test(link?.url ?? '') }),
    mediaText: text === '' ? mediaTextOf([thumbnailText(element)]) : undefined,
    links: caption === undefined ? [] : outwardLinks(caption.querySelectorAll('a[href]'), tiktok.hosts),
  });
}

/** In a grid a thumbnail is described by its caption (2026-04); in search, where captions stand below, by the site. */
function gridText(element: Element): string | undefined {
  const isSearch = parseUrl(element.ownerDocument.baseURI, '')?.pathname.startsWith('/search') === true;
  return titleOf(element) ?? (isSearch ? undefined : thumbnailText(element));
}

function authorOf(element: Element): string | undefined {
  for (const selector of NAME) {
    const shown = element.querySelector(selector);
    const name = shown === null ? '' : oneLine(visibleText(shown));
    if (name !== '') return name.split(' · ')[0];
  }
  const links = authorLinks(element);
  const named = links
    .filter((link) => !ID.test(link.getAttribute('href') ?? ''))
    // handle and name may share a link
    .map(
      (link) => [...textNodes(link)].map(({ nodeValue }) => oneLine(nodeValue ?? '')).find((name) => name !== '') ?? '',
    );
  return named.find((name) => name !== '') ?? links.map(handleOf).find((handle) => handle !== undefined);
}

/** The one around the author's name first, then the nearest before the caption: a video's page suggests other accounts (2022). */
function authorLinks(element: Element): Element[] {
  const links = selectAll(element, AUTHOR_LINK).filter((link) => !isInCaption(link, element));
  const name = element.querySelector(NAME.join(', '))?.closest(AUTHOR_LINK);
  const caption = captionOf(element);
  const isBefore = (link: Element) =>
    caption !== undefined && (link.compareDocumentPosition(caption) & 4) /* FOLLOWING */ !== 0;
  const before = links.filter(isBefore).reverse();
  return [...new Set([...(name == null ? [] : [name]), ...before, ...links])];
}

function handleOf(link: Element): string | undefined {
  const path = parseUrl(link.getAttribute('href'), link.ownerDocument.baseURI)?.pathname ?? '';
  const handle = /^\/@([^/]+)/.exec(path)?.[1];
  return handle === undefined ? undefined : decodeURIComponent(handle);
}

function videoId(link: Element): string | undefined {
  return ID.exec(link.getAttribute('href') ?? '')?.[1];
}

/** The feed has no links to its videos: the id is in the player's, the author in the link around the picture. */
function permalinkOf(element: Element): Parts['link'] {
  const base = element.ownerDocument.baseURI;
  const link = selectAll(element, VIDEO_LINK).find((found) => !isInCaption(found));
  const url = parseUrl(link?.getAttribute('href'), base);
  const id = ID.exec(url?.pathname ?? '')?.[1];
  if (url !== undefined && id !== undefined) return { id, url: `https://www.tiktok.com${url.pathname}` };
  const player = /(\d{15,})$/.exec(element.querySelector(PLAYER)?.id ?? '')?.[1];
  const page = parseUrl(base, '');
  const own = ID.exec(page?.pathname ?? '')?.[1];
  const pageLink = own === undefined ? undefined : { id: own, url: `https://www.tiktok.com${page?.pathname}` };
  if (player !== undefined && player === own) return pageLink;
  const handle = authorLinks(element)
    .map(handleOf)
    .find((found) => found !== undefined);
  if (player !== undefined) {
    return { id: player, url: handle === undefined ? undefined : `https://www.tiktok.com/@${handle}/video/${player}` };
  }
  // the video page of 2022 to 2024: what is not a feed item there is the page's own video
  return element.matches(FEED_ITEM) ? undefined : pageLink;
}

function isBehindOverlay(element: Element): boolean {
  // an opened video has its own address
  if (!element.matches(FEED_ITEM) || !ID.test(element.ownerDocument.baseURI)) return false;
  const parts = [...element.ownerDocument.querySelectorAll(OVERLAY_PART)];
  return parts.some((part) => part.closest(FEED_ITEM) === null && !isInHiddenView(part));
}
