// The policy judgement in numbers: microseconds a post, kilobytes in the package, milliseconds after a worker wakes up.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildRegionGazetteer, buildVillageGazetteers } from '../../utils/cli/build-gazetteer.ts';
import { openGazetteer } from '../../utils/policy/gazetteer.ts';
import { createPolicyJudge } from '../../utils/policy/judge-policy.ts';
import { OWN_POSTS, readPolicyPosts } from '../relevance/policy-posts.ts';
import { atMost, type BenchRow, round } from './row.ts';

const POST_LENGTH = 280;
const STARTS = 9;
const WARM_POSTS = 200;
/** Each post is judged this often and its fastest run counts: what else runs on the machine is not measured. */
const RUNS = 7;

/** Rows of `npm run bench -- policy`. */
export async function rows(): Promise<BenchRow[]> {
  const regions = new TextEncoder().encode((await buildRegionGazetteer()).text);
  const villages = await buildVillageGazetteers();
  const posts = longPosts();
  const judge = createPolicyJudge(regions);
  for (const text of posts.slice(0, WARM_POSTS)) judge.judge({ id: 'p', text });
  const time = timeFastest(posts, (text) => judge.judge({ id: 'p', text }));
  const largest = Math.max(...villages.map(({ text }) => gzipSync(text).length));
  const all = villages.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
  const withVillages = villages.find(({ path }) => path.includes('-33')) ?? { text: '' };
  const followed = createPolicyJudge(openGazetteer(regions, new TextEncoder().encode(withVillages.text)));
  const timeFollowed = timeFastest(posts, (text) => followed.judge({ id: 'p', text }));
  return [
    atMost(`one post of ${POST_LENGTH} characters, median of fastest runs`, time.median, 'µs', 60),
    { figure: 'one post, p99', value: round(time.p99), unit: 'µs' },
    atMost('with the villages of a large province, median', timeFollowed.median, 'µs', 60),
    atMost('gazetteer of regions and districts, gzip', gzipSync(regions).length / 1000, 'kB', 250),
    { figure: 'villages of the largest province, gzip', value: round(largest / 1000), unit: 'kB' },
    { figure: 'villages of all provinces, gzip', value: round(all / 1000), unit: 'kB' },
    ...measureStart(regions),
  ];
}

function timeFastest(posts: readonly string[], call: (text: string) => unknown): { median: number; p99: number } {
  const fastest = posts.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [at, text] of posts.entries()) {
      const from = performance.now();
      call(text);
      fastest[at] = Math.min(fastest[at] ?? 0, (performance.now() - from) * 1000);
    }
  }
  fastest.sort((a, b) => a - b);
  return { median: fastest[fastest.length >> 1] ?? 0, p99: fastest[Math.floor(fastest.length * 0.99)] ?? 0 };
}

/** Own posts joined to the length of the goal. */
function longPosts(): string[] {
  const texts = readPolicyPosts(OWN_POSTS).map(({ text }) => text);
  return texts.map((text, at) =>
    `${text} ${texts[(at + 13) % texts.length]} ${texts[(at + 29) % texts.length]} ${texts[(at + 31) % texts.length]}`.slice(
      0,
      POST_LENGTH,
    ),
  );
}

/** Opening in a process of its own, where nothing is compiled yet: as after a worker wakes up. */
function measureStart(regions: Uint8Array): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'pembanding-bench-'));
  const file = join(folder, 'regions.txt');
  writeFileSync(file, regions);
  const judge = JSON.stringify(join(import.meta.dirname, '../../utils/policy/judge-policy.ts'));
  const script = `import { readFileSync } from 'node:fs';
    const { createPolicyJudge } = await import(${judge});
    const bytes = readFileSync(${JSON.stringify(file)});
    const from = performance.now();
    const judge = createPolicyJudge(bytes);
    const opened = performance.now();
    judge.judge({ id: 'p', text: 'Pemkab Paser menaikkan tarif parkir di Tana Paser' });
    console.log(JSON.stringify([opened - from, performance.now() - opened]));`;
  const runs = Array.from(
    { length: STARTS },
    () =>
      JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) as [
        number,
        number,
      ],
  );
  rmSync(folder, { recursive: true });
  const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[STARTS >> 1] ?? 0;
  return [
    atMost('after a wake-up: gazetteer opened, median of new processes', median(runs.map(([open]) => open)), 'ms', 15),
    {
      figure: 'after a wake-up: gazetteer opened and first post judged',
      value: round(median(runs.map(([open, first]) => open + first))),
      unit: 'ms',
    },
  ];
}
