// What was accepted, as the matcher, the card and the options read it.
import { Dexie, liveQuery } from 'dexie';
import type { Entry, StandingEntry } from '../domain/entry.ts';
import type { EntryRow, HostHealth, HostState, ProvinceState, PublisherState } from '../feed/state.ts';
import { DATA_VERSION, type Database, withOpen } from './database.ts';

/** A page that half the feed cites says little, and a card has no room for more. */
const NAMED_MOST = 100;

/** An entry with where it came from. */
export interface StoredEntry<E extends Entry = Entry> {
  /** `<host id>:<entry id>`. */
  readonly key: string;
  /** Host id: the trust domain. */
  readonly host: string;
  /** Publisher id. */
  readonly publisher: string;
  readonly entry: E;
}

/** A host as the options show it; `host` is absent until its root was accepted. */
export interface HostOverview {
  readonly host?: HostState;
  readonly health?: HostHealth;
  readonly publishers: readonly ({ readonly state: PublisherState } & RowCounts)[];
}

/** Rows of a publisher: shown, kept but not shown, and those of the latter that a newer version of this program can read. */
export interface RowCounts {
  readonly entries: number;
  readonly hidden: number;
  readonly newer: number;
}

const NO_ROWS: RowCounts = { entries: 0, hidden: 0, newer: 0 };

/** Grows whenever lines change; an index built at another version is out of date. */
export function readDataVersion(db: Database): Promise<number> {
  return withOpen(db, async () => (await db.counters.get(DATA_VERSION))?.value ?? 0);
}

/** Calls back with the data version, now and whenever it grows, whoever wrote it; returns the function that stops it. */
export function watchDataVersion(db: Database, callback: (version: number) => void): () => void {
  const watched = liveQuery(() => readDataVersion(db)).subscribe(callback);
  return () => watched.unsubscribe();
}

/**
 * Every entry, withdrawn ones too, or those of one publisher (`<host id>:<publisher id>`), in slices of at most `rows`, in the
 * order of their keys: whoever reads may pause in between.
 */
export async function* readInSlices(db: Database, rows: number, publisher?: string): AsyncGenerator<StoredEntry[]> {
  let last = publisher === undefined ? '' : `${publisher}/`;
  const end = publisher === undefined ? '\uffff' : `${publisher}0`; // the character after the slash
  for (;;) {
    const slice = await withOpen(db, () =>
      db.entries.where('key').between(last, end, false, false).limit(rows).toArray(),
    );
    yield slice.flatMap(storedOf);
    const lastRow = slice.at(-1);
    if (lastRow === undefined || slice.length < rows) return;
    last = lastRow.key;
  }
}

/** Active entries of one publisher. */
export function readEntriesOf(
  db: Database,
  hostId: string,
  publisherId: string,
): Promise<StoredEntry<StandingEntry>[]> {
  return withOpen(db, async () => {
    const rows = await db.entries.where('[host+publisher+status]').equals([hostId, publisherId, 'active']).toArray();
    return rows.flatMap(storedOf).filter(isStanding);
  });
}

/** The entries of these keys, withdrawn ones too; keys without a shown entry are left out. */
export function readEntries(db: Database, keys: readonly string[]): Promise<Map<string, StoredEntry>> {
  return withOpen(db, async () => {
    const rows = await db.entries.bulkGet([...keys]);
    return new Map(rows.flatMap(storedOf).map((one) => [one.key, one]));
  });
}

/** Standing entries that have one of these names; which of them are about the same claim is decided elsewhere. */
export function readEntriesNamed(db: Database, names: readonly string[]): Promise<StoredEntry<StandingEntry>[]> {
  return withOpen(db, async () => {
    const rows = await db.entries.where('names').anyOf(names).distinct().limit(NAMED_MOST).toArray();
    return rows.flatMap(storedOf).filter(isStanding);
  });
}

/** Entries whose id is wanted, withdrawn ones too. Only ids are looked at, so that ten thousand take some milliseconds. */
export function findEntries(db: Database, isWanted: (entryId: string) => boolean): Promise<StoredEntry[]> {
  return withOpen(db, async () => {
    const keys = await db.entries.toCollection().primaryKeys();
    const wanted = keys.filter((key) => isWanted(key.slice(key.indexOf(':') + 1)));
    return (await db.entries.bulkGet(wanted)).flatMap(storedOf);
  });
}

/** All publishers, by `<host id>:<publisher id>`. */
export function readPublishers(db: Database): Promise<Map<string, PublisherState>> {
  return withOpen(db, async () => {
    const states = await db.publishers.toArray();
    return new Map(states.map((state) => [`${state.host}:${state.id}`, state]));
  });
}

/** What the hosts' directories say of platforms. */
export function readPlatformAdvice(db: Database): Promise<NonNullable<ProvinceState['platforms']>> {
  return withOpen(db, async () => (await db.provinces.toArray()).flatMap(({ platforms }) => platforms ?? []));
}

/** Number of active entries of one publisher. */
export function countEntries(db: Database, hostId: string, publisherId: string): Promise<number> {
  return withOpen(db, () =>
    db.entries.where('[host+publisher+status]').equals([hostId, publisherId, 'active']).count(),
  );
}

/** Number of active entries of all hosts. */
export function countActiveEntries(db: Database): Promise<number> {
  return withOpen(db, () =>
    db.transaction('r', db.publishers, db.entries, async () => {
      const publishers = await db.publishers.toCollection().primaryKeys();
      // one count each: of several ranges together Dexie counts entry by entry
      const counts = await Promise.all(publishers.map(([host, id]) => countEntries(db, host, id)));
      return counts.reduce((sum, count) => sum + count, 0);
    }),
  );
}

/** Ids of all hosts that left anything. */
export function readHostIds(db: Database): Promise<string[]> {
  return withOpen(db, async () => {
    const [hosts, health, publishers] = await Promise.all([
      db.hosts.toCollection().primaryKeys(),
      db.health.toCollection().primaryKeys(),
      db.publishers.toCollection().primaryKeys(),
    ]);
    return [...new Set([...hosts, ...health, ...publishers.map(([host]) => host)])];
  });
}

/** How a host fares, with the counts of its publishers in provinces that are followed. */
export function readHostOverview(db: Database, hostId: string): Promise<HostOverview> {
  return withOpen(db, () =>
    db.transaction('r', db.hosts, db.health, db.provinces, db.publishers, db.entries, async () => {
      const host = await db.hosts.get(hostId);
      const health = await db.health.get(hostId);
      const provinces = await db.provinces.where({ host: hostId }).toArray();
      const held = new Set(provinces.filter((one) => one.isHeld).map((one) => one.province));
      const states = await db.publishers.where({ host: hostId }).toArray();
      const shown = states.filter((state) => held.has(state.province));
      const counts = await countRows(db, hostId, shown);
      const publishers = shown.map((state, at) => ({ state, ...(counts[at] ?? NO_ROWS) }));
      return { ...(host && { host }), ...(health && { health }), publishers };
    }),
  );
}

/** True where an entry says something. */
export function isStanding(stored: StoredEntry): stored is StoredEntry<StandingEntry> {
  return stored.entry.status !== 'withdrawn';
}

/** One count for each publisher, and the few rows that say nothing by their keys: an open page asks after each change. */
async function countRows(db: Database, host: string, states: readonly PublisherState[]): Promise<RowCounts[]> {
  const keysOf = async (status: EntryRow['status']) =>
    (await db.entries.where('status').equals(status).primaryKeys()).filter((key) => key.startsWith(`${host}:`));
  const [withdrawn, hidden] = await Promise.all([keysOf('withdrawn'), keysOf('hidden')]);
  const newer = (await db.entries.bulkGet(hidden)).flatMap((row) => (row?.reason === 'unsupported' ? [row.key] : []));
  return Promise.all(
    states.map(async ({ id }) => {
      const all = await db.entries
        .where('[host+publisher+status]')
        .between([host, id, Dexie.minKey], [host, id, Dexie.maxKey])
        .count();
      const own = (keys: readonly string[]) => keys.filter((key) => key.startsWith(`${host}:${id}/`)).length;
      return { entries: all - own(withdrawn) - own(hidden), hidden: own(hidden), newer: own(newer) };
    }),
  );
}

/** The line went through the schema when it was accepted, so here it is only parsed. */
function storedOf(row: EntryRow | undefined): StoredEntry[] {
  if (row === undefined || row.status === 'hidden') return [];
  return [{ key: row.key, host: row.host, publisher: row.publisher, entry: JSON.parse(row.line) as Entry }];
}
