// Markup of other people's items as plain text that a feed may carry.
import { Parser } from 'htmlparser2';
import { isPlainText } from '../domain/plain-text.ts';

/** What is not read aloud: programs, styles, frames and forms. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'head',
  'form',
  'button',
  'select',
]);
/** Elements that begin a line. */
const LINES = new Set('br dd dt li tr'.split(' '));
/** Elements that are a paragraph of their own. */
const PARAGRAPHS = new Set(
  'address article aside blockquote div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);
/** Text without any is taken as it stands, line breaks and all. */
const MARKUP = /<[a-z!/?]/i;
/** More than this of one item is not looked at. */
const HTML_MOST = 400_000;

/** The visible words of an HTML fragment or of a plain text: paragraphs parted by an empty line, nothing a feed refuses. */
export function plainFromHtml(html: string): string {
  const isMarkup = MARKUP.test(html);
  const pieces: string[] = [];
  let skipping = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (SKIPPED.has(name)) skipping += 1;
        else if (PARAGRAPHS.has(name)) pieces.push('\n\n');
        else if (LINES.has(name)) pieces.push('\n');
      },
      onclosetag(name) {
        if (SKIPPED.has(name)) skipping -= 1;
        else if (PARAGRAPHS.has(name)) pieces.push('\n\n');
      },
      ontext(text) {
        if (skipping === 0) pieces.push(isMarkup ? text.replace(/\s+/g, ' ') : text);
      },
    },
    { decodeEntities: true },
  );
  parser.write(html.slice(0, HTML_MOST));
  parser.end();
  return cleanText(pieces.join(''));
}

/** The same on one line, for titles and names. */
export function lineOf(html: string): string {
  return plainFromHtml(html).replace(/\n+/g, ' ');
}

/** Text without controls, direction marks, tags and surplus white space; an opening angle bracket that could begin a tag becomes `‹`. */
export function cleanText(text: string): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u{e0000}-\u{e007f}\ufffd\ufff9-\ufffb\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\t]/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/<(?=[a-z!/?])/gi, '‹')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return isPlainText(clean) ? clean : '';
}

/** At most `most` UTF-16 code units, cut between words, with an ellipsis where something was left out. */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  const space = room.search(/\s\S*$/);
  return `${(space > most / 2 ? room.slice(0, space) : room).trimEnd()}…`;
}
