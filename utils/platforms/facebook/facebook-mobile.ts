// Facebook's mobile site since 2023: drawn by the server from nameless boxes, without links; what is a post is told by its tracking.
import type { Post } from '../../domain/post.ts';
import { isAdWord } from '../ad-words.ts';
import { buildPost, mediaKinds, mediaTextOf } from '../build-post.ts';
import { climbWhile, oneLine, visibleText } from '../dom.ts';
import type { Reading } from '../platform.ts';
import { saysTranslated } from './facebook-translation.ts';

// [S] published clean-up scripts and readers, 2023 to 2026; no page of it was seen. On the page of one post its comments have it too.
export const MOBILE_ITEM = '[data-tracking-duration-id]';
// "TextArea" and "ServerTextArea": every text of the page, the author's name first.
const AREA = '[data-mcomponent$="TextArea"]';
const MEDIA = '[data-mcomponent$="ImageArea"] img, img[data-type="image"]';
const VIDEO = 'video, [data-video-id]';
const LABELLED = '[role="button"][aria-label] *';
/** Icons are letters of a private plane; a line with one says when, to whom or how many. */
const ICON = /[\u{f0000}-\u{ffffd}\ue000-\uf8ff]/u;
const ELLIPSIS = /\s*(?:…|\.\.\.)\s*(?:\p{L}+\s?){0,2}$/u;

/** Reads one item of the mobile site. */
export function readMobileItem(item: Element): Reading {
  const areas = filledAreas(item);
  const named = areas[authorIndex(areas)];
  if (named === undefined) return { kind: 'placeholder' };
  const texts = areas.map(wordsOf);
  const author = wordsOf(named);
  if (texts.some((text) => isAdWord(text.split('·')[0] ?? ''))) return { kind: 'ad' };
  if (texts.some(saysTranslated)) return { kind: 'placeholder' };
  const message = messageArea(item);
  const images = [...item.querySelectorAll(MEDIA)];
  const hasVideo = item.querySelector(VIDEO) !== null;
  if (message === undefined && images.length === 0 && !hasVideo) return { kind: 'unreadable', missing: 'text' };
  const shown = message === undefined ? '' : visibleText(message);
  const isTruncated = /…|\.\.\./.test(ELLIPSIS.exec(shown)?.[0] ?? '');
  const post: Post = buildPost('facebook', {
    text: isTruncated ? shown.replace(ELLIPSIS, '') : shown,
    isTruncated,
    author,
    media: mediaKinds({ image: images.length > 0, video: hasVideo }),
    mediaText: mediaTextOf(images.map((image) => image.getAttribute('alt'))),
  });
  return { kind: 'post', post };
}

/** The longest text behind the author's name that is no line of icons and no label of a button. */
export function messageArea(item: Element): Element | undefined {
  const areas = filledAreas(item);
  const candidates = areas
    .slice(authorIndex(areas) + 1)
    .filter((area) => !area.matches(LABELLED) && !ICON.test(area.textContent ?? ''));
  const longest = (a: Element, b: Element) => (visibleText(b).length > visibleText(a).length ? b : a);
  return candidates.length === 0 ? undefined : candidates.reduce(longest);
}

function filledAreas(item: Element): Element[] {
  return [...item.querySelectorAll(AREA)].filter((area) => wordsOf(area) !== '');
}

/** Why the post is shown can stand above: the author is right before the line of icons that says when and to whom. */
function authorIndex(areas: readonly Element[]): number {
  const dated = areas.slice(0, 3).findIndex((area) => ICON.test(area.textContent ?? '') && !area.matches(LABELLED));
  return Math.max(0, dated - 1);
}

function wordsOf(area: Element): string {
  return oneLine(visibleText(area)).replace(new RegExp(ICON, 'gu'), '').trim();
}

/** The row of the item that holds its first picture or video. */
export function mediaRow(item: Element): Element | undefined {
  const [media] = item.querySelectorAll(`${MEDIA}, ${VIDEO}`);
  return media && climbWhile(media, item, (parent) => parent.querySelector(AREA) !== null);
}
