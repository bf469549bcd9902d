// What a reader would see for a text: the mark, the answers and the sources, found as the extension's background finds them.
import { chooseMatch, type KnownMatch, markOf } from '../comparison/choose-mark.ts';
import { composeCard } from '../comparison/compose-card.ts';
import { groupOf } from '../comparison/group-of.ts';
import type { KnownEntry } from '../comparison/known-entry.ts';
import type { CardView } from '../domain/card.ts';
import type { Mark, Match } from '../domain/match.ts';
import type { PostForMatching } from '../domain/post.ts';
import { answersTo } from '../matching/answers-to.ts';
import { claimOfEntry } from '../matching/claim-of-entry.ts';
import { createMatcher, type JudgeRegion, type Refusal } from '../matching/matcher.ts';

/** A text to try against the entries of a feed. */
export interface MatchRequest {
  readonly text: string;
  /** The active entries. */
  readonly entries: readonly KnownEntry[];
  readonly url?: string;
  /** ISO date of the post. */
  readonly date?: string;
  /** Region code to official name. */
  readonly regionNames: ReadonlyMap<string, string>;
  /** Which regions the text is about: a match of another region is lowered to *related*. */
  readonly judgeRegion: JudgeRegion;
}

/** What a reader would see, and all matches behind it, best first. */
export interface MatchOutcome {
  /** Absent where nothing marks the post. One of tier `related` is seen only where the reader switched that on. */
  readonly seen?: { readonly mark: Mark; readonly card: CardView };
  readonly matches: readonly Match[];
  /** What came nearest where nothing matches. */
  readonly nearest?: Refusal;
}

/** Matches one text with the entries, and lays out the card. */
export function matchText(request: MatchRequest): MatchOutcome {
  const { entries, text, regionNames } = request;
  const matcher = createMatcher(
    entries.map(({ key, entry }) => claimOfEntry(key, entry)),
    { regionNames },
  );
  const byKey = new Map(entries.map((known) => [known.key, known]));
  const post = postOf(request);
  const found = matcher.match(post, request.judgeRegion).flatMap((match): KnownMatch[] => {
    const known = byKey.get(match.key);
    return known === undefined ? [] : [{ match, known }];
  });
  const matches = found.map(({ match }) => match);
  if (matches.length === 0) {
    const nearest = matcher.nearest(post, request.judgeRegion);
    return { matches, ...(nearest && { nearest }) };
  }
  const top = chooseMatch(found);
  if (top === undefined) return { matches };
  const group = groupOf(top, found, entries, ({ entry }) => answersTo(matcher, entry));
  const card = composeCard(top, group, text, { state: 'fresh' });
  return { seen: { mark: markOf(top, group), card }, matches };
}

function postOf({ text, url, date }: MatchRequest): PostForMatching {
  return { id: 'command-line', text, ...(url !== undefined && { url }), ...(date !== undefined && { date }) };
}
