// A text as terms: roots of words and numbers in one form, each with its place in the original.
import { colloquialRoot } from './colloquial.ts';
import { contractionAt, startsContraction } from './contractions.ts';
import { normalize } from './normalize.ts';
import { ONE_OF, parseDigits, readNumberWords, scaleOf, startsNumber } from './number-words.ts';
import { stemEnglish, stemIndonesian } from './stem.ts';
import { guessLanguage, isStopWord, NEGATORS, type TextLanguage } from './stop-words.ts';

/** `stop` words and `negator`s have a place in the text but no weight. */
export type TokenKind = 'word' | 'number' | 'stop' | 'negator';

export interface Token {
  /** Root of a word; `#` and the value for a number: `#300000`. */
  readonly term: string;
  /** The word as normalised, before stemming. */
  readonly word: string;
  readonly kind: TokenKind;
  /** Value of a number. */
  readonly value?: number;
  /** UTF-16 offsets into the original text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface TokenizedText {
  readonly language: TextLanguage;
  /** The text in one spelling. */
  readonly normalized: string;
  readonly tokens: readonly Token[];
}

interface Piece {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '9': 'g' };

/** Splits a text into tokens; `language` is BCP 47 as the publisher or site gives it. */
export function tokenize(text: string, language?: string): TokenizedText {
  const normalized = normalize(text);
  const { starts, ends } = normalized;
  const pieces = findPieces(normalized.text);
  const words = pieces.map((piece) => piece.word);
  const chosen = guessLanguage(words, language);
  const tokens: Token[] = [];
  const push = (term: string, word: string, kind: TokenKind, from: Piece, to: Piece) => {
    tokens.push({ term, word, kind, start: starts[from.start] ?? 0, end: ends[to.end - 1] ?? 0 });
  };
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index] as Piece;
    const { word } = piece;
    const isDigits = isDigit(word.charCodeAt(0));
    const known = isDigits ? undefined : termOf(word, chosen);
    if (isDigits || known?.startsNumber === true) {
      const next = pieces[index + 1];
      const isCapitalNext = next !== undefined && /[MT]/.test(text[starts[next.start] ?? 0] ?? '');
      const number = readNumber(words, index, pieces, isCapitalNext);
      if (number !== undefined) {
        const { end } = pieces[index + number.length - 1] ?? piece;
        const place = { start: starts[piece.start] ?? 0, end: ends[end - 1] ?? 0 };
        tokens.push({ term: `#${number.value}`, word, kind: 'number', value: number.value, ...place });
        index += number.length;
        continue;
      }
    }
    const contraction = known?.startsContraction === true ? contractionAt(words, index) : undefined;
    if (contraction !== undefined) {
      push(contraction.acronym, contraction.acronym, 'word', piece, pieces[index + contraction.length - 1] ?? piece);
      index += contraction.length;
      continue;
    }
    if (known?.oneOf !== undefined) {
      const place = { start: starts[piece.start] ?? 0, end: ends[piece.end - 1] ?? 0 };
      tokens.push({ term: '#1', word, kind: 'number', value: 1, ...place });
      push(known.oneOf, known.oneOf, 'word', piece, piece);
    } else {
      const { term, kind } = known ?? termOf(word, chosen);
      push(term, word, kind, piece, piece);
    }
    index += 1;
  }
  return { language: chosen, normalized: normalized.text, tokens };
}

/** Runs of letters, numbers with their separators, percent signs, and `rp` before a number. */
function findPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    let hasDigit = false;
    if (isLetter(code)) {
      if (code === LETTER_R && text.charCodeAt(end) === LETTER_P && isDigit(text.charCodeAt(end + 1))) end += 1;
      else {
        for (let next = text.charCodeAt(end); isLetter(next) || isDigit(next) || next === APOSTROPHE; ) {
          hasDigit ||= isDigit(next);
          end += 1;
          next = text.charCodeAt(end);
        }
      }
    } else if (isDigit(code)) {
      while (
        isDigit(text.charCodeAt(end)) ||
        (isSeparator(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1)))
      ) {
        end += 1;
      }
    } else if (code === SLASH && isRate(pieces.at(-1), at) && isLetter(text.charCodeAt(end))) {
      pieces.push({ word: 'per', start: at, end });
      at = end;
      continue;
    } else if (code !== PERCENT) {
      at = end;
      continue;
    }
    if (isDigit(code)) end += partLength(text, end);
    const word = text.slice(at, end);
    if (hasDigit) splitPiece(word, at, pieces);
    else pieces.push({ word, start: at, end });
    at = end;
  }
  return pieces;
}

const LETTER_R = 114;
const LETTER_P = 112;
const APOSTROPHE = 39;
const PERCENT = 37;
const SLASH = 47;
const FRACTION = 0x2044;
// comparisons with NaN, past the end, are false
const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => (code >= 97 && code <= 122) || code >= 0xdf;
const isSeparator = (code: number) => code === 44 || code === 46;

/** Characters of a fraction's second half before a scale: `/2` in `1/2 juta`; `RT 1/2` is two numbers. */
function partLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== SLASH && code !== FRACTION) return 0;
  const isPart = /^.[24]\s*(?:ribu|rb|juta|jt|miliar|milyar|triliun)\b/.test(text.slice(at, at + 16));
  return isPart && !isDigit(text.charCodeAt(at - 2)) ? 2 : 0;
}

/** True where a slash follows a number or its scale: `500rb/bulan`. */
function isRate(before: Piece | undefined, at: number): boolean {
  return (
    before?.end === at &&
    (isDigit(before.word.charCodeAt(0)) || before.word === 'k' || scaleOf(before.word) !== undefined)
  );
}

/** `anak2` is `anak`, `g4ji` is `gaji`, `covid19` is `covid` and `19`. */
function splitPiece(word: string, start: number, pieces: Piece[]): void {
  const end = start + word.length;
  if (/^k?m[23]$/.test(word)) {
    pieces.push({ word, start, end });
    return;
  }
  if (/^[a-z]{3,}2(?:an|nya)?$/.test(word)) {
    pieces.push({ word: word.replace('2', ''), start, end });
    return;
  }
  if (/^[a-z]+(?:[0134579][a-z]+)+$/.test(word) && word.length >= 4) {
    pieces.push({ word: word.replace(/\d/g, (digit) => LEET[digit] ?? digit), start, end });
    return;
  }
  for (const part of word.matchAll(/\d+|[^\d]+/g)) {
    pieces.push({ word: part[0], start: start + part.index, end: start + part.index + part[0].length });
  }
}

/** A number in digits (with its scale: `1,2 M`, `150rb`, `300 ribu`) or in words. */
function readNumber(
  words: readonly string[],
  at: number,
  pieces: readonly Piece[],
  isCapitalNext: boolean,
): { value: number; length: number } | undefined {
  const word = words[at] ?? '';
  if (!isDigit(word.charCodeAt(0))) return readNumberWords(words, at);
  const value = parseDigits(word);
  const next = words[at + 1] ?? '';
  const isAttached = pieces[at]?.end === pieces[at + 1]?.start;
  const isMoney = words[at - 1] === 'rp';
  let scale = scaleOf(next);
  if (scale === undefined && (isMoney || isAttached || (isCapitalNext && value < 1000))) {
    if (next === 'k' || next === 'rb') scale = 1e3;
    else if (next === 'm' && (isMoney || word.includes(',') || isCapitalNext)) scale = 1e9;
    else if (next === 't' && (isMoney || word.includes(',') || isCapitalNext)) scale = 1e12;
    else if (next === 'jt') scale = 1e6;
  }
  if (scale === undefined || scale === 10) return { value, length: 1 };
  return { value: Math.round(value * scale * 1000) / 1000, length: 2 };
}

interface Term {
  readonly term: string;
  readonly kind: TokenKind;
}

/** A word as its language reads it, and whether it may begin something longer. */
interface KnownWord extends Term {
  readonly startsNumber: boolean;
  readonly startsContraction: boolean;
  /** The unit where the word is one of it: `sebulan` is one `bulan`. */
  readonly oneOf?: string;
}

/** Words met before: most of a timeline is the same few thousand. */
const known: Readonly<Record<TextLanguage, Map<string, KnownWord>>> = { id: new Map(), en: new Map() };
const KNOWN_WORDS = 40_000;

function termOf(word: string, language: TextLanguage): KnownWord {
  const held = known[language].get(word);
  if (held !== undefined) return held;
  const oneOf = Object.hasOwn(ONE_OF, word) ? ONE_OF[word] : undefined;
  const read: KnownWord = {
    ...toTerm(word, language),
    startsNumber: startsNumber(word),
    startsContraction: language === 'id' && startsContraction(word),
    ...(oneOf === undefined ? {} : { oneOf }),
  };
  if (known[language].size >= KNOWN_WORDS) known[language].clear();
  known[language].set(word, read);
  return read;
}

function toTerm(word: string, language: TextLanguage): Term {
  if (NEGATORS.has(word)) return { term: word, kind: 'negator' };
  if (word === '%' || word === 'percent') return { term: 'persen', kind: 'word' };
  if (word.length === 1) return { term: word, kind: 'stop' };
  if (isStopWord(word, language)) return { term: word, kind: 'stop' };
  if (language === 'en') {
    const bare = word.replace(/'(?:s|t|m|re|ve|ll|d)$/, '');
    if (bare !== word && isStopWord(bare.replace(/n$/, ''), language)) return { term: bare, kind: 'stop' };
    return { term: stemEnglish(bare), kind: 'word' };
  }
  const root = colloquialRoot(word);
  if (root !== undefined) return { term: root, kind: 'word' };
  const bare = word.replace(/(?:lah|kah|nya|tah|pun)$/, '');
  if (bare !== word && isStopWord(bare, language)) return { term: bare, kind: 'stop' };
  const stem = stemIndonesian(word);
  return { term: colloquialRoot(stem) ?? stem, kind: 'word' };
}
