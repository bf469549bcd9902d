// What was shown, by hashes only, and the notices that came of it.
import { type Database, type NoticeRow, type ShownRow, withOpen } from './database.ts';

/** Remembers what was shown; a newer showing replaces a former one. */
export function addShown(db: Database, rows: readonly ShownRow[]): Promise<void> {
  return withOpen(db, async () => void (await db.shown.bulkPut(rows)));
}

/** All that is remembered, by name. */
export function readShown(db: Database): Promise<Map<string, ShownRow>> {
  return withOpen(db, async () => new Map((await db.shown.toArray()).map((row) => [row.name, row])));
}

/** The rows of these names, in their order; undefined where one is not remembered. */
export function readShownOf(db: Database, names: readonly string[]): Promise<(ShownRow | undefined)[]> {
  return withOpen(db, () => db.shown.bulkGet([...names]));
}

/** Keys of all lines that are held: cheap, since nothing is parsed. */
export function readLineKeys(db: Database): Promise<string[]> {
  return withOpen(db, () => db.entries.toCollection().primaryKeys());
}

/** All addresses that entries name. */
export function readLineAddresses(db: Database): Promise<string[]> {
  return withOpen(db, async () => {
    const names = await db.entries.orderBy('names').uniqueKeys();
    return names.map(String).filter((name) => name.startsWith('https:'));
  });
}

/** Writes notices and what is remembered after them, together; `forgotten` names need no notice any more. */
export function addNotices(
  db: Database,
  notices: readonly NoticeRow[],
  after: { readonly shown: readonly ShownRow[]; readonly forgotten: readonly string[] },
): Promise<void> {
  return withOpen(db, () =>
    db.transaction('rw', db.notices, db.shown, async () => {
      await db.notices.bulkAdd(notices);
      await db.shown.bulkPut(after.shown);
      await db.shown.bulkDelete([...after.forgotten]);
    }),
  );
}

/** All notices, newest first. */
export function readNotices(db: Database): Promise<NoticeRow[]> {
  return withOpen(db, () => db.notices.orderBy('id').reverse().toArray());
}

/** The reader has seen them all. */
export function markNoticesRead(db: Database): Promise<void> {
  return withOpen(db, async () => void (await db.notices.toCollection().modify({ isRead: true })));
}

/** Drops what is older than `before` (ISO 8601). */
export function dropOldNotices(db: Database, before: string): Promise<void> {
  return withOpen(db, async () => {
    await db.shown.where('at').below(before).delete();
    await db.notices.where('at').below(before).delete();
  });
}

/** Forgets all that was shown, and the notices. */
export function forgetShown(db: Database): Promise<void> {
  return withOpen(db, async () => {
    await db.shown.clear();
    await db.notices.clear();
  });
}
