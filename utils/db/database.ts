// Every table of the extension's database. The feed tables can be rebuilt from the hosts; trust state and dismissals cannot.
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { NoticeKind } from '../domain/notice.ts';
import type { EntryRow, HostHealth, HostState, ProvinceState, PublisherState } from '../feed/state.ts';

/** "Bukan ini": the reader said that this entry is not about this post. */
export interface DismissalRow {
  /** Entry key. */
  readonly key: string;
  /** Post id. */
  readonly post: string;
  /** ISO 8601. */
  readonly at: string;
  /** By which near copies of the post are known, where it has words. Never the text: `near-copy.ts` says what it reveals. */
  readonly pairs?: Uint16Array;
  readonly figures?: number;
}

/** The match index as the matcher wrote it. */
export interface MatchIndexRow {
  readonly id: 'current';
  /** Of the layout it has. */
  readonly version: number;
  /** What it was built from: of each publisher (`<host id>:<publisher id>`) the stamp of its lines. */
  readonly stamps: ReadonlyMap<string, number>;
  readonly buffer: ArrayBuffer;
}

/** Name of the counter that grows whenever entries change. */
export const DATA_VERSION = 'data-version';

/** A number under a name. */
export interface CounterRow {
  readonly name: string;
  readonly value: number;
}

/** Something that was shown. The name is a salted hash: the row says nothing to whoever reads the disk. */
export interface ShownRow {
  /** Hash of an entry's key, or of one of a post's names. */
  readonly name: string;
  /** Revision of the entry; 0 for a post that had no answer. */
  readonly revision: number;
  /** ISO 8601: when it was shown last. */
  readonly at: string;
}

/** A notice about an entry of the feeds. */
export interface NoticeRow {
  /** Given by the table. */
  readonly id?: number;
  readonly kind: NoticeKind;
  /** Entry key. */
  readonly key: string;
  readonly at: string;
  readonly isRead: boolean;
}

/** A revision of an entry that a later one replaced. */
export interface RevisionRow {
  /** Entry key. */
  readonly key: string;
  readonly revision: number;
  /** ISO 8601: when it was made. */
  readonly at: string;
  reason?: string;
}

/** The tables; each row's type says what is in it. */
export type Database = Dexie & {
  /** Trust in a host: the root in force. */
  readonly hosts: EntityTable<HostState, 'id'>;
  /** How its runs went and when the next is due. */
  readonly health: EntityTable<HostHealth, 'id'>;
  /** Trust: accepted snapshot and directory versions. */
  readonly provinces: Table<ProvinceState, [host: string, province: string]>;
  /** Publishers with the heads accepted from them. */
  readonly publishers: Table<PublisherState, [host: string, id: string]>;
  /** Lines of feeds, shown or hidden. */
  readonly entries: EntityTable<EntryRow, 'key'>;
  readonly matchIndex: EntityTable<MatchIndexRow, 'id'>;
  readonly dismissals: Table<DismissalRow, [key: string, post: string]>;
  readonly counters: EntityTable<CounterRow, 'name'>;
  /** What the reader was shown in the last 90 days, as hashes. */
  readonly shown: EntityTable<ShownRow, 'name'>;
  readonly notices: EntityTable<NoticeRow & { readonly id: number }, 'id', NoticeRow>;
  /** Of entries that are held: what the feed no longer carries. */
  readonly revisions: Table<RevisionRow, [key: string, revision: number]>;
};

/** The database, opened at its first use. A worker that wakes makes a new one. */
export function createDatabase(name = 'pembanding'): Database {
  const db = new Dexie(name) as Database;
  db.version(1).stores({
    hosts: 'id',
    health: 'id',
    provinces: '[host+province], host',
    publishers: '[host+id], host',
    entries: 'key, [host+publisher+status], [host+publisher+shard], status, *names',
    matchIndex: 'id',
    dismissals: '[key+post], key',
    counters: 'name',
  });
  db.version(2).stores({ shown: 'name, at', notices: '++id, at' });
  db.version(3).stores({ revisions: '[key+revision], key' });
  return db;
}

/** Runs `act`, and once more after re-opening where the browser had closed the database under a sleeping worker. */
export async function withOpen<T>(db: Database, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DatabaseClosedError') throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return act();
  }
}

/** Name of the counter that says when a publisher's lines changed last. */
export function linesStamp(publisher: string): string {
  return `lines:${publisher}`;
}

/** Counts a change of these publishers' (`<host id>:<publisher id>`) entries; part of the caller's transaction. */
export async function bumpDataVersion(db: Database, publishers: readonly string[]): Promise<void> {
  const value = ((await db.counters.get(DATA_VERSION))?.value ?? 0) + 1;
  // the data version is never the same again, so neither is a stamp: not even of a publisher that went and came back
  const names = [DATA_VERSION, ...publishers.map(linesStamp)];
  await db.counters.bulkPut(names.map((name) => ({ name, value })));
}
