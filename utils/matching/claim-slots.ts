// One claim as its conflicts and evidence are looked for: all its wordings as tokens, read from the index when needed.
import { expectedShare } from '../text/common-words.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { groupsOf, isAction, readActs } from './actions.ts';
import { type ClaimIndex, claimRecord, wordingText } from './claim-index.ts';
import type { ClaimRecord } from './claim-record.ts';
import { type PolarityCues, readPolarityCues } from './polarity-cues.ts';
import { isDesignator } from './region-names.ts';
import { thingsOf } from './synonyms.ts';

/** One wording with its tokens, and those that carry content. */
export interface WordingSlots {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly content: readonly Token[];
  /** The same with `tidak jalan` as one action: it stops. */
  readonly acts: readonly Token[];
  readonly cues: PolarityCues;
}

export interface ClaimSlots {
  readonly record: ClaimRecord;
  /** Every wording; `wordings[n]` is number `firstWording + n` of the index. */
  readonly wordings: readonly WordingSlots[];
  readonly firstWording: number;
  /** Content terms of all wordings: what any of them says is no other thing. */
  readonly known: ReadonlySet<string>;
  /** True for a term that they use, or another name of a thing or action that they name. */
  readonly means: (term: string) => boolean;
  /** Actions of all wordings. */
  readonly actions: readonly string[];
  /** Terms of proper names that the wordings write with a capital: `Tirta`, `Contoh`. */
  readonly names: ReadonlySet<string>;
}

/** From this share of words with a capital on, a wording is a headline and its capitals say nothing. */
const HEADLINE = 0.6;
/** Share of texts that hold the word, from which on it is no name. */
const COMMON = 0.001;

/** Reads a claim's slots from the index. */
export function readClaimSlots(index: ClaimIndex, claim: number): ClaimSlots {
  const record = claimRecord(index, claim);
  const { claimWordingStart } = index.sections;
  const firstWording = claimWordingStart[claim] ?? 0;
  const known = new Set<string>();
  const actions: string[] = [];
  const names = new Set<string>();
  const wordings: WordingSlots[] = [];
  for (let number = firstWording; number < (claimWordingStart[claim + 1] ?? 0); number += 1) {
    const text = wordingText(index, number);
    const { tokens } = tokenize(text, record.language);
    const content = contentOf(tokens);
    const acts = readActs(tokens);
    wordings.push({ text, tokens, content, acts, cues: readPolarityCues(text, tokens) });
    for (const name of namesOf(text, tokens, content)) names.add(name);
    for (const { term } of content) known.add(term);
    for (const token of acts) if (isAction(token)) actions.push(token.term);
  }
  return { record, wordings, firstWording, known, means: meaningOf(known), actions, names };
}

/** Tests whether a term means what one of the given ones means. */
export function meaningOf(terms: ReadonlySet<string>): (term: string) => boolean {
  const things = new Set([...terms].flatMap(thingsOf));
  const doings = new Set([...terms].flatMap((term) => groupsOf(term) ?? []));
  return (term) =>
    terms.has(term) ||
    thingsOf(term).some((group) => things.has(group)) ||
    (groupsOf(term)?.some((group) => doings.has(group)) ?? false);
}

/** Rare words with a capital inside a sentence, and what follows `Kabupaten`; no acronyms, and no street, which every town has. */
function namesOf(text: string, tokens: readonly Token[], content: readonly Token[]): string[] {
  const isCapital = ({ start }: Token) => /\p{Lu}/u.test(text[start] ?? '');
  const isHeadline = content.filter(isCapital).length > HEADLINE * content.length;
  return tokens
    .filter((token, at) => {
      const before = tokens[at - 1]?.word ?? '';
      if (at === 0 || token.kind !== 'word' || !isCapital(token) || before === 'jalan') return false;
      if (isDesignator(before)) return true;
      const isAcronym = !/\p{Ll}/u.test(text.slice(token.start, token.end));
      return !isHeadline && !isAcronym && expectedShare(token.term) < COMMON;
    })
    .map(({ term }) => term);
}

/** Words and numbers, without function words. */
export function contentOf(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
}
