// From accepted matches to the one mark a post gets, or none.

import type { Mark, Match } from '../domain/match.ts';
import { isSample } from '../domain/region.ts';
import type { KnownEntry } from './known-entry.ts';

/** A match with the entry it found. */
export interface KnownMatch {
  readonly match: Match;
  readonly known: KnownEntry;
}

/**
 * The match on top: of those that answer the post, an agency's before the others', each by score; where none answers,
 * the best related one. An entry without a stance (a news item) never marks a post.
 */
export function chooseMatch(matches: readonly KnownMatch[]): KnownMatch | undefined {
  const marking = matches.filter(({ known }) => known.entry.stance !== undefined);
  return [...marking].sort((a, b) => rank(b) - rank(a) || b.match.score - a.match.score)[0];
}

/** `official` where an agency speaks about the claim, whoever was found first; badge, card and lists agree on it. */
export function kindOf(group: readonly KnownEntry[]): 'official' | 'independent' {
  return group.some(({ publisher }) => publisher.kind === 'agency') ? 'official' : 'independent';
}

/** The mark for a match on top, with the number of sources about its claim. */
export function markOf({ match, known }: KnownMatch, group: readonly KnownEntry[]): Mark {
  return {
    kind: kindOf(group),
    tier: match.tier,
    key: known.key,
    claimKey: claimKeyOf(group),
    claim: known.entry.claim.short ?? known.entry.claim.text,
    sources: group.length,
    isSample: isSample(known.entry.regions),
  };
}

/** The least key: whichever source of a claim marked a post, the claim has one name. */
function claimKeyOf(group: readonly KnownEntry[]): string {
  return group.reduce((least, { key }) => (key < least ? key : least), group[0]?.key ?? '');
}

function rank({ match, known }: KnownMatch): number {
  return (match.tier === 'answers' ? 2 : 0) + (known.publisher.kind === 'agency' ? 1 : 0);
}
