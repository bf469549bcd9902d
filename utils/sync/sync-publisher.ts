// One publisher: its head, the shards that are not held yet, and one write of all that changed.
import { NATIONAL } from '../domain/region.ts';
import { AppError } from '../errors.ts';
import type { HeadPayload, ShardRef, SnapshotPayload } from '../feed/format.ts';
import { LIMITS } from '../feed/limits.ts';
import { readPayload } from '../feed/payload.ts';
import { readLines, readShard } from '../feed/shard.ts';
import type { EntryRow, HeadState, PublisherState } from '../feed/state.ts';
import { acceptHead, requireFile, requireUnexpired } from '../feed/trust.ts';
import { checkRevisions, rowsFromHeld, rowsOf } from './entry-rows.ts';
import { clockOf, recordFailure, type SyncRun } from './sync-run.ts';

/** Months kept when the store is full: a year, then a quarter. */
const SHORTER_MONTHS = [12, 3];

/**
 * Brings one publisher up to date with the head that the snapshot names.
 * @throws Any feed code; the publisher's former lines stay.
 */
export async function syncPublisher(
  run: SyncRun,
  state: PublisherState,
  named: SnapshotPayload['heads'][string] | undefined,
): Promise<void> {
  const { publisher, head: held } = state;
  if (publisher.status === 'suspended') return;
  if (named === undefined) {
    if (held === undefined) return; // has published nothing yet
    throw new AppError('feed/rollback', 'the snapshot leaves this publisher out', {
      place: `v1/snapshot/${state.province}.json`,
    });
  }
  const place = `v1/heads/${state.id}/${named.seq}.json`;
  const isUnchanged = held?.isApplied === true && held.sha256 === named.sha256 && held.seq === named.seq;
  const isClosed = publisher.status === 'retired' && held?.isApplied === true;
  if (isUnchanged || isClosed) {
    if (isUnchanged && !isClosed) requireUnexpired(held.expires, clockOf(run), place);
    if (state.failure !== undefined) await run.store.writePublisher(withoutFailure(state));
    return;
  }
  if (named.bytes > LIMITS.head) throw new AppError('feed/too-large', `${named.bytes} bytes`, { place });
  const head = await run.files.getChecked(place, LIMITS.head, (bytes) =>
    acceptHead(publisher, bytes, named, held, clockOf(run)),
  );
  const { epoch, seq, expires } = head;
  const nextHead = { epoch, seq, sha256: named.sha256, expires, isApplied: true };
  await applyWithinQuota(run, state, nextHead, await readRefs(run, state, head));
  run.changed.push(state.id);
}

/** Removes a publisher's lines and keeps the number of its head, so that no older one can return. True where there were any. */
export async function dropLines(run: SyncRun, state: PublisherState): Promise<boolean> {
  const { head, ...rest } = withoutFailure(state);
  const bare: PublisherState = { ...rest, shards: [], ...(head && { head: { ...head, isApplied: false } }) };
  await run.store.dropPublisher(run.hostId, state.id, bare);
  return state.shards.length > 0;
}

/** Judges all lines of a publisher anew, after the directory changed what it may write. */
export async function rescopeRows(run: SyncRun, state: PublisherState): Promise<void> {
  const held = await run.store.readRows(run.hostId, state.id, '');
  const rows = state.shards.flatMap((ref) => {
    const lines = held.filter((row) => row.shard === ref.sha256).map((row) => row.line);
    return rowsOf(readLines(lines, state), ref, state);
  });
  await run.store.applyPublisher({ state, dropShards: state.shards.map((ref) => ref.sha256), rows });
}

interface HeadRefs {
  readonly refs: readonly ShardRef[];
  readonly archive: PublisherState['archive'];
}

/** All shards of a head, its archive's too. */
async function readRefs(run: SyncRun, state: PublisherState, head: HeadPayload): Promise<HeadRefs> {
  const archive = await readArchive(run, state, head.archive);
  const refs = [...head.shards, ...(archive?.shards ?? [])];
  const place = `v1/heads/${state.id}/${head.seq}.json`;
  const hasTwins = new Set(refs.map((ref) => ref.period)).size < refs.length;
  if (hasTwins) throw new AppError('feed/malformed', 'a period stands twice', { place });
  return { refs, archive };
}

async function readArchive(
  run: SyncRun,
  state: PublisherState,
  ref: HeadPayload['archive'],
): Promise<PublisherState['archive']> {
  if (ref === undefined) return undefined;
  if (state.archive?.sha256 === ref.sha256) return state.archive;
  const place = `v1/archives/${ref.sha256}.json`;
  if (ref.bytes > LIMITS.archive) throw new AppError('feed/too-large', `${ref.bytes} bytes`, { place });
  const payload = await run.files.getChecked(place, LIMITS.archive, async (bytes) => {
    await requireFile(bytes, ref, place);
    return readPayload('archive', bytes);
  });
  return { sha256: ref.sha256, shards: payload.shards };
}

/** Writes the head with as many months as the store has room for. */
async function applyWithinQuota(
  run: SyncRun,
  state: PublisherState,
  head: HeadState,
  { refs, archive }: HeadRefs,
): Promise<void> {
  const full = state.province === NATIONAL ? LIMITS.keptMonthsNational : LIMITS.keptMonths;
  for (const months of [full, ...SHORTER_MONTHS.filter((shorter) => shorter < full)]) {
    const { archive: _, ...rest } = withoutFailure(state);
    const shards = newest(refs, run.now, months);
    const next: PublisherState = { ...rest, head, shards, ...(archive && { archive }) };
    try {
      return await applyHead(run, state, next);
    } catch (error) {
      if (!isQuota(error)) throw error;
      recordFailure(run, `publisher/${state.id}`, quotaError(months));
    }
  }
  throw quotaError(SHORTER_MONTHS.at(-1) ?? full);
}

async function applyHead(run: SyncRun, before: PublisherState, next: PublisherState): Promise<void> {
  const count = next.shards.reduce((sum, ref) => sum + ref.count, 0);
  const place = `v1/heads/${next.id}/${next.head?.seq ?? 0}.json`;
  if (count > LIMITS.publisherEntries) throw new AppError('feed/too-large', `${count} entries`, { place });
  const held = new Set(before.shards.map((ref) => ref.sha256));
  const wanted = new Set(next.shards.map((ref) => ref.sha256));
  const dropShards = [...held].filter((sha256) => !wanted.has(sha256));
  const rows: EntryRow[] = [];
  for (const ref of next.shards) if (!held.has(ref.sha256)) rows.push(...(await readRows(run, next, ref)));
  await checkRevisions(run.store, rows, { dropShards, isSameEpoch: before.head?.epoch === next.head?.epoch });
  await run.store.applyPublisher({ state: next, dropShards, rows });
}

/** Rows of one shard: from days that are held where a month just closed, else from the host. */
async function readRows(run: SyncRun, state: PublisherState, ref: ShardRef): Promise<EntryRow[]> {
  const known = await rowsFromHeld(run.store, state, ref);
  if (known !== undefined) return known;
  const place = `v1/shards/${ref.sha256}.ndjson.gz`;
  if (ref.bytes > LIMITS.shardRaw) throw new AppError('feed/too-large', `${ref.bytes} bytes`, { place });
  // a server may have decoded it already, so the transfer may be as long as the lines themselves, and a little more
  const cap = ref.bytes + 1024;
  const lines = await run.files.getChecked(place, cap, (bytes) => readShard(bytes, ref, state));
  return rowsOf(lines, ref, state);
}

/** Newest first, without the periods older than the months kept. */
function newest(refs: readonly ShardRef[], now: number, months: number): ShardRef[] {
  const today = new Date(now);
  const oldest = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
  return refs.filter((ref) => ref.period >= oldest).sort((a, b) => (a.period < b.period ? 1 : -1));
}

function withoutFailure(state: PublisherState): PublisherState {
  const { failure: _, ...rest } = state;
  return rest;
}

/** Dexie and the browsers name it alike; an aborted transaction carries it inside. */
function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = 'inner' in error && error.inner instanceof Error ? error.inner.name : '';
  return error.name === 'QuotaExceededError' || inner === 'QuotaExceededError';
}

function quotaError(months: number): AppError {
  return new AppError('feed/quota', `no room for ${months} months`, { remedy: 'Free some space on this device.' });
}
