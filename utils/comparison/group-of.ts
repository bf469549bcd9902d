// The sources that a mark counts and a card shows: those about the claim on top, told by the texts as well.
import type { KnownMatch } from './choose-mark.ts';
import type { KnownEntry } from './known-entry.ts';
import { aboutSameClaim } from './same-claim.ts';

/** Keys of the entries that answer this entry's claim, as if it were a post. */
export type AnswersTo = (known: KnownEntry) => ReadonlySet<string>;

/**
 * The entries of `pool` about the same claim as the match on top, itself first. `matches` are all of the post: what
 * answers it beside the one on top is about the same claim, unless the post is only related to that.
 */
export function groupOf(
  top: KnownMatch,
  matches: readonly KnownMatch[],
  pool: readonly KnownEntry[],
  answersTo: AnswersTo,
): KnownEntry[] {
  const alike = answersTo(top.known);
  const answering = top.match.tier === 'answers' ? answeringKeys(matches) : new Set<string>();
  return aboutSameClaim(top.known, pool, answering, (a, b) => alike.has(b.key) && answersTo(b).has(a.key));
}

/** Keys of the entries that answer the post. */
export function answeringKeys(matches: readonly KnownMatch[]): Set<string> {
  return new Set(matches.filter(({ match }) => match.tier === 'answers').map(({ known }) => known.key));
}
