// One province of a host: its snapshot, its directory, and then each publisher for itself.
import type { Publisher } from '../domain/publisher.ts';
import { NATIONAL } from '../domain/region.ts';
import { AppError } from '../errors.ts';
import type { DirectoryPayload, SnapshotPayload } from '../feed/format.ts';
import { LIMITS } from '../feed/limits.ts';
import type { ProvinceState, PublisherState } from '../feed/state.ts';
import { acceptDirectory, acceptSnapshot, checkDirectoryVersion, requireUnexpired } from '../feed/trust.ts';
import { namingFile } from './feed-files.ts';
import { forEachLimited } from './for-each-limited.ts';
import { rereadPublisher } from './reread-rows.ts';
import { DEFAULT_POLL } from './schedule.ts';
import { dropLines, newestMonths, syncPublisher } from './sync-publisher.ts';
import { checkRoot, clockOf, type Later, noteIssued, recordFailure, type SyncRun } from './sync-run.ts';

/** Publishers read at a time: enough to hide the network's delay, few enough for a worker's memory. */
const PARALLEL = 4;

/** What became of a province in one run. `absent`: the host has nothing there. */
export type ProvinceOutcome = 'updated' | 'unchanged' | 'absent';

interface Accepted {
  readonly snapshot: SnapshotPayload;
  readonly sha256: string;
}

/**
 * Brings one province up to date; a publisher's failure is recorded with it and stops no other.
 * @throws Any feed code where snapshot or directory is refused; what was accepted before stays.
 */
export async function syncProvince(
  run: SyncRun,
  province: string,
  followed: readonly string[],
): Promise<ProvinceOutcome> {
  const accepted = await readSnapshot(run, province);
  if (accepted === undefined) return 'absent';
  const { snapshot, sha256 } = accepted;
  await noteIssued(run, snapshot.issued);
  const before = await provinceState(run, province);
  const { version, issued, expires } = snapshot;
  const next: ProvinceState = {
    ...before,
    snapshot: { version, sha256, issued, expires },
    poll: snapshot.poll,
    checkedAt: new Date(run.now).toISOString(),
  };
  // the snapshot binds from here on, also when its directory turns out bad
  await run.store.writeProvince(next);
  await syncDirectory(run, next, snapshot, followed);
  const changedBefore = run.changed.length;
  const publishers = (await run.store.readPublishers(run.hostId)).filter((one) => one.province === province);
  await forEachLimited(publishers, PARALLEL, (state) =>
    attempt(run, state.id, () => syncPublisher(run, state, snapshot.heads[state.id])),
  );
  return run.changed.length > changedBefore ? 'updated' : 'unchanged';
}

/** Reads the older periods that a first sync has left for later, the newest of all publishers first; those of the newest months are told of. */
export async function syncOlder(run: SyncRun, onNewest: () => void = () => undefined): Promise<void> {
  const newest = newestMonths(run);
  if (run.later.some(({ period }) => period >= newest)) {
    await readLater(run, newest);
    onNewest();
  }
  await readLater(run, '');
}

/** Reads what is left for later down to a period; who has read a part may leave another. */
async function readLater(run: SyncRun, downTo: string): Promise<void> {
  await forEachLimited(Array.from({ length: PARALLEL }), PARALLEL, async () => {
    for (let next = takeNewest(run.later, downTo); next !== undefined; next = takeNewest(run.later, downTo))
      await attempt(run, next.id, next.act);
  });
}

function takeNewest(later: Later[], downTo: string): Later | undefined {
  const [newest] = later.toSorted((a, b) => (a.period < b.period ? 1 : -1));
  if (newest === undefined || newest.period < downTo) return undefined;
  later.splice(later.indexOf(newest), 1);
  return newest;
}

/** Drops the lines of provinces that are no longer followed; their accepted versions still bind. */
export async function leaveProvinces(run: SyncRun, followed: readonly string[]): Promise<void> {
  const held = (await run.store.readProvinces(run.hostId)).filter((one) => one.isHeld);
  const left = held.filter((one) => !followed.includes(one.province));
  const homeless = (await run.store.readPublishers(run.hostId)).filter((one) => !followed.includes(one.province));
  // lines without a held province: a run that was leaving several broke off here
  if (left.length > 0 || homeless.some((one) => one.shards.length > 0)) {
    // last those that are left, so that a run that breaks off here begins again
    await letGo(run, [...held.filter((one) => !left.includes(one)), ...left]);
  }
  for (const state of homeless) if (await dropLines(run, state)) run.changed.push(state.id);
}

/** Has directories read again at the next sync of their provinces: a publisher that left another one may stand there. */
async function letGo(run: SyncRun, provinces: readonly ProvinceState[]): Promise<void> {
  for (const state of provinces) await run.store.writeProvince({ ...state, isHeld: false });
}

async function readSnapshot(run: SyncRun, province: string): Promise<Accepted | undefined> {
  const known = await run.store.readProvince(run.hostId, province);
  try {
    return await run.files.read(snapshotPath(province), { cap: LIMITS.snapshot, isImmutable: false }, (bytes) =>
      judgeSnapshot(run, province, bytes),
    );
  } catch (error) {
    const isAbsent = error instanceof AppError && error.code === 'feed/not-found' && known?.snapshot === undefined;
    if (isAbsent) return undefined;
    throw error;
  }
}

function snapshotPath(province: string): string {
  return `v1/snapshot/${province}.json`;
}

/** A snapshot by the root in force; whatever hints at a newer root, a refusal or the snapshot's own word, has it looked for first. */
async function judgeSnapshot(run: SyncRun, province: string, bytes: Uint8Array): Promise<Accepted> {
  const { version } = run.host.root;
  try {
    const accepted = await acceptByRoot(run, province, bytes);
    if (accepted.snapshot.root <= version || run.isRootChecked) return accepted;
    await checkRoot(run);
  } catch (error) {
    if (!(error instanceof AppError) || run.isRootChecked) throw error;
    await checkRoot(run);
    if (run.host.root.version === version) throw error;
  }
  return acceptByRoot(run, province, bytes);
}

async function acceptByRoot(run: SyncRun, province: string, bytes: Uint8Array): Promise<Accepted> {
  const { root } = run.host;
  requireUnexpired(root.expires, clockOf(run), `v1/root/${root.version}.json`);
  return acceptSnapshot(root.roles.snapshot, bytes, await provinceState(run, province), clockOf(run));
}

async function provinceState(run: SyncRun, province: string): Promise<ProvinceState> {
  const known = await run.store.readProvince(run.hostId, province);
  const checkedAt = new Date(run.now).toISOString();
  return known ?? { host: run.hostId, province, isHeld: false, poll: DEFAULT_POLL, checkedAt };
}

async function syncDirectory(
  run: SyncRun,
  before: ProvinceState,
  snapshot: SnapshotPayload,
  followed: readonly string[],
): Promise<void> {
  const named = snapshot.directory;
  const path = `v1/directory/${before.province}.${named.version}.json`;
  await namingFile(path, () => checkDirectoryVersion(named, before));
  if (before.isHeld && before.directory?.version === named.version) {
    requireUnexpired(before.directory.expires, clockOf(run), path);
    return;
  }
  if (named.bytes > LIMITS.directory) throw new AppError('feed/too-large', `${named.bytes} bytes`, { place: path });
  const role = run.host.root.roles.directory;
  const directory = await run.files.read(path, { cap: LIMITS.directory, isImmutable: true }, (bytes) =>
    acceptDirectory(role, bytes, named, before, clockOf(run)),
  );
  const held = await run.store.readPublishers(run.hostId);
  for (const publisher of directory.publishers) await placePublisher(run, before.province, publisher, held, followed);
  await dropUnlisted(run, before.province, directory, held);
  const { version, sha256 } = named;
  // last, so that a run that breaks off here reads the directory again
  const accepted = { version, sha256, expires: directory.expires };
  const { platforms: _, ...rest } = before;
  const advice =
    before.province === NATIONAL && directory.platforms !== undefined ? { platforms: directory.platforms } : {};
  await run.store.writeProvince({ ...rest, ...advice, directory: accepted, isHeld: true });
}

async function dropUnlisted(
  run: SyncRun,
  province: string,
  directory: DirectoryPayload,
  held: readonly PublisherState[],
): Promise<void> {
  const listed = new Set(directory.publishers.map((one) => one.id));
  const gone = held.filter((state) => state.province === province && !listed.has(state.id));
  if (gone.length === 0) return;
  const provinces = await run.store.readProvinces(run.hostId);
  await letGo(
    run,
    provinces.filter((one) => one.isHeld && one.province !== province),
  );
  for (const state of gone) {
    await run.store.dropPublisher(run.hostId, state.id);
    run.changed.push(state.id);
  }
}

/**
 * Writes what the directory says of one publisher, and hides or judges anew the lines this concerns. Of several provinces
 * followed the first binds, and each before the nation, whose publishers are not kept as long.
 */
async function placePublisher(
  run: SyncRun,
  province: string,
  publisher: Publisher,
  held: readonly PublisherState[],
  followed: readonly string[],
): Promise<void> {
  const before = held.find((one) => one.id === publisher.id);
  const isElsewhere = before !== undefined && before.province !== province && followed.includes(before.province);
  if (isElsewhere && before.province !== NATIONAL) return;
  // its head is asked for again: there may be older periods to read
  const head = isElsewhere && before.head !== undefined ? { head: { ...before.head, isApplied: false } } : {};
  const names = { host: run.hostId, id: publisher.id, province, publisher };
  const state: PublisherState = { shards: [], ...before, ...names, ...head };
  if (publisher.status === 'suspended') {
    if (await dropLines(run, state)) run.changed.push(state.id);
    return;
  }
  if (before !== undefined && boundsOf(before) !== boundsOf(state)) {
    await rereadPublisher(run, state);
    run.changed.push(state.id);
    return;
  }
  await run.store.writePublisher(state);
}

/** Does something for one publisher; what it refuses is recorded with it, and its former state stays. */
async function attempt(run: SyncRun, id: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    recordFailure(run, `publisher/${id}`, error);
    const failure = { code: error.code, message: error.message, at: new Date(run.now).toISOString() };
    const state = await run.store.readPublisher(run.hostId, id);
    if (state !== undefined) await run.store.writePublisher({ ...state, failure });
  }
}

function boundsOf({ publisher, province }: PublisherState): string {
  return JSON.stringify([publisher.regions, publisher.hosts, province]);
}
