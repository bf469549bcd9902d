// Mastodon's next layout, in the client's source since 2026: articles whose class names are generated.
import type { QuotedPost } from '../../domain/post.ts';
import { buildPost, mediaKinds, mediaTextOf } from '../build-post.ts';
import { oneLine, pageLocale, visibleText } from '../dom.ts';
import { outwardLinks, parseUrl } from '../links.ts';
import type { Reading } from '../platform.ts';
import { hasStrayText } from '../stray-text.ts';
import { readRedesignedCounts } from './mastodon-counts.ts';
import { dateOfLink, mastodonLink } from './mastodon-link.ts';

// [S] the client's source, 2026-11: header, text with its language, attachments, footer with the buttons.
const ACCOUNT = '[data-hover-card-account]';
/** A post of the new layout. Lists wrap each in an article of their own, which has no header. */
export const REDESIGNED = 'article:has(> header time), article[data-id]:has(> footer button)';
const NAME = `.display-name, ${ACCOUNT}:not([role="presentation"])`;
const BOOSTER = '.status__prepend';
const TIME = 'a[href]:has(> time)';
const TEXT = '[lang]';
const WARNING = '.content-warning:not(.content-warning--filter) > p';
const FILTERED = '.content-warning--filter';
// The button above a translation has a line about it behind.
const TRANSLATED = ':scope > div:not(.content-warning) > button + div';
// A card's body leads to what it shows, a quoted post of a server to its page.
const QUOTE_BODY = 'a[href*="/@"]:has([lang])';
const CARD = 'a[target="_blank"]';
const IMAGE = '.media-gallery img, .media-gallery__item';
const VIDEO = 'video, .video-player';
const POLL = '.poll';
/** What has sentences and is no text of the author's. */
const NOT_STRAY = `header, footer, ${BOOSTER}, .content-warning, .media-gallery, ${POLL}, ${CARD}, ${QUOTE_BODY}`;

type Own = (selector: string) => Element[];

/** Reads a post of the new layout. */
export function readRedesigned(post: Element): Reading {
  const quote = quoteOf(post);
  const own: Own = (selector) =>
    [...post.querySelectorAll(selector)].filter((found) => quote === undefined || !quote.contains(found));
  const content = textOf(own);
  const warnings = own(WARNING).map((warning) => visibleText(warning));
  const shown = content === undefined ? '' : visibleText(content);
  const text = [...warnings, shown].filter((part) => part !== '').join('\n');
  if (text === '' && own(FILTERED).length > 0) return { kind: 'placeholder' };
  if (own(TRANSLATED).length > 0) return { kind: 'placeholder' };
  const media = mediaKinds({ image: own(IMAGE).length > 0 && own(VIDEO).length === 0, video: own(VIDEO).length > 0 });
  const hasOther = media.length > 0 || quote !== undefined || own(`${CARD}, ${POLL}`).length > 0;
  if (text === '' && (!hasOther || hasStrayText(post, { skip: NOT_STRAY })))
    return { kind: 'unreadable', missing: 'text' };
  const link = mastodonLink(post, own(TIME)[0]);
  const names = own(NAME).filter((name) => name.closest(BOOSTER) === null);
  // who boosted a post is named before it: the author is the account of its address
  const author = nameIn(names.filter((name) => isAccountOf(name, link?.url))) ?? nameIn(names);
  if (author === undefined && link === undefined) return { kind: 'unreadable', missing: 'author' };
  const base = post.ownerDocument.baseURI;
  return {
    kind: 'post',
    post: buildPost('mastodon', {
      id: link?.id,
      text,
      isTruncated: shown === '' && warnings.length > 0,
      language: content?.getAttribute('lang') ?? undefined,
      author,
      url: link?.url,
      date: own('time[datetime]')[0]?.getAttribute('datetime') || dateOfLink(link?.url),
      engagement: readRedesignedCounts(own('footer button'), pageLocale(post)),
      quoted: quote && readQuote(quote),
      media,
      mediaText: mediaTextOf([
        ...own('.media-gallery img[alt]').map((image) => image.getAttribute('alt')),
        ...own(CARD).flatMap((card) => (content?.contains(card) === true ? [] : visibleText(card))),
      ]),
      links: outwardLinks(own(`${CARD}, ${TEXT} a:not(.mention, .hashtag)`), [URL.parse(base)?.hostname ?? '']),
    }),
  };
}

/** The text, else the warning before it. */
export function redesignedAnchor(post: Element): Element | undefined {
  const quote = quoteOf(post);
  const own: Own = (selector) => [...post.querySelectorAll(selector)].filter((found) => !quote?.contains(found));
  return textOf(own) ?? own(WARNING)[0];
}

function textOf(own: Own): Element | undefined {
  return own(TEXT).find((found) => found.closest(`header, footer, a[href], ${POLL}, video, .media-gallery`) === null);
}

/** The card around a quoted post. */
function quoteOf(post: Element): Element | undefined {
  return post.querySelector(QUOTE_BODY)?.parentElement ?? undefined;
}

function readQuote(quote: Element): QuotedPost | undefined {
  const body = quote.querySelector(QUOTE_BODY);
  const author = nameIn([...quote.querySelectorAll('.display-name')]);
  const link = mastodonLink(quote, body ?? undefined);
  const text = body?.querySelector(TEXT);
  return {
    text: text == null ? '' : visibleText(text),
    ...(author !== undefined && { author }),
    ...(link !== undefined && { url: link.url }),
  };
}

function isAccountOf(name: Element, url: string | undefined): boolean {
  const path = parseUrl(name.closest('a')?.getAttribute('href'), name.ownerDocument.baseURI)?.pathname;
  return path !== undefined && url !== undefined && parseUrl(url, '')?.pathname.startsWith(`${path}/`) === true;
}

function nameIn(names: readonly Element[]): string | undefined {
  return names.map((name) => oneLine(visibleText(name))).find((name) => name !== '');
}
