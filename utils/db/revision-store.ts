// What became of an entry before the revision that is held: a feed carries only the newest, so the device keeps dates and reasons.
import type { Entry, FormerRevision } from '../domain/entry.ts';
import type { EntryRow } from '../feed/state.ts';
import { type Database, type RevisionRow, withOpen } from './database.ts';

/**
 * Notes the revisions that these rows replace; part of the caller's transaction, before anything is deleted. After a withdrawal
 * no reason of a former revision stays: what was withdrawn may have been named in it.
 */
export async function noteFormer(db: Database, rows: readonly EntryRow[]): Promise<void> {
  const later = new Map(rows.filter(({ revision }) => revision > 1).map((row) => [row.key, row]));
  if (later.size === 0) return;
  const held = await db.entries.bulkGet([...later.keys()]);
  const former = held.flatMap((row): RevisionRow[] => {
    const next = row && later.get(row.key);
    if (row === undefined || next === undefined || row.status === 'hidden' || row.revision >= next.revision) return [];
    const { modified, reason } = JSON.parse(row.line) as Entry;
    return [{ key: row.key, revision: row.revision, at: modified, ...(reason !== undefined && { reason }) }];
  });
  await db.revisions.bulkPut(former);
  const withdrawn = rows.filter(({ status }) => status === 'withdrawn').map(({ key }) => key);
  await db.revisions
    .where('key')
    .anyOf(withdrawn)
    .modify((row) => {
      delete row.reason;
    });
}

/** Former revisions of these entries, as far as this device held them, by key; the first one first. */
export function readFormer(db: Database, keys: readonly string[]): Promise<Map<string, FormerRevision[]>> {
  return withOpen(db, async () => {
    const rows = await db.revisions.where('key').anyOf(keys).sortBy('revision');
    const byKey = new Map<string, FormerRevision[]>();
    for (const { key, ...former } of rows) byKey.set(key, [...(byKey.get(key) ?? []), former]);
    return byKey;
  });
}

/** Forgets those of all entries whose key begins so: of a host, or of a publisher. */
export async function dropFormer(db: Database, start: string): Promise<void> {
  await db.revisions.where('key').startsWith(start).delete();
}
