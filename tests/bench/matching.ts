import { breathe, inSlices } from '../../entrypoints/background/breathe.ts';
import { buildIndex, buildInSteps } from '../../utils/matching/build-index.ts';
import { openIndex } from '../../utils/matching/claim-index.ts';
import type { IndexedClaim } from '../../utils/matching/indexed-claim.ts';
import { createMatcher, openMatcher } from '../../utils/matching/matcher.ts';
import { benchReal } from './matching-real.ts';
import { buildFlexSearch, buildFuse, buildMiniSearch, buildOrama, type Peer } from './peers.ts';
import { atLeast, atMost, type BenchRow, quickest, round, timeEach } from './row.ts';
import { synthesize } from './synthetic-texts.ts';

const POSTS = 1200;
const PEER_POSTS = 150;
/** Fuse takes a third of a second for each. */
const FUSE_POSTS = 10;
/** Other work on the machine only ever adds to a time: the quickest of so many runs counts. */
const RUNS = 5;
/** Posts that a page asks about at once. */
const BATCH = 50;
/** Half a frame: no task of a worker that also answers takes longer. */
const TASK_MS = 8;

/** Rows of `npm run bench -- matching`; `--quick` leaves 100,000 claims out. */
export async function rows(options: readonly string[]): Promise<BenchRow[]> {
  const result: BenchRow[] = [];
  result.push(...benchSize('1k', 1000, []));
  const ten = benchSize('10k', 10_000, [
    { median: 100, p99: 400 },
    { build: 400, step: 8, restore: 2, bytes: 150 },
  ]);
  result.push(...ten);
  result.push(...(await benchBatch()));
  if (!options.includes('--quick')) result.push(...benchSize('100k', 100_000, [{ median: 200, p99: 900 }]));
  result.push(...benchReal());
  return result;
}

type Goals = Partial<Record<'median' | 'p99' | 'build' | 'step' | 'restore' | 'bytes', number>>;

function benchSize(label: string, count: number, goalParts: readonly Goals[]): BenchRow[] {
  const goals: Goals = Object.assign({}, ...goalParts);
  const { claims, posts } = synthesize(count, POSTS);
  const bounded = (figure: string, value: number, unit: string, bound: number | undefined): BenchRow =>
    bound === undefined ? { figure, value: round(value), unit } : atMost(figure, value, unit, bound);
  buildIndex(claims.slice(0, 1000));
  const buffer = buildIndex(claims);
  const runs = count > 10_000 ? 2 : RUNS;
  const buildMs = quickest(runs, () => buildIndex(claims));
  const restoreMs = quickest(RUNS, () => openMatcher(buffer).match({ id: 'p', text: posts[1] ?? '' }));
  const numbers = claims.map((_, number) => number);
  const base = openIndex(buffer);
  const keepMs = quickest(runs, () => buildIndex(numbers, { base }));
  const matcher = openMatcher(buffer);
  const own = timeEach(posts, (text) => matcher.match({ id: 'p', text }));
  const textBytes = claims.reduce((sum, claim) => sum + claim.text.length, 0);
  const result: BenchRow[] = [
    bounded(`${label}: one post, median`, own.median, 'µs', goals.median),
    bounded(`${label}: one post, p99`, own.p99, 'µs', goals.p99),
    bounded(`${label}: build`, buildMs, 'ms', goals.build),
    bounded(`${label}: longest step of a build in steps`, longestStep(claims, runs), 'ms', goals.step),
    { figure: `${label}: brought up to date, no claim changed`, value: round(keepMs), unit: 'ms' },
    bounded(`${label}: restore and first answer`, restoreMs, 'ms', goals.restore),
    bounded(
      `${label}: bytes a wording, its text apart`,
      (buffer.byteLength - textBytes) / claims.length,
      'B',
      goals.bytes,
    ),
    { figure: `${label}: bytes a wording with its text`, value: round(buffer.byteLength / claims.length), unit: 'B' },
  ];
  result.push(...benchPeers(label, claims, posts, own.median));
  return result;
}

/** Fifty posts as the background answers them; the longest task is what another task had to wait. */
async function benchBatch(): Promise<BenchRow[]> {
  const { claims, posts } = synthesize(10_000, POSTS);
  const matcher = createMatcher(claims);
  const times: number[] = [];
  const tasks: number[] = [];
  for (let from = 0; from + BATCH <= posts.length; from += BATCH) {
    const batch = posts.slice(from, from + BATCH);
    const [ms, longestMs] = await longestWait(async () => {
      for (const text of batch) {
        matcher.match({ id: 'p', text });
        await breathe();
      }
    });
    times.push(ms);
    tasks.push(longestMs);
  }
  const building: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    building.push((await longestWait(() => inSlices(buildInSteps(claims))))[1]);
  }
  return [
    { figure: `10k: a batch of ${BATCH} posts, median`, value: round(middle(times)), unit: 'ms' },
    atMost(`10k: longest task of a batch of ${BATCH} posts, median`, middle(tasks), 'ms', TASK_MS),
    atMost(`10k: longest task of a build in slices, quickest of ${RUNS}`, Math.min(...building), 'ms', TASK_MS),
  ];
}

/** How long some work took, and the longest that a task beside it had to wait. */
async function longestWait(work: () => Promise<unknown>): Promise<[totalMs: number, longestMs: number]> {
  const { port1, port2 } = new MessageChannel();
  const from = performance.now();
  let last = from;
  let longest = 0;
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  await work();
  longest = Math.max(longest, performance.now() - last);
  const total = performance.now() - from;
  port1.close();
  return [total, longest];
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function benchPeers(
  label: string,
  claims: readonly IndexedClaim[],
  posts: readonly string[],
  ownMedian: number,
): BenchRow[] {
  // Fuse looks at every text for every post: seconds a post at 10,000, so beyond 1,000 only the real titles show it
  const builders = [buildMiniSearch, buildFlexSearch, buildOrama, ...(claims.length <= 1000 ? [buildFuse] : [])];
  return builders.flatMap((build) => {
    const from = performance.now();
    const peer = build(claims);
    const buildMs = performance.now() - from;
    const { median, p99 } = timeEach(posts.slice(0, peer.name === 'Fuse' ? FUSE_POSTS : PEER_POSTS), (text) =>
      peer.best(text),
    );
    const ratio = median / ownMedian;
    const bound = claims.length !== 10_000 ? undefined : { MiniSearch: 40, FlexSearch: 5 }[peer.name];
    const figure = `${label}: its median to ours`;
    return [
      { figure: `${label}: one post, median`, value: round(median), unit: 'µs', peer: peer.name },
      { figure: `${label}: one post, p99`, value: round(p99), unit: 'µs', peer: peer.name },
      { figure: `${label}: build`, value: round(buildMs), unit: 'ms', peer: peer.name },
      ...storage(label, peer, claims.length),
      {
        ...(bound === undefined ? { figure, value: round(ratio), unit: 'x' } : atLeast(figure, ratio, 'x', bound)),
        peer: peer.name,
      },
    ];
  });
}

function storage(label: string, peer: Peer, claims: number): BenchRow[] {
  const stored = peer.store?.();
  if (stored === undefined) return [];
  const bytes = {
    figure: `${label}: bytes a wording as stored`,
    value: round(stored.length / claims),
    unit: 'B',
    peer: peer.name,
  };
  if (peer.restore === undefined) return [bytes];
  const from = performance.now();
  peer.restore(stored);
  return [bytes, { figure: `${label}: restore`, value: round(performance.now() - from), unit: 'ms', peer: peer.name }];
}

/** The longest step, each counted with its quickest of some builds. */
function longestStep(claims: readonly IndexedClaim[], runs: number): number {
  const best: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const steps = buildInSteps(claims);
    for (let number = 0, isDone = false; !isDone; number += 1) {
      const from = performance.now();
      isDone = steps.next().done === true;
      best[number] = Math.min(best[number] ?? Number.POSITIVE_INFINITY, performance.now() - from);
    }
  }
  return Math.max(...best);
}
