// A post's text as it is read: folded letters, without addresses and handles, hashtags split, each character traceable to the original.
import { foldCodePoint } from './fold.ts';

/** Text in one spelling; character `i` stands for `starts[i]` to `ends[i]` of the original (UTF-16). */
export interface NormalizedText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A word that holds an address from here on. */
const LINK = /(?:https?:\/\/|www\.|pic\.twitter\.com\/).*$/isu;
/** A whole word that is a host with or without a path; anchored, so that no text makes it slow. */
const HOST =
  /^[("'“‘[]*[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|co|id|org|net|info|me|ly|be|gov|example|xyz|site|online)(?:[/?]\S*)?[)"'”’\].,!?;:]*$/iu;
const MAIL = /[\w]@[\w-]+\./u;
const HANDLE = /(?<![\p{L}\p{N}_])@[\w.]+/gu;
const WORD = /\S+/gu;
const MAY_HOLD_ADDRESS = /@|:\/\/|\.[a-z]/i;

/** Characters made into a string at once: the stack holds so many arguments everywhere. */
const CHUNK = 4096;
const SPACE = 32;
const HASH = 35;
const UNDERSCORE = 95;

/** Brings a text into the one spelling that claims and posts are compared in. */
export function normalize(text: string): NormalizedText {
  const source = MAY_HOLD_ADDRESS.test(text) ? blankOut(text) : text;
  const out = new Writer(source.length + 16);
  let isHashtag = false;
  for (let index = 0; index < source.length; ) {
    const code = source.charCodeAt(index);
    if (code < 128) {
      if (code === HASH) {
        isHashtag = true;
        out.space(index);
      } else if (code === UNDERSCORE) {
        out.space(index);
      } else {
        if (isHashtag) {
          if (!isWordCode(code)) isHashtag = false;
          else if (startsHashtagWord(source, index)) out.space(index);
        }
        out.put(code >= 65 && code <= 90 ? code + 32 : code, index, index + 1);
      }
      index += 1;
      continue;
    }
    const codePoint = source.codePointAt(index) ?? code;
    const end = index + (codePoint > 0xffff ? 2 : 1);
    const folded = foldCodePoint(codePoint);
    if (folded === ' ') isHashtag = false;
    for (let part = 0; part < folded.length; part += 1) out.put(folded.charCodeAt(part), index, end);
    index = end;
  }
  return out.finish();
}

/** Addresses, mails and handles become spaces, so that offsets stay. */
function blankOut(text: string): string {
  return text.replace(WORD, (word) => {
    if (!MAY_HOLD_ADDRESS.test(word)) return word;
    if (HOST.test(word) || MAIL.test(word)) return ' '.repeat(word.length);
    return word.replace(LINK, blank).replace(HANDLE, blank);
  });
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

/** True where a new word begins inside a hashtag: `#JalanRusak`, `#PBBNaik`, `#Naik300Persen`. */
function startsHashtagWord(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const here = text.charCodeAt(index);
  if (isUpper(here))
    return isLower(before) || isDigit(before) || (isUpper(before) && isLower(text.charCodeAt(index + 1)));
  return isDigit(here) ? isLetter(before) : isLetter(here) && isDigit(before);
}

const isUpper = (code: number) => code >= 65 && code <= 90;
const isLower = (code: number) => code >= 97 && code <= 122;
const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => isUpper(code) || isLower(code);
const isWordCode = (code: number) => isLetter(code) || isDigit(code);

/** Collects characters with their places; three or more equal letters in a row become one. */
class Writer {
  private codes: Uint16Array;
  private starts: Int32Array;
  private ends: Int32Array;
  private length = 0;
  private run = 0;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  space(at: number): void {
    this.put(SPACE, at, at);
  }

  put(code: number, start: number, end: number): void {
    const isRepeated = this.length > 0 && this.codes[this.length - 1] === code && (isLower(code) || code > 127);
    this.run = isRepeated ? this.run + 1 : 1;
    if (this.run === 3) this.length -= 1;
    if (this.run >= 3) {
      this.ends[this.length - 1] = end;
      return;
    }
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  finish(): NormalizedText {
    const { codes, starts, ends, length } = this;
    let text = '';
    for (let at = 0; at < length; at += CHUNK) {
      text += String.fromCharCode.apply(
        undefined,
        codes.subarray(at, Math.min(at + CHUNK, length)) as unknown as number[],
      );
    }
    return { text, starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
  }

  private grow(): void {
    const wider = <T extends Uint16Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const capacity = this.codes.length * 2;
    this.codes = wider(this.codes, new Uint16Array(capacity));
    this.starts = wider(this.starts, new Int32Array(capacity));
    this.ends = wider(this.ends, new Int32Array(capacity));
  }
}
