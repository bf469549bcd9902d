// One Facebook post as a region of the page: its own parts, without comments, decoys and the post it carries.
import { climbWhile, outermost, textNodes, visibleText } from '../dom.ts';
import { cutShort } from '../see-more.ts';
import { readsLikeSentence } from '../stray-text.ts';
import { isViewer } from './facebook-page.ts';
import { isTranslated, TRANSLATION } from './facebook-translation.ts';

/** Roles of a post's parts, seen since 2025; before, none of them is there. */
export const LIKE = '[data-ad-rendering-role="like_button"]';
export const NAME = '[data-ad-rendering-role="profile_name"]';
export const HEADING = 'h2, h3, h4, h5';
/** The reactions of a post. */
export const TOOLBAR = '[role="toolbar"]';
export const ACTIONS = `${LIKE}, ${TOOLBAR}`;
/** The picture of the author is named after them, in every language. */
export const AVATAR = 'a[role="link"] svg[role="img"][aria-label]';
/** Outside a feed (permalink, dialog, logged out). Comments are articles too, and named: "Komentar oleh …" (2022 to 2026). */
export const ARTICLE = '[role="article"]:not([aria-label])';
export const COMMENT = '[role="article"][aria-label]:not([aria-posinset])';
/** Most stable first; the last is of the mobile and basic sites, which a few saved pages of 2022 still have. */
export const MESSAGES = [
  '[data-ad-rendering-role="story_message"]',
  '[data-ad-comet-preview="message"]',
  '[data-ad-preview="message"]',
  '[data-testid="post_message"]',
  '.userContent, .story_body_container > div:not(:has(h3))',
] as const;
export const IMAGE = 'a[href*="/photo"] img, a[href*="fbid="] img, img[data-imgperflogname="feedImage"]';
export const VIDEO = 'video, [data-video-id], a[href*="/reel/"], a[href*="/videos/"], a[href*="/watch/?v="]';
/** Text that is drawn over and over to confuse readers like this one: 22 to 44 times a post (2025, 2026). */
const DECOY_ROOT = '[data-0]';
export const DECOY = '[data-0], [data-0] *';
// Coloured backgrounds, and pages without the hooks above: the message is in blocks, names and counts are in spans.
const TEXT_BLOCK = 'div[dir="auto"]';
const NOT_MESSAGE = `${HEADING}, ${NAME}, a, form, ul, [role="button"], [role="toolbar"], [role="menu"]`;
// [K] captions beside an opened photo or video.
const TEXT_SPAN = 'span[dir="auto"]';
const BUTTON = '[role="button"]';
/** The words of that button, should it have lost its role. */
const SEE_TRANSLATION = /\s*(?:lihat terjemahan|see translation)$/iu;

/** A post and what is its own in it. */
export interface Scope {
  readonly post: Element;
  /** The post this one carries. */
  readonly nested: Element | undefined;
  readonly isForeign: (element: Element) => boolean;
  /** Matches within the post, outside decoys, comments and the post it carries. */
  own(selector: string): Element[];
}

/** What the author wrote, and the elements that hold it. */
export interface Message {
  readonly elements: readonly Element[];
  readonly text: string;
  readonly isTruncated: boolean;
}

/** The region of a post. */
export function scopeOf(post: Element): Scope {
  const comments = commentsOf(post);
  const isComment = (element: Element) => comments.some((comment) => comment.contains(element));
  const nested = nestedOf(post, isComment);
  const isForeign = (element: Element) => isComment(element) || nested?.contains(element) === true;
  const own = (selector: string) =>
    [...post.querySelectorAll(selector)].filter((found) => !isForeign(found) && found.closest(DECOY_ROOT) === null);
  return { post, nested, isForeign, own };
}

/** Named articles, and those below the buttons, which some layouts leave without a name. */
function commentsOf(post: Element): Element[] {
  const actions = post.querySelector(ACTIONS);
  const below = [...post.querySelectorAll(ARTICLE)].filter(
    (found) => actions !== null && (actions.compareDocumentPosition(found) & 4) !== 0,
  );
  return [...post.querySelectorAll(COMMENT), ...below];
}

/** A reshare holds two names and up to two messages (2026-03); before 2025 two messages, or an article in the article. */
function nestedOf(post: Element, isComment: (element: Element) => boolean): Element | undefined {
  const inPost = (selector: string) => [...post.querySelectorAll(selector)].filter((found) => !isComment(found));
  const article = inPost(ARTICLE).find((found) => found.childElementCount > 0);
  const names = namesIn(inPost);
  const messages = outermost(inPost(MESSAGES.slice(0, 3).join(', ')));
  const [first, second] = names.length > 1 ? names : messages;
  const fence = [first, names.length > 1 && messages.length > 1 ? messages[0] : undefined, post.querySelector(ACTIONS)];
  if (article !== undefined && !fence.some((part) => part && article.contains(part))) return article;
  if (second === undefined) return undefined;
  // words above the second name are the sharer's, whatever box they share with it
  const isShared = (parent: Element) =>
    fence.some((part) => part && part !== second && parent.contains(part)) || hasWordsBefore(parent, second);
  const root = climbWhile(second, post, isShared);
  return root.querySelector(`${MESSAGES.join(', ')}, ${IMAGE}, ${VIDEO}, ${TEXT_BLOCK}`) === null &&
    !messages.includes(root)
    ? undefined
    : root;
}

/** Without the role of names two headings tell, where two pictures of authors stand beside them. */
function namesIn(inPost: (selector: string) => Element[]): Element[] {
  const named = inPost(NAME);
  return named.length > 0 || inPost(AVATAR).length < 2 ? named : inPost(`:is(${HEADING}):has(a)`);
}

function hasWordsBefore(parent: Element, name: Element): boolean {
  for (const node of textNodes(parent)) {
    if ((node.compareDocumentPosition(name) & 4) === 0) return false;
    const holder = node.parentElement;
    if (holder === null || (node.nodeValue ?? '').trim() === '') continue;
    const isBlock = holder.closest(TEXT_BLOCK) !== null && parent.contains(holder.closest(TEXT_BLOCK));
    const isLabel = holder.closest(`${NOT_MESSAGE}, ${DECOY}, [aria-hidden="true"]`);
    if ((isBlock || readsLikeSentence(node.nodeValue ?? '')) && (isLabel === null || !parent.contains(isLabel)))
      return true;
  }
  return false;
}

/** The post's own message; undefined where it has none, as a picture alone. */
export function messageOf(scope: Pick<Scope, 'post' | 'own'>): Message | undefined {
  const skip = isTranslated(scope.own) ? `${DECOY}, ${TRANSLATION}` : DECOY;
  const readMessage = (elements: readonly Element[]) => toMessage(elements, skip);
  for (const selector of MESSAGES) {
    const elements = outermost(scope.own(selector)).slice(0, 1);
    const message = readMessage(elements);
    if (message !== undefined) return message;
  }
  const blocks = readMessage(looseTexts(scope, TEXT_BLOCK));
  if (blocks !== undefined || !isViewer(scope.post)) return blocks;
  const [longest] = looseTexts(scope, TEXT_SPAN).sort((a, b) => lengthOf(b) - lengthOf(a));
  return longest && readMessage([longest]);
}

/** Texts before the buttons that are no name, heading, link or label. */
function looseTexts(scope: Pick<Scope, 'post' | 'own'>, selector: string): Element[] {
  const actions = scope.own(ACTIONS)[0];
  const texts = scope.own(selector).filter((text) => {
    const holder = text.closest(NOT_MESSAGE);
    const isHeld = holder !== null && scope.post.contains(holder) && holder !== scope.post;
    const isBeforeActions = actions === undefined || (text.compareDocumentPosition(actions) & 4) !== 0;
    return (
      !isHeld &&
      text.closest(TRANSLATION) === null &&
      isBeforeActions &&
      !text.contains(actions ?? null) &&
      text.querySelector(`${NAME}, ${HEADING}`) === null
    );
  });
  return outermost(texts);
}

function lengthOf(text: Element): number {
  return visibleText(text, { skip: DECOY }).length;
}

function toMessage(elements: readonly Element[], skip: string): Message | undefined {
  const texts = elements.map((element) => visibleText(element, { skip })).filter((text) => text !== '');
  if (texts.length === 0) return undefined;
  const text = texts.join('\n').replace(SEE_TRANSLATION, '');
  // "See translation" is a button too, behind a whole text
  const cut = cutShort(text, () => elements.some((element) => element.querySelector(BUTTON) !== null));
  return { elements, text: cut ?? text, isTruncated: cut !== undefined };
}
