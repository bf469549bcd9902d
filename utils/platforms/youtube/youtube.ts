// YouTube: cards of home, search and channels, the watch page, comments, Shorts and community posts; never the views it keeps hidden.
import type { Post } from '../../domain/post.ts';
import { saysAd } from '../ad-words.ts';
import { buildPost, mediaKinds, mediaTextOf } from '../build-post.ts';
import { inOrder, isInHiddenView, oneLine, outermost, selectAll, visibleText } from '../dom.ts';
import { PLATFORM_HOSTS } from '../hosts.ts';
import { outwardLinks } from '../links.ts';
import type { Platform, Reading } from '../platform.ts';
import { cardCounts, commentCounts, communityCounts, rowOfViews, watchCounts } from './youtube-counts.ts';
import { commentLink, communityLink, leadsIntoList, pageVideo, videoLink, type YoutubeLink } from './youtube-link.ts';
import {
  COMMENT,
  COMMENT_TEXT,
  COMMUNITY,
  firstWithText,
  nameOf,
  SITE_TAGS,
  textOf,
  WATCH,
  watchParts,
  writtenIn,
} from './youtube-parts.ts';
import { findByShape, isSoleShort, kindByShape, type YoutubeKind } from './youtube-shape.ts';

// Elements are the client's own vocabulary. Lockups and Shorts: home 2025-12; the older cards: home, search and column 2022-03;
// the grid of channels, the reel shelf and the player of Shorts [S, K].
const CARD =
  'yt-lockup-view-model, ytm-shorts-lockup-view-model, ytd-rich-grid-media, ytd-video-renderer, ytd-compact-video-renderer, ytd-grid-video-renderer, ytd-rich-grid-slim-media, ytd-playlist-video-renderer, ytd-reel-item-renderer, ytm-video-with-context-renderer';
const REEL = 'ytd-reel-video-renderer[is-active], .reel-video-in-sequence-new[is-active]';
// Ads: a slot of their own on home (2025-12), promoted results and displays [S].
const AD =
  'ytd-ad-slot-renderer, ytd-in-feed-ad-layout-renderer, ytd-promoted-video-renderer, ytd-promoted-sparkles-web-renderer, ytd-display-ad-renderer';
const AD_MARK = 'ad-badge-view-model, feed-ad-metadata-view-model, a[href*="googleadservices.com/"]';
const ITEM = `${AD}, ${CARD}, ${REEL}, ${COMMUNITY}, ${WATCH}`;
const KNOWN = `${ITEM}, ${COMMENT}`;

const COLUMN = 'ytd-watch-next-secondary-results-renderer';
const VIEW = 'ytd-watch-flexy, ytd-watch-grid';

// Titles, most stable first; the text in them is in elements of the site.
const CARD_TITLES = ['#video-title', 'h3 a', 'h3', '.media-item-headline'] as const;
const CHANNEL_LINK = 'a[href^="/@"], a[href^="/channel/"], a[href^="/c/"], a[href*="youtube.com/@"]';
const CHANNEL = ['ytd-channel-name #text', '#channel-name #text', '#byline'] as const;
// Words of the video's and the channel's own, whatever they say.
const NOT_LABEL = `h3, #video-title, ${CHANNEL_LINK}, ${CHANNEL.join(', ')}`;
const METADATA_ROW = 'yt-content-metadata-view-model > *, #metadata-line';
const REEL_TITLE = 'yt-shorts-video-title-view-model, h2.title, .ytReelPlayerHeaderRendererTitle, h2';
const COMMUNITY_TEXT = ['#home-content-text', '#content-text', '#post-text'] as const;
const ATTACHMENT = '#content-attachment, ytd-backstage-image-renderer, ytd-post-multi-image-renderer';
// A channel's own comments, and those of known channels, have the name in a badge (2022-03).
const AUTHORS = ['#author-text', '#author-comment-badge #text', '#author-comment-badge a'] as const;

/** www.youtube.com and m.youtube.com. */
export const youtube: Platform = { id: 'youtube', hosts: PLATFORM_HOSTS.youtube, findPosts, readPost, badgeAnchor };

/** A reply lies beside its comment or in its thread, and each comment is a post of its own. */
function findPosts(root: ParentNode): Element[] {
  const around = root.nodeType === 1 ? (root as Element) : undefined;
  const items = [...closestAll(around, ITEM), ...selectAll(root, ITEM)].map((item) => topmost(item, ITEM));
  const comments = [...closestAll(around, COMMENT), ...selectAll(root, COMMENT)].map((found) =>
    topmost(found, COMMENT),
  );
  const posts = outermost([...items, ...findByShape(root, KNOWN)]);
  return inOrder([...new Set([...posts, ...outermost(comments)])]);
}

/** Items lie in each other: a video in a community post, a card in an ad. */
function topmost(item: Element, selector: string): Element {
  const around = item.parentElement?.closest(selector);
  return around == null ? item : topmost(around, selector);
}

function closestAll(element: Element | undefined, selector: string): Element[] {
  const found = element?.closest(selector);
  return found == null ? [] : [found];
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element) || isInClosedColumn(element)) return { kind: 'placeholder' };
  const kind = kindOf(element);
  if (isAd(element, kind)) return element.childElementCount === 0 ? { kind: 'placeholder' } : { kind: 'ad' };
  if (kind === 'card' && leadsIntoList(element)) return { kind: 'placeholder' };
  const parts = partsOf(element, kind);
  // the page of a video, and the player of Shorts, know their address before their words come
  const isUnfilled = kind === 'watch' ? parts.written.length === 0 : kind === 'reel' && parts.author === undefined;
  if (parts.text === '' && isUnfilled) return { kind: 'placeholder' };
  if (parts.text === '' && parts.author === undefined && parts.link === undefined) {
    const said = visibleText(element, { siteTags: SITE_TAGS });
    return said === '' ? { kind: 'placeholder' } : { kind: 'unreadable', missing: 'text' };
  }
  const isMediaOnly = parts.anchor === undefined && kind === 'community' && element.querySelector(ATTACHMENT) !== null;
  if (parts.text === '' && !isMediaOnly) return { kind: 'unreadable', missing: 'text' };
  return { kind: 'post', post: toPost(element, parts, kind) };
}

function isAd(element: Element, kind: YoutubeKind): boolean {
  if (element.closest(AD) !== null || element.querySelector(AD_MARK) !== null) return true;
  return kind === 'card' && saysAd(element, (label) => label.closest(NOT_LABEL) !== null);
}

function kindOf(element: Element): YoutubeKind {
  if (element.matches(WATCH)) return 'watch';
  if (element.matches(COMMUNITY)) return 'community';
  if (element.matches(REEL)) return 'reel';
  if (element.matches(COMMENT)) return 'comment';
  return element.matches(CARD) ? 'card' : kindByShape(element);
}

function badgeAnchor(element: Element): Element | undefined {
  const { anchor } = partsOf(element, kindOf(element));
  // never within a link, where a click on the badge would open the video
  const link = anchor?.closest('a');
  const outside = link != null && link !== element && element.contains(link) ? link : anchor;
  return outside?.closest('h3') ?? outside;
}

/** The column beside a video, where the page of the video is closed: on a page saved 2022-03 it stood outside of it. */
function isInClosedColumn(element: Element): boolean {
  if (element.closest(COLUMN) === null || element.closest(VIEW) !== null) return false;
  const views = [...element.ownerDocument.querySelectorAll(VIEW)];
  return views.length > 0 && views.every(isInHiddenView);
}

interface Parts {
  readonly text: string;
  /** The element the text stands in. */
  readonly anchor: Element | undefined;
  readonly author: string | undefined;
  readonly link: YoutubeLink | undefined;
  readonly isTruncated?: boolean;
  readonly engagement: Post['engagement'];
  readonly written: readonly Element[];
}

function partsOf(element: Element, kind: YoutubeKind): Parts {
  switch (kind) {
    case 'watch':
      return watchPost(element);
    case 'community':
      return communityPost(element);
    case 'reel':
      return reelPost(element);
    case 'comment':
      return commentPost(element);
    case 'card':
      return cardPost(element);
  }
}

function toPost(element: Element, parts: Parts, kind: YoutubeKind): Post {
  const isWritten = kind === 'community' || kind === 'comment';
  const attached = isWritten ? [...element.querySelectorAll(ATTACHMENT)] : [];
  const images = attached.flatMap((found) => [...found.querySelectorAll('img')]);
  const shared = attached.flatMap((found) => [...found.querySelectorAll('#video-title')]);
  return buildPost('youtube', {
    id: parts.link?.id,
    text: parts.text,
    isTruncated: parts.isTruncated,
    author: parts.author,
    url: parts.link?.url,
    engagement: parts.engagement,
    media: mediaKinds({ image: images.length > 0, video: !isWritten || shared.length > 0 }),
    mediaText: mediaTextOf([...images.map((image) => image.getAttribute('alt')), ...shared.map(textOf)]),
    links: outwardLinks(
      parts.written.flatMap((found) => [...found.querySelectorAll('a[href]')]),
      [...youtube.hosts, 'youtu.be'],
    ),
  });
}

function cardPost(card: Element): Parts {
  const title = firstWithText(card, CARD_TITLES);
  const channel =
    firstWithText(card, CHANNEL) ?? [...card.querySelectorAll(CHANNEL_LINK)].find((link) => textOf(link) !== '');
  // a column's card names its channel without a link: the first line below the title
  const line = card.querySelector(METADATA_ROW);
  const views = rowOfViews(card);
  const isName = views === undefined ? !/\d/.test(line?.textContent ?? '') : line !== views;
  const plain = line?.matches('#metadata-line') || !isName ? null : line;
  return {
    text: title === undefined ? '' : oneLine(textOf(title)),
    anchor: title,
    author: nameOf(channel ?? plain ?? undefined),
    link: videoLink(card),
    engagement: cardCounts(card),
    written: [],
  };
}

function reelPost(reel: Element): Parts {
  const title = firstWithText(reel, REEL_TITLE.split(', '));
  const channel = [...reel.querySelectorAll(CHANNEL_LINK)].find((link) => textOf(link) !== '');
  return {
    text: title === undefined ? '' : textOf(title),
    anchor: title,
    author: nameOf(channel),
    link: reel.matches(REEL) || isSoleShort(reel) ? pageVideo(reel) : undefined,
    engagement: watchCounts(reel),
    written: title === undefined ? [] : [title],
  };
}

function watchPost(watch: Element): Parts {
  const { title, description, owner, isTruncated } = watchParts(watch);
  const texts = [title, description]
    .flatMap((part) => (part === undefined ? [] : writtenIn(part)))
    .filter((text) => text !== '');
  return {
    text: title === undefined ? '' : texts.join('\n\n'),
    anchor: title !== undefined && watch.contains(title) ? title : undefined,
    author: nameOf(owner),
    link: pageVideo(watch),
    isTruncated,
    engagement: watchCounts(watch),
    written: description === undefined ? [] : [description],
  };
}

function commentPost(comment: Element): Parts {
  const text = firstWithText(comment, COMMENT_TEXT.split(', '));
  return {
    text: text === undefined ? '' : writtenIn(text),
    anchor: text,
    author: nameOf(firstWithText(comment, AUTHORS)),
    link: commentLink(comment),
    engagement: commentCounts(comment),
    written: text === undefined ? [] : [text],
  };
}

function communityPost(post: Element): Parts {
  const text = firstWithText(post, COMMUNITY_TEXT);
  return {
    text: text === undefined ? '' : writtenIn(text),
    anchor: text,
    author: nameOf(firstWithText(post, AUTHORS)),
    link: communityLink(post),
    engagement: communityCounts(post),
    written: text === undefined ? [] : [text],
  };
}
