import { describe, expect, it } from 'vitest';
import { utf8 } from '../../utils/feed/bytes.ts';
import { publicKeyOf } from '../../utils/feed/keys.ts';
import { isUntrusted } from '../../utils/sync/host-health.ts';
import { attack } from './attack.ts';
import { codesOf, shownOf, syncedWorld } from './host-builder.ts';
import { DAY, iso, makeEntry, NOW, seedKey } from './plan.ts';

const SNAPSHOT = 'v1/snapshot/99.json';

describe('a snapshot', () => {
  it('with a version that was accepted with other bytes is refused', async () => {
    const codes = await attack(async ({ world, agency }) => {
      agency.seq = 2;
      agency.shards['2026-11-23'] = [makeEntry('dlh-contoh/d')];
      await world.publish();
    });
    expect(codes).toEqual({ 'province/99': 'feed/equivocation' });
  });

  it('with a lower version is refused after a higher one', async () => {
    const { world, store } = await syncedWorld();
    const old = world.files.get(SNAPSHOT)!;
    await world.publishNext();
    await world.sync(store);
    world.files.set(SNAPSHOT, old);
    expect(codesOf(await world.sync(store))).toEqual({ 'province/99': 'feed/rollback' });
  });

  it('signed by another key is refused', async () => {
    const codes = await attack(async ({ world }) => {
      world.plan.roles = { ...world.plan.roles, snapshot: [await seedKey(66)] };
      await world.publishNext();
    });
    expect(codes).toEqual({ 'province/99': 'feed/bad-signature' });
  });

  it('that has expired is stale, also when the device sets its clock back', async () => {
    const { world, store } = await syncedWorld();
    const before = shownOf(store);
    world.now = NOW + 36 * DAY;
    expect(codesOf(await world.sync(store))).toEqual({ 'province/99': 'feed/stale' });
    world.plan.snapshot = { issued: iso(NOW + 36 * DAY), expires: iso(NOW + 71 * DAY) };
    await world.publishNext();
    await world.sync(store);
    world.now = NOW;
    world.plan.snapshot = { expires: iso(NOW + 35 * DAY) };
    await world.publishNext();
    expect(codesOf(await world.sync(store))).toEqual({ 'province/99': 'feed/stale' });
    world.plan.snapshot = { issued: iso(NOW), expires: iso(NOW + 71 * DAY) };
    await world.publishNext();
    await world.sync(store);
    expect([...store.hosts.values()][0]?.isClockOdd).toBe(true);
    expect(shownOf(store)).toEqual(before);
  });

  it('from the future is refused, and does not move the clock', async () => {
    const { world, store } = await syncedWorld();
    world.plan.snapshot = { issued: iso(NOW + 2 * DAY), expires: iso(NOW + 400 * DAY) };
    await world.publishNext();
    expect(codesOf(await world.sync(store))).toEqual({ 'province/99': 'feed/future' });
    expect([...store.hosts.values()][0]?.latestIssued).toBe(iso(NOW));
  });

  it('of another province is refused', async () => {
    const codes = await attack(async ({ world }) => {
      world.plan.snapshot = { province: '98' };
      await world.publishNext();
    });
    expect(codes).toEqual({ 'province/99': 'feed/malformed' });
  });

  it('that leaves a publisher out does not remove its lines', async () => {
    const codes = await attack(async ({ world }) => {
      world.plan.snapshot = { heads: {} };
      await world.publishNext();
    });
    expect(codes).toEqual({ 'publisher/dlh-contoh': 'feed/rollback', 'publisher/kabar-contoh': 'feed/rollback' });
  });

  it.each([
    ['larger than its cap', new Uint8Array(70_000).fill(32), 'feed/too-large'],
    ['that is a web page', utf8('<!doctype html><title>Masuk</title>'), 'feed/malformed'],
    ['that is empty', new Uint8Array(0), 'feed/malformed'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await attack(({ world }) => void world.files.set(SNAPSHOT, bytes))).toEqual({ 'province/99': code });
  });

  it('without end is cut off at the cap', async () => {
    const { world, store } = await syncedWorld();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384;
        controller.enqueue(new Uint8Array(16_384).fill(32));
      },
    });
    const report = await world.sync(store, { fetch: async () => new Response(endless) });
    expect(report.failures.some((one) => one.code === 'feed/too-large')).toBe(true);
    expect(sent).toBeLessThan(200_000);
  });

  it('that breaks trust three runs in a row makes the feed untrusted, and one good run heals it', async () => {
    const { world, store } = await syncedWorld();
    const good = world.files.get(SNAPSHOT)!;
    world.files.set(SNAPSHOT, utf8('{}'));
    const states = [];
    for (let run = 0; run < 3; run += 1) states.push(isUntrusted((await world.sync(store)).health));
    world.files.set(SNAPSHOT, good);
    states.push(isUntrusted((await world.sync(store)).health));
    expect(states).toEqual([false, false, true, false]);
  });
});

describe('a directory', () => {
  it('with other bytes than the snapshot names is refused', async () => {
    const codes = await attack(async ({ world }) => {
      world.plan.directoryVersion = 2;
      await world.publishNext();
      world.files.set('v1/directory/99.2.json', world.files.get('v1/directory/99.1.json')!);
    });
    expect(codes).toEqual({ 'province/99': 'feed/hash-mismatch' });
  });

  it('signed by one of three keys is refused', async () => {
    const codes = await attack(async ({ world }) => {
      world.plan.roles = { ...world.plan.roles, directory: world.plan.roles.directory.slice(0, 1) };
      world.plan.directoryVersion = 2;
      await world.publishNext();
    });
    expect(codes).toEqual({ 'province/99': 'feed/bad-signature' });
  });

  it('that is older, or the same version with other bytes, is refused', async () => {
    const { world, store, media } = await syncedWorld();
    world.plan.directoryVersion = 2;
    await world.publishNext();
    await world.sync(store);
    world.plan.directoryVersion = 1;
    await world.publishNext();
    expect(codesOf(await world.sync(store))).toEqual({ 'province/99': 'feed/rollback' });
    world.plan.directoryVersion = 2;
    media.name = 'Nama lain';
    await world.publishNext();
    expect(codesOf(await world.sync(store))).toEqual({ 'province/99': 'feed/equivocation' });
  });
});

describe('a head', () => {
  it('that is older is a rollback', async () => {
    const { world, store, agency } = await syncedWorld();
    agency.seq = 2;
    await world.publishNext();
    await world.sync(store);
    agency.seq = 1;
    await world.publishNext();
    expect(codesOf(await world.sync(store))).toEqual({ 'publisher/dlh-contoh': 'feed/rollback' });
  });

  it('with a number that was used for other bytes is refused', async () => {
    const codes = await attack(async ({ world, agency }) => {
      agency.shards['2026-11-23'] = [makeEntry('dlh-contoh/d')];
      await world.publishNext();
    });
    expect(codes).toEqual({ 'publisher/dlh-contoh': 'feed/equivocation' });
  });

  it('signed by the host instead of the publisher is refused, and the other publisher still goes on', async () => {
    const { world, store, agency, media } = await syncedWorld();
    const before = [...store.entries.values()].filter((row) => row.publisher === 'dlh-contoh');
    agency.signers = world.plan.roles.snapshot;
    agency.seq = 2;
    agency.shards = {};
    media.seq = 2;
    media.shards['2026-11-23'] = [makeEntry('kabar-contoh/b')];
    await world.publishNext();
    const report = await world.sync(store);
    expect(codesOf(report)).toEqual({ 'publisher/dlh-contoh': 'feed/bad-signature' });
    expect([...store.entries.values()].filter((row) => row.publisher === 'dlh-contoh')).toEqual(before);
    expect(report.changed).toEqual(['kabar-contoh']);
    expect(report.isComplete).toBe(true);
  });

  it('that expired is stale', async () => {
    const codes = await attack(async ({ world, agency }) => {
      agency.seq = 2;
      agency.head = { expires: iso(NOW - 1) };
      await world.publishNext();
    });
    expect(codes).toEqual({ 'publisher/dlh-contoh': 'feed/stale' });
  });

  it('of a stolen key counts up to maxSeq only; a higher epoch with a new key starts over', async () => {
    const { world, store, agency } = await syncedWorld();
    const before = shownOf(store);
    const stolen = agency.signers[0]!;
    agency.keys = [{ ...publicKeyOf(stolen), maxSeq: 1 }];
    world.plan.directoryVersion = 2;
    agency.seq = 900;
    agency.shards = { '2026-11-22': [{ ...makeEntry('dlh-contoh/a'), revision: 99, answer: 'Palsu.' }] };
    await world.publishNext();
    expect(codesOf(await world.sync(store))).toEqual({ 'publisher/dlh-contoh': 'feed/bad-signature' });
    expect(shownOf(store)).toEqual(before);
    const fresh = await seedKey(77);
    Object.assign(agency, { signers: [fresh], keys: [publicKeyOf(fresh)], epoch: 1, seq: 1 });
    agency.shards = { '2026-11-22': [makeEntry('dlh-contoh/a')] };
    world.plan.directoryVersion = 3;
    await world.publishNext();
    expect((await world.sync(store)).failures).toEqual([]);
    expect(Object.keys(shownOf(store))).toEqual(['dlh-contoh/a', 'kabar-contoh/a']);
  });
});
