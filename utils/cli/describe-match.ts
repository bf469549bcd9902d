// A match in lines for a person: the mark in the words of the badge, who says what of the claim, and why.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardView, SourceView } from '../domain/card.ts';
import type { Conflict, Evidence, Mark, Match } from '../domain/match.ts';
import type { Refusal } from '../matching/matcher.ts';
import type { MatchOutcome } from './match.ts';
import { plural } from './shell.ts';

const WORDS = join(import.meta.dirname, '../../public/_locales/id/messages.json');

const SLOT_WORDS: Readonly<Record<Conflict['slot'], string>> = {
  number: 'another number',
  region: 'another region',
  year: 'another year',
  period: 'another period',
  polarity: 'the opposite, or a report of the answer',
  object: 'another object',
  name: 'another name',
};

const BASIS_WORDS: Readonly<Record<Evidence['basis'], string>> = {
  words: 'these words agree',
  verbatim: 'the post holds the wording itself',
  appearance: 'the claim lists this very post',
  link: 'the post links to a page that the claim lists',
};

/** What the badge of a mark says, as readers have it: `Ada jawaban resmi`. */
export function labelOf({ kind, tier }: Mark): string {
  const words: Record<string, { message: string }> = JSON.parse(readFileSync(WORDS, 'utf8'));
  const key = tier === 'related' ? `badge_${kind}_related` : `badge_${kind}`;
  return words[key]?.message ?? key;
}

/** The mark and the card in lines. */
export function describeOutcome({ seen, matches }: MatchOutcome, claims: number): string[] {
  if (seen === undefined) {
    if (matches.length > 0) return ['No mark: only news without a judgement is about this.'];
    return [`No mark: the text states none of the feed's claims closely enough (${plural(claims, 'claim')}).`];
  }
  const { mark, card } = seen;
  const who = mark.tier === 'related' ? '; only where the reader has switched related sources on' : '';
  const sample = mark.isSample ? ', sample' : '';
  return [
    `Mark: ${labelOf(mark)} (${plural(mark.sources, 'source')}${sample})${who}`,
    `Claim: ${card.claim}`,
    ...describeSources('Official answers', card.official),
    ...describeSources('Comparison sources', card.independent),
    ...describeCited(card),
  ];
}

/** Which words decided for each match, and what stood against it. */
export function explainMatches(matches: readonly Match[], text: string): string[] {
  return matches.flatMap((match) => explain(match, text));
}

/** Why nothing matches: the claim that came nearest, how far it was from being related, and what stood against it. */
export function explainRefusal(nearest: Refusal | undefined): string[] {
  if (nearest === undefined) return ['Nearest: none; no claim shares enough of its telling words with the text.'];
  const { key, wording, confidence, needed, conflicts } = nearest;
  return [
    `Nearest: ${key}, refused: confidence ${confidence.toFixed(3)}, related from ${needed.toFixed(3)}`,
    `  wording: ${wording}`,
    ...describeConflicts(conflicts),
  ];
}

function describeSources(heading: string, sources: readonly SourceView[]): string[] {
  if (sources.length === 0) return [`${heading}: none`];
  return [
    `${heading}:`,
    ...sources.flatMap(({ key, publisher, stance, relation, title, modified, url }) => [
      `  ${publisher.name} (${publisher.kind}): ${stance ?? 'no judgement'}${relation === 'differs' ? ', differs' : ''}`,
      `    ${title} (${key}, ${modified.slice(0, 10)})`,
      `    ${url}`,
    ]),
  ];
}

function describeCited({ cited }: CardView): string[] {
  if (cited.length === 0) return [];
  return ['Cited by the answers:', ...cited.map(({ title, url }) => `  ${title} ${url}`)];
}

function explain(match: Match, text: string): string[] {
  const { basis, wording, pairs, conflicts } = match.evidence;
  const tier = match.tier === 'answers' ? 'answers this post' : 'related, read with care';
  const lines = [`${match.key}: ${tier} (${match.score.toFixed(2)})`, `  wording: ${wording}`];
  lines.push(`  because: ${BASIS_WORDS[basis]}`);
  for (const pair of pairs) {
    const post = text.slice(pair.post.start, pair.post.end);
    const claim = wording.slice(pair.wording.start, pair.wording.end);
    lines.push(post === claim ? `    “${post}”` : `    “${post}” beside “${claim}”`);
  }
  return [...lines, ...describeConflicts(conflicts)];
}

function describeConflicts(conflicts: readonly Conflict[]): string[] {
  const quote = (words: string) => (words === '' ? 'says nothing of it' : `“${words}”`);
  return conflicts.map(
    ({ slot, post, claim }) => `  against: ${SLOT_WORDS[slot]}: post ${quote(post)}, claim ${quote(claim)}`,
  );
}
