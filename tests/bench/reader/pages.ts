// Popup, card and panel in a real browser: first paint, keys and scrolling over ten thousand entries, and what shifts.
import { cardText, closedCard, settledBadges } from '../../e2e/look.ts';
import type { ReaderWorld } from '../../e2e/reader.ts';
import { AGENCY, X_HOME } from '../../e2e/sites.ts';
import type { Tab } from '../../e2e/tab.ts';
import { atMost, type BenchRow, round } from '../row.ts';
import { benchTexts, ENTRIES } from './search.ts';

const OPENINGS = 20;
const PAINT_MS = 100;
const KEY_MS = 16;
/** One frame of sixty in a second. */
const FRAME_MS = 17;
/** Where badges stand: the card then opens below, above, and wherever it has room. */
const SCROLLED_PX = [0, 300, 600];
const CHUNK = 1000;
const TYPED = [
  'tarif sampah naik',
  'tairf sampha',
  'jembatan ditutup setahun',
  'baesiswa daerah dihapus',
  'pajak bumi dan bangunan naik',
  'retribusi pasar pedagang',
];

/** From the start of the popup's script to its first paint with content, median of twenty openings. */
export async function popupRows(world: ReaderWorld): Promise<BenchRow[]> {
  const paints: number[] = [];
  let shift = 0;
  for (let opening = 0; opening < OPENINGS; opening++) {
    const popup = await world.openExtensionPage('popup.html');
    await popup.until('the popup', popup.text, (text) => text.includes('Wilayah'));
    const { paintMs, shifted } = await popup.evaluate(readPaint);
    paints.push(paintMs);
    shift = Math.max(shift, shifted);
    await popup.close();
  }
  paints.sort((a, b) => a - b);
  return [
    atMost(
      `popup, script to first paint, median of ${OPENINGS}, ${world.browser}`,
      paints[OPENINGS / 2] ?? Number.NaN,
      'ms',
      PAINT_MS,
    ),
    ...(world.browser === 'chromium' ? [atMost('popup, layout shift while it opens', shift, 'CLS', 0)] : []),
  ];
}

/** What moves in a card, and in the page below it, from the click until a second after its sources stand. */
export async function cardRows(world: ReaderWorld): Promise<BenchRow[]> {
  if (world.browser !== 'chromium') return [];
  const tab = await world.open(X_HOME.url);
  await settledBadges(tab);
  let shifted = 0;
  for (const top of SCROLLED_PX) {
    await tab.evaluate(watchShifts, top);
    await tab.clickBadge(0);
    await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes(AGENCY),
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    shifted = Math.max(shifted, await tab.evaluate(readShifts));
    await tab.press('Escape');
    await closedCard(tab);
  }
  await tab.close();
  return [atMost('card, layout shift from the click on', shifted, 'CLS', 0)];
}

/** Typing and scrolling in the panel with ten thousand entries on the device. */
export async function panelRows(world: ReaderWorld): Promise<BenchRow[]> {
  await fillDatabase(world.desk);
  const panel = await world.openExtensionPage('sidepanel.html');
  await panel.resize(400, 800);
  await panel.activate();
  await panel.reload();
  const openedMs = await panel.until(
    'the list',
    () => panel.evaluate(readListed),
    (ms) => ms > 0,
  );
  await new Promise((resolve) => setTimeout(resolve, 3000));
  // what moves later was typed away or scrolled
  const { shifted } = await panel.evaluate(readPaint);
  const keys: number[] = [];
  for (const text of TYPED) keys.push(...(await panel.evaluate(typeSlowly, text)));
  keys.sort((a, b) => a - b);
  await panel.evaluate(typeSlowly, '');
  const frames = (await panel.evaluate(flick)).toSorted((a, b) => a - b);
  await panel.close();
  const name = (figure: string) => `panel with ${ENTRIES} entries, ${figure}, ${world.browser}`;
  return [
    { figure: name('opened to listed'), value: Math.round(openedMs), unit: 'ms' },
    atMost(name('a key with search, drawing and layout, median'), quantile(keys, 0.5), 'ms', KEY_MS),
    atMost(name('a key with search, drawing and layout, 99 %'), quantile(keys, 0.99), 'ms', KEY_MS),
    { figure: name('a key, the slowest'), value: round(keys.at(-1) ?? Number.NaN), unit: 'ms' },
    atMost(name('a frame while scrolling, median'), quantile(frames, 0.5), 'ms', FRAME_MS),
    atMost(name('a frame while scrolling, 95 %'), quantile(frames, 0.95), 'ms', FRAME_MS),
    { figure: name('a frame while scrolling, the longest'), value: round(frames.at(-1) ?? Number.NaN), unit: 'ms' },
    ...(world.browser === 'chromium' ? [atMost(name('layout shift while it opens'), shifted, 'CLS', 0)] : []),
  ];
}

/** Writes entries beside those of the feed, in the form in which a sync leaves them. */
async function fillDatabase(desk: Tab): Promise<void> {
  const { claims, posts } = benchTexts();
  for (let at = 0; at < ENTRIES; at += CHUNK) {
    const chunk = claims.slice(at, at + CHUNK).map(({ text }, index) => [text, posts[at + index] ?? ''] as const);
    await desk.evaluate(writeRows, chunk, at);
  }
}

/** Of sorted values. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

// The functions below run in pages of the extension and may use nothing from this file.

function readPaint(): { paintMs: number; shifted: number } {
  const script = performance.getEntriesByType('resource').find(({ name }) => /\/chunks\/[^/]+\.js$/.test(name));
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  let shifted = 0;
  const note = (entries: PerformanceObserverEntryList | PerformanceObserver) => {
    const list = 'getEntries' in entries ? entries.getEntries() : entries.takeRecords();
    for (const entry of list) shifted += (entry as unknown as { value: number }).value;
  };
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    const observer = new PerformanceObserver(note);
    observer.observe({ type: 'layout-shift', buffered: true });
    note(observer);
  }
  return { paintMs: (paint?.startTime ?? Number.NaN) - (script?.startTime ?? 0), shifted };
}

/** In a site: counts from now on what moves, also after the reader's own click. */
function watchShifts(top: number): void {
  scrollTo(0, top);
  const counted = globalThis as unknown as { shifted: number };
  counted.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) counted.shifted += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift' });
}

function readShifts(): number {
  return (globalThis as unknown as { shifted: number }).shifted;
}

/** Milliseconds from the navigation until the list stands; 0 while it does not. */
function readListed(): number {
  return document.querySelectorAll('.virtual .entry').length > 0 ? performance.now() : 0;
}

/** Milliseconds that each key takes: the index, the drawing, and the layout that follows. */
async function typeSlowly(text: string): Promise<number[]> {
  const box = document.querySelector<HTMLInputElement>('input[name="query"]');
  if (box === null) throw new Error('no search box');
  const times = [];
  for (let length = Math.min(2, text.length); length <= text.length; length++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
    const began = performance.now();
    box.value = text.slice(0, length);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    // the drawing is a microtask after the event
    await Promise.resolve();
    await Promise.resolve();
    document.body.getBoundingClientRect();
    times.push(performance.now() - began);
  }
  return times;
}

/** Intervals between frames while the list is scrolled by three windows a frame. */
async function flick(): Promise<number[]> {
  const intervals: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  for (let frame = 0; frame < 120; frame++) {
    scrollBy(0, innerHeight * 3);
    const now = await new Promise<number>(requestAnimationFrame);
    intervals.push(now - last);
    last = now;
  }
  return intervals;
}

function writeRows(texts: readonly (readonly [string, string])[], from: number): Promise<null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('pembanding');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction(['entries', 'publishers'], 'readwrite');
      const publishers = transaction.objectStore('publishers').getAll();
      publishers.onsuccess = () => {
        const { host, id: publisher } = publishers.result[0] as { host: string; id: string };
        for (const [index, [claim, answer]] of texts.entries()) {
          const id = `${publisher}/uji-${from + index}`;
          const at = new Date(Date.now() - (from + index) * 3_600_000).toISOString();
          const entry = {
            ...{ v: 1, id, revision: 1, published: at, modified: at, status: 'active', language: 'id' },
            ...{ regions: ['99.01'], topics: ['uji'], claim: { text: claim, paraphrases: [], appearances: [] } },
            ...{
              stance: 'false',
              title: claim,
              answer,
              data: [],
              sources: [],
              url: 'https://uji.example/',
              related: [],
            },
          };
          transaction.objectStore('entries').put({
            ...{ key: `${host}:${id}`, host, publisher, id, period: '2026-11', shard: 'uji', status: 'active' },
            ...{ revision: 1, names: [], line: JSON.stringify(entry) },
          });
        }
      };
      transaction.oncomplete = () => {
        db.close();
        resolve(null);
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
