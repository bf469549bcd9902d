// Lines that are held are judged anew: after the directory changed what a publisher may write, and after an update of this program.
import { streamLines } from '../feed/shard.ts';
import type { EntryRow, PublisherState, SyncStore } from '../feed/state.ts';
import { rowsOf } from './entry-rows.ts';

/** What judging lines anew needs. */
export interface Rereading {
  readonly store: SyncStore;
  /** Lets other work of this thread go on. */
  readonly pause?: () => Promise<void>;
}

/** Judges all lines of a publisher by what its state now says that it may write, and writes both. */
export async function rereadPublisher(reading: Rereading, state: PublisherState): Promise<void> {
  const held = await reading.store.readRows(state.host, state.id, '');
  const dropShards = state.shards.map((ref) => ref.sha256);
  const rows = await judge(reading, state, held, new Set(dropShards));
  await reading.store.applyPublisher({ state, dropShards, rows });
}

/**
 * Reads again what an older version of this program could not: lines of a later format were kept as bytes for this moment.
 * Gives the ids of publishers of whom more is shown now, or less.
 */
export async function rereadHidden(reading: Rereading, hostId: string): Promise<string[]> {
  const changed: string[] = [];
  for (const state of await reading.store.readPublishers(hostId)) {
    const hidden = await reading.store.readHidden(hostId, state.id);
    if (hidden.length === 0) continue;
    const shards = new Set(hidden.map((row) => row.shard));
    const held = (await reading.store.readRows(hostId, state.id, '')).filter((row) => shards.has(row.shard));
    const rows = await judge(reading, state, held, shards);
    if (countShown(rows) === countShown(held)) continue;
    await reading.store.applyPublisher({ state, dropShards: [...shards], rows });
    changed.push(state.id);
  }
  return changed;
}

async function judge(
  { pause }: Rereading,
  state: PublisherState,
  held: readonly EntryRow[],
  shards: ReadonlySet<string>,
): Promise<EntryRow[]> {
  const rows: EntryRow[] = [];
  for (const ref of state.shards.filter(({ sha256 }) => shards.has(sha256))) {
    const lines = held.filter((row) => row.shard === ref.sha256).map((row) => row.line);
    rows.push(...(await rowsOf(streamLines(lines, state, pause), ref, state)));
  }
  return rows;
}

function countShown(rows: readonly EntryRow[]): number {
  return rows.filter((row) => row.status !== 'hidden').length;
}
