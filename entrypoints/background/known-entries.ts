// Entries of the database with who signed them; a suspended publisher's are not among them.
import type { KnownEntry } from '../../utils/comparison/known-entry.ts';
import {
  isStanding,
  readEntries,
  readEntriesNamed,
  readInSlices,
  readPublishers,
  type StoredEntry,
} from '../../utils/db/entry-store.ts';
import type { StandingEntry } from '../../utils/domain/entry.ts';
import type { PublisherState } from '../../utils/feed/state.ts';
import { namesOf } from '../../utils/sync/entry-rows.ts';
import { db } from './database.ts';

/** Rows parsed in one go: about a millisecond. */
const ROWS_AT_ONCE = 100;

/** The active entries of these keys. */
export async function entriesByKey(keys: readonly string[]): Promise<Map<string, KnownEntry>> {
  const [stored, publishers] = await Promise.all([readEntries(db, keys), readPublishers(db)]);
  const standing = [...stored.values()].filter(isStanding);
  return new Map(known(standing, publishers).map((entry) => [entry.key, entry]));
}

/** Active entries that share a name with this one: candidates for the same claim. */
export async function entriesNaming({ entry }: KnownEntry): Promise<KnownEntry[]> {
  const [stored, publishers] = await Promise.all([readEntriesNamed(db, namesOf(entry)), readPublishers(db)]);
  return known(stored, publishers);
}

/** Active entries of a publisher (`<host id>:<publisher id>`), in the order of their keys. */
export async function activeEntriesOf(publisher: string): Promise<KnownEntry[]> {
  const publishers = await readPublishers(db);
  const entries: KnownEntry[] = [];
  for await (const slice of readInSlices(db, ROWS_AT_ONCE, publisher)) {
    entries.push(...known(slice.filter(isStanding), publishers));
  }
  return entries;
}

function known(
  stored: readonly StoredEntry<StandingEntry>[],
  publishers: ReadonlyMap<string, PublisherState>,
): KnownEntry[] {
  return stored.flatMap(({ key, host, publisher, entry }) => {
    const state = publishers.get(`${host}:${publisher}`);
    const isShown = state !== undefined && state.publisher.status !== 'suspended' && entry.status === 'active';
    return isShown ? [{ key, host, entry, publisher: state.publisher }] : [];
  });
}
