// The match index between two lives of the worker: one buffer, restored without parsing.
import { type Database, withOpen } from './database.ts';

/** The stored index, where it was built from what `signature` names. */
export function readMatchIndex(db: Database, signature: string): Promise<ArrayBuffer | undefined> {
  return withOpen(db, async () => {
    const row = await db.matchIndex.get('current');
    return row?.signature === signature ? row.buffer : undefined;
  });
}

/** Stores the index in place of the former one. */
export function writeMatchIndex(db: Database, signature: string, buffer: ArrayBuffer): Promise<void> {
  return withOpen(db, async () => void (await db.matchIndex.put({ id: 'current', signature, buffer })));
}
