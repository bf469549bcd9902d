// What a reader would see for a text, and why: the answer of `clarify match`.
import type { Conflict, Match } from '../domain/match.ts';
import type { PostForMatching } from '../domain/post.ts';
import type { IndexedClaim } from '../matching/indexed-claim.ts';
import { createMatcher } from '../matching/matcher.ts';

/** A text to try against the claims of a feed. */
export interface MatchRequest {
  readonly text: string;
  readonly claims: readonly IndexedClaim[];
  readonly url?: string;
  /** ISO date of the post. */
  readonly date?: string;
  /** Region code to official name. */
  readonly regionNames?: ReadonlyMap<string, string>;
}

/** The matches, and the same in lines for a person. */
export interface MatchExplanation {
  readonly matches: readonly Match[];
  readonly lines: readonly string[];
}

const SLOT_WORDS: Readonly<Record<Conflict['slot'], string>> = {
  number: 'another number',
  region: 'another region',
  year: 'another year',
  period: 'another period',
  polarity: 'the opposite, or a report of the answer',
  object: 'another object',
  name: 'another name',
};

/** Matches one text and says which words decided, and what stood against it. */
export function explainMatch(request: MatchRequest): MatchExplanation {
  const matcher = createMatcher(
    request.claims,
    request.regionNames === undefined ? {} : { regionNames: request.regionNames },
  );
  const post: PostForMatching = {
    id: 'command-line',
    text: request.text,
    ...(request.url === undefined ? {} : { url: request.url }),
    ...(request.date === undefined ? {} : { date: request.date }),
  };
  const matches = matcher.match(post);
  if (matches.length === 0) {
    return { matches, lines: [`No mark: the text states none of the ${matcher.size} claims closely enough.`] };
  }
  return { matches, lines: matches.flatMap((match) => describe(match, request)) };
}

function describe(match: Match, request: MatchRequest): string[] {
  const { basis, wording, pairs, conflicts } = match.evidence;
  const tier = match.tier === 'answers' ? 'answers this post' : 'related, read with care';
  const lines = [`${match.key}: ${tier} (${match.score.toFixed(2)})`, `  wording: ${wording}`];
  if (basis === 'appearance') lines.push('  because: the claim lists this very post');
  else lines.push(`  because: ${basis === 'verbatim' ? 'the post holds the wording itself' : 'these words agree'}`);
  for (const pair of pairs) {
    const post = request.text.slice(pair.post.start, pair.post.end);
    const claim = wording.slice(pair.wording.start, pair.wording.end);
    lines.push(post === claim ? `    “${post}”` : `    “${post}” beside “${claim}”`);
  }
  for (const conflict of conflicts) {
    lines.push(`  against: ${SLOT_WORDS[conflict.slot]}: post “${conflict.post}”, claim “${conflict.claim}”`);
  }
  return lines;
}
