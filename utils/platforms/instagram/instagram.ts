// Instagram: home, posts and their dialog, Reels, and the grids of profiles, search and hashtags. No test ids: shape and addresses only.
import type { Post } from '../../domain/post.ts';
import { saysAd } from '../ad-words.ts';
import { buildPost, mediaKinds, mediaTextOf } from '../build-post.ts';
import { climbAlone, holds, isInHiddenView, isWithin, outermost, selectAll, visibleText } from '../dom.ts';
import { PLATFORM_HOSTS } from '../hosts.ts';
import { outwardLinks } from '../links.ts';
import type { Platform, Reading } from '../platform.ts';
import { hasStrayText } from '../stray-text.ts';
import { descriptionOf, imagesOf } from './instagram-images.ts';
import { codeOf, linkIn, ownerOf, urlOf } from './instagram-link.ts';
import {
  articleParts,
  type InstagramParts,
  isInComment,
  isReel,
  NOT_CAPTION,
  REEL_VIDEO,
  REELS_LINK,
  reelParts,
  TIME_LINK,
} from './instagram-parts.ts';

// A post and its dialog, 2025-12, 2026-01 (Indonesian) and 2026-07; articles of the home feed [S], published readers 2026-05.
const ARTICLE = 'article';
// Grids: a picture in a link to a post (2025-07).
const TILE = 'a[href*="/p/"]:has(img), a[href*="/reel/"]:has(img), a[href*="/tv/"]:has(img)';
const DIALOG = '[role="dialog"]';
const POST_IN_DIALOG = '[role="dialog"] article, [role="dialog"] a time';
const PAGE_EDGE = 'main, [role="main"], [role="dialog"], section, body';

/** www.instagram.com. */
export const instagram: Platform = {
  id: 'instagram',
  hosts: PLATFORM_HOSTS.instagram,
  findPosts,
  readPost,
  badgeAnchor,
};

function findPosts(root: ParentNode): Element[] {
  const around = root.nodeType === 1 ? (root as Element).closest(ARTICLE) : null;
  const articles = outermost([...(around === null ? [] : [around]), ...selectAll(root, ARTICLE)]);
  const isFree = (part: Element) => part.closest(ARTICLE) === null;
  const reels = selectAll(root, REEL_VIDEO).filter(isFree).map(climbToReel);
  const parts = selectAll(root, REELS_LINK)
    .filter(isFree)
    .flatMap((link) => reelAround(link) ?? []);
  const tiles = selectAll(root, TILE).filter((tile) => isFree(tile) && codeOf(tile) !== undefined);
  // the second finder of a post without an article: the time that links to it
  const loose = selectAll(root, TIME_LINK).filter((time) => isFree(time) && codeOf(time.closest('a')) !== undefined);
  const found = outermost([...articles, ...reels, ...parts, ...tiles]);
  const known = new Set(found);
  const others = loose.filter((time) => !isWithin(time, known));
  return outermost([...found, ...others.map(climbToPost)]);
}

/** The highest ancestor with one video; it holds the column of counts beside it too. */
function climbToReel(video: Element): Element {
  return climbAlone(
    video,
    (parent) => parent.matches(PAGE_EDGE),
    (sibling) => holds(sibling, 'video') || isGrid(sibling),
  );
}

function reelAround(part: Element): Element | undefined {
  for (let at: Element | null = part; at !== null && !at.matches(PAGE_EDGE); at = at.parentElement) {
    const video = at.querySelector('video');
    if (video !== null) return climbToReel(video);
  }
  return undefined;
}

function climbToPost(time: Element): Element {
  const code = codeOf(time.closest('a'));
  return climbAlone(
    time,
    (parent) => parent.matches('main, [role="main"], [role="dialog"], body'),
    (sibling) => isGrid(sibling) || selectAll(sibling, TIME_LINK).some((other) => isOther(other, code)),
  );
}

/** Comments have times too, which lead to no post. */
function isOther(time: Element, code: string | undefined): boolean {
  const other = codeOf(time.closest('a'));
  return other !== undefined && other !== code;
}

/** Below a post stand others of its author. */
function isGrid(sibling: Element): boolean {
  return selectAll(sibling, TILE).length > 1;
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element)) return { kind: 'placeholder' };
  if (element.matches(TILE)) return readTile(element);
  const isInViewer = isReel(element);
  const parts = isInViewer ? reelParts(element) : articleParts(element);
  const { caption, author, link, date } = parts;
  const hasMedia = element.querySelector('video') !== null || imagesOf(element).length > 0;
  if (caption === undefined && author === undefined && link === undefined) {
    return visibleText(element) === '' || !element.matches(ARTICLE)
      ? { kind: 'placeholder' }
      : { kind: 'unreadable', missing: 'text' };
  }
  if (date === undefined && saysAd(element, (label) => caption?.contains(label) === true)) return { kind: 'ad' };
  const isForeign = (part: Element) => isInComment(part, element);
  const stray = { skip: NOT_CAPTION, hasCaptionButtons: true, isForeign };
  if (caption === undefined && (!hasMedia || hasStrayText(element, stray)))
    return { kind: 'unreadable', missing: 'text' };
  if (author === undefined && link === undefined) return { kind: 'unreadable', missing: 'author' };
  return { kind: 'post', post: toPost(element, parts) };
}

function badgeAnchor(element: Element): Element | undefined {
  // a tile is a link as a whole: a badge in it would open the post
  if (element.matches(TILE)) return undefined;
  const isInViewer = isReel(element);
  const { caption } = isInViewer ? reelParts(element) : articleParts(element);
  const button = caption?.closest('[role="button"]');
  if (button != null && element.contains(button) && isInViewer) return button;
  return caption;
}

function toPost(element: Element, parts: InstagramParts): Post {
  const images = imagesOf(element);
  const hasVideo = element.querySelector('video') !== null;
  return buildPost('instagram', {
    ...parts,
    id: parts.link?.code,
    url: parts.link && urlOf(parts.link),
    media: mediaKinds({ image: images.length > 0 && !hasVideo, video: hasVideo }),
    mediaText: mediaTextOf(images.map(descriptionOf)),
    links: outwardLinks(parts.caption?.querySelectorAll('a[href]') ?? [], [
      ...instagram.hosts,
      ...PLATFORM_HOSTS.threads,
    ]),
  });
}

function readTile(tile: Element): Reading {
  const link = linkIn(tile);
  // a post opened from a grid covers it (2025-12, 2026-07)
  const isCovered = tile.closest(DIALOG) === null && tile.ownerDocument.querySelector(POST_IN_DIALOG) !== null;
  if (link === undefined || isCovered) return { kind: 'placeholder' };
  const images = [...tile.querySelectorAll('img')];
  const isVideo = link.kind !== 'p';
  const post = buildPost('instagram', {
    id: link.code,
    text: '',
    author: ownerOf(tile),
    url: urlOf(link),
    media: mediaKinds({ image: !isVideo, video: isVideo }),
    mediaText: mediaTextOf(images.map(descriptionOf)),
  });
  return { kind: 'post', post };
}
