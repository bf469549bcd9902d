// Where a sync keeps what it accepted: every method one Dexie transaction, so that a crash leaves the former state.
import type { EntryRow, PublisherState, SyncStore } from '../feed/state.ts';
import { bumpDataVersion, type Database, linesStamp, withOpen } from './database.ts';
import { dropFormer, noteFormer } from './revision-store.ts';

/** Rows of one bulk write, about seven milliseconds: between two of them the worker answers posts. */
const ROWS_AT_ONCE = 100;

/** A `SyncStore` over the database. */
export function createSyncStore(db: Database): SyncStore {
  return {
    readHost: (hostId) => withOpen(db, () => db.hosts.get(hostId)),
    writeHost: (host, reset) =>
      withOpen(db, () =>
        db.transaction('rw', db.hosts, db.provinces, db.publishers, async () => {
          await db.hosts.put(host);
          if (reset === undefined) return;
          await db.provinces
            .where('host')
            .equals(host.id)
            .modify((state, ref) => {
              const { snapshot, directory, ...rest } = state;
              ref.value = {
                ...rest,
                ...(!reset.snapshot && snapshot && { snapshot }),
                ...(!reset.directory && directory && { directory }),
              };
            });
          if (!reset.directory) return;
          const forget = (state: PublisherState, ref: { value: PublisherState }) => {
            const { head: _, ...rest } = state;
            ref.value = rest;
          };
          await db.publishers.where('host').equals(host.id).modify(forget);
        }),
      ),
    readHealth: (hostId) => withOpen(db, () => db.health.get(hostId)),
    writeHealth: (health) => withOpen(db, async () => void (await db.health.put(health))),
    readProvince: (hostId, province) => withOpen(db, () => db.provinces.get([hostId, province])),
    readProvinces: (hostId) => withOpen(db, () => db.provinces.where('host').equals(hostId).toArray()),
    writeProvince: (state) => withOpen(db, async () => void (await db.provinces.put(state))),
    readPublishers: (hostId) => withOpen(db, () => db.publishers.where('host').equals(hostId).toArray()),
    readPublisher: (hostId, publisherId) => withOpen(db, () => db.publishers.get([hostId, publisherId])),
    writePublisher: (state) => withOpen(db, async () => void (await db.publishers.put(state))),
    applyPublisher: ({ state, dropShards, rows }) =>
      changeEntries(db, state.host, state.id, async () => {
        await noteFormer(db, rows);
        const gone = dropShards.map((shard): [string, string, string] => [state.host, state.id, shard]);
        await db.entries.where('[host+publisher+shard]').anyOf(gone).delete();
        await putRows(db, rows);
        await db.publishers.put(state);
        return gone.length > 0 || rows.length > 0;
      }),
    dropPublisher: (hostId, publisherId, state) =>
      changeEntries(db, hostId, publisherId, async () => {
        const count = await db.entries.where({ host: hostId, publisher: publisherId }).delete();
        await dropFormer(db, `${hostId}:${publisherId}/`);
        if (state === undefined) await db.publishers.delete([hostId, publisherId]);
        else await db.publishers.put(state);
        return count > 0;
      }),
    readRows: (hostId, publisherId, period) => withOpen(db, () => readRows(db, hostId, publisherId, period)),
    readHidden: (host, publisher) =>
      withOpen(db, () => db.entries.where({ host, publisher, status: 'hidden' }).toArray()),
    readRowsByKey: (keys) =>
      withOpen(db, async () => (await db.entries.bulkGet([...keys])).filter((row) => row !== undefined)),
  };
}

/** Forgets a host: its trust, its entries and, unless they are kept, what was dismissed of it, all at once. */
export function removeHost(db: Database, hostId: string, keepsDismissals = false): Promise<void> {
  const tables = [
    db.hosts,
    db.health,
    db.provinces,
    db.publishers,
    db.entries,
    db.dismissals,
    db.counters,
    db.revisions,
  ];
  return withOpen(db, () =>
    db.transaction('rw', tables, async () => {
      await db.hosts.delete(hostId);
      await db.health.delete(hostId);
      await db.provinces.where({ host: hostId }).delete();
      await db.publishers.where({ host: hostId }).delete();
      await db.entries.where('key').startsWith(`${hostId}:`).delete();
      await dropFormer(db, `${hostId}:`);
      if (!keepsDismissals) await db.dismissals.where('key').startsWith(`${hostId}:`).delete();
      await db.counters
        .where('name')
        .startsWith(linesStamp(`${hostId}:`))
        .delete();
      await bumpDataVersion(db, []);
    }),
  );
}

/** One write to a publisher and its entries; the data version grows where `act` says that lines changed. */
function changeEntries(db: Database, host: string, publisher: string, act: () => Promise<boolean>): Promise<void> {
  return withOpen(db, () =>
    db.transaction('rw', db.entries, db.publishers, db.counters, db.revisions, async () => {
      if (await act()) await bumpDataVersion(db, [`${host}:${publisher}`]);
    }),
  );
}

async function putRows(db: Database, rows: readonly EntryRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await db.entries.bulkPut(rows.slice(at, at + ROWS_AT_ONCE));
}

/** By the shards of the period, which the publisher's state names: periods need no index of their own. */
async function readRows(db: Database, hostId: string, publisherId: string, period: string): Promise<EntryRow[]> {
  const state: PublisherState | undefined = await db.publishers.get([hostId, publisherId]);
  const shards = (state?.shards ?? []).filter((ref) => ref.period.startsWith(period));
  const wanted = shards.map((ref): [string, string, string] => [hostId, publisherId, ref.sha256]);
  return db.entries.where('[host+publisher+shard]').anyOf(wanted).toArray();
}
