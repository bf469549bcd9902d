// The second finders of YouTube: posts by what they hold, for the day the client gives their elements another name.
import { climbAlone, holds, selectAll, visibleText } from '../dom.ts';
import { INTO_LIST, videoOf } from './youtube-link.ts';
import { COMMENT_TEXT, SITE_TAGS } from './youtube-parts.ts';

// A card: a heading that leads to a video or Short. A mix or a playlist leads to one too, and says so in its address.
const HEADING_LINK = [
  `h3 a[href*="/watch?"]:not(${INTO_LIST})`,
  `a[href*="/watch?"]:not(${INTO_LIST}):has(h3)`,
  'h3 a[href*="/shorts/"]',
  'a[href*="/shorts/"]:has(h3)',
].join(', ');
const VIDEO_LINK = 'a[href*="/watch?"], a[href*="/shorts/"]';
// The page of a video: its only heading of the first rank. A Short: the heading in the player.
const WATCH_TITLE = 'ytd-watch-flexy h1';
const SHORT_TITLE = 'ytd-shorts :is(yt-shorts-video-title-view-model, h2)';
// A comment or community post: its text, in one of two places.
const WRITTEN = `${COMMENT_TEXT}, #home-content-text`;
const TEXT_BLOCK = '#body, #post-text';
const POST_LINK = 'a[href*="/post/Ugk"]';
/** Lists of posts, and the regions of a page. */
const EDGE =
  '#contents, #items, #comments, #primary, #primary-inner, #secondary, ytd-comment-thread-renderer, ytd-watch-flexy, ytd-shorts, ytd-browse, ytd-search, ytd-app, main, [role="main"], body';

/** What a post is, by what it holds. */
export type YoutubeKind = 'card' | 'reel' | 'watch' | 'comment' | 'community';

/** Posts at or below `root` that are in none of the elements of `known`. */
export function findByShape(root: ParentNode, known: string): Element[] {
  const free = (selector: string) => selectAll(root, selector).filter((part) => part.closest(known) === null);
  return [
    ...free(HEADING_LINK).flatMap((link) => climbToCard(link) ?? []),
    ...free(WATCH_TITLE).map((title) => climb(title, `h1, ${WRITTEN}, #comments, ${HEADING_LINK}`)),
    ...free(SHORT_TITLE).flatMap((title) => shortAround(title) ?? []),
    ...free(WRITTEN).map((text) => climb(text.closest(TEXT_BLOCK) ?? text, WRITTEN)),
  ];
}

/** The kind of a post that its element's name does not tell. */
export function kindByShape(element: Element): YoutubeKind {
  if (element.matches(`:is(${WATCH_TITLE}), :has(h1)`) && element.closest('ytd-watch-flexy') !== null) return 'watch';
  if (holds(element, WRITTEN)) return holds(element, POST_LINK) ? 'community' : 'comment';
  return element.closest('ytd-shorts') === null ? 'card' : 'reel';
}

function climb(part: Element, others: string): Element {
  return climbAlone(
    part,
    (parent) => parent.matches(EDGE),
    (sibling) => holds(sibling, others),
  );
}

/** The highest ancestor with one video. */
function climbToCard(link: Element): Element | undefined {
  const id = idOf(link);
  if (id === undefined) return undefined;
  return climbAlone(
    link,
    (parent) => parent.matches(EDGE),
    (sibling) => selectAll(sibling, VIDEO_LINK).some((other) => idOf(other) !== id),
  );
}

/** The Short that the player marks as shown; where it marks none, each one that has its title. */
function shortAround(title: Element): Element | undefined {
  const shown = title.closest('ytd-shorts')?.querySelector('[is-active]');
  if (shown != null) return shown.contains(title) ? shown : undefined;
  return visibleText(title, { siteTags: SITE_TAGS }) === '' ? undefined : climb(title, SHORT_TITLE);
}

/** The address of the page is that of a Short only where the player holds no other. */
export function isSoleShort(short: Element): boolean {
  const titles = short.closest('ytd-shorts')?.querySelectorAll(SHORT_TITLE) ?? [];
  return [...titles].every((title) => short.contains(title));
}

function idOf(link: Element): string | undefined {
  const url = URL.parse(link.getAttribute('href') ?? '', link.ownerDocument.baseURI);
  return url === null ? undefined : videoOf(url)?.id;
}
