// The match index between two lives of the worker: one buffer, restored without parsing, with what it was built from.
import { type Database, linesStamp, type MatchIndexRow, withOpen } from './database.ts';

/** An index as it is stored. */
export type StoredIndex = Omit<MatchIndexRow, 'id'>;

/** The stored index. */
export function readMatchIndex(db: Database): Promise<StoredIndex | undefined> {
  return withOpen(db, () => db.matchIndex.get('current'));
}

/** Stores the index in place of the former one. */
export function writeMatchIndex(db: Database, { version, stamps, buffer }: StoredIndex): Promise<void> {
  return withOpen(db, async () => void (await db.matchIndex.put({ id: 'current', version, stamps, buffer })));
}

/** Of each publisher (`<host id>:<publisher id>`), in the order of its entries' keys, a number that grows whenever its lines change. */
export function readLineStamps(db: Database): Promise<Map<string, number>> {
  return withOpen(db, () =>
    db.transaction('r', db.publishers, db.counters, async () => {
      const publishers = (await db.publishers.toCollection().primaryKeys()).map(([host, id]) => `${host}:${id}`);
      // an entry's key goes on with a slash
      publishers.sort((a, b) => (`${a}/` < `${b}/` ? -1 : 1));
      const rows = await db.counters.bulkGet(publishers.map(linesStamp));
      return new Map(publishers.map((publisher, index) => [publisher, rows[index]?.value ?? 0]));
    }),
  );
}
