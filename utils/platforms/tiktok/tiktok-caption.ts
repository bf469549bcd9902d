// The caption of a TikTok video: in a block with a name of its own, or else in the one its hashtags stand in.
import { oneLine, selectAll, visibleText } from '../dom.ts';

// Captions, most stable first: feeds (2022, 2026), search (2022), the video page of 2022 to 2024 [K].
const CAPTIONS = [
  '[data-e2e="video-desc"]',
  '[data-e2e="browse-video-desc"]',
  '[data-e2e="search-card-video-caption"]',
  '[data-e2e="search-card-desc"]',
] as const;
export const CAPTION = CAPTIONS.join(', ');
// Written by a machine beside the caption (2026-01), and who made the video with which sound, on search cards (2022).
export const NOT_CAPTION =
  '[data-e2e^="v2t-"], [data-e2e="search-card-user-link"], [data-e2e="search-card-like-container"], [data-e2e="video-music"]';
export const COMMENT = '[data-e2e^="comment-"]';
/** What only a comment has: the button that counts them is named alike. */
export const COMMENT_PART = '[data-e2e^="comment-level"], [data-e2e^="comment-username"]';
export const VIDEO_LINK = 'a[href*="/video/"], a[href*="/photo/"]';
/** The second finder (2022, 2026). */
const HASHTAG = 'a[href*="/tag/"]';
/** The caption as a thumbnail's description ends with who made it [K: English and Indonesian]. */
const CREDIT = /\s+(?:created by .+ with|dibuat oleh .+ dengan) .+$/iu;

/** The block of the caption. */
export function captionOf(element: Element): Element | undefined {
  for (const selector of CAPTIONS) {
    const found = element.matches(selector) ? element : element.querySelector(selector);
    if (found !== null) return found;
  }
  for (const tag of element.querySelectorAll(HASHTAG)) {
    const block = tag.parentElement;
    if (block !== null && block !== element && tag.closest(COMMENT) === null) return block;
  }
  return undefined;
}

/** What the caption says, with its hashtags. */
export function captionText(caption: Element): string {
  // hashtags are paragraphs in links (2026-01), drawn within the line
  return visibleText(caption, { skip: NOT_CAPTION, inline: 'a p, a div, a h2, a strong' });
}

/** True for the caption and what is in it; `post` is the one it belongs to, where its block has no name. */
export function isInCaption(part: Element, post?: Element): boolean {
  return part.closest(CAPTION) !== null || (post !== undefined && captionOf(post)?.contains(part) === true);
}

/** The caption in a grid without room for one: the title of the link (2026-04: also the thumbnail's description). */
export function titleOf(element: Element): string | undefined {
  return cleaned(selectAll(element, VIDEO_LINK).map((link) => link.getAttribute('title')));
}

/** What a thumbnail is described as. */
export function thumbnailText(element: Element): string | undefined {
  const images = selectAll(element, VIDEO_LINK).flatMap((link) => [...link.querySelectorAll('img[alt]')]);
  return cleaned(images.map((image) => image.getAttribute('alt')));
}

function cleaned(texts: readonly (string | null)[]): string | undefined {
  const words = texts.find((text) => text);
  return words === null || words === undefined ? undefined : oneLine(words.replace(CREDIT, ''));
}
