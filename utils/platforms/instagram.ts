// Instagram: home, posts and their dialog, Reels, and the grids of profiles, search and hashtags. No test ids: shape and addresses only.
import type { Post } from '../domain/post.ts';
import { hasAdWord } from './ad-words.ts';
import { buildPost, mediaKinds, mediaTextOf } from './build-post.ts';
import { climbWhile, isInHiddenView, oneLine, outermost, selectAll, visibleText } from './dom.ts';
import { PLATFORM_HOSTS } from './hosts.ts';
import { articleCounts, reelCounts } from './instagram-counts.ts';
import { descriptionOf, imagesOf } from './instagram-images.ts';
import { codeOf, handleOf, type InstagramLink, likedPost, linkIn, ownerOf, pageLink, urlOf } from './instagram-link.ts';
import { outwardLinks } from './links.ts';
import type { Platform, Reading } from './platform.ts';

// A post and its dialog, 2025-12, 2026-01 (Indonesian) and 2026-07; articles of the home feed [S], published readers 2026-05.
const ARTICLE = 'article';
const TIME_LINK = 'a[href*="/p/"] time, a[href*="/reel/"] time, a[href*="/tv/"] time';
// The viewer of Reels has neither article nor time nor permalink (2026-02): a reel is what is around one video.
const REEL_VIDEO = 'main video, [role="main"] video';
const REELS_LINK = 'a[href$="/reels/"]:not([href^="/reels"], [href*=".com/reels"])';
// Grids: a picture in a link to a post (2025-07).
const TILE = 'a[href*="/p/"]:has(img), a[href*="/reel/"]:has(img), a[href*="/tv/"]:has(img)';
const DIALOG = '[role="dialog"]';
const POST_IN_DIALOG = '[role="dialog"] article, [role="dialog"] a time';
const HEADER = 'header';
// The caption is the page's only heading of the first rank (2025-12 to 2026-07); comments have names of the third.
const CAPTION = 'h1[dir="auto"]';
// The second finder: a text of automatic direction outside of header, buttons, comments and the rows of counts.
const TEXT = 'span[dir="auto"], div[dir="auto"]';
const NOT_CAPTION = 'header, section, form, h2, h3, button, time, a, ul ul, li:has(h3)';
const MORE = /^(?:…|\.\.\.)/;
const ELLIPSIS = /\s*(?:…|\.\.\.)$/;
const LIKED_BY = 'a[href*="/liked_by/"]';
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
  const others = loose.filter((time) => !found.some((post) => post.contains(time)));
  return outermost([...found, ...others.map(climbToPost)]);
}

/** The highest ancestor with one video; it holds the column of counts beside it too. */
function climbToReel(video: Element): Element {
  return climbWhile(
    video,
    video.ownerDocument.body,
    (parent) => parent.matches(PAGE_EDGE) || parent.querySelectorAll('video').length > 1,
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
  return climbWhile(time, time.ownerDocument.body, (parent) => {
    const codes = new Set([...parent.querySelectorAll(TIME_LINK)].map((other) => codeOf(other.closest('a'))));
    codes.delete(undefined);
    return codes.size > 1 || parent.matches('main, [role="main"], [role="dialog"], body');
  });
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element)) return { kind: 'placeholder' };
  if (element.matches(TILE)) return readTile(element);
  const isReel = element.querySelector(TIME_LINK) === null && element.querySelector(REELS_LINK) !== null;
  const parts = isReel ? reelParts(element) : articleParts(element);
  const { caption, author, link, date } = parts;
  const hasMedia = element.querySelector('video') !== null || imagesOf(element).length > 0;
  if (caption === undefined && author === undefined && link === undefined) {
    return visibleText(element) === '' || !element.matches(ARTICLE)
      ? { kind: 'placeholder' }
      : { kind: 'unreadable', missing: 'text' };
  }
  if (date === undefined && !isReel && hasAdWord(element.querySelectorAll('span, a, div'))) return { kind: 'ad' };
  if (caption === undefined && !hasMedia) return { kind: 'unreadable', missing: 'text' };
  if (author === undefined && link === undefined) return { kind: 'unreadable', missing: 'author' };
  return { kind: 'post', post: toPost(element, parts) };
}

function badgeAnchor(element: Element): Element | undefined {
  // a tile is a link as a whole: a badge in it would open the post
  if (element.matches(TILE)) return undefined;
  const isReel = element.querySelector(TIME_LINK) === null && element.querySelector(REELS_LINK) !== null;
  const { caption } = isReel ? reelParts(element) : articleParts(element);
  const button = caption?.closest('[role="button"]');
  if (button != null && element.contains(button) && isReel) return button;
  return caption;
}

interface Parts {
  readonly caption: Element | undefined;
  readonly text: string;
  readonly isTruncated: boolean;
  readonly author: string | undefined;
  readonly link: InstagramLink | undefined;
  readonly date: string | undefined;
  readonly engagement: Post['engagement'];
}

function toPost(element: Element, parts: Parts): Post {
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

function articleParts(article: Element): Parts {
  const author = authorOf(article);
  const caption = captionOf(article);
  const time = permalinkTime(article);
  const shown = caption === undefined ? '' : visibleText(caption, { skip: 'h2, h3, time' });
  // in the feed a caption begins with its author's name, as a link of its own [K]
  const text =
    author !== undefined && shown.startsWith(`${author} `) && startsWithLink(caption)
      ? shown.slice(author.length + 1)
      : shown;
  const isTruncated = ELLIPSIS.test(text) && caption?.querySelector('[role="button"]') != null;
  return {
    caption,
    text: isTruncated ? text.replace(ELLIPSIS, '') : text,
    isTruncated,
    author,
    link:
      linkIn(time?.closest('a')) ??
      [...article.querySelectorAll(LIKED_BY)].flatMap((anchor) => likedPost(anchor) ?? [])[0],
    date: time?.getAttribute('datetime') ?? undefined,
    engagement: articleCounts(article),
  };
}

function reelParts(reel: Element): Parts {
  const name = reel.querySelector(REELS_LINK);
  // name, caption and sound are lines below each other: the caption is the first text after the name
  const caption = [...reel.querySelectorAll('div[dir="auto"], span[dir="auto"], h1[dir="auto"]')].find(
    (found) =>
      found.closest('a') === null &&
      name !== null &&
      (name.compareDocumentPosition(found) & 4) /* FOLLOWING */ !== 0 &&
      visibleText(found) !== '' &&
      found.closest('[role="button"]')?.querySelector('svg') == null,
  );
  const isTruncated = [...(caption?.querySelectorAll('[aria-hidden="true"]') ?? [])].some((end) =>
    MORE.test((end.textContent ?? '').trim()),
  );
  return {
    caption,
    text: caption === undefined ? '' : visibleText(caption),
    isTruncated,
    author: name === null ? undefined : oneLine(visibleText(name)) || handleOf(name),
    link: soleReel(reel),
    date: undefined,
    engagement: reelCounts(reel),
  };
}

/** The viewer holds several reels and the address names one: only a single reel is surely that one. */
function soleReel(reel: Element): InstagramLink | undefined {
  return reel.ownerDocument.querySelectorAll(REEL_VIDEO).length === 1 ? pageLink(reel) : undefined;
}

function captionOf(article: Element): Element | undefined {
  const heading = [...article.querySelectorAll(CAPTION)].find(
    (found) => visibleText(found) !== '' && found.closest(HEADER) === null,
  );
  if (heading !== undefined) return heading;
  const candidates = [...article.querySelectorAll(TEXT)].filter((found) => {
    const holder = found.closest(NOT_CAPTION);
    if (holder !== null && article.contains(holder)) return false;
    if (found.querySelector(`time, ${LIKED_BY}, ${HEADER}, section, h3`) !== null) return false;
    const own = visibleText(found, { skip: 'a' });
    // the line of a caption is a button as a whole, with its author's name in it (2025-12 to 2026-07)
    const button = found.closest('[role="button"]');
    return own !== '' && (button === null || button.querySelector('h2') !== null);
  });
  return outermost(candidates)[0];
}

function authorOf(article: Element): string | undefined {
  const links = article.querySelectorAll('header a[href], h2 a[href]');
  const named = [...links].filter((link) => handleOf(link) !== undefined).map((link) => oneLine(visibleText(link)));
  return named.find((name) => name !== '') ?? handleOf([...links][0] ?? null);
}

/** The last time that links to the post itself: the caption's and the comments' stand before it. */
function permalinkTime(article: Element): Element | undefined {
  return (
    [...article.querySelectorAll(TIME_LINK)].filter((time) => linkIn(time.closest('a')) !== undefined).at(-1) ??
    undefined
  );
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

function startsWithLink(caption: Element | undefined): boolean {
  return caption?.querySelector('a') !== null && caption !== undefined;
}
