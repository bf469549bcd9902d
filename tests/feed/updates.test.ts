// What an update of the extension, a replaced key or a wrong clock makes a client do.
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../utils/feed/json.ts';
import { publicKeyOf } from '../../utils/feed/keys.ts';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { codesOf, shownOf, syncedWorld } from './host-builder.ts';
import { DAY, iso, makeEntry, NOW, seedKey } from './plan.ts';

const offline = { fetch: () => Promise.reject(new TypeError('Failed to fetch')) };

describe('after an update', () => {
  it('lines that the former version could not read are read again, once, also without a network', async () => {
    const { world } = await syncedWorld();
    const store = createMemoryStore();
    await world.sync(store, { reader: '1.0.0' });
    const shown = shownOf(store);
    // what a version left behind that knew fewer fields: the same line, kept as bytes
    const [key, row] = [...store.entries].find(([, { id }]) => id === 'dlh-contoh/a')!;
    store.entries.delete(key);
    const place = `${row.host}:dlh-contoh/~${row.shard.slice(0, 16)}.0`;
    store.entries.set(place, { ...row, key: place, id: '', status: 'hidden', reason: 'unsupported' });
    expect(Object.keys(shownOf(store))).not.toContain('dlh-contoh/a');
    expect((await world.sync(store, { reader: '1.0.0', ...offline })).changed).toEqual([]);
    expect((await world.sync(store, { reader: '1.1.0', ...offline })).changed).toEqual(['dlh-contoh']);
    expect(shownOf(store)).toEqual(shown);
    expect((await world.sync(store, { reader: '1.1.0' })).changed).toEqual([]);
  });

  it('what still cannot be read stays kept and hidden', async () => {
    const { world, store, agency } = await syncedWorld();
    agency.seq = 2;
    agency.shards['2026-11-23'] = [{ ...makeEntry('dlh-contoh/x'), v: 2 as 1 }];
    await world.publishNext();
    await world.sync(store, { reader: '1.0.0' });
    const before = new Map(store.entries);
    expect((await world.sync(store, { reader: '1.1.0' })).changed).toEqual([]);
    expect(store.entries).toEqual(before);
  });
});

describe('a revision', () => {
  it.each([
    ['of the line that is held', (line: string) => line, {}],
    ['of other words than those that are held', () => 'other words', { 'publisher/dlh-contoh': 'feed/equivocation' }],
  ])('%s is judged by the hash it names', async (_, lineBefore, codes) => {
    const { world, store, agency } = await syncedWorld();
    const before = agency.shards['2026-11-22']!;
    const line = canonicalJson(before[0]);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lineBefore(line)));
    const previous = Buffer.from(digest).toString('hex');
    agency.seq = 2;
    agency.shards['2026-11-22'] = [makeEntry('dlh-contoh/a', { revision: 2, previous, answer: 'Baru.' }), before[1]!];
    await world.publishNext();
    expect(codesOf(await world.sync(store))).toEqual(codes);
  });
});

describe('replaced directory keys', () => {
  it('free a publisher from the epoch and the numbers that a thief of them had pushed up', async () => {
    const { world, store, agency } = await syncedWorld();
    const honest = { ...agency };
    const thief = await seedKey(90);
    Object.assign(agency, { signers: [thief], keys: [publicKeyOf(thief)], epoch: 9, seq: 900 });
    agency.shards = { '2026-11-22': [makeEntry('dlh-contoh/a', { revision: 50, answer: 'Palsu.' })] };
    world.plan.directoryVersion = 700;
    await world.publishNext();
    expect((await world.sync(store)).failures).toEqual([]);
    world.plan.rootVersion = 2;
    world.plan.roles.directory = await Promise.all([91, 92, 93].map(seedKey));
    await world.publishRoot();
    Object.assign(agency, honest, { seq: 2 });
    world.plan.directoryVersion = 2;
    await world.publishNext();
    expect((await world.sync(store)).failures).toEqual([]);
    expect(shownOf(store)['dlh-contoh/a']).toContain('Tarif tidak berubah.');
    expect([...store.publishers.values()].find(({ id }) => id === 'dlh-contoh')?.head).toMatchObject({
      epoch: 0,
      seq: 2,
    });
  });
});

describe('the clock of the device', () => {
  const dated = (ms: number) => async (url: string, fetch: (url: string) => Promise<Response>) => {
    const response = await fetch(url);
    return new Response(response.body, { status: response.status, headers: { Date: new Date(ms).toUTCString() } });
  };

  it.each([
    ['two days slow', -2 * DAY, true],
    ['two days fast', 2 * DAY, true],
    ['an hour fast', DAY / 24, false],
  ])('%s is called odd: %s ms, %s', async (_, drift, isOdd) => {
    const { world } = await syncedWorld();
    const store = createMemoryStore();
    world.now = NOW + drift;
    const answer = dated(NOW);
    await world.sync(store, { fetch: (url) => answer(url, (address) => world.fetch(address)) });
    expect([...store.hosts.values()][0]?.isClockOdd).toBe(isOdd);
  });

  it('that lags behind what was signed is called odd even where the snapshot is refused, and no longer once it is set right', async () => {
    const { world, store } = await syncedWorld();
    world.now = NOW - 3 * DAY;
    expect(codesOf(await world.sync(store))).toEqual({ 'province/99': 'feed/future' });
    expect([...store.hosts.values()][0]?.isClockOdd).toBe(true);
    world.now = NOW;
    world.plan.snapshot = { issued: iso(NOW) };
    await world.publishNext();
    await world.sync(store);
    expect([...store.hosts.values()][0]?.isClockOdd).toBe(false);
  });
});
