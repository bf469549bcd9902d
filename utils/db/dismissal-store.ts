// "Bukan ini": which entries the reader said are not about which posts.
import { type Database, type DismissalRow, withOpen } from './database.ts';

/** Remembers dismissals. */
export function addDismissals(db: Database, rows: readonly DismissalRow[]): Promise<void> {
  return withOpen(db, async () => void (await db.dismissals.bulkPut(rows)));
}

/** Forgets dismissals. */
export function removeDismissals(db: Database, rows: readonly Pick<DismissalRow, 'key' | 'post'>[]): Promise<void> {
  return withOpen(db, () => db.dismissals.bulkDelete(rows.map(({ key, post }): [string, string] => [key, post])));
}

/** The dismissals of these entries. */
export function readDismissals(db: Database, keys: readonly string[]): Promise<DismissalRow[]> {
  return withOpen(db, () => db.dismissals.where('key').anyOf(keys).toArray());
}

/** All dismissals. */
export function readAllDismissals(db: Database): Promise<DismissalRow[]> {
  return withOpen(db, () => db.dismissals.toArray());
}
