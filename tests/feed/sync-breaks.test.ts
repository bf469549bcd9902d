// A client whose network, store or keys change under it: nothing is lost, and the next run goes on.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { probeHost } from '../../utils/sync/root-chain.ts';
import { codesOf, shownOf, syncedWorld, type World } from './host-builder.ts';
import { DAY, iso, NOW, seedKey, URL_BASE } from './plan.ts';

describe('a break', () => {
  it('between two publishers leaves the finished one, and the next run does only the rest', async () => {
    const { world } = await syncedWorld();
    const store = createMemoryStore();
    const apply = store.applyPublisher;
    store.applyPublisher = async (change) => {
      if (change.state.id === 'kabar-contoh') throw new Error('the worker was stopped');
      await apply(change);
    };
    await expect(world.sync(store)).rejects.toThrow('stopped');
    expect(Object.keys(shownOf(store))).toHaveLength(3);
    store.applyPublisher = apply;
    world.requests.length = 0;
    expect((await world.sync(store)).changed).toEqual(['kabar-contoh']);
    expect(world.requests.some((path) => path.includes('dlh-contoh'))).toBe(false);
    expect(Object.keys(shownOf(store))).toHaveLength(4);
  });

  it('of the network keeps all data, waits longer each time and honours Retry-After', async () => {
    const { world, store } = await syncedWorld();
    const before = shownOf(store);
    const offline = { fetch: () => Promise.reject(new TypeError('Failed to fetch')) };
    const waits = [];
    for (let run = 0; run < 8; run += 1) {
      const { health } = await world.sync(store, offline);
      waits.push((Date.parse(health.nextAt!) - NOW) / 60_000);
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440]);
    expect(shownOf(store)).toEqual(before);
    const busy = () => Promise.resolve(new Response(null, { status: 429, headers: { 'Retry-After': '86400' } }));
    const { health, failures } = await world.sync(store, { fetch: busy });
    expect(failures[0]?.code).toBe('feed/offline');
    expect(Date.parse(health.nextAt!) - NOW).toBe(DAY);
    const healed = await world.sync(store);
    expect(healed.health).toMatchObject({ failures: 0, broken: 0 });
    expect(healed.health.lastFailure).toBeUndefined();
  });

  it('by the caller ends the run with the reason given', async () => {
    const { world, store } = await syncedWorld();
    await expect(world.sync(store, { signal: AbortSignal.abort(new Error('closing')) })).rejects.toThrow('closing');
  });
});

describe('a cached copy', () => {
  /** The host as a browser's cache gives it: `spoilt` where the cache may answer, the real file after a reload. */
  function cachedFetch(world: World, isSpoilt: (path: string) => boolean, spoilt: Uint8Array<ArrayBuffer>) {
    return async (url: string, init: RequestInit) =>
      init.cache !== 'reload' && isSpoilt(url) ? new Response(spoilt) : world.fetch(url);
  }

  it('that is spoilt is asked for again', async () => {
    const { world, store } = await syncedWorld();
    const other = createMemoryStore();
    const fetch = cachedFetch(world, (url) => /shards|archives|heads|directory/.test(url), new Uint8Array(7));
    expect((await world.sync(other, { fetch })).failures).toEqual([]);
    expect(shownOf(other)).toEqual(shownOf(store));
  });

  it('of a snapshot that has expired is asked for again', async () => {
    const { world, store } = await syncedWorld();
    const old = new Uint8Array(world.files.get('v1/snapshot/99.json')!);
    world.now = NOW + 36 * DAY;
    world.plan.snapshot = { issued: iso(world.now), expires: iso(world.now + 35 * DAY) };
    await world.publishNext();
    const fetch = cachedFetch(world, (url) => url.includes('snapshot'), old);
    expect((await world.sync(store, { fetch })).failures).toEqual([]);
  });
});

describe('roots', () => {
  it('are walked one by one, and a replaced snapshot key frees from versions its thief had pushed up', async () => {
    const { world, store } = await syncedWorld();
    world.plan.snapshotVersion = 2_000_000;
    await world.publish();
    expect((await world.sync(store)).isComplete).toBe(true);
    world.plan.rootVersion = 2;
    world.plan.roles.snapshot = [await seedKey(70)];
    await world.publishRoot();
    world.plan.snapshotVersion = 3;
    await world.publish();
    const report = await world.sync(store);
    expect(report.failures).toEqual([]);
    expect([...store.hosts.values()][0]?.root.version).toBe(2);
    expect([...store.provinces.values()][0]?.snapshot?.version).toBe(3);
  });

  it('that replace the snapshot key undo the clock its thief had pushed ahead', async () => {
    const { world, store } = await syncedWorld();
    world.plan.snapshot = { issued: iso(NOW + DAY), expires: iso(NOW + 400 * DAY) };
    await world.publishNext();
    expect((await world.sync(store)).isComplete).toBe(true);
    world.plan.rootVersion = 2;
    world.plan.roles.snapshot = [await seedKey(70)];
    await world.publishRoot();
    world.plan.snapshot = { issued: iso(NOW), expires: iso(NOW + DAY / 2) };
    await world.publishNext();
    expect((await world.sync(store)).failures).toEqual([]);
    expect([...store.hosts.values()][0]?.latestIssued).toBe(iso(NOW));
  });

  it('are walked 32 at most in one run, and the rest in the next', async () => {
    const { world, store } = await syncedWorld();
    for (let version = 2; version <= 40; version += 1) {
      world.plan.rootVersion = version;
      await world.publishRoot();
    }
    await world.publishNext();
    await world.sync(store);
    expect([...store.hosts.values()][0]?.root.version).toBe(33);
    await world.sync(store);
    expect([...store.hosts.values()][0]?.root.version).toBe(40);
  });

  it('need the thresholds of both the old and the new', async () => {
    const { world, store } = await syncedWorld();
    const old = world.plan.roles.root;
    world.plan.rootVersion = 2;
    world.plan.roles.root = await Promise.all([80, 81, 82].map(seedKey));
    world.now += DAY;
    for (const signers of [world.plan.roles.root, old, [old[0]!, ...world.plan.roles.root]]) {
      await world.publishRoot(signers);
      const report = await world.sync(store);
      expect(codesOf(report)).toEqual({ root: 'feed/bad-signature' });
      world.now += DAY;
    }
    await world.publishRoot([...old.slice(0, 2), ...world.plan.roles.root]);
    expect((await world.sync(store)).failures).toEqual([]);
    expect([...store.hosts.values()][0]?.root.version).toBe(2);
  });

  it('are looked at before a host is trusted', async () => {
    const { world } = await syncedWorld();
    const access = { url: URL_BASE, fetch: (url: string) => world.fetch(url), now: () => NOW };
    expect(await probeHost(access)).toEqual({ fingerprint: world.pinned, expires: iso(NOW + 400 * DAY) });
    await expect(probeHost({ ...access, now: () => NOW + 500 * DAY })).rejects.toMatchObject({ code: 'feed/stale' });
    world.files.delete('v1/root/1.json');
    await expect(probeHost(access)).rejects.toMatchObject({ code: 'feed/not-found' });
  });
});
