// Text and addresses as they may travel in a feed: plain, visible, and not able to imitate anything else.
import { z } from './zod.ts';

/** Controls except newline and tab, bidi overrides and isolates, invisible tag characters, lone surrogates. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/u;
const MARKUP = /<[a-z!/?]/i;

/** True where the text has no control, bidi-override or tag character, no lone surrogate and nothing that opens an HTML tag. */
export function isPlainText(text: string): boolean {
  return !FORBIDDEN.test(text) && !MARKUP.test(text);
}

/** A schema for plain text of 1 to `max` UTF-16 code units. */
export const plainText = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.trim() !== '', 'only white space')
    .refine(isPlainText, 'holds a control, bidi or markup character');

/** An https address of at most 600 characters, without credentials, with an ASCII (or punycode) host. */
export const httpsUrl = z.string().max(600).refine(isHttpsUrl, 'not an https address without credentials');

/** ISO 8601 date, or date and time with zone. */
export const isoDate = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

function isHttpsUrl(value: string): boolean {
  if (!/^https:\/\/[\x21-\x7e]+$/.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.username === '' && url.password === '' && url.hostname.includes('.');
}
