// The first sync inside real browsers: how long it takes, whether marking goes on meanwhile, memory and disk.
import { availableParallelism, loadavg } from 'node:os';
import { buildExtension } from '../../../utils/cli/build-extension.ts';
import type { FeedView } from '../../../utils/domain/feed-view.ts';
import { FEED_HOST, FEED_URL, openReaderWorld, type ReaderWorld } from '../../e2e/reader.ts';
import { SITE_PAGES, X_HOME } from '../../e2e/sites.ts';
import type { Tab } from '../../e2e/tab.ts';
import { BROWSERS } from '../../e2e/world.ts';
import { appendPosts } from '../page/append-posts.ts';
import { atMost, type BenchRow, round } from '../row.ts';
import { createReferenceHost, type ReferenceHost } from './reference-host.ts';
import { type WorkerSample, watchWorker } from './watch-worker.ts';

/** The sample marks this, whatever the feed under test says. */
const CLAIM_POST = 'tarif sampah rumah tangga Kabupaten Contoh naik 300 persen mulai Januari 2027. Tolong sebarkan.';
/** What a client keeps of the nation is half a year: older entries would only take time to make. */
const NATIONAL_ENTRIES = 12_000;
const MB = 1_000_000;

/** Rows for Chromium and Firefox. */
export async function measureInBrowsers(): Promise<BenchRow[]> {
  // browsers believe their own clock
  const host = await createReferenceHost({ start: Date.now() - 60_000, nationalEntries: NATIONAL_ENTRIES });
  const rows: BenchRow[] = [];
  for (const browser of BROWSERS) {
    await buildExtension(browser === 'chromium' ? 'chrome' : 'firefox', '.output/e2e');
    const world = await openReaderWorld({ browser, pages: SITE_PAGES });
    try {
      rows.push(...(await measure(world, host)));
    } finally {
      await world.close();
    }
  }
  return rows;
}

async function measure(world: ReaderWorld, host: ReferenceHost): Promise<BenchRow[]> {
  const { browser } = world;
  world.web.setHost(FEED_HOST, (path) => host.files.get(path.slice(1)));
  await world.ask('switch-sample', { isOn: true });
  const page = await world.open(X_HOME.url);
  await page.until('a mark of the sample', page.badges, (badges) => badges.length > 0);
  await world.ask('probe-feed', { url: FEED_URL });
  const [diskBefore, pinger] = [await diskUse(world.desk), await world.openExtensionPage('options.html')];
  await page.activate();
  const watch = page.devtools === undefined ? undefined : await watchWorker(page.devtools);
  const pings = pinger.evaluate(ping, `sync ${FEED_URL}`);
  const startedMs = performance.now();
  const sync = world.ask('add-feed', { url: FEED_URL, fingerprint: host.fingerprint }) as Promise<FeedView[]>;
  const state = { isOver: false };
  const over = sync.then((feeds) => {
    state.isOver = true;
    return { feeds, seconds: (performance.now() - startedMs) / 1000 };
  });
  const marks: number[] = [];
  while (!state.isOver) marks.push(...(await page.evaluate(appendPosts, CLAIM_POST, 1)).times);
  const { feeds, seconds } = await over;
  await pinger.evaluate(() => {
    document.title = 'stop';
  });
  const { waits, lockedMs, unlockedAt } = await pings;
  const samples = await watch?.();
  const load = (loadavg()[0] ?? 0) / availableParallelism();
  const disk = (await diskUse(world.desk)) - diskBefore;
  marks.sort((a, b) => a - b);
  const entries = feeds.flatMap(({ publishers }) => publishers).reduce((sum, one) => sum + one.entries, 0);
  return [
    { figure: `${browser}: entries written by the first sync`, value: entries, unit: 'entries' },
    atMost(`${browser}: first sync, to the last write`, lockedMs / 1000, 's', 8),
    { figure: `${browser}: first sync, until marks come from all of it`, value: round(seconds), unit: 's' },
    { figure: `${browser}: programs that waited for each core then`, value: round(load), unit: '' },
    { figure: `${browser}: longest wait for the background meanwhile`, value: round(Math.max(...waits)), unit: 'ms' },
    {
      figure: `${browser}: post to badge meanwhile, median of ${marks.length}`,
      value: round(marks[marks.length >> 1] ?? 0),
      unit: 'ms',
    },
    { figure: `${browser}: post to badge meanwhile, worst`, value: round(marks.at(-1) ?? 0), unit: 'ms' },
    { figure: `${browser}: disk`, value: round(disk / MB), unit: 'MB' },
    ...(samples === undefined ? [] : workerRows(browser, samples, unlockedAt)),
  ];
}

/** Of the time to the last write, and of the index that is built after it. */
function workerRows(browser: string, samples: readonly WorkerSample[], unlockedAt: number): BenchRow[] {
  const [first] = samples;
  const writing = samples.filter(({ at }) => at <= unlockedAt);
  const peak = (of: readonly WorkerSample[]) => Math.max(...of.map(({ heap }) => heap)) / MB;
  const cpu = (last: WorkerSample | undefined) => (last?.cpu ?? Number.NaN) - (first?.cpu ?? Number.NaN);
  const seconds = cpu(writing.at(-1));
  return [
    ...(Number.isNaN(seconds)
      ? []
      : [
          atMost(`${browser}: processor time of the extension, to the last write`, seconds, 's', 8),
          {
            figure: `${browser}: processor time of the extension, with the index`,
            value: round(cpu(samples.at(-1))),
            unit: 's',
          },
        ]),
    atMost(`${browser}: memory of the background, peak to the last write`, peak(writing), 'MB', 60),
    { figure: `${browser}: memory of the background, peak with the index`, value: round(peak(samples)), unit: 'MB' },
  ];
}

function diskUse(tab: Tab): Promise<number> {
  return tab.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

/** What a page of the extension saw, in milliseconds. */
interface Pings {
  /** Until each question to the background was answered. */
  readonly waits: number[];
  /** For which the lock of the sync was held. */
  readonly lockedMs: number;
  /** When it was last seen held, since 1970. */
  readonly unlockedAt: number;
}

/** Runs inside a page of the extension until told to stop; the background answers that this is no code, without looking anything up. */
async function ping(lock: string): Promise<Pings> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
  ).chrome;
  const waits: number[] = [];
  let [from, to, unlockedAt] = [0, 0, 0];
  while (document.title !== 'stop') {
    const askedMs = performance.now();
    await runtime.sendMessage({ name: 'check-code', request: { code: '' } });
    waits.push(performance.now() - askedMs);
    const { held = [] } = await navigator.locks.query();
    if (held.some(({ name }) => name === lock)) {
      to = performance.now();
      unlockedAt = Date.now();
      from ||= askedMs;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { waits, lockedMs: to - from, unlockedAt };
}
