// What a text of a draft must not hold although a schema would let it pass: markup that readers would see as characters, and letters that look like others.

/** A finding about one text, without its place. */
export interface TextFinding {
  readonly message: string;
  readonly remedy: string;
  readonly severity?: 'error' | 'warning';
}

const MARKUP: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/!?\[[^\]]+\]\([^)]*\)/, 'a Markdown link'],
  [/(\*\*|__)(?=\S).+?(?<=\S)\1/, 'Markdown emphasis'],
  [/(^|\s)\*(?=\S)[^*\n]+(?<=\S)\*(?=[\s.,;:!?)]|$)/, 'Markdown emphasis'],
  [/`[^`]+`/, 'Markdown code'],
  [/^#{1,6}\s/m, 'a Markdown heading'],
  [/^\s*[-*+•]\s+\S/m, 'a Markdown list'],
  [/^\s*>\s/m, 'a Markdown quotation'],
  [/^\s*\|.*\|\s*$/m, 'a Markdown table'],
  [/&(?:[a-z]{2,8}|#\d{2,5});/i, 'an HTML entity'],
];
/** A word that mixes Latin letters with those of a script that has the same shapes. */
const MIXED_SCRIPT =
  /(?:\p{Script=Latin}[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}]*\p{Script=Latin})/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Everything wrong with a text that is to be shown to readers as it is. */
export function lintText(name: string, text: string): TextFinding[] {
  const findings: TextFinding[] = [];
  const markup = MARKUP.find(([pattern]) => pattern.test(text));
  if (markup !== undefined)
    findings.push({
      message: `${name} holds ${markup[1]}.`,
      remedy: 'Write plain text: readers would see the signs themselves.',
    });
  if (MIXED_SCRIPT.test(text))
    findings.push({
      message: `${name} has a word that mixes Latin with Cyrillic or Greek letters.`,
      remedy: 'Retype the word: such letters are used to imitate others.',
    });
  if (INVISIBLE.test(text))
    findings.push({ message: `${name} holds an invisible character.`, remedy: 'Retype the text around it.' });
  return findings;
}
