// How much a client keeps: two years, half a year of national publishers, less on a full device, and the newest months first.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { codesOf, createWorld, shownOf } from './host-builder.ts';
import { makeEntry, makePublisher, NOW } from './plan.ts';

const MONTHS = ['2026-11-22', '2026-10', '2026-09', '2026-01', '2025-12', '2025-11', '2025-10', '2024-12'];
const ids = (publisher: string, periods: readonly string[]) =>
  periods.map((period) => `${publisher}/e${period}`).sort();

async function archivedPublisher(id: string, seed: number, more: Parameters<typeof makePublisher>[2] = {}) {
  const regions = more.regions ?? ['99.01'];
  const shards = Object.fromEntries(MONTHS.map((period) => [period, [makeEntry(`${id}/e${period}`, { regions })]]));
  return makePublisher(id, seed, { shards, archived: MONTHS.filter((period) => period.length === 7), ...more });
}

/** A store with room for so many entries. */
function smallStore(room: number) {
  const store = createMemoryStore();
  const device = { room };
  const apply = store.applyPublisher;
  store.applyPublisher = async (change) => {
    const gone = new Set(change.dropShards);
    const left = [...store.entries.values()].filter((row) => row.publisher !== change.state.id || !gone.has(row.shard));
    if (left.length + change.rows.length > device.room && change.rows.length > 0)
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    await apply(change);
  };
  return { store, device };
}

describe('a device without room', () => {
  it('keeps a year instead of two of every publisher, says so, and keeps to it in the next run', async () => {
    const world = await createWorld([
      await archivedPublisher('dlh-contoh', 10),
      await archivedPublisher('dinkes-contoh', 11),
    ]);
    const { store } = smallStore(13);
    const report = await world.sync(store);
    expect(Object.values(codesOf(report))).toEqual(['feed/quota']);
    const year = MONTHS.slice(0, 6);
    expect(Object.keys(shownOf(store))).toEqual([...ids('dinkes-contoh', year), ...ids('dlh-contoh', year)]);
    expect(report.health).toMatchObject({ kept: 'year', failures: 0 });
    const next = await world.sync(store);
    expect(next).toMatchObject({ requests: 1, changed: [], health: { kept: 'year' } });
  });

  it('keeps the current quarter where a year is too much, and reports what does not fit even then', async () => {
    const world = await createWorld([
      await archivedPublisher('dlh-contoh', 10),
      await archivedPublisher('dinkes-contoh', 11),
    ]);
    const { store } = smallStore(4);
    expect((await world.sync(store)).health.kept).toBe('quarter');
    const quarter = MONTHS.slice(0, 2);
    expect(Object.keys(shownOf(store))).toEqual([...ids('dinkes-contoh', quarter), ...ids('dlh-contoh', quarter)]);
    const tiny = smallStore(1);
    const report = await world.sync(tiny.store);
    expect(new Set(Object.values(codesOf(report)))).toEqual(new Set(['feed/quota']));
    expect([...tiny.store.publishers.values()].some(({ failure }) => failure?.code === 'feed/quota')).toBe(true);
  });

  it('gets everything back when the reader has made room and asks again', async () => {
    const world = await createWorld([await archivedPublisher('dlh-contoh', 10)]);
    const { store, device } = smallStore(3);
    await world.sync(store);
    device.room = 100;
    const report = await world.sync(store, { isForced: true });
    expect(report.failures).toEqual([]);
    expect(report.health).not.toHaveProperty('kept');
    expect(Object.keys(shownOf(store))).toEqual(ids('dlh-contoh', MONTHS));
  });
});

describe('time', () => {
  it('takes away what is older than two years, though nothing new was published', async () => {
    const world = await createWorld([await archivedPublisher('dlh-contoh', 10)]);
    const store = createMemoryStore();
    await world.sync(store);
    world.now = Date.parse('2027-01-05T00:00:00Z');
    world.plan.snapshot = { issued: '2027-01-05T00:00:00Z', expires: '2027-02-05T00:00:00Z' };
    await world.publishNext();
    expect((await world.sync(store)).changed).toEqual(['dlh-contoh']);
    expect(Object.keys(shownOf(store))).toEqual(ids('dlh-contoh', MONTHS.slice(0, -1)));
  });

  it('takes away what national publishers wrote more than half a year ago', async () => {
    const national = await archivedPublisher('cek-contoh', 10, { kind: 'factchecker', regions: [] });
    const world = await createWorld([national], '00');
    const store = createMemoryStore();
    await world.sync(store);
    expect(Object.keys(shownOf(store))).toEqual(ids('cek-contoh', MONTHS.slice(0, 3)));
  });
});

describe('a first sync', () => {
  it('has the newest two months of every publisher before anything older of any', async () => {
    const world = await createWorld([
      await archivedPublisher('dlh-contoh', 10),
      await archivedPublisher('dinkes-contoh', 11),
    ]);
    const store = createMemoryStore();
    const newest: string[][] = [];
    await world.sync(store, { onNewest: () => newest.push(Object.keys(shownOf(store))) });
    const months = MONTHS.slice(0, 2);
    expect(newest).toEqual([[...ids('dinkes-contoh', months), ...ids('dlh-contoh', months)]]);
    expect(store.entries.size).toBe(2 * MONTHS.length);
    expect([...store.publishers.values()].every(({ head }) => head?.isApplied)).toBe(true);
  });

  it('has the present month of every national publisher before the last one of any, and that before anything older', async () => {
    const ids = ['cek-contoh', 'kabar-contoh'];
    const publishers = ids.map((id, at) => archivedPublisher(id, 10 + at, { kind: 'media', regions: [] }));
    const world = await createWorld(await Promise.all(publishers), '00');
    const store = createMemoryStore();
    const newest: string[][] = [];
    await world.sync(store, { onNewest: () => newest.push(Object.keys(shownOf(store))) });
    const shownBackTo = (months: number) =>
      ids.flatMap((id) => MONTHS.slice(0, months).map((month) => `${id}/e${month}`)).sort();
    expect(newest).toEqual([shownBackTo(1), shownBackTo(2)]);
    expect(Object.keys(shownOf(store))).toEqual(shownBackTo(3));
    expect([...store.publishers.values()].every(({ head }) => head?.isApplied)).toBe(true);
  });

  it('that was cut off between the newest months and the older ones reads the rest in the next run only', async () => {
    const world = await createWorld([await archivedPublisher('dlh-contoh', 10)]);
    const store = createMemoryStore();
    const stop = () => {
      throw new Error('the worker was stopped');
    };
    await expect(world.sync(store, { onNewest: stop })).rejects.toThrow('stopped');
    expect(store.entries.size).toBe(2);
    world.requests.length = 0;
    expect((await world.sync(store)).failures).toEqual([]);
    expect(store.entries.size).toBe(MONTHS.length);
    const shards = world.requests.filter((path) => path.includes('shards'));
    expect(shards).toHaveLength(MONTHS.length - 2);
    expect(new Set(shards).size).toBe(shards.length);
  });

  it('lets other work go on between the lines of a large shard', async () => {
    const entries = Array.from({ length: 200 }, (_, at) => makeEntry(`dlh-contoh/e${at}`));
    const world = await createWorld([await makePublisher('dlh-contoh', 10, { shards: { '2026-11-22': entries } })]);
    let pauses = 0;
    await world.sync(createMemoryStore(), {
      pause: async () => {
        pauses += 1;
      },
    });
    expect(pauses).toBeGreaterThan(10);
    expect(world.now).toBe(NOW);
  });
});
