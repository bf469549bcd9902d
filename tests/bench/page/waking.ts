// How long a page waits for the first answer of a background that the browser had ended, with an index of 10,000 claims in IndexedDB.
import { buildIndex } from '../../../utils/matching/build-index.ts';
import { INDEX_VERSION } from '../../../utils/matching/index-layout.ts';
import type { ReaderWorld } from '../../e2e/reader.ts';
import type { Tab } from '../../e2e/tab.ts';
import { atMost, type BenchRow, round } from '../row.ts';
import { synthesize } from '../synthetic-texts.ts';

const CLAIMS = 10_000;
const WAKINGS = 9;
const FIRST_ANSWER_MS = 20;
const TEXT = 'tarif sampah rumah tangga Kabupaten Contoh naik 300 persen mulai Januari 2027';
/** Characters of base64 that cross to the page at once. */
const PART = 500_000;

/** Medians over several wakings, each by the message of a page of the extension, from its sending to the reply. */
export async function measureWaking(world: ReaderWorld): Promise<BenchRow[]> {
  await storeIndex(world.desk);
  const wakings: { readonly first: number; readonly again: number; readonly restored: number }[] = [];
  for (let waking = 0; waking < WAKINGS; waking += 1) {
    await world.stopBackground();
    const first = await world.desk.evaluate(timeReply, `${TEXT} ${waking}`);
    const measures = await world.backgroundMeasures();
    const again = await world.desk.evaluate(timeReply, `${TEXT} lagi ${waking}`);
    wakings.push({ first, again, restored: measures['index restored'] ?? Number.NaN });
  }
  const median = (part: keyof (typeof wakings)[number]) =>
    wakings.map((one) => one[part]).toSorted((a, b) => a - b)[WAKINGS >> 1] ?? Number.NaN;
  const label = `10k claims, median of ${WAKINGS}, ${world.browser}`;
  return [
    atMost(`${label}: asleep, from a page's message to the reply`, median('first'), 'ms', FIRST_ANSWER_MS),
    { figure: `${label}: of that, restoring the index`, value: round(median('restored')), unit: 'ms' },
    { figure: `${label}: awake, from a page's message to the reply`, value: round(median('again')), unit: 'ms' },
  ];
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

async function timeReply(text: string): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; code?: string }> } };
  };
  const from = performance.now();
  const reply = await chrome.runtime.sendMessage({ name: 'compare-text', request: { text } });
  const ms = performance.now() - from;
  if (!reply.ok) throw new Error(reply.code);
  return ms;
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
