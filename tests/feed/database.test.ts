// The stores over a real IndexedDB engine: the same sync as in memory, whole transactions, and a database that closes.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { createDatabase, type Database } from '../../utils/db/database.ts';
import { addDismissals, readDismissals, removeDismissals } from '../../utils/db/dismissal-store.ts';
import {
  countActiveEntries,
  readEntries,
  readEntriesNamed,
  readHostOverview,
  readInSlices,
} from '../../utils/db/entry-store.ts';
import { readLineStamps, readMatchIndex, writeMatchIndex } from '../../utils/db/index-store.ts';
import { readFormer } from '../../utils/db/revision-store.ts';
import { createSyncStore, removeHost } from '../../utils/db/sync-store.ts';
import type { EntryRow } from '../../utils/feed/state.ts';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { sketchOf } from '../../utils/text/near-copy.ts';
import { codesOf, syncedWorld } from './host-builder.ts';
import { iso, makeEntry, NOW } from './plan.ts';

let db: Database;
let count = 0;

afterEach(() => db.delete());

async function syncedDatabase() {
  count += 1;
  db = createDatabase(`test-${count}`);
  const store = createSyncStore(db);
  const made = await syncedWorld();
  const report = await made.world.sync(store);
  return { ...made, store, report };
}

async function rows(): Promise<EntryRow[]> {
  return db.entries.toArray();
}

describe('a sync into the database', () => {
  it('ends with the same rows and states as one in memory, through changes and refusals', async () => {
    const { world, store, agency, media } = await syncedDatabase();
    const memory = createMemoryStore();
    await world.sync(memory);
    const steps: (() => void)[] = [
      () => Object.assign(agency, { seq: 2, shards: { '2026-11-23': [makeEntry('dlh-contoh/d')] }, archived: [] }),
      () => Object.assign(media, { seq: 0 }),
      () => {
        media.seq = 3;
        media.status = 'suspended';
        world.plan.directoryVersion += 1;
      },
      () => {
        agency.regions = ['99.02'];
        world.plan.directoryVersion += 1;
      },
    ];
    for (const step of steps) {
      step();
      await world.publishNext();
      const [a, b] = [await world.sync(store), await world.sync(memory)];
      expect(codesOf(a)).toEqual(codesOf(b));
      expect(new Map((await rows()).map((row) => [row.key, row]))).toEqual(memory.entries);
      expect(await db.publishers.toArray()).toEqual(
        [...memory.publishers.values()].sort((x, y) => (x.id < y.id ? -1 : 1)),
      );
      expect(await db.provinces.toArray()).toEqual([...memory.provinces.values()]);
      expect(await db.hosts.toArray()).toEqual([...memory.hosts.values()]);
      expect(await db.health.toArray()).toEqual([...memory.health.values()]);
    }
  });

  it('stamps a publisher exactly when its lines change', async () => {
    const { world, store, media } = await syncedDatabase();
    const first = await readLineStamps(db);
    const [agencyKey, mediaKey] = [...first.keys()];
    await world.sync(store);
    expect(await readLineStamps(db)).toEqual(first);
    media.seq = 2;
    media.shards['2026-11-23'] = [makeEntry('kabar-contoh/b')];
    await world.publishNext();
    await world.sync(store);
    const second = await readLineStamps(db);
    expect(second.get(agencyKey!)).toBe(first.get(agencyKey!));
    expect(second.get(mediaKey!)).toBeGreaterThan(first.get(mediaKey!)!);
  });

  it('writes a publisher whole or not at all', async () => {
    const { store } = await syncedDatabase();
    const before = await rows();
    const [state] = await store.readPublishers((await db.hosts.toArray())[0]!.id);
    const good = before[0]!;
    const broken = { ...good, key: undefined } as unknown as EntryRow;
    const dropShards = state!.shards.map((ref) => ref.sha256);
    await expect(store.applyPublisher({ state: state!, dropShards, rows: [good, broken] })).rejects.toThrow();
    expect(await rows()).toEqual(before);
  });

  it('goes on after the browser closed the database', async () => {
    const { world, store } = await syncedDatabase();
    db.close();
    expect((await world.sync(store)).isComplete).toBe(true);
    expect(await countActiveEntries(db)).toBe(4);
  });

  it('forgets the numbers of heads where the directory keys were replaced', async () => {
    const { store } = await syncedDatabase();
    const [host] = await db.hosts.toArray();
    await store.writeHost(host!, { snapshot: false, directory: true });
    expect((await db.publishers.toArray()).map((state) => [state.id, 'head' in state, state.shards.length])).toEqual([
      ['dlh-contoh', false, 2],
      ['kabar-contoh', false, 1],
    ]);
  });

  it('forgets snapshot versions where the snapshot key was replaced', async () => {
    const { store } = await syncedDatabase();
    const [host] = await db.hosts.toArray();
    await store.writeHost(host!, { snapshot: true, directory: false });
    const [province] = await db.provinces.toArray();
    expect(province).not.toHaveProperty('snapshot');
    expect(province).toHaveProperty('directory.version', 1);
  });
});

describe('the stores', () => {
  it('give entries by key and all with the withdrawn ones, and standing ones by name', async () => {
    const { world, store, agency } = await syncedDatabase();
    const [host] = await db.hosts.toArray();
    agency.seq = 2;
    agency.shards['2026-11-22'] = [
      makeEntry('dlh-contoh/a', { revision: 2, related: ['kabar-contoh/a'] }),
      { ...pick('dlh-contoh/b'), status: 'withdrawn', reason: 'Keliru.' },
    ];
    await world.publishNext();
    await world.sync(store);
    const all: string[] = [];
    for (const id of ['dlh-contoh', 'kabar-contoh']) {
      for await (const slice of readInSlices(db, 2, `${host!.id}:${id}`))
        all.push(...slice.map(({ entry }) => entry.id));
    }
    expect(all).toEqual(['dlh-contoh/a', 'dlh-contoh/b', 'dlh-contoh/c', 'kabar-contoh/a']);
    const keys = ['dlh-contoh/a', 'dlh-contoh/b', 'dlh-contoh/none'].map((id) => `${host!.id}:${id}`);
    const found = await readEntries(db, keys);
    expect([...found.values()].map(({ entry }) => entry.status)).toEqual(['active', 'withdrawn']);
    const named = await readEntriesNamed(db, ['kabar-contoh/a']);
    expect(named.map(({ entry }) => entry.id)).toEqual(['dlh-contoh/a', 'kabar-contoh/a']);
  });

  it('keep dates and reasons of the revisions that were replaced, until the host is forgotten', async () => {
    const { world, store, agency } = await syncedDatabase();
    const [host] = await db.hosts.toArray();
    const key = `${host!.id}:dlh-contoh/a`;
    const first = (await readEntries(db, [key])).get(key)!.entry;
    const publish = async (entry: (typeof agency.shards)[string][number]) => {
      agency.seq += 1;
      agency.shards['2026-11-22'] = [entry, makeEntry('dlh-contoh/b')];
      await world.publishNext();
      await world.sync(store);
    };
    const revise = (revision: number, reason: string, modified: string) =>
      publish(makeEntry('dlh-contoh/a', { revision, reason, modified }));
    const noon = '2026-11-23T12:00:00Z';
    await revise(2, 'Satu angka diperjelas.', noon);
    await revise(3, 'Tautan diganti.', '2026-11-23T13:00:00Z');
    const former = [
      { revision: 1, at: first.modified },
      { revision: 2, at: noon, reason: 'Satu angka diperjelas.' },
    ];
    expect((await readFormer(db, [key])).get(key)).toEqual(former);
    await publish({ ...pick('dlh-contoh/a'), revision: 4, status: 'withdrawn', reason: 'Keliru.' });
    // the reasons went with the text
    expect((await readFormer(db, [key])).get(key)?.map(({ reason }) => reason)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await removeHost(db, host!.id);
    expect(await db.revisions.count()).toBe(0);
  });

  it('count what is shown and what is hidden', async () => {
    const { world, store, agency } = await syncedDatabase();
    agency.seq = 2;
    agency.shards['2026-11-23'] = [
      makeEntry('dlh-contoh/x', { regions: ['98.01'] }),
      { ...makeEntry('dlh-contoh/y'), v: 2 as 1 },
    ];
    await world.publishNext();
    await world.sync(store);
    const [host] = await db.hosts.toArray();
    const { publishers, health } = await readHostOverview(db, host!.id);
    expect(publishers.map(({ state, entries, hidden, newer }) => [state.id, entries, hidden, newer])).toEqual([
      ['dlh-contoh', 3, 2, 1],
      ['kabar-contoh', 1, 0, 0],
    ]);
    expect(health?.lastSuccess).toBe(iso(NOW));
  });

  it('remember a dismissal with its sketch until it is undone', async () => {
    await syncedDatabase();
    const row = { key: 'host:dlh-contoh/a', post: 'x:1', at: iso(NOW), ...sketchOf('tarif sampah naik')! };
    await addDismissals(db, [row, { key: 'host:dlh-contoh/b', post: 'x:1', at: iso(NOW) }]);
    const [read, ...others] = await readDismissals(db, ['host:dlh-contoh/a', 'host:dlh-contoh/c']);
    expect({ ...read, pairs: [...read!.pairs!] }).toEqual({ ...row, pairs: [...row.pairs] });
    expect(others).toEqual([]);
    await removeDismissals(db, [row]);
    expect(await readDismissals(db, ['host:dlh-contoh/a'])).toEqual([]);
  });

  it('give the index back with what it was built from', async () => {
    await syncedDatabase();
    const stored = { version: 8, stamps: new Map([['host:dlh-contoh', 3]]), buffer: Uint8Array.of(1, 2, 3).buffer };
    await writeMatchIndex(db, stored);
    const { version, stamps, buffer } = (await readMatchIndex(db))!;
    expect({ version, stamps, buffer: [...new Uint8Array(buffer)] }).toEqual({ ...stored, buffer: [1, 2, 3] });
  });

  it('forget a host with all that came from it, and nothing of another', async () => {
    const { world, store } = await syncedDatabase();
    const url = 'https://lain.example/';
    const fetch = (address: string) => world.fetch(address.replace(url, 'https://umpan.contohkab.example/'));
    const other = await world.sync(store, { feed: { url, fingerprint: world.pinned }, fetch });
    const [first] = (await db.hosts.toArray()).filter((host) => host.id !== other.hostId);
    const key = (id: string) => ({ key: `${id}:dlh-contoh/a`, post: 'x:1', at: iso(NOW) });
    await addDismissals(db, [key(first!.id), key(other.hostId)]);
    await removeHost(db, first!.id);
    for (const table of ['hosts', 'health', 'provinces', 'publishers', 'entries'] as const) {
      const left: { host?: string; id?: string }[] = await db[table].toArray();
      expect(left.length).toBeGreaterThan(0);
      expect(new Set(left.map((row) => row.host ?? row.id))).toEqual(new Set([other.hostId]));
    }
    const dismissed = await readDismissals(db, [key(first!.id).key, key(other.hostId).key]);
    expect(dismissed.map((row) => row.key)).toEqual([key(other.hostId).key]);
  });
});

function pick(id: string) {
  const { v, revision, published, modified, regions } = makeEntry(id, { revision: 2 });
  return { v, id, revision, published, modified, regions };
}
