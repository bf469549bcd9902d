// Which claims another claim states: the test by which two entries are about the same one.
import type { StandingEntry } from '../domain/entry.ts';
import type { Matcher } from './matcher.ts';

/** Keys of the claims that this entry's claim answers, as if it were a post. */
export function answersTo(matcher: Matcher, entry: Pick<StandingEntry, 'id' | 'claim' | 'language'>): Set<string> {
  const matches = matcher.match({ id: entry.id, text: entry.claim.text, language: entry.language });
  return new Set(matches.filter(({ tier }) => tier === 'answers').map(({ key }) => key));
}
