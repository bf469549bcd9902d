// Matches of a batch of posts with their entries: lowered and suppressed by what the reader dismissed.
import type { KnownMatch } from '../../utils/comparison/choose-mark.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import type { JudgeRegion, Matcher } from '../../utils/matching/matcher.ts';
import { breathe } from './breathe.ts';
import { type Dismissals, dismissalsOf } from './dismissed.ts';
import { entriesByKey } from './known-entries.ts';

/** What decides beside the database. */
export interface Deciders {
  readonly matcher: Matcher;
  readonly judgeRegion: JudgeRegion;
}

/** What was found for one post. */
export interface PostMatches {
  readonly all: readonly KnownMatch[];
  /** Without those that the reader dismissed for this post or a near copy. */
  readonly open: readonly KnownMatch[];
}

/** Matches of each post, in their order. The database is asked once for all of them, and other tasks come in between. */
export async function findMatches(deciders: Deciders, posts: readonly PostForMatching[]): Promise<PostMatches[]> {
  const found = [];
  for (const post of posts) {
    found.push({ post, matches: deciders.matcher.match(post, deciders.judgeRegion) });
    await breathe();
  }
  const keys = [...new Set(found.flatMap(({ matches }) => matches.map(({ key }) => key)))];
  if (keys.length === 0) return posts.map(() => ({ all: [], open: [] }));
  const [known, dismissals] = await Promise.all([entriesByKey(keys), dismissalsOf(keys)]);
  return found.map(({ post, matches }) => {
    const held = matches.flatMap((match) => {
      const entry = known.get(match.key);
      return entry === undefined ? [] : [{ match, known: entry }];
    });
    return settle(post, held, dismissals);
  });
}

function settle(post: PostForMatching, held: readonly KnownMatch[], dismissals: Dismissals): PostMatches {
  const all = held.map((found) =>
    dismissals.isLowered(found.known.key) ? { ...found, match: { ...found.match, tier: 'related' as const } } : found,
  );
  return { all, open: all.filter(({ known }) => !dismissals.covers(known.key, post)) };
}
