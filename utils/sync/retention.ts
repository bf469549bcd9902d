// How far back entries are kept: two years of the regions followed and half a year of the national publishers, less where the device is full.
import { NATIONAL } from '../domain/region.ts';
import { AppError } from '../errors.ts';
import type { ShardRef } from '../feed/format.ts';
import { LIMITS } from '../feed/limits.ts';
import type { PublisherState, Retention } from '../feed/state.ts';
import { recordFailure, type SyncRun } from './sync-run.ts';

const SHORTER: Readonly<Record<Retention, Retention | undefined>> = {
  'two-years': 'year',
  year: 'quarter',
  quarter: undefined,
};

/** The shards to hold of those a head names, newest first. */
export function keptShards(
  refs: readonly ShardRef[],
  run: Pick<SyncRun, 'now' | 'kept'>,
  province: string,
): ShardRef[] {
  const today = new Date(run.now);
  const months = monthsKept(run.kept, province, today);
  const oldest = monthBefore(today, months);
  return refs.filter((ref) => ref.period >= oldest).sort((a, b) => (a.period < b.period ? 1 : -1));
}

/** `yyyy-mm`, so many months before a day. */
export function monthBefore(day: Date, months: number): string {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
}

/** Lets go of what has grown too old, though the publisher has published nothing new. */
export async function trimPublisher(run: SyncRun, state: PublisherState): Promise<void> {
  const shards = keptShards(state.shards, run, state.province);
  if (shards.length === state.shards.length) return;
  const kept = new Set(shards.map((ref) => ref.sha256));
  const dropShards = state.shards.map((ref) => ref.sha256).filter((sha256) => !kept.has(sha256));
  await run.store.applyPublisher({ state: { ...state, shards }, dropShards, rows: [] });
  run.changed.push(state.id);
}

/**
 * Does a write for one publisher; where the device has no room for it, keeps less of every publisher and tries again.
 * @param write Gets the publisher as it is stored; false where less was to be kept before it came to writing.
 * @throws `feed/quota` where not even the current quarter has room.
 */
export async function withinQuota(
  run: SyncRun,
  id: string,
  write: (state: PublisherState) => Promise<boolean>,
): Promise<void> {
  for (;;) {
    const attempted = run.kept;
    try {
      const state = await run.store.readPublisher(run.hostId, id);
      if (state === undefined || (await write(state))) return;
    } catch (error) {
      if (!isQuota(error)) throw error;
      await run.alone(() => keepLess(run, id, attempted));
    }
  }
}

async function keepLess(run: SyncRun, publisherId: string, attempted: Retention): Promise<void> {
  // another publisher has made room meanwhile
  if (run.kept !== attempted) return;
  const shorter = SHORTER[attempted];
  const full = new AppError('feed/quota', `no room for ${attempted}`, { remedy: 'Free some space on this device.' });
  if (shorter === undefined) throw full;
  recordFailure(run, `publisher/${publisherId}`, full);
  run.kept = shorter;
  for (const state of await run.store.readPublishers(run.hostId)) await trimPublisher(run, state);
}

function monthsKept(kept: Retention, province: string, today: Date): number {
  const months = { 'two-years': LIMITS.keptMonths, year: 12, quarter: today.getUTCMonth() % 3 }[kept];
  return province === NATIONAL ? Math.min(months, LIMITS.keptMonthsNational) : months;
}

/** Dexie and the browsers name it alike; an aborted transaction carries it inside. */
function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = 'inner' in error && error.inner instanceof Error ? error.inner.name : '';
  return error.name === 'QuotaExceededError' || inner === 'QuotaExceededError';
}
