// Counts as sites write them: "1,2 rb", "3.4K", "1.059", "١٢٨": to a number, by the language of the page.
import type { PlatformId } from '../domain/post.ts';

/** A count read off a page. An exact one has every digit; `1.2K` stands for anything near 1200. */
export interface Count {
  readonly value: number;
  readonly isExact: boolean;
}

const ENGLISH: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/** Abbreviations by language, as CLDR 48 (compact, short) and the sites write them; lower case, without the dot. */
const UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  id: { rb: 1e3, ribu: 1e3, jt: 1e6, juta: 1e6, m: 1e9, miliar: 1e9, milyar: 1e9, t: 1e12, triliun: 1e12 },
  ms: { j: 1e6, b: 1e9 },
  es: { mil: 1e3, m: 1e6, mm: 1e9 },
  pt: { mil: 1e3, mi: 1e6, bi: 1e9 },
  fr: { k: 1e3, m: 1e6, md: 1e9 },
  de: { tsd: 1e3, mio: 1e6, mrd: 1e9 },
  ru: { тыс: 1e3, млн: 1e6, млрд: 1e9 },
  tr: { b: 1e3, bin: 1e3, mn: 1e6, mr: 1e9 },
  vi: { n: 1e3, tr: 1e6, t: 1e9 },
  hi: { हज़ार: 1e3, लाख: 1e5, करोड़: 1e7 },
  ar: { ألف: 1e3, مليون: 1e6, مليار: 1e9 },
};
/** Written without a space before the next word, so read by the first character; the same in Chinese, Japanese, Korean. */
const CJK: Readonly<Record<string, number>> = {
  千: 1e3,
  천: 1e3,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  億: 1e8,
  亿: 1e8,
  억: 1e8,
};

/** Languages that write 1,5 for one and a half. */
const DECIMAL_COMMA = new Set(['id', 'jv', 'es', 'pt', 'fr', 'de', 'ru', 'tr', 'vi', 'it', 'nl', 'pl']);

/** First digit of each decimal digit row that NFKC leaves as it is. */
const DIGIT_ROWS = [0x0660, 0x06f0, 0x0966];

/** Nothing to turn: most counts and labels. */
const PLAIN = /^[ -~]*$/;

/** A number with its separators, then perhaps a plus sign, then perhaps a word. */
const NUMBER = /(\d+(?:[.,'\u2019](?=\d)\d+| \d{3}(?!\d))*)( ?)(\+?)\s*([\p{L}\p{M}]+)?/u;

/** The first count in `text`, or undefined: a text without a digit says nothing, which is not zero. */
export function findCount(text: string, locale: string, platform: PlatformId): Count | undefined {
  const found = NUMBER.exec(toWesternDigits(text));
  if (found === null) return undefined;
  const [, digits = '', space = '', plus = '', word = ''] = found;
  if (plus !== '') return undefined; // "1+" is "at least", as Mastodon writes replies
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const unit = unitOf(word, { language, platform, isSpaced: space !== '', digits });
  // one Latin letter glued to the digits is an abbreviation, if not of a count: "2h", "14w"
  if (unit === undefined && space === '' && /^[a-z]$/i.test(word)) return undefined;
  if (unit === undefined) return exactCount(digits);
  const number = abbreviatedNumber(digits, DECIMAL_COMMA.has(language));
  const value = number === undefined ? Number.NaN : Math.round(number * unit);
  return Number.isSafeInteger(value) ? { value, isExact: false } : undefined;
}

/** The value of the first count in `text`; undefined where there is none. */
export function parseCount(text: string, locale: string, platform: PlatformId): number | undefined {
  return findCount(text, locale, platform)?.value;
}

/** The best of several writings of one count: the first exact one, else the first. */
export function bestCount(texts: Iterable<string>, locale: string, platform: PlatformId): number | undefined {
  let best: Count | undefined;
  for (const text of texts) {
    const count = findCount(text, locale, platform);
    if (count?.isExact === true) return count.value;
    best ??= count;
  }
  return best?.value;
}

/** True where the text is a count and nothing else: `2.8K`, `1,2 rb`, `44`. */
export function isPureCount(text: string, locale: string, platform: PlatformId): boolean {
  const western = toWesternDigits(text).trim();
  const found = NUMBER.exec(western);
  if (found === null || found[0] !== western.replace(/\.$/, '')) return false;
  return (found[4] ?? '') === '' || findCount(text, locale, platform)?.isExact === false;
}

interface UnitContext {
  readonly language: string;
  readonly platform: PlatformId;
  readonly isSpaced: boolean;
  readonly digits: string;
}

function unitOf(word: string, context: UnitContext): number | undefined {
  if (word === '') return undefined;
  const cjk = CJK[word.charAt(0)];
  if (cjk !== undefined) return cjk;
  const key = word.toLowerCase();
  if (context.language === 'id' && key === 'm' && isEnglishMillion(context)) return ENGLISH[key];
  const written = UNITS[context.language]?.[key] ?? unitsOf(context.language).get(key);
  // rb and jt are read everywhere: an Indonesian post view under another page language (Mastodon servers set their own)
  return written ?? ENGLISH[key] ?? (key === 'rb' || key === 'jt' ? UNITS.id?.[key] : undefined);
}

const KNOWN_UNITS = new Map<string, ReadonlyMap<string, number>>();

/** What the browser itself would write in this language: "Mln" in Italian, "tys." in Polish; lower case, without the dot. */
function unitsOf(language: string): ReadonlyMap<string, number> {
  const known = KNOWN_UNITS.get(language);
  if (known !== undefined) return known;
  const units = new Map<string, number>();
  if (/^[a-z]{2,3}$/.test(language)) {
    const format = new Intl.NumberFormat(`${language}-u-nu-latn`, { notation: 'compact' });
    for (let value = 1e3; value < 1e13; value *= 10) {
      const parts = format.formatToParts(value);
      const shown = Number(parts.find(({ type }) => type === 'integer')?.value);
      const unit = parts
        .find(({ type }) => type === 'compact')
        ?.value.toLowerCase()
        .replace(/\.$/, '');
      if (unit && shown > 0 && shown < 1000) units.set(unit, value / shown);
    }
  }
  KNOWN_UNITS.set(language, units);
  return units;
}

/** Indonesian "1,2 M" is miliar; "1.2M" under the same interface is English. Without a fraction the space tells: CLDR writes it, English never does. */
function isEnglishMillion(context: UnitContext): boolean {
  if (context.digits.includes(',')) return false;
  return context.digits.includes('.') || !context.isSpaced;
}

function exactCount(digits: string): Count | undefined {
  const parts = digits.split(/[.,'\u2019 ]/);
  const last = parts[parts.length - 1] ?? '';
  // "32 000,0": a fraction of zeros; any other fraction is no count
  const whole = parts.length > 1 && last.length < 3 ? parts.slice(0, -1) : parts;
  if (whole !== parts && Number(last) !== 0) return undefined;
  if (whole.slice(1).some((part) => part.length !== 3)) return undefined;
  const value = Number(whole.join(''));
  return Number.isSafeInteger(value) ? { value, isExact: true } : undefined;
}

function abbreviatedNumber(digits: string, hasDecimalComma: boolean): number | undefined {
  const separators = digits.match(/[.,]/g) ?? [];
  const last = separators[separators.length - 1];
  if (last === undefined) return Number(digits.replace(/\D/g, ''));
  const fraction = digits.slice(digits.lastIndexOf(last) + 1);
  const isDecimal = fraction.length !== 3 || last === (hasDecimalComma ? ',' : '.');
  const whole = digits.slice(0, digits.lastIndexOf(last)).replace(/\D/g, '');
  return isDecimal ? Number(`${whole}.${fraction}`) : Number(`${whole}${fraction}`);
}

function toWesternDigits(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
      const code = digit.charCodeAt(0);
      const row = DIGIT_ROWS.find((first) => code >= first && code < first + 10) ?? code;
      return String(code - row);
    })
    .replaceAll('\u066b', ',')
    .replaceAll('\u066c', '.')
    .replace(/\s/gu, ' ');
}
