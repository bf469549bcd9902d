// What marking costs a page: from a post on the page to its badge, awake and after a sleep, and what the page's main thread feels.
import { buildExtension } from '../../utils/cli/build-extension.ts';
import { settledBadges } from '../e2e/look.ts';
import { openReaderWorld, type ReaderWorld } from '../e2e/reader.ts';
import { publishSample } from '../e2e/sample-feed.ts';
import { SITE_PAGES, X_HOME } from '../e2e/sites.ts';
import type { Tab } from '../e2e/tab.ts';
import { BROWSERS } from '../e2e/world.ts';
import { appendPosts } from './page/append-posts.ts';
import { measureCost } from './page/cost.ts';
import { measureWaking } from './page/waking.ts';
import type { BenchRow } from './row.ts';

const POSTS = 60;
/** States the claim; the number makes each a text of its own, so that none is answered from memory. */
const CLAIM_POST = 'tarif sampah rumah tangga Kabupaten Contoh naik 300 persen mulai Januari 2027. Tolong sebarkan.';
const LONGEST_TASK_MS = 50;

/** The rows of `npm run bench -- page`; `--waking` measures nothing else. */
export async function rows(options: readonly string[]): Promise<BenchRow[]> {
  const result: BenchRow[] = [];
  for (const browser of BROWSERS) {
    await buildExtension(browser === 'chromium' ? 'chrome' : 'firefox', '.output/e2e');
    const world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
    try {
      if (!options.includes('--waking')) {
        result.push(...(await measure(world)));
        if (browser === 'chromium') result.push(...(await measureCost(world)));
      }
      result.push(...(await measureWaking(world)));
    } finally {
      await world.close();
    }
  }
  return result;
}

async function measure(world: ReaderWorld): Promise<BenchRow[]> {
  const { browser } = world;
  const tab = await world.open(X_HOME.url);
  await settledBadges(tab);
  const { times, longestTaskMs } = await tab.evaluate(appendPosts, CLAIM_POST, POSTS);
  const asleepMs = await firstMarkAfterSleep(world, tab);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return [
    { figure: `post to badge, median of ${times.length}, ${browser}`, value: Math.round(at(0.5)), unit: 'ms' },
    { figure: `post to badge, p95, ${browser}`, value: Math.round(at(0.95)), unit: 'ms' },
    { figure: `post to badge, background asleep, ${browser}`, value: Math.round(asleepMs), unit: 'ms' },
    // only Chromium tells of long tasks
    ...(browser === 'chromium'
      ? [
          {
            figure: 'longest task of the page while marking',
            value: longestTaskMs,
            unit: 'ms (0: none over 50)',
            goal: `<= ${LONGEST_TASK_MS}`,
            holds: longestTaskMs <= LONGEST_TASK_MS,
          },
        ]
      : []),
  ];
}

async function firstMarkAfterSleep(world: ReaderWorld, tab: Tab): Promise<number> {
  await world.stopBackground();
  const { times } = await tab.evaluate(appendPosts, `Kata tetangga, ${CLAIM_POST}`, 1);
  return times[0] ?? Number.NaN;
}
