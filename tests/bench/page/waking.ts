// How long a worker that the browser had ended takes to its first answer, with an index of 10,000 claims in IndexedDB.
import { buildIndex } from '../../../utils/matching/build-index.ts';
import { INDEX_VERSION } from '../../../utils/matching/index-layout.ts';
import type { ReaderWorld } from '../../e2e/reader.ts';
import type { Tab } from '../../e2e/tab.ts';
import { atMost, type BenchRow, round } from '../row.ts';
import { synthesize } from '../synthetic-texts.ts';

const CLAIMS = 10_000;
const WAKINGS = 9;
const FIRST_ANSWER_MS = 20;
/** Characters of base64 that cross to the page at once. */
const PART = 500_000;

/** Medians over several wakings, each by the posts of a page that is loaded again. */
export async function measureWaking(world: ReaderWorld, url: string): Promise<BenchRow[]> {
  await storeIndex(world.desk);
  const tab = await world.open(url);
  const measured: Readonly<Record<string, number>>[] = [];
  for (let waking = 0; waking < WAKINGS; waking += 1) {
    await world.stopBackground();
    await tab.reload();
    measured.push(await untilAnswered(world));
  }
  await tab.close();
  const median = (name: string) => {
    const times = measured.map((one) => one[name] ?? Number.NaN).toSorted((a, b) => a - b);
    return times[times.length >> 1] ?? Number.NaN;
  };
  const label = `10k claims, waking, median of ${WAKINGS}, ${world.browser}`;
  return [
    { figure: `${label}: index restored`, value: round(median('index restored')), unit: 'ms' },
    atMost(`${label}: first answer`, median('first answer'), 'ms', FIRST_ANSWER_MS),
  ];
}

async function untilAnswered(world: ReaderWorld): Promise<Readonly<Record<string, number>>> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const measures = await world.backgroundMeasures().catch(() => undefined); // not awake yet
    if (measures?.['first answer'] !== undefined) return measures;
  }
  throw new Error('The background answered no post within 10 s.');
}

/** Puts an index of synthetic claims in the place of the reader's own, with the stamps of that one. */
async function storeIndex(desk: Tab): Promise<void> {
  const base64 = Buffer.from(buildIndex(synthesize(CLAIMS, 1).claims)).toString('base64');
  for (let at = 0; at < base64.length; at += PART) await desk.evaluate(takePart, base64.slice(at, at + PART), at === 0);
  await desk.evaluate(putIndex, INDEX_VERSION);
}

// The functions below run inside the extension's page: they may use nothing from this file.

function takePart(part: string, isFirst: boolean): void {
  const page = globalThis as unknown as { indexParts: string };
  page.indexParts = isFirst ? part : page.indexParts + part;
}

async function putIndex(version: number): Promise<void> {
  const { indexParts } = globalThis as unknown as { indexParts: string };
  const bytes = Uint8Array.from(atob(indexParts), (character) => character.charCodeAt(0));
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('pembanding'));
  const table = () => db.transaction('matchIndex', 'readwrite').objectStore('matchIndex');
  const row = (await done(table().get('current'))) as object;
  await done(table().put({ ...row, version, buffer: bytes.buffer }));
  db.close();
}
