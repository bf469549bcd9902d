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
  expect(await run()).toMatchObject({ isChanged: true, imported: { added: 2, refused: {}, marking: 1 } });
  const rows = [...store.entries.values()];
  expect(rows.map(({ line }) => JSON.parse(line).stance)).toEqual([undefined, 'false']);
  expect([...store.publishers.values()]).toMatchObject([
    { id: 'periksa-contoh', province: '99', publisher: { assurance: 'imported', keys: [] }, shards: [{ count: 2 }] },
  ]);
  expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  expect([...store.health.values()]).toMatchObject([
    { failures: 0, imported: { added: 2, changed: 0 }, lastSuccess: '2026-11-24T00:00:00.000Z' },
  ]);
});

test('the same answer changes nothing, a corrected title is a revision', async () => {
  let titles = ['[HOAKS] Tarif naik'];
  const { store, run } = reader(() => new Response(rss(...titles)));
  await run();
  expect(await run()).toMatchObject({ isChanged: false });
  titles = ['[SEBAGIAN BENAR] Tarif naik'];
  expect(await run(NOW + 3_600_000)).toMatchObject({ isChanged: true, imported: { added: 0, changed: 1 } });
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

/** As WordPress answers somebody without an account: published posts only, and 400 beyond the last page. */
function wordPress(fault?: (asked: URLSearchParams) => Response | undefined) {
  const posts = new Map<number, { modified_gmt: string; title: string; status: string }>();
  const put = (id: number, modified_gmt: string, title = `[HOAKS] Kabar ${id}`) =>
    posts.set(id, { modified_gmt, title, status: 'publish' });
  const answer = (address: string) => {
    const asked = new URL(address).searchParams;
    const faulty = fault?.(asked);
    if (faulty !== undefined) return faulty;
    const after = asked.get('modified_after');
    const include = asked.get('include')?.split(',').map(Number);
    const isDescending = asked.get('order') === 'desc';
    const listed = [...posts]
      .filter(([id, post]) => post.status === 'publish' && (include?.includes(id) ?? true))
      .filter(([, post]) => after === null || `${post.modified_gmt}Z` > after)
      .sort(([, a], [, b]) => (a.modified_gmt < b.modified_gmt !== isDescending ? -1 : 1));
    const page = Number(asked.get('page') ?? 1);
    if (page > 1 && page > Math.ceil(listed.length / 100))
      return Response.json({ code: 'rest_post_invalid_page_number' }, { status: 400 });
    return Response.json(
      listed.slice((page - 1) * 100, page * 100).map(([id, { modified_gmt, title, status }]) => ({
        id,
        date_gmt: modified_gmt < '2026-11-20' ? modified_gmt : '2026-11-20T00:00:00',
        modified_gmt,
        status,
        link: `https://periksa.example/p${id}`,
        title: { rendered: title },
        content: { rendered: '<p>Isi</p>' },
      })),
    );
  };
  const source = { ...SOURCE, url: 'https://periksa.example/', format: 'wordpress' as const };
  const { store, asked, run } = reader(answer, source);
  const standing = () => [...store.entries.values()].filter(({ status }) => status !== 'withdrawn').length;
  return { posts, put, asked, run, store, standing };
}
const minute = (at: number) => new Date(Date.UTC(2026, 9, 1) + at * 60_000).toISOString().slice(0, 19);
const HOUR = 3_600_000;

test.each([1, 99, 100, 101, 200, 500])(
  'a WordPress site of %i posts is read whole, without a failure',
  async (count) => {
    const { put, run, standing } = wordPress();
    for (let id = 1; id <= count; id += 1) put(id, minute(id));
    expect(await run()).not.toHaveProperty('failure');
    await run(NOW + 3 * HOUR);
    expect(standing()).toBe(count);
  },
);

test('more posts of one second than an answer holds are read all the same', async () => {
  const { put, run, standing } = wordPress();
  for (let id = 1; id <= 300; id += 1) put(id, '2026-11-20T00:00:00');
  expect(await run()).not.toHaveProperty('failure');
  expect(standing()).toBe(300);
});

test('a backlog longer than one reading loses no post, though revisions and withdrawals are dated by this device', async () => {
  const { posts, put, run, standing } = wordPress();
  for (let id = 1; id <= 150; id += 1) put(id, minute(id));
  await run();
  for (let id = 200; id < 1000; id += 1) put(id, minute(id));
  put(1, minute(180), '[SALAH] Judul yang dikoreksi');
  posts.get(2)!.status = 'trash';
  for (let at = 1; at <= 6; at += 1) expect(await run(NOW + at * 4 * HOUR)).not.toHaveProperty('failure');
  expect(standing()).toBe([...posts.values()].filter(({ status }) => status === 'publish').length);
});

test('a post that a WordPress site lists no more is withdrawn when two readings miss it, and comes back when it is listed again', async () => {
  const { posts, put, run, standing } = wordPress();
  for (let id = 1; id <= 20; id += 1) put(id, minute(id));
  await run();
  posts.get(4)!.status = 'private';
  expect(await run(NOW + 3 * HOUR)).toMatchObject({ isChanged: false });
  expect(await run(NOW + 6 * HOUR)).toMatchObject({ imported: { withdrawn: 1 } });
  expect(standing()).toBe(19);
  posts.get(4)!.status = 'publish';
  expect(await run(NOW + 9 * HOUR)).toMatchObject({ imported: { changed: 1 } });
  expect(standing()).toBe(20);
  expect(await run(NOW + 12 * HOUR)).toMatchObject({ isChanged: false });
});

test('a post that is away for one reading only is never withdrawn', async () => {
  const { posts, put, run, standing } = wordPress();
  for (let id = 1; id <= 20; id += 1) put(id, minute(id));
  for (let at = 0; at <= 6; at += 1) {
    posts.get(4)!.status = at % 2 === 0 ? 'publish' : 'private';
    await run(NOW + at * 3 * HOUR);
    expect(standing()).toBe(20);
  }
});

const EMPTY = () => Response.json([]);
test.each([
  ['lists nothing for a list of posts', (asked: URLSearchParams) => (asked.has('include') ? EMPTY() : undefined)],
  ['lists nothing at all', EMPTY],
  [
    'lists its newest whatever is asked',
    (asked: URLSearchParams) => (asked.has('include') ? Response.json([{ id: 300 }, { id: 299 }]) : undefined),
  ],
])('a WordPress site that %s withdraws nothing, however often it is read', async (_, fault) => {
  let isFaulty = false;
  const { put, run, standing } = wordPress((asked) => (isFaulty ? fault(asked) : undefined));
  for (let id = 1; id <= 300; id += 1) put(id, minute(id));
  await run();
  isFaulty = true;
  for (let at = 1; at <= 6; at += 1) expect(await run(NOW + at * 3 * HOUR)).not.toHaveProperty('failure');
  expect(standing()).toBe(300);
});

test('a WordPress site that takes down most of its posts is believed while it lists what it has', async () => {
  const { posts, put, run, standing } = wordPress();
  for (let id = 1; id <= 300; id += 1) put(id, minute(id));
  await run();
  for (let id = 1; id < 300; id += 1) posts.get(id)!.status = 'trash';
  for (let at = 1; at <= 10; at += 1) await run(NOW + at * 3 * HOUR);
  expect(standing()).toBe(1);
});

test('a first reading of a large WordPress site begins at its newest posts, and later ones miss nothing new', async () => {
  const { put, run, store } = wordPress();
  for (let id = 1; id <= 900; id += 1) put(id, minute(id));
  const ids = () => [...store.entries.values()].map(({ line }) => Number(/Kabar (\d+)/.exec(line)?.[1]));
  expect(await run()).toMatchObject({ imported: { added: 500, marking: 500 } });
  expect(Math.min(...ids())).toBe(401);
  put(901, minute(901));
  put(3, minute(902), '[SALAH] Kabar 3');
  await run(NOW + 3 * HOUR);
  expect([...ids()].filter((id) => id > 900 || id < 401).sort()).toEqual([3, 901]);
});

test('what was refused is counted by its reason, and what is too old to be kept is no news', async () => {
  const item = (link: string, rest = '<pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate>') =>
    `<item><title>Pasar</title><link>${link}</link>${rest}</item>`;
  const items = [
    item('https://lain.example/a'),
    item('https://lain.example/b'),
    item('https://periksa.example/c', ''),
    item('https://periksa.example/d', '<pubDate>Fri, 20 Nov 2015 00:00:00 GMT</pubDate>'),
    item('https://periksa.example/e'),
    item('https://periksa.example/e'),
  ];
  const { run } = reader(() => new Response(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`));
  expect((await run()).imported).toEqual({
    added: 1,
    changed: 0,
    withdrawn: 0,
    marking: 0,
    refused: { elsewhere: 2, undated: 1, twice: 1 },
  });
});

test('a site may lead to another address of its own, but not to another host', async () => {
  const moved = (url: string) => {
    const response = new Response(rss('[HOAKS] Tarif naik'));
    Object.defineProperties(response, { redirected: { value: true }, url: { value: url } });
    return response;
  };
  const own = reader(() => moved('https://periksa.example/feed/rss'));
  expect(await own.run()).toMatchObject({ imported: { added: 1 } });
  const other = reader(() => moved('https://lain.example/feed/'));
  expect((await other.run()).failure?.code).toBe('source/moved');
  expect(other.store.entries.size).toBe(0);
});

test('posts that are older than what is kept do not stop the reading', async () => {
  const { put, run, standing } = wordPress();
  for (let id = 1; id <= 700; id += 1) put(id, `20${10 + (id % 10)}-01-01T00:00:00`);
  put(701, minute(1));
  await run();
  expect(standing()).toBe(1);
});

test('a post that the site no longer lists is withdrawn within a few readings', async () => {
  const { posts, put, run, store } = wordPress();
  for (let id = 1; id <= 250; id += 1) put(id, minute(id));
  await run();
  posts.get(50)!.status = 'trash';
  posts.get(240)!.status = 'private';
  const withdrawn = [];
  for (let at = 1; at <= 4; at += 1) withdrawn.push((await run(NOW + at * 3 * HOUR)).imported?.withdrawn);
  expect(withdrawn).toEqual([0, 1, 0, 1]);
  const gone = [...store.entries.values()].filter(({ status }) => status === 'withdrawn');
  expect(gone.map(({ line }) => /Kabar/.test(line))).toEqual([false, false]);
});

test('later readings ask only from the last change on, by the clock of the site', async () => {
  const { put, asked, run } = wordPress();
  put(1, '2026-11-20T00:00:00');
  put(2, '2026-11-21T00:00:00');
  await run();
  asked.length = 0;
  await run(NOW + 3 * HOUR);
  expect(asked.map(({ url }) => new URL(url).searchParams.get('modified_after'))).toEqual([
    '2026-11-20T23:59:59Z',
    null,
  ]);
});
