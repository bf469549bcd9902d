// Lines in the background's database as a sync leaves them, without the sync.
import { syncStore } from '../../entrypoints/background/database.ts';
import type { StandingEntry } from '../../utils/domain/entry.ts';
import type { EntryRow, PublisherState } from '../../utils/feed/state.ts';
import { makeEntry, makePublisher } from './plan.ts';

export const HOST = 'aaaaaaaaaaaa';

/** An entry with this claim. */
export function claiming(id: string, text: string): StandingEntry {
  return makeEntry(id, { claim: { text, paraphrases: [], appearances: [] } });
}

/** What a sync accepts of one publisher: these entries in place of all former ones. */
export async function publish(publisher: string, entries: readonly StandingEntry[]): Promise<void> {
  const before = await syncStore.readPublishers(HOST);
  const dropShards = before
    .filter(({ id }) => id === publisher)
    .flatMap(({ shards }) => shards.map((one) => one.sha256));
  const sha256 = `${publisher}-${Math.random()}`;
  const { signers: _s, seq: _q, shards: _h, archived: _a, head: _d, ...listed } = await makePublisher(publisher, 11);
  const state: PublisherState = {
    host: HOST,
    id: publisher,
    province: '99',
    publisher: listed,
    shards: [{ period: '2026-11-23', sha256, bytes: 1, count: entries.length }],
  };
  const rows = entries.map(
    (entry): EntryRow => ({
      key: `${HOST}:${entry.id}`,
      host: HOST,
      publisher,
      id: entry.id,
      period: '2026-11-23',
      shard: sha256,
      line: JSON.stringify(entry),
      status: 'active',
      revision: entry.revision,
      names: [],
    }),
  );
  await syncStore.applyPublisher({ state, dropShards, rows });
}
