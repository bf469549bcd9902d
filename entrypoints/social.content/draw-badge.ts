// Draws a badge with plain DOM calls: a page that shows a few buttons of ours carries no component library for them.
import { type BadgeFace, badgeFace } from '../../components/badge/badge-face.ts';
import { ICON_PATHS } from '../../components/ui/glyphs.ts';
import type { Mark } from '../../utils/domain/match.ts';
import type { Words } from '../../utils/i18n.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The button of a mark as `components/badge/Badge.tsx` has it; `isRepeat` where the claim is already marked above. */
export function drawBadge(mark: Mark, words: Words, isRepeat: boolean): HTMLButtonElement {
  const face = badgeFace(mark, words, isRepeat);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `${isRepeat ? 'dot' : 'badge'} ${face.tone}`;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-label', face.fullName);
  if (isRepeat) button.title = face.name;
  else button.append(...partsOf(face));
  return button;
}

/** What stays where a mark was taken away: a place for the focus to return to, and words for who hears the page. */
export function drawTaken(words: Words): HTMLElement {
  const place = span('vh', words.t('mark_taken'));
  place.tabIndex = -1;
  return place;
}

function partsOf({ glyph, label, tail }: BadgeFace): (Node | string)[] {
  const chip = span('chip');
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('class', 'i m');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICON_PATHS[glyph]);
  drawing.append(path);
  chip.append(drawing);
  return [chip, span('word', label), ' ', ...(tail === undefined ? [] : [span('tail', tail)])];
}

function span(name: string, text = ''): HTMLElement {
  const made = document.createElement('span');
  made.className = name;
  made.textContent = text;
  return made;
}
