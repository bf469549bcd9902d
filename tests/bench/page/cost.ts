// What a page pays for us: a thousand posts scrolled through with and without the extension, in turn, in one browser.
import type { ReaderWorld } from '../../e2e/reader.ts';
import { RECYCLING_POLICY, recyclingPage } from '../../e2e/recycling-site/page.ts';
import type { Tab } from '../../e2e/tab.ts';
import { atMost, type BenchRow, round } from '../row.ts';
import { traceOurs } from './trace.ts';

const POSTS = 1000;
const CLAIM_EVERY = 25;
const WITH = 'https://x.com/home';
/** The same page at a host that the content script does not know: nothing of ours runs in it. */
const WITHOUT = 'https://tanpa.contoh.example/home';
const PAIRS = 3;
const SLOW_DOWN = 4;
const LONG_TASK_MS = 50;
const SLICE_MS = 8;
const SCRIPTING_SHARE = 5;
const MEMORY_MB = 15;
/** A fast reader, and a flick through everything; in CSS pixels for each frame of a sixtieth of a second. */
const READING_PX = 25;
const FLICK_PX = 200;
const READING_POSTS = 60;

/** One pass over the page. */
interface Pass {
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly heapMb: number;
  readonly shiftAtOpening: number;
  readonly shiftReading: number;
  readonly shiftFlicking: number;
  readonly marked: number;
}

/** The rows of the page's cost; for Chromium, which alone tells these figures. */
export async function measureCost(world: ReaderWorld): Promise<BenchRow[]> {
  const html = recyclingPage({ rows: 'renew', posts: POSTS, claimEvery: CLAIM_EVERY });
  for (const url of [WITH, WITHOUT]) world.web.setPage(url, html, RECYCLING_POLICY);
  await pass(world, WITHOUT); // the first page of a browser is slower
  const pairs: { with: Pass; without: Pass }[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    // in turn, so that a machine that slows down slows both
    const first = pair % 2 === 0 ? WITHOUT : WITH;
    const a = await pass(world, first);
    const b = await pass(world, first === WITH ? WITHOUT : WITH);
    pairs.push(first === WITH ? { with: a, without: b } : { with: b, without: a });
  }
  const own = (figure: (one: Pass) => number) => median(pairs.map((pair) => figure(pair.with)));
  const bare = (figure: (one: Pass) => number) => median(pairs.map((pair) => figure(pair.without)));
  const added = (figure: (one: Pass) => number) =>
    median(pairs.map((pair) => figure(pair.with) - figure(pair.without)));
  const slow = await traced(world);
  const what = `${POSTS} posts, median of ${PAIRS} pairs`;
  return [
    {
      figure: `marked posts in a pass (${POSTS / CLAIM_EVERY} state the claim)`,
      value: own((one) => one.marked),
      unit: '',
    },
    { figure: `scripting without us, ${what}`, value: round(bare((one) => one.scriptMs)), unit: 'ms' },
    { figure: `scripting added, ${what}`, value: round(added((one) => one.scriptMs)), unit: 'ms' },
    atMost(
      'scripting added, share',
      (added((one) => one.scriptMs) / bare((one) => one.scriptMs)) * 100,
      '%',
      SCRIPTING_SHARE,
    ),
    { figure: 'scripting added, each post', value: round(added((one) => one.scriptMs) / POSTS), unit: 'ms' },
    { figure: 'all tasks of the main thread without us', value: round(bare((one) => one.taskMs)), unit: 'ms' },
    { figure: 'all tasks of the main thread, added', value: round(added((one) => one.taskMs)), unit: 'ms' },
    atMost(
      'all tasks added, share',
      (added((one) => one.taskMs) / bare((one) => one.taskMs)) * 100,
      '%',
      SCRIPTING_SHARE,
    ),
    { figure: `runs of ours, ${SLOW_DOWN}x slow-down`, value: slow.count, unit: '' },
    { figure: `time of ours, ${SLOW_DOWN}x slow-down`, value: round(slow.totalMs), unit: 'ms' },
    atMost(`starting the content script, ${SLOW_DOWN}x slow-down`, slow.startMs, 'ms', LONG_TASK_MS),
    atMost(`longest task of ours after that, ${SLOW_DOWN}x slow-down`, slow.longestMs, 'ms', SLICE_MS),
    atMost(
      'layout shift added, reading',
      added((one) => one.shiftReading),
      '',
      0,
    ),
    atMost(
      'layout shift added, flicking 12,000 px/s',
      added((one) => one.shiftFlicking),
      '',
      0,
    ),
    atMost(
      'layout shift added, at opening',
      added((one) => one.shiftAtOpening),
      '',
      0,
    ),
    atMost(
      'memory added',
      added((one) => one.heapMb),
      'MB',
      MEMORY_MB,
    ),
  ];
}

async function pass(world: ReaderWorld, url: string): Promise<Pass> {
  const tab = await world.open('about:blank');
  const devtools = devtoolsOf(tab);
  // processor time of the page's thread: other work on the machine does not lengthen it
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await tab.goto(url);
  await tab.evaluate(watchShifts);
  await pause(1500);
  const shiftAtOpening = await tab.evaluate(shifted);
  await tab.evaluate(scrollOver, READING_POSTS, READING_PX);
  const shiftReading = await tab.evaluate(shifted);
  const marked = await tab.evaluate(scrollOver, POSTS, FLICK_PX);
  const shiftFlicking = await tab.evaluate(shifted);
  await pause(500);
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  await tab.close();
  return {
    scriptMs: metric('ScriptDuration') * 1000,
    taskMs: metric('TaskDuration') * 1000,
    heapMb: metric('JSHeapUsedSize') / 2 ** 20,
    shiftAtOpening,
    shiftReading,
    shiftFlicking,
    marked,
  };
}

/** The same pass on a slow machine, from the loading on. */
async function traced(world: ReaderWorld) {
  const tab = await world.open('about:blank');
  const devtools = devtoolsOf(tab);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  const runs = await traceOurs(devtools, 'chrome-extension://', async () => {
    await tab.goto(WITH);
    await pause(1500);
    await tab.evaluate(scrollOver, POSTS, FLICK_PX);
    await pause(500);
  });
  await tab.close();
  return runs;
}

function devtoolsOf(tab: Tab) {
  if (tab.devtools === undefined) throw new Error('Only Chromium tells these figures.');
  return tab.devtools;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

// The functions below run inside pages: they may use nothing from this file.

function watchShifts(): void {
  const page = globalThis as unknown as { shift: number };
  page.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) page.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The layout shift since it was asked for last. */
function shifted(): number {
  const page = globalThis as unknown as { shift: number };
  const { shift } = page;
  page.shift = 0;
  return shift;
}

/** Scrolls evenly until a post is reached; returns how many different posts were seen marked. */
async function scrollOver(untilPost: number, stepPx: number): Promise<number> {
  const { site } = globalThis as unknown as { site: { topOf(index: number): number } };
  const marked = new Set<string>();
  for (;;) {
    const gap = site.topOf(untilPost - 1) - scrollY;
    const before = scrollY;
    scrollBy(0, Math.min(stepPx, gap));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const badge of document.querySelectorAll('[data-pembanding="badge"]'))
      marked.add(badge.closest<HTMLElement>('[data-index]')?.dataset.index ?? '');
    if (gap <= 0 || scrollY === before) return marked.size;
  }
}
