// A sync in a real browser: what its requests give away, a worker that ends in the middle, two syncs at once, and what a poll changes.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FeedView } from '../../utils/domain/feed-view.ts';
import { cardText, settledBadges } from './look.ts';
import { FEED_HOST, FEED_URL, openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample, type SampleFeed } from './sample-feed.ts';
import type { HostFiles } from './site-server.ts';
import { SITE_PAGES, X_HOME } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

const TARIFF = 'dlh-contoh/tarif-sampah-2027';
const PARKING = 'dishub-contoh/parkir-pasar-24-jam';
const HOME_PAGE = `https://${FEED_HOST}/beranda`;

/** A host that can be told to keep a request waiting. */
function gated(files: HostFiles) {
  let held: { readonly pattern: RegExp; readonly arrived: () => void; readonly open: Promise<void> } | undefined;
  return {
    files: async (path: string, query: URLSearchParams) => {
      if (held?.pattern.test(path)) {
        held.arrived();
        await held.open;
      }
      return files(path, query);
    },
    /** Keeps every request of this path waiting; `arrived` is settled at the first. */
    hold(pattern: RegExp) {
      const gate = Promise.withResolvers<void>();
      const first = Promise.withResolvers<void>();
      held = { pattern, arrived: first.resolve, open: gate.promise };
      return {
        arrived: first.promise,
        release: () => {
          held = undefined;
          gate.resolve();
        },
      };
    },
  };
}

/** Numbers of the heads whose lines are in the database, by publisher. */
function headsHeld(page: Tab): Promise<Record<string, number>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const opening = indexedDB.open('pembanding');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('publishers').objectStore('publishers').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(Object.fromEntries(reading.result.map(({ id, head }) => [id, head.seq])));
          };
        };
      }),
  );
}

describe.each(BROWSERS)('in %s', (browser) => {
  let feed: SampleFeed;
  let host: ReturnType<typeof gated>;
  let world: ReaderWorld;

  beforeAll(async () => {
    feed = await publishSample();
    host = gated(feed.files);
    const pages = { ...SITE_PAGES, [HOME_PAGE]: '<!doctype html><title>Umpan</title>' };
    world = await openReaderWorld({ browser, pages, feed: host.files });
  });
  beforeEach(() => world.desk.activate());
  afterAll(() => world?.close());

  const feeds = async () => (await world.ask('read-feeds', {})) as FeedView[];
  const sync = async () => (await world.ask('sync-feeds', { url: FEED_URL })) as FeedView[];
  const entriesOf = (views: FeedView[]) =>
    Object.fromEntries(
      views.filter(({ url }) => url === FEED_URL).flatMap(({ publishers }) => publishers.map((p) => [p.id, p.entries])),
    );
  const requestsSince = (from: number) =>
    world
      .requests()
      .slice(from)
      .filter(({ host: name, path }) => name === FEED_HOST && path.startsWith('/v1/'));

  test('no request of a feed carries a cookie that its host has set, an origin or a referrer', async () => {
    const tab = await world.open(HOME_PAGE);
    await tab.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: the site itself would set it so
      document.cookie = 'pengenal=abc; path=/; Secure; SameSite=None';
    });
    await tab.reload();
    const withCookie = world.requests().filter(({ path }) => path === '/beranda');
    expect(withCookie.at(-1)?.headers.cookie).toBe('pengenal=abc');
    const from = world.requests().length;
    await feed.revise(TARIFF, (draft) => draft.replace('Rumah tangga penerima', 'Keluarga penerima'));
    await sync();
    const asked = requestsSince(from);
    expect(asked.map(({ path }) => path.split('/')[2])).toEqual(['snapshot', 'heads', 'shards', 'snapshot']);
    for (const { headers } of asked) {
      expect(Object.keys(headers)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/cookie|origin|referer/)]),
      );
    }
    await tab.close();
  });

  test('a worker that ends in the middle of a sync keeps what is finished, and the next sync does only the rest', async () => {
    const before = await headsHeld(world.desk);
    const entries = entriesOf(await feeds());
    await feed.revise(TARIFF, (draft) => draft.replace('Warung yang menyatu', 'Kios yang menyatu'));
    await feed.revise(PARKING, (draft) => `${draft}\nKarcis tetap satu kali sehari.\n`);
    const gate = host.hold(/heads\/dishub-contoh/);
    // whoever asked is left without an answer
    sync().catch(() => undefined);
    await gate.arrived;
    const isNewer = (held: Record<string, number>, id: string) => (held[id] ?? 0) > (before[id] ?? 0);
    await world.desk.until(
      'one of two publishers',
      () => headsHeld(world.desk),
      (held) => isNewer(held, 'dlh-contoh'),
    );
    await world.stopBackground();
    gate.release();
    expect(isNewer(await headsHeld(world.desk), 'dishub-contoh')).toBe(false);
    const from = world.requests().length;
    const after = await sync();
    expect(after.find(({ url }) => url === FEED_URL)?.failure).toBeUndefined();
    expect(isNewer(await headsHeld(world.desk), 'dishub-contoh')).toBe(true);
    expect(entriesOf(after)).toEqual(entries);
    const paths = requestsSince(from).map(({ path }) => path);
    expect(paths.some((path) => path.includes('heads/dlh-contoh'))).toBe(false);
  });

  test('a second sync does not run beside the first', async () => {
    const from = world.requests().length;
    const gate = host.hold(/snapshot\/99/);
    const first = sync();
    await gate.arrived;
    const second = sync();
    const page = await world.openExtensionPage('options.html');
    await page.until('the page', page.text, (text) => text.length > 100);
    expect(requestsSince(from).filter(({ path }) => path.includes('snapshot/99'))).toHaveLength(1);
    gate.release();
    await Promise.all([first, second]);
    const snapshots = requestsSince(from).filter(({ path }) => path.includes('snapshot/99'));
    expect(snapshots).toHaveLength(2);
    await page.close();
  });

  test('what is revised changes at the next poll, and what is withdrawn vanishes, on an open page too', async () => {
    const tab = await world.open(X_HOME.url);
    await settledBadges(tab);
    await feed.revise(TARIFF, (draft) => draft.replace('25 persen.', '25 persen saja.'));
    await sync();
    await tab.clickBadge(0);
    await tab.until(
      'the revision',
      () => cardText(tab),
      (text) => text.includes('25 persen saja.'),
    );
    await tab.press('Escape');
    await feed.withdraw(TARIFF, 'Perda diubah.');
    await sync();
    // other publishers have answered the same claim
    const [badge] = await tab.until(
      'the other sources',
      tab.badges,
      ([first]) => first?.text.includes('Ada sumber lain') === true,
    );
    expect(badge?.name).not.toContain('jawaban resmi');
    await tab.close();
  });
});
