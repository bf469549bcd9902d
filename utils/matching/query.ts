// A post as the index sees it: content terms in order, and each once.
import { type Token, type TokenizedText, tokenize } from '../text/tokenize.ts';
import { type ClaimIndex, termNumber } from './claim-index.ts';

/** A tokenised post against one index. */
export interface Query {
  readonly text: string;
  /** The text in one spelling. */
  readonly normalized: string;
  readonly tokenized: TokenizedText;
  /** Words and numbers, in order. */
  readonly content: readonly Token[];
  /** Term number of each, -1 where no claim holds it. */
  readonly terms: Int32Array;
  /** Each known term once, in order of appearance. */
  readonly unique: readonly number[];
  /** Of each unique term: 1 where the post writes it without a capital at least once. */
  readonly isPlain: Uint8Array;
  /** Share of content words with a capital. */
  readonly capitals: number;
  /** Content words that the post has, each counted once, known or not. */
  readonly informativeWords: number;
  /** Sum of idf over all its different terms. */
  readonly information: number;
}

/** Prepares a post's text for retrieval and features. */
export function toQuery(index: ClaimIndex, text: string, language?: string): Query {
  const tokenized = tokenize(text, language);
  const content = tokenized.tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
  const terms = new Int32Array(content.length);
  const unique: number[] = [];
  const seen = new Set<string>();
  const plain = new Set<number>();
  let capitals = 0;
  let information = 0;
  content.forEach((token, place) => {
    const term = termNumber(index, token.term);
    terms[place] = term;
    if (isCapital(text, token.start)) capitals += 1;
    else plain.add(term);
    if (seen.has(token.term)) return;
    seen.add(token.term);
    if (term >= 0) unique.push(term);
    information += term >= 0 ? (index.sections.termIdf[term] ?? 0) : index.unknownIdf;
  });
  return {
    text,
    normalized: tokenized.normalized,
    tokenized,
    content,
    terms,
    unique,
    isPlain: Uint8Array.from(unique, (term) => (plain.has(term) ? 1 : 0)),
    capitals: capitals / Math.max(1, content.length),
    informativeWords: seen.size,
    information,
  };
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 65 && code <= 90) || code > 0xd800;
}
