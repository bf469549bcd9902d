// Words of the reader's language. Both locales are bundled: the browser's own lookup cannot follow a language chosen in the options.
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import id from '../public/_locales/id/messages.json' with { type: 'json' };

export type Language = 'id' | 'en';
/** Every key of the Indonesian file; a test holds the English one to the same keys. */
export type MessageKey = keyof typeof id;
/** Stems of keys that come as `<stem>_one` and `<stem>_other`. */
export type PluralKey = Extract<MessageKey, `${string}_other`> extends `${infer Stem}_other` ? Stem : never;

/** Translates; a plain object, passed down so that components stay pure. */
export interface Words {
  readonly language: Language;
  /** The text of `key` with `$1`, `$2`… replaced; a number as the language writes it. */
  t(key: MessageKey, ...substitutions: (string | number)[]): string;
  /** The form of `stem` for `count` (`Intl.PluralRules`); `$1` is the count as the language writes it. */
  n(stem: PluralKey, count: number, ...substitutions: (string | number)[]): string;
  /** `1.284`: a number that stands alone. */
  number(value: number): string;
  /** `21 Nov 2026`. Input is ISO 8601. */
  date(iso: string): string;
  /** `21 Nov 2026, 09.10`. Input is ISO 8601. */
  dateTime(iso: string): string;
  /** `09.10`. Input is ISO 8601. */
  time(iso: string): string;
}

const FILES: Record<Language, Record<MessageKey, { message: string }>> = { id, en };
const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** The texts of one language by key. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** The texts of a language, to be sent where the locale files are not loaded. */
export function messagesOf(language: Language): Messages {
  const entries = Object.entries(FILES[language]).map(([key, { message }]) => [key, message]);
  return Object.fromEntries(entries) as Messages;
}

/** The words of a language. Times are told in the device's zone, or in the one given (IANA: `Asia/Jakarta`). */
export function wordsOf(language: Language, timeZone?: string): Words {
  return wordsFrom(language, messagesOf(language), timeZone);
}

/** The words of a language from texts at hand: a script that uses only this carries no locale file. */
export function wordsFrom(language: Language, messages: Messages, timeZone?: string): Words {
  const locale = LOCALES[language];
  // made when they are needed: together they cost a page some milliseconds, and a badge needs none of them
  const plural = once(() => new Intl.PluralRules(locale));
  const number = once(() => new Intl.NumberFormat(locale));
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...zone }));
  const minute = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone }));
  const clock = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...zone }));
  const written = (part: string | number) => (typeof part === 'number' ? number().format(part) : part);
  const t = (key: MessageKey, ...substitutions: (string | number)[]) => fill(messages[key], substitutions.map(written));
  return {
    language,
    t,
    n: (stem, count, ...substitutions) => {
      const one = `${stem}_one` as MessageKey;
      const key = plural().select(count) === 'one' && one in messages ? one : (`${stem}_other` as MessageKey);
      return t(key, count, ...substitutions);
    },
    number: (value) => number().format(value),
    date: (iso) => format(day(), iso),
    dateTime: (iso) => format(minute(), iso),
    time: (iso) => format(clock(), iso),
  };
}

/** The language to speak: the chosen one, else Indonesian unless the browser prefers another tongue than the archipelago's. */
export function chooseLanguage(chosen: Language | 'auto', preferred: readonly string[]): Language {
  if (chosen !== 'auto') return chosen;
  const first = preferred[0]?.toLowerCase() ?? 'id';
  return /^(id|in|jv|su|ms|bjn|mad|min|ban)\b/.test(first) ? 'id' : 'en';
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function fill(message: string, substitutions: readonly string[]): string {
  return message.replace(/\$(\d)/g, (whole, index) => substitutions[Number(index) - 1] ?? whole);
}

function format(formatter: Intl.DateTimeFormat, iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : formatter.format(time);
}
