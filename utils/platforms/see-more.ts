// Where a site cut a text short: the ellipsis before its button, and the button's words where it lost the role of one.

const ELLIPSIS = /\s*(?:…|\.\.\.)$/;
/** English, Indonesian and the languages of saved pages. */
const WORDS =
  /\s*(?:…|\.\.\.)\s*(?:lihat selengkapnya|selengkapnya|lainnya|see more|more|ver más|voir plus|查看更多)$/iu;

/** The text without its cut end; undefined where it is whole. `hasButton` tells whether a button stands in it. */
export function cutShort(text: string, hasButton: () => boolean): string | undefined {
  if (WORDS.test(text)) return text.replace(WORDS, '');
  return ELLIPSIS.test(text) && hasButton() ? text.replace(ELLIPSIS, '') : undefined;
}
