// Reading a site over time: what is stored, what a failure leaves, how a WordPress site is walked.
import { expect, test } from 'vitest';
import type { SourceChoice } from '../../../utils/domain/source-choice.ts';
import { createMemoryStore } from '../../../utils/sync/memory-store.ts';
import { syncSource } from '../../../utils/sync/sync-source.ts';

const SOURCE: SourceChoice = {
  id: 'periksa-contoh',
  name: 'Periksa Contoh',
  kind: 'factchecker',
  regions: ['99.01'],
  hosts: ['periksa.example'],
  url: 'https://periksa.example/feed/',
  format: 'feed',
  addedAt: '2026-11-24T00:00:00Z',
};
const NOW = Date.parse('2026-11-24T00:00:00Z');

const rss = (...titles: string[]) =>
  `<rss version="2.0"><channel><title>Periksa Contoh</title>${titles
    .map(
      (title, at) =>
        `<item><title>${title}</title><link>https://periksa.example/${at}</link><pubDate>Fri, 20 Nov 2026 0${at}:00:00 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

function reader(answers: (url: string) => Response, source = SOURCE) {
  const store = createMemoryStore();
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answers(url);
  };
  const run = (now = NOW) => syncSource({ source, fetch, store, now: () => now, random: () => 0.5 });
  return { store, asked, run };
}

test('a first reading stores entries of a publisher that is shown as imported, without cookies or referrer', async () => {
  const { store, asked, run } = reader(() => new Response(rss('[HOAKS] Tarif naik', 'Pasar buka pagi')));
  expect(await run()).toMatchObject({ isChanged: true, added: 2, refused: 0 });
  const rows = [...store.entries.values()];
  expect(rows.map(({ line }) => JSON.parse(line).stance)).toEqual([undefined, 'false']);
  expect([...store.publishers.values()]).toMatchObject([
    { id: 'periksa-contoh', province: '99', publisher: { assurance: 'imported', keys: [] }, shards: [{ count: 2 }] },
  ]);
  expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
  expect([...store.health.values()]).toMatchObject([
    { failures: 0, refused: 0, lastSuccess: '2026-11-24T00:00:00.000Z' },
  ]);
});

test('the same answer changes nothing, a corrected title is a revision', async () => {
  let titles = ['[HOAKS] Tarif naik'];
  const { store, run } = reader(() => new Response(rss(...titles)));
  await run();
  expect(await run()).toMatchObject({ isChanged: false });
  titles = ['[SEBAGIAN BENAR] Tarif naik'];
  expect(await run(NOW + 3_600_000)).toMatchObject({ isChanged: true, changed: 1 });
  expect([...store.entries.values()]).toMatchObject([{ revision: 2 }]);
});

test('items that leave the feed stay, until they are older than what is kept', async () => {
  let titles = ['[HOAKS] Tarif naik'];
  const { store, run } = reader(() => new Response(rss(...titles)));
  await run();
  titles = [];
  await run();
  expect(store.entries.size).toBe(1);
  await run(Date.parse('2028-11-25T00:00:00Z'));
  expect(store.entries.size).toBe(0);
});

test.each([
  ['is down', () => new Response('', { status: 503, headers: { 'Retry-After': '7200' } }), 'feed/offline'],
  ['is not there', () => new Response('', { status: 404 }), 'feed/not-found'],
  ['sends a page', () => new Response('<!doctype html><p>maaf'), 'import/malformed'],
])('a site that %s leaves what is held, and is asked later', async (_, broken, code) => {
  let isBroken = false;
  const { store, run } = reader(() => (isBroken ? broken() : new Response(rss('[HOAKS] Tarif naik'))));
  await run();
  isBroken = true;
  expect((await run()).failure?.code).toBe(code);
  expect(store.entries.size).toBe(1);
  const [health] = [...store.health.values()];
  expect(health).toMatchObject({ failures: 1, lastFailure: { code }, lastSuccess: '2026-11-24T00:00:00.000Z' });
  expect(Date.parse(health?.nextAt ?? '')).toBeGreaterThan(NOW);
});

test('a WordPress site is read page by page, and later only from its last change on', async () => {
  const post = (id: number) => ({
    id,
    date_gmt: '2026-11-20T00:00:00',
    modified_gmt: '2026-11-21T00:00:00',
    status: 'publish',
    link: `https://periksa.example/p${id}`,
    title: { rendered: `[HOAKS] Kabar ${id}` },
    content: { rendered: '<p>Isi</p>' },
  });
  const all = Array.from({ length: 130 }, (_, at) => post(at + 1));
  const site = { ...SOURCE, url: 'https://periksa.example/', format: 'wordpress' as const };
  const { store, asked, run } = reader((url) => {
    const page = Number(new URL(url).searchParams.get('page'));
    const isLater = new URL(url).searchParams.has('modified_after');
    return Response.json(isLater ? [{ ...post(1), status: 'trash' }] : all.slice((page - 1) * 100, page * 100));
  }, site);
  expect(await run()).toMatchObject({ added: 130 });
  expect(asked).toHaveLength(2);
  expect(await run()).toMatchObject({ withdrawn: 1 });
  expect(new URL(asked[2]?.url ?? '').searchParams.get('modified_after')).toBe('2026-11-21T00:00:00Z');
  expect([...store.entries.values()].filter(({ status }) => status === 'withdrawn')).toHaveLength(1);
});
