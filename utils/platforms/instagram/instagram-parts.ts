// Parts of an Instagram post: who, what and when, on its page and in the viewer of Reels.
import type { Engagement } from '../../domain/post.ts';
import { isAdWord } from '../ad-words.ts';
import { isPureCount } from '../counts.ts';
import { oneLine, outermost, pageLocale, visibleText } from '../dom.ts';
import { cutShort } from '../see-more.ts';
import { articleCounts, reelCounts } from './instagram-counts.ts';
import { handleOf, type InstagramLink, likedPost, linkIn, pageLink } from './instagram-link.ts';

/** The time that links to a post; those of comments go on behind it. */
export const TIME_LINK = 'a[href*="/p/"] time, a[href*="/reel/"] time, a[href*="/tv/"] time';
// The viewer of Reels has neither article nor time nor permalink (2026-02): a reel is what is around one video.
/** A reel is what is around one of these. */
export const REEL_VIDEO = 'main video, [role="main"] video';
/** The author's name in the viewer. */
export const REELS_LINK = 'a[href$="/reels/"]:not([href^="/reels"], [href*=".com/reels"])';
const HEADER = 'header';
// The caption is the page's only heading of the first rank (2025-12 to 2026-07); comments have names of the third.
const CAPTION = 'h1[dir="auto"]';
// The second finder: a text of automatic direction outside of header, buttons, comments and the rows of counts.
const TEXT = 'span[dir="auto"], div[dir="auto"]';
/** Parts of a post beside its caption. */
export const NOT_CAPTION = 'header, section, form, h2, h3, button, time, a, ul ul, li:has(h3)';
const MORE = /^(?:…|\.\.\.)/;
const LIKED_BY = 'a[href*="/liked_by/"]';
/** "1.204 suka", "Disukai oleh …": lines of the site, where their section is gone. */
const LIKES_LINE = /^(?:(?:disukai oleh|liked by)\b|[\d.,\s]+(?:rb|jt|k|m)?\s*(?:suka|likes?)$)/iu;
const REELS_PATH = /^(?:\/[^/]+)?\/reels?\//;
// A comment's age leads to it, on every page seen.
const COMMENT = 'a[href*="/c/"]';
/** A dot between name and button is no caption. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** What was found of a post. */
export interface InstagramParts {
  readonly caption: Element | undefined;
  readonly text: string;
  readonly isTruncated: boolean;
  readonly author: string | undefined;
  readonly link: InstagramLink | undefined;
  readonly date: string | undefined;
  readonly engagement: Engagement | undefined;
}

/** Parts of a post on its page, in its dialog or in the feed. */
export function articleParts(article: Element): InstagramParts {
  const author = authorOf(article);
  const caption = captionOf(article);
  const time = permalinkTime(article);
  const shown = caption === undefined ? '' : visibleText(caption, { skip: 'h2, h3, time' });
  // in the feed a caption begins with its author's name, as a link of its own [K]
  const text =
    author !== undefined && shown.startsWith(`${author} `) && caption?.querySelector('a') != null
      ? shown.slice(author.length + 1)
      : shown;
  const cut = cutShort(text, () => caption?.querySelector('[role="button"]') != null);
  const isContinuedBehind = caption !== undefined && isContinued(caption, article);
  return {
    caption,
    text: cut ?? text,
    isTruncated: cut !== undefined || isContinuedBehind,
    author,
    link:
      linkIn(time?.closest('a')) ??
      [...article.querySelectorAll(LIKED_BY)].flatMap((anchor) => likedPost(anchor) ?? [])[0],
    date: time?.getAttribute('datetime') ?? undefined,
    engagement: articleCounts(article),
  };
}

/** True for a reel of the viewer: by its author's link, or by the address of the page. */
export function isReel(element: Element): boolean {
  if (element.matches('article') || element.querySelector(TIME_LINK) !== null) return false;
  if (element.querySelector(REELS_LINK) !== null) return true;
  const path = URL.parse(element.ownerDocument.baseURI)?.pathname ?? '';
  return REELS_PATH.test(path) && element.querySelector('video') !== null;
}

/** Parts of a reel in the viewer. */
export function reelParts(reel: Element): InstagramParts {
  const profiles = [...reel.querySelectorAll('a[href]')].filter((link) => handleOf(link) !== undefined);
  const name = reel.querySelector(REELS_LINK) ?? profiles[0] ?? null;
  const caption = name === null ? undefined : reelCaption(reel, name);
  const text = caption === undefined ? '' : visibleText(caption);
  const cut = cutShort(text, () => false);
  const isFolded = [...(caption?.querySelectorAll('[aria-hidden="true"]') ?? [])].some((end) =>
    MORE.test((end.textContent ?? '').trim()),
  );
  return {
    caption,
    text: cut ?? text,
    isTruncated: cut !== undefined || isFolded,
    author: name === null ? undefined : oneLine(visibleText(name)) || handleOf(name),
    link: soleReel(reel),
    date: undefined,
    engagement: reelCounts(reel),
  };
}

/** Name, caption and sound are lines below each other: the caption is the first text behind the line of the name. */
function reelCaption(reel: Element, name: Element): Element | undefined {
  const texts = [...reel.querySelectorAll('div[dir="auto"], span[dir="auto"], h1[dir="auto"]')].filter((found) => {
    const isBehind = (name.compareDocumentPosition(found) & 4) /* FOLLOWING */ !== 0;
    if (!isBehind || found.closest('a') !== null) return false;
    const text = visibleText(found);
    // a dot before "Follow", and the numbers beside the reel
    if (!SAYS_SOMETHING.test(text) || isPureCount(text, pageLocale(reel), 'instagram')) return false;
    const button = found.closest('[role="button"], button');
    if (button === null) return true;
    // "Follow" is a word or two; without that button the caption's own may be the first
    const isFollow = text.split(/\s/).length <= 2 && isInLineOf(name, button);
    return button.querySelector('svg') === null && !isFollow;
  });
  return texts.find((found) => !isAdWord(visibleText(found))) ?? texts[0];
}

/** The button to follow an account stands beside its name, a caption below both. */
function isInLineOf(name: Element, button: Element): boolean {
  const [first] = name.parentElement?.querySelectorAll('[role="button"], button') ?? [];
  const next = name.nextElementSibling;
  return first === button || next?.contains(button) === true;
}

/** The viewer holds several reels and the address names one: only a single reel is surely that one. */
function soleReel(reel: Element): InstagramLink | undefined {
  return reel.ownerDocument.getElementsByTagName('video').length === 1 ? pageLink(reel) : undefined;
}

function captionOf(article: Element): Element | undefined {
  const heading = [...article.querySelectorAll(CAPTION)].find(
    (found) => visibleText(found) !== '' && found.closest(HEADER) === null,
  );
  const marked = heading ?? captionAfterAge(article);
  if (marked !== undefined) return marked;
  const candidates = [...article.querySelectorAll(TEXT)].filter((found) => {
    const holder = found.closest(NOT_CAPTION);
    if (holder !== null && article.contains(holder)) return false;
    if (found.querySelector(`time, ${LIKED_BY}, ${HEADER}, section, h3`) !== null) return false;
    // links to people are names, those to hashtags may be all that the author wrote
    const own = visibleText(found, { skip: 'a:not([href*="/explore/tags/"])' });
    if (LIKES_LINE.test(own)) return false;
    // the line of a caption is a button as a whole, with its author's name in it (2025-12 to 2026-07)
    const button = found.closest('[role="button"]');
    return (
      SAYS_SOMETHING.test(own) &&
      (button === null || button.querySelector('h2') !== null) &&
      !isInComment(found, article)
    );
  });
  const texts = outermost(candidates);
  // what stands before the row of buttons is about the post, not of it
  const row = article.querySelector('section');
  return texts.find((text) => row !== null && (row.compareDocumentPosition(text) & 4) !== 0) ?? texts[0];
}

/** Without a heading (2025-08, 2025-11): what follows the author's name and an age that leads nowhere. */
function captionAfterAge(article: Element): Element | undefined {
  const age = [...article.querySelectorAll('time')].find((time) => time.closest('a, header') === null);
  for (let at: Element | null = age ?? null; at !== null && at !== article; at = at.parentElement) {
    for (let next = at.nextElementSibling; next !== null; next = next.nextElementSibling) {
      if (next.matches('button, [role="button"]') || visibleText(next) === '') continue;
      return next.querySelector('time, h3, section, img, video, svg') === null ? next : undefined;
    }
  }
  return undefined;
}

/** True within a comment: the nearest age is one that leads to it. */
export function isInComment(part: Element, article: Element): boolean {
  for (let at: Element | null = part; at !== null && at !== article; at = at.parentElement) {
    const age = at.querySelector('time');
    if (age !== null) return age.closest(COMMENT) !== null;
  }
  return false;
}

/** True where "… more" stands behind the caption, outside of it (2025-08). */
function isContinued(caption: Element, article: Element): boolean {
  for (let at: Element | null = caption; at !== null && at !== article; at = at.parentElement) {
    const next = at.nextElementSibling;
    if (next === null) continue;
    return MORE.test(oneLine(next.textContent ?? '')) && next.querySelector('button, [role="button"]') !== null;
  }
  return false;
}

function authorOf(article: Element): string | undefined {
  // a post in the feed may do without a header: its first link to a profile is the author's
  for (const selector of ['header a[href], h2 a[href]', 'a[href]']) {
    const links = [...article.querySelectorAll(selector)].filter((link) => handleOf(link) !== undefined);
    const name = links.map((link) => oneLine(visibleText(link))).find((text) => text !== '') ?? handleOf(links[0]);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The last time that links to the post itself: the caption's and the comments' stand before it. */
function permalinkTime(article: Element): Element | undefined {
  return [...article.querySelectorAll(TIME_LINK)].filter((time) => linkIn(time.closest('a')) !== undefined).at(-1);
}
