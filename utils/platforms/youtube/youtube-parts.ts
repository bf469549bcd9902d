// Parts of YouTube's pages that more than one of its readers needs: the watch page in two generations, comments, texts.
import { oneLine, visibleText } from '../dom.ts';

/** Elements of the client; other extensions' have other names. */
export const SITE_TAGS = /^(?:yt|ytd|ytm|tp-yt)-/;
/** `ytd-comment-renderer` 2022-03, `ytd-comment-view-model` since 2024; the mobile site's [K]. */
export const COMMENT = 'ytd-comment-view-model, ytd-comment-renderer, ytm-comment-renderer';
export const COMMENT_TEXT = '#content-text, .comment-text';
/** 2022-03. */
export const COMMUNITY = 'ytd-post-renderer, ytd-backstage-post-renderer';
/**
 * The page of a video: one element since 2022 [S], which was there, empty and hidden, on the pages of 2022-03 and 2025-12;
 * two elements before (2022-03), of which the first holds the title.
 */
export const WATCH = 'ytd-watch-metadata, ytd-video-primary-info-renderer';
const SECONDARY = 'ytd-video-secondary-info-renderer';
/** The title's place in either. */
const TITLE = 'h1';
const OWNER = '#owner ytd-channel-name #text, ytd-video-owner-renderer ytd-channel-name #text, #owner a[href^="/@"]';
// The whole text once unfolded, its beginning before [K]; one text of either length in 2022-03.
const DESCRIPTIONS = [
  '#description-inline-expander #expanded',
  '#description-inline-expander yt-attributed-string',
  '#description-inline-expander #plain-snippet-text, #description-inline-expander #snippet-text',
  '#description yt-formatted-string',
  '#description',
  // the second finder: what can be unfolded, whatever its ids
  'ytd-text-inline-expander yt-attributed-string, #attributed-snippet-text',
  'ytd-expander yt-formatted-string',
] as const;
const SAID = { siteTags: SITE_TAGS, skip: 'yt-icon, tp-yt-paper-tooltip, #more, #less' };
const UNFOLD = '#description-inline-expander #expand';

/** What the page of a video says of it. */
export interface WatchParts {
  readonly title: Element | undefined;
  readonly description: Element | undefined;
  readonly owner: Element | undefined;
  /** Only the beginning of the description is there until the reader unfolds it. */
  readonly isTruncated: boolean;
}

/** Title, description and owner around `watch`; all absent where the view is not filled yet. */
export function watchParts(watch: Element): WatchParts {
  const roots = [watch, ...secondaryOf(watch)];
  const first = (selector: string) =>
    roots.flatMap((root) => [...root.querySelectorAll(selector)].filter((found) => isShown(found, root)))[0];
  const description = DESCRIPTIONS.map(first).find((found) => found !== undefined);
  const unfold = first(UNFOLD);
  return {
    title: first(TITLE),
    description,
    owner: first(OWNER),
    isTruncated: unfold !== undefined && description?.closest('#expanded') == null,
  };
}

/** Before 2022 the description and the owner stood in a second element below the first. */
function secondaryOf(watch: Element): Element[] {
  if (!watch.matches('ytd-video-primary-info-renderer')) return [];
  for (let at = watch.parentElement; at !== null; at = at.parentElement) {
    const second = at.querySelector(SECONDARY);
    if (second !== null) return [second];
    if (at.matches('ytd-watch-flexy, ytd-page-manager, body')) return [];
  }
  return [];
}

function isShown(found: Element, root: Element): boolean {
  if (isHiddenIn(found, root)) return false;
  return visibleText(found, { siteTags: SITE_TAGS }) !== '' || found.matches(UNFOLD);
}

/** The first part of `root` that is shown and says something, by the first selector that finds one. */
export function firstWithText(root: Element, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    for (const found of root.querySelectorAll(selector)) {
      if (!isHiddenIn(found, root) && textOf(found) !== '') return found;
    }
  }
  return undefined;
}

/** Parts have hidden twins: one for each place the layout may put them. */
function isHiddenIn(part: Element, root: Element): boolean {
  const hidden = part.closest('[hidden]');
  return hidden !== null && root.contains(hidden);
}

/** What a part says, in the client's own elements. */
export function textOf(element: Element): string {
  return visibleText(element, { ...SAID, lines: 'elements' });
}

/** What an author wrote at length: descriptions, comments and posts keep their line breaks as characters (2022-03, 2025-11). */
export function writtenIn(element: Element): string {
  return visibleText(element, { ...SAID, lines: 'characters' });
}

/** A name on one line; undefined where it is empty. */
export function nameOf(element: Element | undefined): string | undefined {
  return element === undefined ? undefined : oneLine(textOf(element)) || undefined;
}
