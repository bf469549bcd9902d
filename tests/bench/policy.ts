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
  const followed = createPolicyJudge(openGazetteer(regions, withVillages.text));
  const timeFollowed = timeFastest(posts, (text) => followed.judge({ id: 'p', text }));
  return [
    atMost(`one post of ${POST_LENGTH} characters, median of fastest runs`, time.median, 'µs', 60),
    { figure: 'one post, p99', value: round(time.p99), unit: 'µs' },
    atMost('with the villages of a large province, median', timeFollowed.median, 'µs', 60),
    atMost('gazetteer of regions and districts, gzip', gzipSync(regions).length / 1000, 'kB', 250),
    { figure: 'villages of the largest province, gzip', value: round(largest / 1000), unit: 'kB' },
    { figure: 'villages of all provinces, gzip', value: round(all / 1000), unit: 'kB' },
    ...measureStart(regions, withVillages.text),
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

/**
 * Opening in a process of its own, where nothing is compiled yet: as after a worker wakes up. Processor time, since what
 * else runs on the machine would be measured with it.
 */
function measureStart(regions: Uint8Array, villages: string): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'pembanding-bench-'));
  const file = join(folder, 'regions.txt');
  writeFileSync(file, regions);
  writeFileSync(`${file}.villages`, villages);
  const room = (name: string) => JSON.stringify(join(import.meta.dirname, `../../utils/policy/${name}.ts`));
  const script = `import { readFileSync } from 'node:fs';
    const { createPolicyJudge } = await import(${room('judge-policy')});
    const { openGazetteer } = await import(${room('gazetteer')});
    const { villagesWithin } = await import(${room('villages-within')});
    const bytes = readFileSync(${JSON.stringify(file)});
    const villages = readFileSync(${JSON.stringify(`${file}.villages`)}, 'utf8');
    const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
    const from = spent();
    const judge = createPolicyJudge(openGazetteer(bytes, villagesWithin(villages, ['33.22'])));
    const opened = spent();
    judge.judge({ id: 'p', text: 'Pemkab Paser menaikkan tarif parkir di Tana Paser' });
    console.log(JSON.stringify([opened - from, spent() - opened]));`;
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
    atMost(
      'after a wake-up: gazetteer and villages of a regency opened, CPU, median of new processes',
      median(runs.map(([open]) => open)),
      'ms',
      15,
    ),
    {
      figure: 'after a wake-up: opened and first post judged, CPU',
      value: round(median(runs.map(([open, first]) => open + first))),
      unit: 'ms',
    },
  ];
}
