// A client against an honest host: what it reads, how little it asks, and how it goes on after a break.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { codesOf, createWorld, shownOf, syncedWorld } from './host-builder.ts';
import { iso, makeEntry, makePublisher, NOW, URL_BASE } from './plan.ts';

const HOUR = 3_600_000;

describe('a first sync', () => {
  it('accepts every entry of every publisher', async () => {
    const { report, store } = await syncedWorld();
    expect(report.failures).toEqual([]);
    expect(report.isComplete).toBe(true);
    expect(report.provinces).toEqual([{ province: '99', outcome: 'updated' }]);
    expect(Object.keys(shownOf(store))).toEqual(['dlh-contoh/a', 'dlh-contoh/b', 'dlh-contoh/c', 'kabar-contoh/a']);
  });

  it('sends neither cookies nor a referrer, follows no redirect and revalidates only what may change', async () => {
    const { world } = await syncedWorld();
    const seen: Record<string, RequestInit> = {};
    await world.sync(createMemoryStore(), {
      fetch: (url, init) => {
        seen[url.slice(URL_BASE.length).replace(/[0-9a-f]{64}/, 'hash')] = init;
        return world.fetch(url);
      },
    });
    for (const init of Object.values(seen)) {
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
    }
    expect(seen['v1/snapshot/99.json']?.cache).toBe('no-cache');
    expect(seen['v1/shards/hash.ndjson.gz']?.cache).toBe('force-cache');
  });

  it('is the same where the server had already decoded the gzip', async () => {
    const { world, store } = await syncedWorld();
    const other = createMemoryStore();
    const report = await world.sync(other, {
      fetch: async (url) => {
        const response = await world.fetch(url);
        const isShard = url.endsWith('.gz') && response.body !== null;
        return isShard ? new Response(response.body.pipeThrough(new DecompressionStream('gzip'))) : response;
      },
    });
    expect(report.failures).toEqual([]);
    expect(shownOf(other)).toEqual(shownOf(store));
  });

  it('finds nothing where the host has nothing for a province, without calling that a failure', async () => {
    const { world } = await syncedWorld();
    const report = await world.sync(createMemoryStore(), { provinces: ['98', '99'] });
    expect(report.isComplete).toBe(true);
    expect(report.provinces.map((one) => one.outcome)).toEqual(['absent', 'updated']);
  });

  it('refuses a host whose first root is not the one that was confirmed', async () => {
    const { world } = await syncedWorld();
    const store = createMemoryStore();
    const report = await world.sync(store, { feed: { url: URL_BASE, fingerprint: 'a'.repeat(64) } });
    expect(codesOf(report)).toEqual({ root: 'feed/bad-signature' });
    expect(store.entries.size + store.hosts.size).toBe(0);
  });
});

describe('the time of the last success', () => {
  it('is that of a run in which a snapshot was accepted, not of one in which nothing was due', async () => {
    const national = await createWorld([await makePublisher('kementerian-contoh', 12)], '00');
    const store = createMemoryStore();
    expect((await national.sync(store)).health.lastSuccess).toBe(iso(NOW));
    national.now = NOW + HOUR;
    const report = await national.sync(store);
    expect(report).toMatchObject({ provinces: [{ outcome: 'not-due' }], requests: 0, isComplete: true });
    expect(report.health.lastSuccess).toBe(iso(NOW));
    national.now = NOW + 12 * HOUR;
    expect((await national.sync(store)).health.lastSuccess).toBe(iso(NOW + 12 * HOUR));
  });

  it('is unknown where the host has nothing for any province followed', async () => {
    const { world } = await syncedWorld();
    const { health, isComplete } = await world.sync(createMemoryStore(), { provinces: ['98'] });
    expect(isComplete).toBe(true);
    expect(health.lastSuccess).toBeUndefined();
  });
});

describe('a later sync', () => {
  it('costs one request where nothing changed', async () => {
    const { world, store } = await syncedWorld();
    world.requests.length = 0;
    const report = await world.sync(store);
    expect(world.requests).toEqual(['v1/snapshot/99.json']);
    expect(report).toMatchObject({ requests: 1, changed: [], isComplete: true });
  });

  it('reads the snapshot, the changed head and the changed period only', async () => {
    const { world, store, agency } = await syncedWorld();
    agency.seq = 2;
    agency.shards['2026-11-23'] = [makeEntry('dlh-contoh/d')];
    await world.publishNext();
    world.requests.length = 0;
    const report = await world.sync(store);
    expect(report.changed).toEqual(['dlh-contoh']);
    expect(world.requests.map((path) => path.split('/')[1])).toEqual(['snapshot', 'heads', 'shards']);
    expect(Object.keys(shownOf(store))).toContain('dlh-contoh/d');
  });

  it('recomputes a closed month from the days it holds', async () => {
    const { world, store, agency } = await syncedWorld();
    agency.shards['2026-11-20'] = [makeEntry('dlh-contoh/d')];
    agency.seq = 2;
    await world.publishNext();
    await world.sync(store);
    const days = [...agency.shards['2026-11-22']!, ...agency.shards['2026-11-20']!];
    agency.seq = 3;
    agency.shards = { '2026-11': days, '2026-10': agency.shards['2026-10']! };
    agency.archived = ['2026-11', '2026-10'];
    await world.publishNext();
    const before = shownOf(store);
    world.requests.length = 0;
    const report = await world.sync(store);
    expect(report.failures).toEqual([]);
    expect(world.requests.some((path) => path.includes('shards'))).toBe(false);
    expect(shownOf(store)).toEqual(before);
    expect(new Set([...store.entries.values()].map((row) => row.period))).toEqual(
      new Set(['2026-11', '2026-10', '2026-11-21']),
    );
  });

  it('replaces a revised entry, and keeps of a withdrawn one only the reason', async () => {
    const { world, store, agency } = await syncedWorld();
    const [a, b] = agency.shards['2026-11-22']!;
    agency.seq = 2;
    agency.shards['2026-11-22'] = [
      { ...makeEntry('dlh-contoh/a'), revision: 2, answer: 'Tarif turun.' },
      {
        v: 1,
        id: b!.id,
        revision: 2,
        status: 'withdrawn',
        published: a!.published,
        modified: iso(NOW),
        regions: ['99.01'],
        reason: 'Angkanya keliru.',
      },
    ];
    await world.publishNext();
    expect((await world.sync(store)).failures).toEqual([]);
    const shown = shownOf(store);
    expect(shown['dlh-contoh/a']).toContain('Tarif turun.');
    expect(shown['dlh-contoh/b']).not.toContain('Retribusi');
    expect([...store.entries.values()].find((row) => row.id === 'dlh-contoh/b')).toMatchObject({
      status: 'withdrawn',
      names: [],
    });
  });

  it('drops the lines of a suspended publisher, refuses its old head later, and reads it again when it returns', async () => {
    const { world, store, agency } = await syncedWorld();
    agency.status = 'suspended';
    world.plan.directoryVersion = 2;
    await world.publishNext();
    await world.sync(store);
    expect(Object.keys(shownOf(store))).toEqual(['kabar-contoh/a']);
    agency.status = 'active';
    world.plan.directoryVersion = 3;
    await world.publishNext();
    expect((await world.sync(store)).failures).toEqual([]);
    expect(Object.keys(shownOf(store))).toHaveLength(4);
  });

  it('drops a publisher that left the directory, and a province that is no longer followed', async () => {
    const { world, store, media } = await syncedWorld();
    world.plan.publishers = world.plan.publishers.filter((one) => one !== media);
    world.plan.directoryVersion = 2;
    await world.publishNext();
    await world.sync(store);
    expect(Object.keys(shownOf(store))).toHaveLength(3);
    await world.sync(store, { provinces: [] });
    expect(shownOf(store)).toEqual({});
    await world.sync(store);
    expect(Object.keys(shownOf(store))).toHaveLength(3);
  });

  it('hides what a publisher may no longer write, and shows it again when it may', async () => {
    const { world, store, agency } = await syncedWorld();
    agency.regions = ['99.02'];
    world.plan.directoryVersion = 2;
    await world.publishNext();
    await world.sync(store);
    expect(Object.keys(shownOf(store))).toEqual(['kabar-contoh/a']);
    agency.regions = ['99.01'];
    world.plan.directoryVersion = 3;
    await world.publishNext();
    await world.sync(store);
    expect(Object.keys(shownOf(store))).toHaveLength(4);
    expect(store.entries.size).toBe(4);
  });

  it('keeps two years and lets older months go', async () => {
    const old = { published: '2024-10-05T00:00:00Z', modified: '2024-10-05T00:00:00Z' };
    const agency = await makePublisher('dlh-contoh', 10, {
      shards: { '2024-10': [makeEntry('dlh-contoh/old', old)], '2024-11': [makeEntry('dlh-contoh/kept')] },
    });
    const world = await createWorld([agency]);
    const store = createMemoryStore();
    await world.sync(store);
    expect(Object.keys(shownOf(store))).toEqual(['dlh-contoh/kept']);
  });

  it('asks the national directory every second time', async () => {
    const media = await makePublisher('cek-contoh', 10, {
      kind: 'factchecker',
      regions: [],
      shards: { '2026-11-22': [makeEntry('cek-contoh/a', { regions: [] })] },
    });
    const world = await createWorld([media], '00');
    const store = createMemoryStore();
    const outcomes = [];
    for (let run = 0; run < 4; run += 1) {
      const report = await world.sync(store);
      outcomes.push(report.provinces[0]?.outcome);
      world.now += 21_600_000;
    }
    expect(outcomes).toEqual(['updated', 'not-due', 'unchanged', 'not-due']);
    expect(Object.keys(shownOf(store))).toEqual(['cek-contoh/a']);
  });
});

describe('what a directory says of platforms', () => {
  const platforms = [{ id: 'x', status: 'off' as const, until: '0.2.0' }];

  it('is kept from the directory of 00', async () => {
    const world = await createWorld([], '00');
    world.plan.directory = { platforms };
    world.plan.directoryVersion = 2;
    await world.publishNext();
    const store = createMemoryStore();
    expect((await world.sync(store)).failures).toEqual([]);
    expect([...store.provinces.values()].map((state) => state.platforms)).toEqual([platforms]);
  });

  it('is ignored from any other, and forgotten when it is no longer said', async () => {
    const { world, store } = await syncedWorld();
    world.plan.directory = { platforms };
    world.plan.directoryVersion += 1;
    await world.publishNext();
    expect((await world.sync(store)).failures).toEqual([]);
    expect([...store.provinces.values()].map((state) => state.platforms)).toEqual([undefined]);
  });
});
