// The matcher and search libraries on real posts and fact-checks: who names the right claim, and who keeps silent; needs `../shared/relevance`.
import { existsSync } from 'node:fs';
import { createMatcher } from '../../utils/matching/matcher.ts';
import { readSet } from '../relevance/corpus.ts';
import { readPosts, toIndexedClaim } from '../relevance/labelled-files.ts';
import { recallAbove, share, thresholdAt } from '../relevance/metrics.ts';
import { FEED_SETS } from '../relevance/training-rows.ts';
import { buildFlexSearch, buildFuse, buildMiniSearch, buildOrama } from './peers.ts';
import { atMost, type BenchRow, round, timeEach } from './row.ts';

const SHARED = `${import.meta.dirname}/../../../shared/relevance`;
const PEER_POSTS = 150;
const JUDGED_POSTS = 400;
const CLAIMLESS_POSTS = 3000;
/** Fuse takes four seconds for one. */
const SLOW_POSTS = 20;

/** Rows over all Indonesian claims as one feed; none without the sets. What the matcher leaves below *related* counts as silence. */
export function benchReal(): BenchRow[] {
  if (!existsSync(SHARED)) return [];
  const sets = FEED_SETS.flatMap((name) => readSet(SHARED, name) ?? []);
  const claims = sets.flatMap((set) => set.claims).map((line) => ({ ...toIndexedClaim(line), answer: '' }));
  const posts = sets.flatMap((set) =>
    set.posts
      .filter((post) => set.right.has(post.id))
      .map((post) => ({ text: post.text, right: set.right.get(post.id) })),
  );
  const drawn = everyOf(posts, JUDGED_POSTS);
  const claimless = everyOf(readPosts(`${SHARED}/unrelated/posts.jsonl`), CLAIMLESS_POSTS).map(({ text }) => text);
  const matcher = createMatcher(claims);
  const own = timeEach(drawn, ({ text }) => matcher.match({ id: 'p', text }));
  const result: BenchRow[] = [
    atMost('real 9k: one post, median', own.median, 'µs', 100),
    atMost('real 9k: one post, p99', own.p99, 'µs', 400),
    ...accuracy((text) => matcher.match({ id: 'p', text })[0], drawn, claimless).map((row) => ({
      ...row,
      figure: `${row.figure}, models that know these posts`,
    })),
  ];
  for (const build of [buildMiniSearch, buildFlexSearch, buildOrama, buildFuse]) {
    const peer = build(claims);
    const isSlow = peer.name === 'Fuse';
    const few = isSlow ? everyOf(drawn, SLOW_POSTS) : drawn;
    const rows = accuracy((text) => peer.best(text), few, isSlow ? [] : claimless);
    const { median, p99 } = timeEach(isSlow ? few.slice(0, 4) : few.slice(0, PEER_POSTS), ({ text }) =>
      peer.best(text),
    );
    result.push(
      ...[
        ...rows,
        { figure: 'real 9k: one post, median', value: round(median), unit: 'µs' },
        { figure: 'real 9k: one post, p99', value: round(p99), unit: 'µs' },
      ].map((row) => ({ ...row, peer: peer.name })),
    );
  }
  return result;
}

/** Success at 1, and recall where one in a thousand of the posts without a claim is marked; the latter only of scores. */
function accuracy(
  best: (text: string) => { readonly key: string; readonly score?: number } | undefined,
  posts: readonly { readonly text: string; readonly right: ReadonlySet<string> | undefined }[],
  claimless: readonly string[],
): BenchRow[] {
  const scored = posts.map(({ text, right }) => {
    const found = best(text);
    return { isRight: found !== undefined && right?.has(found.key) === true, score: found?.score };
  });
  const rows: BenchRow[] = [
    { figure: 'real 9k: S@1, titles only', value: round(share(scored, (one) => one.isRight)), unit: '' },
  ];
  if (claimless.length === 0 || scored.every(({ score }) => score === undefined)) return rows;
  const negatives = claimless.map((text) => ({ isRight: false, score: best(text)?.score ?? -Infinity }));
  const positives = scored.map(({ isRight, score }) => ({ isRight, score: score ?? -Infinity }));
  const value = recallAbove(thresholdAt(0.001, negatives), positives);
  return [...rows, { figure: 'real 9k: R@0.1 %, titles only', value: round(value), unit: '' }];
}

function everyOf<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, at) => at % step === 0);
}
