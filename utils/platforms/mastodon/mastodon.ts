// Mastodon: the web client (2.x to 4.5) and the public pages that servers drew themselves until 4.3.
import type { Post, QuotedPost } from '../../domain/post.ts';
import { buildPost, mediaKinds, mediaTextOf } from '../build-post.ts';
import { isInHiddenView, oneLine, outermost, pageLocale, selectAll, visibleText } from '../dom.ts';
import { PLATFORM_HOSTS } from '../hosts.ts';
import { outwardLinks, parseUrl } from '../links.ts';
import type { Platform, Reading } from '../platform.ts';
import { hasStrayText } from '../stray-text.ts';
import { readMastodonCounts } from './mastodon-counts.ts';
import { dateOfLink, type MastodonLink, mastodonLink } from './mastodon-link.ts';
import { REDESIGNED, readRedesigned, redesignedAnchor } from './mastodon-redesign.ts';

// Class names here are the client's own vocabulary, not generated; seen on a thread of 2026-04, the rest in the client's source.
const POST = '.status[data-id], .detailed-status';
// Public pages before 4.3 and other front ends of the same markup: no data-id.
const POST_BY_PARTS =
  '.status__content, .e-content, .content-warning, .status__relative-time, .detailed-status__datetime';
const POST_SHELL = '.detailed-status, .status, .entry, .status__wrapper, .detailed-status__wrapper, article';
const TEXT = '.status__content__text, .e-content';
const TEXT_BLOCK = '.status__content, .reply-indicator__content';
// Content warnings: a block of its own since 4.3, the first paragraph of the content before.
const WARNING = '.content-warning:not(.content-warning--filter), .status__content__spoiler-text, .p-summary';
const WARNING_TOGGLE = '.status__content__spoiler-link';
const FILTERED = '.content-warning--filter';
const NAME = '.display-name__html, .display-name strong, .p-name.emojify, .p-author .p-name';
// Who boosted a post is named before it.
const BOOSTER = '.status__prepend';
const ACCOUNT = '.display-name__account, .display-name span';
const TIME_LINK = 'a.status__relative-time, a.detailed-status__datetime, a.u-url.u-uid, a.status__permalink';
const QUOTE = '.status__quote, .quote-status, .status--is-quote';
// The address a quoting post repeats for clients that know no quotes; the client itself hides it.
const NOT_TEXT = '.quote-inline, .translate-button, .status__content__read-more-button, .invisible, .hashtag-bar';
// What has sentences and is no text of the author's: choices of a poll, players, the quote.
const NOT_STRAY = `${QUOTE}, ${FILTERED}, .poll, .audio-player, .picture-in-picture-placeholder, .hashtag-bar, ${BOOSTER}`;
const COLLAPSED = '.status__content--collapsed, .status__content__read-more-button';
const IMAGE = '.media-gallery img, .media-gallery__item, .attachment-list';
const VIDEO = '.video-player video, .video-player, .media-gallery__gifv video, .media-gallery__item video';
// Descriptions that authors write for pictures and videos (client's source).
const DESCRIBED = '.media-gallery img[alt], .media-gallery video, .video-player video';
// [S] the client's source: the button below a translation, which stands in place of the original, has a line about it.
const TRANSLATED = '.translate-button__meta';
/** What a quoting post says first, or last, for clients that know no quotes. */
const QUOTE_ADDRESS = /^RE: \S+\n+|\n+RE: \S+$/;
const FRONT_END =
  '#mastodon, meta[name="generator"][content^="Mastodon" i], body.app-body, .status[data-id] .status__content';

/** Any Mastodon server: hosts cannot be known in advance. */
export const mastodon: Platform = { id: 'mastodon', hosts: PLATFORM_HOSTS.mastodon, findPosts, readPost, badgeAnchor };

/** True where the page is a Mastodon server's, whatever its host. */
export function looksLikeMastodon(page: ParentNode): boolean {
  return page.querySelector(`${FRONT_END}, ${POST}, ${REDESIGNED}`) !== null;
}

function findPosts(root: ParentNode): Element[] {
  const around = root.nodeType === 1 ? (root as Element).closest(REDESIGNED) : null;
  const redesigned = [...(around === null ? [] : [around]), ...selectAll(root, REDESIGNED)];
  const byParts = selectAll(root, POST_BY_PARTS).flatMap((part) => part.closest(POST_SHELL) ?? []);
  return outermost([...selectAll(root, POST), ...byParts, ...redesigned]).filter(
    (found) => found.closest(QUOTE) === null,
  );
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element)) return { kind: 'placeholder' };
  if (element.matches(REDESIGNED)) return readRedesigned(element);
  const own = scopeOf(element);
  const content = contentOf(own);
  const author = authorOf(own);
  const link = mastodonLink(element, own(TIME_LINK)[0]);
  const media = mediaOf(own);
  const hasText = content !== undefined || own(WARNING).length > 0;
  if (!hasText && author === undefined && link === undefined) {
    return visibleText(element) === '' ? { kind: 'placeholder' } : { kind: 'unreadable', missing: 'text' };
  }
  const isFiltered = own(FILTERED).length > 0;
  // the reader's own filter: the post is not in the page until it is asked for
  if (!hasText && isFiltered) return { kind: 'placeholder' };
  const isWordless = !hasText || readText(own).text === '';
  if ((!hasText && media.length === 0) || (isWordless && hasStrayText(element, { skip: NOT_STRAY })))
    return { kind: 'unreadable', missing: 'text' };
  if (author === undefined && link === undefined) return { kind: 'unreadable', missing: 'author' };
  // a machine's words are not the author's: read again when the reader asks for the original
  if (own(TRANSLATED).length > 0) return { kind: 'placeholder' };
  return { kind: 'post', post: toPost(element, own, { link, author, media }) };
}

function badgeAnchor(element: Element): Element | undefined {
  if (element.matches(REDESIGNED)) return redesignedAnchor(element);
  const own = scopeOf(element);
  return own(TEXT_BLOCK)[0] ?? contentOf(own) ?? own(WARNING)[0];
}

/** Matches within a post, outside the post it quotes. */
type Own = (selector: string) => Element[];

interface Parts {
  readonly link: MastodonLink | undefined;
  readonly author: string | undefined;
  readonly media: readonly ('image' | 'video')[];
}

function scopeOf(post: Element): Own {
  const quotes = [...post.querySelectorAll(QUOTE)];
  return (selector) =>
    [...post.querySelectorAll(selector)].filter((found) => !quotes.some((quote) => quote.contains(found)));
}

function toPost(element: Element, own: Own, { link, author, media }: Parts): Post {
  const { text, isCollapsed } = readText(own);
  const home = URL.parse(element.ownerDocument.baseURI)?.hostname ?? '';
  const anchors = own('a[href]').filter((anchor) =>
    anchor.matches(`:is(${TEXT_BLOCK}, ${TEXT}) a:not(.mention, .hashtag), a.status-card`),
  );
  return buildPost('mastodon', {
    id: link?.id,
    text,
    isTruncated: isCollapsed,
    language: contentOf(own)?.closest('[lang]:not(html)')?.getAttribute('lang') ?? undefined,
    author,
    url: link?.url,
    // a single post shows its date only in words
    date:
      own('time[datetime]')[0]?.getAttribute('datetime') ||
      own('data.dt-published')[0]?.getAttribute('value') ||
      dateOfLink(link?.url),
    engagement: readMastodonCounts(own, pageLocale(element)),
    quoted: readQuote(element),
    media,
    mediaText: mediaTextOf([
      ...own(DESCRIBED).flatMap((image) => [image.getAttribute('alt'), image.getAttribute('aria-label')]),
      ...own('.status-card__title').map((title) => visibleText(title)),
    ]),
    links: outwardLinks(anchors, home === '' ? [] : [home]),
  });
}

function contentOf(own: Own): Element | undefined {
  return own(TEXT)[0] ?? own(TEXT_BLOCK)[0];
}

/** The warning is part of what the author wrote; the text behind it only while the reader has it open. */
function readText(own: Own): { text: string; isCollapsed: boolean } {
  const skip = `${NOT_TEXT}, ${WARNING_TOGGLE}, ${WARNING}`;
  const block = own(TEXT_BLOCK)[0];
  const content = contentOf(own);
  const warnings = own(WARNING).map((warning) => visibleText(warning, { skip: `${NOT_TEXT}, ${WARNING_TOGGLE}` }));
  // before 4.3: <p><span>warning</span> <button>…</button></p>, and the text beside it, shown only with this class
  const toggle = own(WARNING_TOGGLE)[0];
  if (warnings.length === 0 && toggle?.parentElement) {
    warnings.push(visibleText(toggle.parentElement, { skip: `${NOT_TEXT}, ${WARNING_TOGGLE}` }));
  }
  const isBehindWarning =
    toggle !== undefined &&
    content !== undefined &&
    content !== block &&
    !content.matches('.status__content__text--visible');
  const isStyledAway = content !== undefined && isInHiddenView(content);
  const shown = content === undefined || isBehindWarning || isStyledAway ? '' : visibleText(content, { skip });
  const body = shown.replace(QUOTE_ADDRESS, '');
  const text = [...warnings, body].filter((part) => part !== '').join('\n');
  const isCollapsed = body === '' ? warnings.length > 0 : own(COLLAPSED).length > 0;
  return { text, isCollapsed };
}

function authorOf(own: Own): string | undefined {
  for (const selector of [NAME, ACCOUNT]) {
    for (const found of own(selector)) {
      if (found.closest(`${TEXT_BLOCK}, ${TEXT}, ${BOOSTER}`) !== null) continue;
      const name = oneLine(visibleText(found));
      if (name !== '') return name;
    }
  }
  return undefined;
}

function readQuote(element: Element): QuotedPost | undefined {
  const quote = element.querySelector(QUOTE);
  if (quote === null) return undefined;
  const own: Own = (selector) => [...quote.querySelectorAll(selector)];
  const author = authorOf(own);
  const url = parseUrl(own(TIME_LINK)[0]?.getAttribute('href'), quote.ownerDocument.baseURI);
  const { text } = readText(own);
  if (text === '' && author === undefined) return undefined;
  return {
    text,
    ...(author !== undefined && { author }),
    ...(url !== undefined && { url: `${url.origin}${url.pathname}` }),
  };
}

function mediaOf(own: Own): ('image' | 'video')[] {
  const hasImage = own(IMAGE).some((found) => found.querySelector('video') === null && !found.matches('video'));
  return mediaKinds({ image: hasImage, video: own(VIDEO).length > 0 });
}
