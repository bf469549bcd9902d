// When a TikTok video was published: by the date beside its author's name, else by the time in its id.
import { oneLine } from '../dom.ts';
import { COMMENT_PART, isInCaption } from './tiktok-caption.ts';

/** Dates are written whole once they are old, unpadded (2026-01); ids of videos begin with their second, in 32 bits. */
export function dateOf(element: Element, id: string | undefined): string | undefined {
  const comment = element.querySelector(COMMENT_PART);
  for (const label of element.querySelectorAll('span, p, div')) {
    if (label.querySelector(':not(font)') !== null || isInCaption(label)) continue;
    // comments stand behind their video, and have dates of their own
    if (comment !== null && (comment.compareDocumentPosition(label) & 4) !== 0) break;
    const date = /^(?:·\s*)?(20\d\d)-(\d{1,2})-(\d{1,2})$/.exec(oneLine(label.textContent ?? ''));
    if (date !== null) return `${date[1]}-${date[2]?.padStart(2, '0')}-${date[3]?.padStart(2, '0')}`;
  }
  if (id === undefined || !/^\d{15,20}$/.test(id)) return undefined;
  const time = Number(BigInt(id) >> 32n) * 1000;
  // TikTok opened in September 2016; an id outside of that is of another kind
  return time > Date.UTC(2016, 8) && time < Date.UTC(2100, 0) ? new Date(time).toISOString() : undefined;
}
