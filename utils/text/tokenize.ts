// A text as terms: roots of words and numbers in one form, each with its place in the original.
import { colloquialRoot } from './colloquial.ts';
import { contractionAt } from './contractions.ts';
import { normalize } from './normalize.ts';
import { ONE_OF, readNumberWords, scaleOf } from './number-words.ts';
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

const PIECE = /rp(?=\d)|\d+(?:[.,]\d+)*|[a-z\u00df-\uffff][a-z0-9'\u00df-\uffff]*|%/g;
const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '9': 'g' };

/** Splits a text into tokens; `language` is BCP 47 as the publisher or site gives it. */
export function tokenize(text: string, language?: string): TokenizedText {
  const normalized = normalize(text);
  const { starts, ends } = normalized;
  const pieces: Piece[] = [];
  for (const found of normalized.text.matchAll(PIECE)) {
    splitPiece(found[0], found.index, pieces);
  }
  const words = pieces.map((piece) => piece.word);
  const chosen = guessLanguage(words, language);
  const tokens: Token[] = [];
  const place = (from: Piece, to: Piece) => ({
    start: starts[from.start] ?? 0,
    end: ends[to.end - 1] ?? 0,
  });
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index] as Piece;
    const next = pieces[index + 1];
    const isCapitalNext = next !== undefined && /[MT]/.test(text[starts[next.start] ?? 0] ?? '');
    const number = readNumber(words, index, pieces, isCapitalNext);
    if (number !== undefined) {
      const last = pieces[index + number.length - 1] ?? piece;
      tokens.push({
        term: `#${number.value}`,
        word: piece.word,
        kind: 'number',
        value: number.value,
        ...place(piece, last),
      });
      index += number.length;
      continue;
    }
    const contraction = chosen === 'id' ? contractionAt(words, index) : undefined;
    if (contraction !== undefined) {
      const last = pieces[index + contraction.length - 1] ?? piece;
      tokens.push({ term: contraction.acronym, word: contraction.acronym, kind: 'word', ...place(piece, last) });
      index += contraction.length;
      continue;
    }
    const unit = Object.hasOwn(ONE_OF, piece.word) ? ONE_OF[piece.word] : undefined;
    if (unit !== undefined) {
      const at = place(piece, piece);
      tokens.push({ term: '#1', word: piece.word, kind: 'number', value: 1, ...at });
      tokens.push({ term: unit, word: unit, kind: 'word', ...at });
    } else {
      const { term, kind } = termOf(piece.word, chosen);
      tokens.push({
        term,
        word: piece.word,
        kind,
        start: starts[piece.start] ?? 0,
        end: ends[piece.end - 1] ?? 0,
      });
    }
    index += 1;
  }
  return { language: chosen, normalized: normalized.text, tokens };
}

/** `150rb` is digits and a word already; `anak2` is `anak`, `g4ji` is `gaji`, `covid19` is `covid` and `19`. */
function splitPiece(word: string, start: number, pieces: Piece[]): void {
  const end = start + word.length;
  if (/[0-9]/.test(word) && !/^\d/.test(word)) {
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
    return;
  }
  pieces.push({ word, start, end });
}

/** A number in digits (with its scale: `1,2 M`, `150rb`, `300 ribu`) or in words. */
function readNumber(
  words: readonly string[],
  at: number,
  pieces: readonly Piece[],
  isCapitalNext: boolean,
): { value: number; length: number } | undefined {
  const word = words[at] ?? '';
  if (!/^\d/.test(word)) return /^\d|^[a-z]/.test(word) ? readNumberWords(words, at) : undefined;
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

/** `300.000` and `300,000` are three hundred thousand, `1,2` and `1.2` one and a fifth, `22.00` twenty-two. */
function parseDigits(digits: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits) && !/^0/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  const grouped = /^(\d{1,3}(?:[.,]\d{3})+)[.,](\d{1,2})$/.exec(digits);
  if (grouped !== null) return Number(`${(grouped[1] ?? '').replace(/[.,]/g, '')}.${grouped[2]}`);
  if (/^\d+[.,]\d+$/.test(digits)) return Number(digits.replace(',', '.'));
  return Number(digits.replace(/[.,]/g, ''));
}

interface Term {
  readonly term: string;
  readonly kind: TokenKind;
}

/** Words met before: most of a timeline is the same few thousand. */
const known: Readonly<Record<TextLanguage, Map<string, Term>>> = { id: new Map(), en: new Map() };
const KNOWN_WORDS = 20_000;

function termOf(word: string, language: TextLanguage): Term {
  const held = known[language].get(word);
  if (held !== undefined) return held;
  const term = toTerm(word, language);
  if (known[language].size >= KNOWN_WORDS) known[language].clear();
  known[language].set(word, term);
  return term;
}

function toTerm(word: string, language: TextLanguage): Term {
  if (NEGATORS.has(word)) return { term: word, kind: 'negator' };
  if (word.length === 1 && word !== '%') return { term: word, kind: 'stop' };
  if (isStopWord(word, language)) return { term: word, kind: 'stop' };
  if (language === 'en') return { term: stemEnglish(word), kind: 'word' };
  const root = colloquialRoot(word);
  if (root !== undefined) return { term: root, kind: 'word' };
  const bare = word.replace(/(?:lah|kah|nya|tah|pun)$/, '');
  if (bare !== word && isStopWord(bare, language)) return { term: bare, kind: 'stop' };
  const stem = stemIndonesian(word);
  return { term: colloquialRoot(stem) ?? stem, kind: 'word' };
}
