// Matches of a batch of posts with their entries: gated by region, lowered and suppressed by what the reader dismissed.
import type { KnownMatch } from '../../utils/comparison/choose-mark.ts';
import { gateRegion } from '../../utils/comparison/gate-region.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import type { RegionJudgement } from '../../utils/domain/region-judgement.ts';
import type { Matcher } from '../../utils/matching/matcher.ts';
import { breathe } from './breathe.ts';
import { type Dismissals, dismissalsOf } from './dismissed.ts';
import { entriesByKey } from './known-entries.ts';

/** What decides beside the database. */
export interface Deciders {
  readonly matcher: Matcher;
  readonly judgeRegion: (
    text: string,
  ) => Promise<{ readonly judgement: RegionJudgement; readonly nameOf: (code: string) => string }>;
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
    found.push({ post, matches: deciders.matcher.match(post) });
    await breathe();
  }
  const keys = [...new Set(found.flatMap(({ matches }) => matches.map(({ key }) => key)))];
  if (keys.length === 0) return posts.map(() => ({ all: [], open: [] }));
  const [known, dismissals] = await Promise.all([entriesByKey(keys), dismissalsOf(keys)]);
  const results = [];
  for (const { post, matches } of found) {
    const held = matches.flatMap((match) => {
      const entry = known.get(match.key);
      return entry === undefined ? [] : [{ match, known: entry }];
    });
    results.push(
      held.length === 0 ? { all: [], open: [] } : gate(post, held, dismissals, await deciders.judgeRegion(post.text)),
    );
    await breathe();
  }
  return results;
}

type Judged = Awaited<ReturnType<Deciders['judgeRegion']>>;

function gate(
  post: PostForMatching,
  held: readonly KnownMatch[],
  dismissals: Dismissals,
  { judgement, nameOf }: Judged,
): PostMatches {
  const all = gateRegion(held, post.text, judgement, nameOf).map((found) =>
    dismissals.isLowered(found.known.key) ? { ...found, match: { ...found.match, tier: 'related' as const } } : found,
  );
  return { all, open: all.filter(({ known }) => !dismissals.covers(known.key, post)) };
}
