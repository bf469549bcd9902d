// "Bukan ini": which entries the reader said are not about which posts.
import { type Database, withOpen } from './database.ts';

/** An entry and a post, by the post's id or by a hash of its text. */
export interface DismissalKey {
  /** Entry key. */
  readonly key: string;
  readonly post: string;
}

/** Remembers dismissals; `at` is ISO 8601. */
export function addDismissals(db: Database, pairs: readonly DismissalKey[], at: string): Promise<void> {
  return withOpen(
    db,
    async () => void (await db.dismissals.bulkPut(pairs.map(({ key, post }) => ({ key, post, at })))),
  );
}

/** Forgets dismissals. */
export function removeDismissals(db: Database, pairs: readonly DismissalKey[]): Promise<void> {
  return withOpen(db, () => db.dismissals.bulkDelete(pairs.map(({ key, post }): [string, string] => [key, post])));
}

/** For each pair, in their order, whether it was dismissed. */
export function areDismissed(db: Database, pairs: readonly DismissalKey[]): Promise<boolean[]> {
  return withOpen(db, async () => {
    const rows = await db.dismissals.bulkGet(pairs.map(({ key, post }): [string, string] => [key, post]));
    return rows.map((row) => row !== undefined);
  });
}
