// X (twitter.com until 2024): finds posts by data-testid, which has outlived every redesign of the web client since 2019.
import type { Post, QuotedPost } from '../../domain/post.ts';
import { saysAd } from '../ad-words.ts';
import { buildPost, mediaKinds, mediaTextOf } from '../build-post.ts';
import { climbWhile, holds, isInHiddenView, oneLine, outermost, visibleText } from '../dom.ts';
import { PLATFORM_HOSTS } from '../hosts.ts';
import { outwardLinks, parseUrl } from '../links.ts';
import type { Platform, Reading } from '../platform.ts';
import { hasStrayText } from '../stray-text.ts';
import { readXCounts } from './x-counts.ts';
import { EMBEDDED, type Scope, scopeOf } from './x-scope.ts';

// Seen on the home timeline 2025-03 and on single posts 2025-11. The second finder is for the day the first one goes: an
// article with a text, a name, or the time that leads to a post.
const POST = '[data-testid="tweet"]';
const PARTS = `${POST}, article :is([data-testid="tweetText"], [data-testid="User-Name"], a[href*="/status/"] time)`;
// Either may hold a whole post; a notification is an article too, about the reader's own posts.
const WHOLE = `article:not([data-testid="notification"]), ${POST}`;
const TEXT = '[data-testid="tweetText"]';
const TEXT_BY_SHAPE = 'div[lang][dir="auto"]';
const NAME = '[data-testid="User-Name"]';
const STATUS = '/status/';
const PERMALINK = `a[href*="${STATUS}"]`;
const MORE = '[data-testid="tweet-text-show-more-link"]';
const PHOTO_BY_LINK = 'a[href*="/photo/"] img';
// The preview stands where videos do not play by themselves (2025-11).
const VIDEOS = ['videoPlayer', 'videoComponent', 'previewInterstitial'];
const VIDEO = [...VIDEOS.map((id) => `[data-testid="${id}"]`), 'video'].join(', ');
// Not a language but its absence: undetermined, artificial, and what X tags posts of nothing but emoji, names, tags or links.
const NO_LANGUAGE = /^(?:und|art|zxx|q[a-t][a-z])$/;
// A link's card, the cover of an X Article, a poll (2025-03, 2026-02).
const CARDS = ['card.wrapper', 'article-cover-image', 'cardPoll', 'cardPollCounter'];
// A note by readers of X below the post (published readers, 2026): not the author's.
const NOTE = '[data-testid="birdwatch-pivot"]';
// X Articles: the reading view has no tweetText (2026-02).
const ARTICLE_TITLE = 'twitter-article-title';
const ARTICLE_BODIES = ['twitterArticleRichTextView', 'longformRichTextComponent'];
const IN_ARTICLE = ARTICLE_BODIES.map((id) => `[data-testid="${id}"]`).join(', ');
// An ad is an article INSIDE this; the same mark inside an article is only a video (2025-03: 5 of those, none an ad).
const AD_FRAME = '[data-testid="placementTracking"]';
// The row of counts and buttons under a post.
const COUNTS = '[role="group"][aria-label]';

/** X and its older host twitter.com. */
export const x: Platform = { id: 'x', hosts: PLATFORM_HOSTS.x, findPosts, readPost, badgeAnchor };

function findPosts(root: ParentNode): Element[] {
  const element = root.nodeType === 1 ? (root as Element) : undefined;
  const around = element && outermostWhole(element);
  // what comes into a post fills it in
  if (element && around) return holds(element, PARTS) ? [around] : [];
  return outermost(root.querySelectorAll(WHOLE)).filter((whole) => holds(whole, PARTS));
}

/** Articles carry whole posts: the outermost one is the post. */
function outermostWhole(part: Element): Element | undefined {
  let whole: Element | undefined;
  for (let at = part.closest(WHOLE); at !== null; at = at.parentElement?.closest(WHOLE) ?? null) whole = at;
  return whole;
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element)) return { kind: 'placeholder' };
  const scope = scopeOf(element);
  if (isAd(scope)) return { kind: 'ad' };
  const text = readText(scope);
  const link = permalinkOf(scope);
  const author = authorOf(scope.named('User-Name')[0]) ?? profileOf(scope, link?.url);
  const media = mediaOf(scope);
  const hasOther = scope.quote !== undefined || scope.named(...CARDS).length > 0;
  if (text === undefined && author === undefined && link === undefined && media.length === 0) {
    return isEmpty(element) ? { kind: 'placeholder' } : { kind: 'unreadable', missing: 'text' };
  }
  const isBare = media.length === 0 && !hasOther;
  if (text === undefined && (isBare || isStray(scope))) return { kind: 'unreadable', missing: 'text' };
  if (author === undefined && link === undefined) return { kind: 'unreadable', missing: 'author' };
  return { kind: 'post', post: toPost(scope, { text: text ?? '', author, link, media }) };
}

function badgeAnchor(element: Element): Element | undefined {
  const scope = scopeOf(element);
  const text = textElement(scope);
  if (text !== undefined) return text;
  const media = photosOf(scope)[0] ?? videosOf(scope)[0];
  const counts = scope.ownCounts(COUNTS)[0];
  if (media === undefined || counts === undefined) return undefined;
  // the row of the post's column that holds the media: the counts are another row of that column
  return climbWhile(media, element, (parent) => parent.contains(counts));
}

/** Cards, pictures and what readers noted below speak for themselves; anything else that reads like a sentence was the text. */
function isStray(scope: Scope): boolean {
  const others = [...scope.named('User-Name', 'tweetPhoto', ...CARDS), ...scope.post.querySelectorAll('article')];
  const isForeign = (part: Element) => [scope.quote, ...others].some((other) => other?.contains(part));
  return hasStrayText(scope.post, { skip: `${VIDEO}, ${NOTE}`, isForeign });
}

interface Parts {
  readonly text: string;
  readonly author: string | undefined;
  readonly link: { readonly id: string; readonly url: string; readonly date: string | undefined } | undefined;
  readonly media: readonly ('image' | 'video')[];
}

function toPost(scope: Scope, { text, author, link, media }: Parts): Post {
  const language = textElement(scope)?.getAttribute('lang');
  return buildPost('x', {
    id: link?.id,
    text,
    isTruncated: scope.named('tweet-text-show-more-link').length > 0,
    language: language == null || NO_LANGUAGE.test(language) ? undefined : language,
    author,
    url: link?.url,
    date: link?.date,
    engagement: readXCounts(scope),
    quoted: scope.quote === undefined ? undefined : readQuote(scope.quote, link?.id),
    media,
    // what the author wrote about a picture; a card's title and domain (2025-03)
    mediaText: mediaTextOf([
      ...picturesOf(scope)
        .flatMap(imagesIn)
        .map((image) => image.getAttribute('alt')),
      ...scope.named('card.wrapper').map((card) => visibleText(card)),
    ]),
    links: outwardLinks(
      linkHolders(scope).flatMap((holder) => [...holder.querySelectorAll('a[href]')]),
      x.hosts,
    ),
  });
}

function isAd(scope: Scope): boolean {
  // a quoted post has a time, the ad around it has none
  if (scope.own('time').length > 0) return false;
  return scope.post.closest(AD_FRAME) !== null || saysAd(scope.post, (label) => label.closest(TEXT) !== null);
}

function isEmpty(element: Element): boolean {
  return visibleText(element) === '' && element.querySelector('img, video, [role="group"]') === null;
}

function textElement(scope: Scope): Element | undefined {
  return (
    scope.named('tweetText')[0] ??
    scope.own(TEXT_BY_SHAPE).find((found) => found.closest(`${NAME}, ${IN_ARTICLE}`) === null)
  );
}

function readText(scope: Scope): string | undefined {
  const element = textElement(scope);
  if (element !== undefined) return visibleText(element, { lines: 'characters', skip: MORE });
  const title = scope.named(ARTICLE_TITLE)[0];
  const body = scope.named(...ARTICLE_BODIES)[0];
  if (title === undefined && body === undefined) return undefined;
  return [title, body].flatMap((part) => (part ? [visibleText(part, { skip: EMBEDDED })] : [])).join('\n\n');
}

function authorOf(name: Element | undefined): string | undefined {
  if (name === undefined) return undefined;
  // the display name comes first, in the first link or (in a quote, where nothing is a link) in the first block
  for (const part of [...name.querySelectorAll('a:not([href*="/i/"])'), ...name.children, name]) {
    const text = oneLine(visibleText(part));
    if (text !== '') return text;
  }
  return undefined;
}

/** Without the name's hook (before 2022): the first link with text to the account of the post's address, else to any. */
function profileOf(scope: Scope, address: string | undefined): string | undefined {
  const named = scope.own('a[role="link"][href]').flatMap((anchor) => {
    const path = parseUrl(anchor.getAttribute('href'), anchor.ownerDocument.baseURI)?.pathname ?? '';
    const isProfile = /^\/\w{1,20}$/.test(path) && anchor.closest(`${TEXT}, ${TEXT_BY_SHAPE}`) === null;
    const name = isProfile ? oneLine(visibleText(anchor)) : '';
    return name === '' ? [] : [{ path, name }];
  });
  // who reposted it stands before the author
  const theirs = named.find(({ path }) => address?.includes(`${path}/`) === true);
  return (theirs ?? named[0])?.name;
}

function permalinkOf(scope: Scope): Parts['link'] {
  const anchors = scope.own('a').filter((anchor) => anchor.getAttribute('href')?.includes(STATUS) === true);
  const dated = anchors.find((anchor) => anchor.querySelector('time') !== null);
  for (const anchor of dated === undefined ? anchors : [dated, ...anchors]) {
    const url = parseUrl(anchor.getAttribute('href'), anchor.ownerDocument.baseURI);
    const path = url && /^\/([^/]+(?:\/web)?)\/status\/(\d+)/.exec(url.pathname);
    if (!url || !path) continue;
    const time = dated?.querySelector('time') ?? scope.own('time')[0];
    return {
      id: path[2] ?? '',
      url: `${url.origin}/${path[1]}/status/${path[2]}`,
      date: time?.getAttribute('datetime') ?? undefined,
    };
  }
  return undefined;
}

function readQuote(quote: Element, quotingId: string | undefined): QuotedPost {
  const text = quote.querySelector(TEXT) ?? quote.querySelector(TEXT_BY_SHAPE);
  const author = authorOf(quote.querySelector(NAME) ?? undefined);
  // a quote has no link to itself, but its pictures do
  const path = [...quote.querySelectorAll(PERMALINK)]
    .map((anchor) => parseUrl(anchor.getAttribute('href'), anchor.ownerDocument.baseURI)?.pathname ?? '')
    .map((pathname) => /^\/[^/]+\/status\/(\d+)/.exec(pathname))
    .find((match) => match !== null && match[1] !== quotingId);
  return {
    text: text === null ? '' : visibleText(text, { lines: 'characters', skip: MORE }),
    ...(author !== undefined && { author }),
    ...(path != null && { url: `https://x.com${path[0]}` }),
  };
}

function mediaOf(scope: Scope): ('image' | 'video')[] {
  return mediaKinds({ image: picturesOf(scope).length > 0, video: videosOf(scope).length > 0 });
}

/** Without the covers of videos, whose description is the site's: "Embedded video". */
function picturesOf(scope: Scope): Element[] {
  return photosOf(scope).filter((photo) => photo.querySelector(VIDEO) === null);
}

function photosOf(scope: Scope): Element[] {
  const named = scope.named('tweetPhoto');
  return named.length > 0 ? named : scope.own(PHOTO_BY_LINK);
}

function videosOf(scope: Scope): Element[] {
  const named = scope.named(...VIDEOS);
  return named.length > 0 ? named : scope.own('video');
}

function imagesIn(photo: Element): Element[] {
  return photo.matches('img') ? [photo] : [...photo.querySelectorAll('img[alt]')];
}

/** What the links of a post stand in: the rest are its address, its author and its pictures. */
function linkHolders(scope: Scope): Element[] {
  return [...scope.named('tweetText', ...CARDS, ...ARTICLE_BODIES)];
}
