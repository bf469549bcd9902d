// Translations that Facebook offers: what stands there then is the site's text, not the author's.
import { oneLine } from '../dom.ts';

/** Beside the original a translation stands in a block of its own (published readers, 2025). */
export const TRANSLATION = 'blockquote';

const BUTTON = '[role="button"], a[role="link"]';
/** [K] what the button below says while a translation is shown; "See translation" means that none is. */
const SHOWN =
  /^(?:lihat (?:teks )?asli(?:nya)?|sembunyikan (?:terjemahan|teks asli)|beri nilai terjemahan(?: ini)?|(?:see|show|hide) original|hide translation|rate (?:this )?translation|ver original|voir l[’']original|original anzeigen)$/iu;

/** True where the words are those of a button below a translation. */
export function saysTranslated(words: string): boolean {
  return SHOWN.test(oneLine(words));
}

/** True where the site shows a translation of the post; `own` finds what is the post's own. */
export function isTranslated(own: (selector: string) => Element[]): boolean {
  return own(BUTTON).some((button) => {
    const words = button.textContent ?? '';
    return words.length < 60 && saysTranslated(words);
  });
}

/**
 * True where the translation stands in place of the original. Such a post is not read: a machine's words can turn a
 * denial around, and a mark on them would be on what nobody wrote. Asking for the original changes the page.
 */
export function hidesOriginal(own: (selector: string) => Element[]): boolean {
  return isTranslated(own) && own(TRANSLATION).length === 0;
}
