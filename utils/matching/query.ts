// A post as the index sees it: content terms in order, and each once.
import { type Token, type TokenizedText, tokenize } from '../text/tokenize.ts';
import { type ClaimIndex, termNumber } from './claim-index.ts';
import { contentOf } from './claim-slots.ts';

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
  /** Of each unique term, in their order: 1 where the post writes it without a capital at least once. */
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
  const content = contentOf(tokenized.tokens);
  const terms = new Int32Array(content.length);
  const isPlain = new Uint8Array(content.length);
  const unique: number[] = [];
  const unknown = new Set<string>();
  const { termInPost } = index.scratch;
  let capitals = 0;
  let information = 0;
  for (let place = 0; place < content.length; place += 1) {
    const token = content[place] as Token;
    const term = termNumber(index, token.term);
    terms[place] = term;
    const isCapitalised = isCapital(text, token.start);
    if (isCapitalised) capitals += 1;
    if (term < 0) {
      if (unknown.has(token.term)) continue;
      unknown.add(token.term);
      information += index.unknownIdf;
      continue;
    }
    let number = termInPost[term] ?? 0;
    if (number === 0) {
      number = unique.push(term);
      termInPost[term] = number;
      information += index.sections.termIdf[term] ?? 0;
    }
    if (!isCapitalised) isPlain[number - 1] = 1;
  }
  for (const term of unique) termInPost[term] = 0;
  return {
    text,
    normalized: tokenized.normalized,
    tokenized,
    content,
    terms,
    unique,
    isPlain,
    capitals: capitals / Math.max(1, content.length),
    informativeWords: unique.length + unknown.size,
    information,
  };
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 65 && code <= 90) || code > 0xd800;
}
