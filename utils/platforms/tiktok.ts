// TikTok: For You, following, the video page with its column, search, and the grids of profiles, sounds and hashtags.
import type { Post } from '../domain/post.ts';
import { saysAd } from './ad-words.ts';
import { buildPost, mediaKinds } from './build-post.ts';
import { climbAlone, holds, isInHiddenView, isWithin, oneLine, outermost, selectAll, visibleText } from './dom.ts';
import { PLATFORM_HOSTS } from './hosts.ts';
import { outwardLinks, parseUrl } from './links.ts';
import type { Platform, Reading } from './platform.ts';
import { hasStrayText } from './stray-text.ts';
import { readTiktokCounts } from './tiktok-counts.ts';

// Seen on For You 2022 and on an Indonesian video page with its column 2026-01, where most are shells not yet filled.
const FEED_ITEM = '[data-e2e="recommend-list-item-container"]';
// Grids: a profile 2026-04; the other names end alike [K].
const TILE = '[data-e2e$="-item"]:not(li, a)';
// Captions, most stable first: feeds (2022, 2026), search (2022), the video page of 2022 to 2024 [K].
const CAPTIONS = [
  '[data-e2e="video-desc"]',
  '[data-e2e="browse-video-desc"]',
  '[data-e2e="search-card-video-caption"]',
  '[data-e2e="search-card-desc"]',
] as const;
const CAPTION = CAPTIONS.join(', ');
// Written by a machine beside the caption (2026-01), and who made the video with which sound, on search cards (2022).
const NOT_CAPTION =
  '[data-e2e^="v2t-"], [data-e2e="search-card-user-link"], [data-e2e="search-card-like-container"], [data-e2e="video-music"]';
const COMMENT = '[data-e2e^="comment-"]';
const VIDEO_LINK = 'a[href*="/video/"], a[href*="/photo/"]';
const PLAYER = '[id^="xgwrapper-"]';
const NAME = [
  '[data-e2e="video-author-nickname"]',
  '[data-e2e="browser-nickname"]',
  '[data-e2e="video-author-uniqueid"]',
  '[data-e2e="browse-username"]',
  '[data-e2e="search-card-user-unique-id"]',
] as const;
const AUTHOR_LINK = 'a[href*="/@"]';
// A video opened over the feed leaves the feed in the page; its close button tells [K].
const OVERLAY_CLOSE = '[data-e2e="browse-close"]';
const EDGE = 'main, [role="main"], [role="dialog"], #app, body, section > aside';
/** The caption as a thumbnail's description ends with who made it [K: English and Indonesian]. */
const CREDIT = /\s+(?:created by .+ with|dibuat oleh .+ dengan) .+$/iu;
const ID = /\/(?:video|photo)\/(\d+)/;

/** TikTok's web client. */
export const tiktok: Platform = { id: 'tiktok', hosts: PLATFORM_HOSTS.tiktok, findPosts, readPost, badgeAnchor };

function findPosts(root: ParentNode): Element[] {
  const known = selectAll(root, `${FEED_ITEM}, ${TILE}`).filter((item) => item.matches(FEED_ITEM) || isTile(item));
  const around = root.nodeType === 1 ? (root as Element).closest(FEED_ITEM) : null;
  const found = new Set(around === null ? known : [around, ...known]);
  // a player is the second finder of a feed's video, whose caption then may be lost
  const loose = selectAll(root, `${CAPTION}, ${VIDEO_LINK}, ${PLAYER}`).filter(
    (part) => !isWithin(part, found) && isLoose(part),
  );
  return outermost([...found, ...loose.map(climbToCard)]);
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
  let id = selectAll(part, VIDEO_LINK).map(videoId)[0];
  return climbAlone(
    part,
    (parent) => parent.matches(EDGE),
    (sibling) => {
      if (holds(sibling, FEED_ITEM)) return true;
      const [first, ...others] = new Set(selectAll(sibling, VIDEO_LINK).flatMap((link) => videoId(link) ?? []));
      const isOther = others.length > 0 || (id !== undefined && first !== undefined && first !== id);
      const isCaption = holds(sibling, CAPTION);
      if (isPlayer && holds(sibling, PLAYER)) return true;
      if (isOther || (isCaption && hasCaption)) return true;
      id ??= first;
      hasCaption ||= isCaption;
      return false;
    },
  );
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element) || isBehindOverlay(element)) return { kind: 'placeholder' };
  const caption = captionOf(element);
  const text = caption === undefined ? tileText(element) : captionText(caption);
  const author = authorOf(element);
  const link = permalinkOf(element);
  if (text === undefined && author === undefined && link === undefined) {
    return visibleText(element) === '' ? { kind: 'placeholder' } : { kind: 'unreadable', missing: 'text' };
  }
  if (saysAd(element, (label) => isInCaption(label) || label.closest(COMMENT) !== null)) return { kind: 'ad' };
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
    links: caption === undefined ? [] : outwardLinks(caption.querySelectorAll('a[href]'), tiktok.hosts),
  });
}

function captionOf(element: Element): Element | undefined {
  for (const selector of CAPTIONS) {
    const found = element.matches(selector) ? element : element.querySelector(selector);
    if (found !== null) return found;
  }
  return undefined;
}

function captionText(caption: Element): string {
  // hashtags are paragraphs in links (2026-01), drawn within the line
  return visibleText(caption, { skip: NOT_CAPTION, inline: 'a p, a div, a h2, a strong' });
}

function isInCaption(element: Element): boolean {
  return element.closest(CAPTION) !== null;
}

/** A card without a caption of its own: the title of its link, or the description of its thumbnail. */
function tileText(element: Element): string | undefined {
  const links = selectAll(element, VIDEO_LINK);
  const title = links.map((link) => link.getAttribute('title')).find((words) => words);
  const alt = links.flatMap((link) => [...link.querySelectorAll('img[alt]')]).map((image) => image.getAttribute('alt'));
  const words = title ?? alt.find((text) => text);
  return words === null || words === undefined ? undefined : oneLine(words.replace(CREDIT, ''));
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
    .map((link) => oneLine(visibleText(link)));
  return named.find((name) => name !== '') ?? links.map(handleOf).find((handle) => handle !== undefined);
}

/** The one around the author's name first, then the nearest before the caption: a video's page suggests other accounts (2022). */
function authorLinks(element: Element): Element[] {
  const links = selectAll(element, AUTHOR_LINK).filter((link) => !isInCaption(link));
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

/** Dates are written whole once they are old, unpadded (2026-01); ids of videos begin with their second, in 32 bits. */
function dateOf(element: Element, id: string | undefined): string | undefined {
  for (const label of element.querySelectorAll('span, p, div')) {
    if (label.childElementCount > 0 || isInCaption(label)) continue;
    const date = /^(?:·\s*)?(20\d\d)-(\d{1,2})-(\d{1,2})$/.exec(oneLine(label.textContent ?? ''));
    if (date !== null) return `${date[1]}-${date[2]?.padStart(2, '0')}-${date[3]?.padStart(2, '0')}`;
  }
  if (id === undefined || !/^\d{15,20}$/.test(id)) return undefined;
  const time = Number(BigInt(id) >> 32n) * 1000;
  // TikTok opened in September 2016; an id outside of that is of another kind
  return time > Date.UTC(2016, 8) && time < Date.UTC(2100, 0) ? new Date(time).toISOString() : undefined;
}

function isBehindOverlay(element: Element): boolean {
  // an opened video has its own address
  if (!element.matches(FEED_ITEM) || !ID.test(element.ownerDocument.baseURI)) return false;
  const close = element.ownerDocument.querySelector(OVERLAY_CLOSE);
  return close !== null && !isInHiddenView(close) && close.closest(FEED_ITEM) === null;
}
