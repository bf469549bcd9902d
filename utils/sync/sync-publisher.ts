// One publisher: its head, the shards that this names, and in which order they are read.
import { NATIONAL } from '../domain/region.ts';
import { AppError } from '../errors.ts';
import type { HeadPayload, ShardRef, SnapshotPayload } from '../feed/format.ts';
import { LIMITS } from '../feed/limits.ts';
import { readPayload } from '../feed/payload.ts';
import type { HeadState, PublisherState } from '../feed/state.ts';
import { acceptHead, requireFile, requireUnexpired } from '../feed/trust.ts';
import { type Application, applyShards, type HeadRefs, withoutFailure } from './apply-shards.ts';
import { keptShards, monthBefore, trimPublisher, withinQuota } from './retention.ts';
import { clockOf, type SyncRun } from './sync-run.ts';

/** Calendar months, the present one among them, that a first sync reads before anything older. */
const NEWEST_MONTHS = 2;
/** Of the nation, which publishes as much in one as a province in many, the present one before the others. */
const FIRST_MONTHS_NATIONAL = 1;
/** Entries of older periods written at once. */
const LINES_IN_PART = 300;

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
    return trimPublisher(run, withoutFailure(state));
  }
  if (named.bytes > LIMITS.head) throw new AppError('feed/too-large', `${named.bytes} bytes`, { place });
  const head = await run.files.read(place, { cap: LIMITS.head, isImmutable: true }, (bytes) =>
    acceptHead(publisher, bytes, named, held, clockOf(run)),
  );
  const { epoch, seq, expires } = head;
  const nextHead = { epoch, seq, sha256: named.sha256, expires, isApplied: true };
  await applyHead(run, state, nextHead, await readRefs(run, state, head));
  run.changed.push(state.id);
}

/** Removes a publisher's lines and keeps the number of its head, so that no older one can return. True where there were any. */
export async function dropLines(run: SyncRun, state: PublisherState): Promise<boolean> {
  const { head, ...rest } = withoutFailure(state);
  const bare: PublisherState = { ...rest, shards: [], ...(head && { head: { ...head, isApplied: false } }) };
  await run.store.dropPublisher(run.hostId, state.id, bare);
  return state.shards.length > 0;
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
  const payload = await run.files.read(place, { cap: LIMITS.archive, isImmutable: true }, async (bytes) => {
    await requireFile(bytes, ref, place);
    return readPayload('archive', bytes);
  });
  return { sha256: ref.sha256, shards: payload.shards };
}

/**
 * Writes the head with its lines, all at once; of a publisher that is new here first the newest, so that marks come early,
 * and older periods when every other publisher's newest are there.
 */
async function applyHead(run: SyncRun, state: PublisherState, head: HeadState, refs: HeadRefs): Promise<void> {
  await applyPart(run, state.id, { ...refs, head }, olderPeriods(run, state, refs.refs));
}

/** Writes all but `older`, which it leaves for later. */
async function applyPart(run: SyncRun, id: string, whole: Application, older: readonly ShardRef[]): Promise<void> {
  const [next] = older;
  const head = { ...whole.head, isApplied: next === undefined };
  await withinQuota(run, id, (state) => applyShards(run, state, { ...whole, head, without: older }));
  // a publisher that one directory dropped and another lists still is read anew in the same run: once is enough
  const former = run.later.findIndex((one) => one.id === id);
  if (former !== -1) run.later.splice(former, 1);
  if (next === undefined) return;
  const rest = older.slice(lengthOfPart(run, older));
  run.later.push({ id, period: next.period, act: () => applyPart(run, id, whole, rest) });
}

/** What a first sync leaves for later, newest first; nothing where lines must give way to others, for these belong together. */
function olderPeriods(run: SyncRun, state: PublisherState, refs: readonly ShardRef[]): ShardRef[] {
  const wanted = keptShards(refs, run, state.province);
  const names = new Set(wanted.map((ref) => ref.sha256));
  const held = new Set(state.shards.map((ref) => ref.sha256));
  if (state.shards.some((ref) => !names.has(ref.sha256))) return [];
  const first = state.province === NATIONAL ? monthsBack(run, FIRST_MONTHS_NATIONAL) : newestMonths(run);
  return wanted.filter((ref) => ref.period < first && !held.has(ref.sha256));
}

/** The oldest (`yyyy-mm`) of the months that a first sync reads before anything older. */
export function newestMonths(run: Pick<SyncRun, 'now'>): string {
  return monthsBack(run, NEWEST_MONTHS);
}

function monthsBack({ now }: Pick<SyncRun, 'now'>, months: number): string {
  return monthBefore(new Date(now), months - 1);
}

/** As many periods as make one write of moderate size, at least one; of the newest months none with older ones. */
function lengthOfPart(run: SyncRun, refs: readonly ShardRef[]): number {
  const newest = newestMonths(run);
  const isNew = (ref: ShardRef | undefined) => ref !== undefined && ref.period >= newest;
  let lines = 0;
  const at = refs.findIndex((ref) => {
    lines += ref.count;
    return lines > LINES_IN_PART || isNew(ref) !== isNew(refs[0]);
  });
  return at === -1 ? refs.length : Math.max(1, at);
}
