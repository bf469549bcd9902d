// One claim as its conflicts and evidence are looked for: all its wordings as tokens, read from the index when needed.
import { type Token, tokenize } from '../text/tokenize.ts';
import { isAction } from './actions.ts';
import { type ClaimIndex, claimRecord, wordingText } from './claim-index.ts';
import type { ClaimRecord } from './claim-record.ts';
import { type PolarityCues, readPolarityCues } from './polarity.ts';

/** One wording with its tokens, and those that carry content. */
export interface WordingSlots {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly content: readonly Token[];
  readonly cues: PolarityCues;
}

export interface ClaimSlots {
  readonly record: ClaimRecord;
  /** Every wording; `wordings[n]` is number `firstWording + n` of the index. */
  readonly wordings: readonly WordingSlots[];
  readonly firstWording: number;
  /** Content terms of all wordings: what any of them says is no other thing. */
  readonly known: ReadonlySet<string>;
  /** Actions of all wordings. */
  readonly actions: readonly string[];
}

/** Reads a claim's slots from the index. */
export function readClaimSlots(index: ClaimIndex, claim: number): ClaimSlots {
  const record = claimRecord(index, claim);
  const { claimWordingStart } = index.sections;
  const firstWording = claimWordingStart[claim] ?? 0;
  const known = new Set<string>();
  const actions: string[] = [];
  const wordings: WordingSlots[] = [];
  for (let number = firstWording; number < (claimWordingStart[claim + 1] ?? 0); number += 1) {
    const text = wordingText(index, number);
    const { tokens } = tokenize(text, record.language);
    const content = contentOf(tokens);
    wordings.push({ text, tokens, content, cues: readPolarityCues(text) });
    for (const token of content) {
      known.add(token.term);
      if (isAction(token)) actions.push(token.term);
    }
  }
  return { record, wordings, firstWording, known, actions };
}

/** Words and numbers, without function words. */
export function contentOf(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
}
