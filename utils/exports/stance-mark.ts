// A stance on an exported page as the card draws it: a word with its glyph, in ink.
import type { Stance } from '../domain/stance.ts';
import { STANCE_GLYPHS } from '../glyphs.ts';
import type { Words } from '../i18n.ts';
import { STANCE_KEYS } from '../label-keys.ts';
import { type Html, html } from './html.ts';

/** Read aloud it says what is stated of the claim. */
export function stanceMark(stance: Stance, words: Words): Html {
  const { pen, fill, isBroken } = STANCE_GLYPHS[stance];
  const dashes = isBroken === true ? html` stroke-dasharray="2.4 2.3"` : undefined;
  const drawn = pen === undefined ? undefined : html`<path d="${pen}"${dashes}/>`;
  const filled = fill === undefined ? undefined : html`<path class="f" d="${fill}"/>`;
  return html`<span class="stance"><svg viewBox="0 0 16 16" aria-hidden="true">${drawn}${filled}</svg><span class="vh">${words.t('states_claim')} </span>${words.t(STANCE_KEYS[stance])}</span>`;
}
