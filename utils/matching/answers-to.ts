// Which claims another claim states: the test by which two entries are about the same one.
import type { StandingEntry } from '../domain/entry.ts';
import type { Matcher } from './matcher.ts';

/** Keys of the claims that this entry's claim answers, as if it were a post about the entry's regions. */
export function answersTo(
  matcher: Matcher,
  entry: Pick<StandingEntry, 'id' | 'claim' | 'language' | 'regions'>,
): Set<string> {
  const post = { id: entry.id, text: entry.claim.text, language: entry.language };
  const matches = matcher.match(post, () => ({ regions: entry.regions, isCertain: true, named: [] }));
  return new Set(matches.filter(({ tier }) => tier === 'answers').map(({ key }) => key));
}
