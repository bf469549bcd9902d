// Sources that were about a claim and were withdrawn since: a card says so, instead of showing the claim as if nobody had answered.
import type { KnownEntry } from '../../utils/comparison/known-entry.ts';
import { readEntries, readPublishers } from '../../utils/db/entry-store.ts';
import type { WithdrawnView } from '../../utils/domain/card.ts';
import { namedPublisher } from '../../utils/domain/publisher.ts';
import { entryKey } from '../../utils/sync/entry-rows.ts';
import { db } from './database.ts';

/** Those that the sources of a claim name as related, and the one behind `key`, where they are withdrawn. */
export async function withdrawnSources(group: readonly KnownEntry[], key: string): Promise<WithdrawnView[]> {
  const named = group.flatMap(({ host, entry }) =>
    entry.related.filter((name) => !name.startsWith('https:')).map((id) => entryKey(host, id)),
  );
  const [found, publishers] = await Promise.all([readEntries(db, [...new Set([key, ...named])]), readPublishers(db)]);
  return [...found.values()].flatMap(({ host, publisher, entry }) => {
    const owner = publishers.get(`${host}:${publisher}`)?.publisher;
    if (entry.status !== 'withdrawn' || owner === undefined) return [];
    return [{ id: entry.id, publisher: namedPublisher(owner), at: entry.modified, reason: entry.reason }];
  });
}
