// The lines of a head's shards, read where they are not held yet, and written with the head in one transaction.
import { AppError } from '../errors.ts';
import type { ShardRef } from '../feed/format.ts';
import { LIMITS } from '../feed/limits.ts';
import { streamShard } from '../feed/shard.ts';
import type { EntryRow, HeadState, PublisherState } from '../feed/state.ts';
import { checkRevisions, rowsFromHeld, rowsOf } from './entry-rows.ts';
import { keptShards } from './retention.ts';
import type { SyncRun } from './sync-run.ts';

/** What a head names. */
export interface HeadRefs {
  /** Its own shards and its archive's. */
  readonly refs: readonly ShardRef[];
  readonly archive: PublisherState['archive'];
}

/** What is to be written of a head. */
export interface Application extends HeadRefs {
  readonly head: HeadState;
  /** Shards to leave for later. */
  readonly without?: readonly ShardRef[];
}

/**
 * Brings a publisher's lines to where the head has them, as far back as entries are kept. False, and nothing is written,
 * where less is to be kept by the time they were read.
 * @throws Any feed code, and whatever the store throws; nothing has changed then.
 */
export async function applyShards(
  run: SyncRun,
  before: PublisherState,
  { head, refs, archive, without = [] }: Application,
): Promise<boolean> {
  const { kept } = run;
  const later = new Set(without.map((ref) => ref.sha256));
  const shards = keptShards(refs, run, before.province).filter((ref) => !later.has(ref.sha256));
  const { archive: _, ...rest } = withoutFailure(before);
  const next: PublisherState = { ...rest, head, shards, ...(archive && { archive }) };
  const count = shards.reduce((sum, ref) => sum + ref.count, 0);
  if (count > LIMITS.publisherEntries) {
    throw new AppError('feed/too-large', `${count} entries`, { place: `v1/heads/${next.id}/${head.seq}.json` });
  }
  const held = new Map(before.shards.map((ref) => [ref.sha256, ref.period]));
  const wanted = new Set(shards.map((ref) => ref.sha256));
  const dropShards = [...held.keys()].filter((sha256) => !wanted.has(sha256));
  const rows: EntryRow[] = [];
  for (const ref of shards) {
    const period = held.get(ref.sha256);
    if (period === undefined) rows.push(...(await readRows(run, before, ref)));
    // a month whose only day closed has the day's bytes; another month's would live longer or shorter than its entries
    else if (period.slice(0, 7) !== ref.period.slice(0, 7)) {
      throw new AppError('feed/malformed', 'a shard moved to another month', {
        place: `v1/shards/${ref.sha256}.ndjson.gz`,
      });
    }
  }
  const isSameEpoch = before.head?.epoch === head.epoch;
  await checkRevisions(run.store, rows, { dropShards, isSameEpoch, holdsNothing: held.size === 0 });
  return run.alone(async () => {
    if (run.kept !== kept) return false;
    await run.store.applyPublisher({ state: next, dropShards, rows });
    return true;
  });
}

/** The same publisher, mended. */
export function withoutFailure(state: PublisherState): PublisherState {
  const { failure: _, ...rest } = state;
  return rest;
}

/** Rows of one shard: from days that are held where a month just closed, else from the host. */
async function readRows(run: SyncRun, state: PublisherState, ref: ShardRef): Promise<EntryRow[]> {
  const known = await rowsFromHeld(run.store, state, ref);
  if (known !== undefined) return known;
  const place = `v1/shards/${ref.sha256}.ndjson.gz`;
  if (ref.bytes > LIMITS.shardRaw) throw new AppError('feed/too-large', `${ref.bytes} bytes`, { place });
  // a server may have decoded it already, so the transfer may be as long as the lines themselves, and a little more
  const kind = { cap: ref.bytes + 1024, isImmutable: true };
  return run.files.read(place, kind, (bytes) => rowsOf(streamShard(bytes, ref, state, run.pause), ref, state));
}
