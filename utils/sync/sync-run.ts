// What one run of a sync carries from step to step: its surroundings, the host's trust, and what went wrong so far.
import { AppError } from '../errors.ts';
import { LIMITS } from '../feed/limits.ts';
import type { HostHealth, HostState, Retention, SyncStore } from '../feed/state.ts';
import { type Clock, isClockOdd, isRoleReplaced } from '../feed/trust.ts';
import type { FeedAccess } from './feed-file.ts';
import { type FeedFiles, feedFiles } from './feed-files.ts';
import { hostIdOf } from './feed-url.ts';
import { type BaseChoice, chooseBases } from './mirrors.ts';
import { rereadHidden } from './reread-rows.ts';
import { readFirstRoot, walkRoots } from './root-chain.ts';

/** One file or publisher that was refused. */
export interface SyncFailure {
  /** `root`, `snapshot/99`, `directory/99`, `publisher/dlh-contoh`. */
  readonly place: string;
  readonly code: string;
  readonly message: string;
  /** File below the feed's base that was refused (`v1/heads/dlh-contoh/2.json`), or the entry in it. */
  readonly file?: string;
}

/** Older periods of a publisher. */
export interface Later {
  readonly id: string;
  /** The newest of them: of several publishers, the one that has the newest goes first. */
  readonly period: string;
  /** Reads as many as make one write, and leaves the rest for later. */
  readonly act: () => Promise<void>;
}

/** A run in progress. */
export interface SyncRun {
  readonly hostId: string;
  readonly url: string;
  readonly files: FeedFiles;
  readonly store: SyncStore;
  /** Milliseconds since 1970, the same all through the run. */
  readonly now: number;
  readonly failures: SyncFailure[];
  /** Publishers whose lines changed. */
  readonly changed: string[];
  /** What a first sync leaves of publishers until the newest of every one are there: at most one of each. */
  readonly later: Later[];
  /** Lets other work of this thread go on, where there is any. */
  readonly pause: () => Promise<void>;
  /** Does a write that must not run beside another one of its kind. */
  readonly alone: <T>(write: () => Promise<T>) => Promise<T>;
  /** Orders the bases by the root in force. */
  readonly chooseBases: (root: HostState['root']) => Promise<void>;
  host: HostState;
  kept: Retention;
  isRootChecked: boolean;
}

/** What a run is opened with. */
export interface RunAccess extends FeedAccess {
  readonly fingerprint: string;
  readonly store: SyncStore;
  readonly files?: FeedFiles;
  readonly random: () => number;
  readonly mayRead?: BaseChoice['mayRead'];
  readonly pause?: () => Promise<void>;
  readonly health?: HostHealth | undefined;
  /** Version of this program. */
  readonly reader?: string | undefined;
  /** The reader asked: what was kept short for want of room is tried at full length again. */
  readonly isForced?: boolean;
}

/**
 * Begins a run: the host's root in force, read and pinned where there is none yet.
 * @throws What reading or accepting the first root throws; `feed/bad-signature` where it is not the one that was pinned.
 */
export async function openRun(access: RunAccess): Promise<SyncRun> {
  const { url, store, fingerprint, random, health } = access;
  const hostId = await hostIdOf(url);
  const files = access.files ?? feedFiles(access);
  const now = access.now();
  const held = await store.readHost(hostId);
  const isKnown = held !== undefined && held.fingerprint === fingerprint;
  const host = isKnown ? held : await pinHost({ hostId, url, fingerprint, files, now });
  if (!isKnown) {
    // confirmed anew with other keys: nothing of the former host binds or may be shown
    for (const former of await store.readPublishers(hostId)) await store.dropPublisher(hostId, former.id);
    await store.writeHost(host, { snapshot: true, directory: true });
  }
  const choice = { url, rests: health?.rests ?? {}, now, random, mayRead: access.mayRead ?? (() => true) };
  const run: SyncRun = {
    hostId,
    url,
    files,
    store,
    now,
    failures: [],
    changed: [],
    later: [],
    pause: access.pause ?? (() => Promise.resolve()),
    alone: inTurn(),
    chooseBases: async ({ mirrors }) => files.useBases(await chooseBases({ ...choice, mirrors })),
    host,
    kept: access.isForced ? 'two-years' : (health?.kept ?? 'two-years'),
    isRootChecked: false,
  };
  await run.chooseBases(host.root);
  if (isKnown && access.reader !== health?.readBy) run.changed.push(...(await rereadHidden(run, hostId)));
  if (access.isForced && health?.kept !== undefined) await askForAll(run);
  if (!isKnown || now - Date.parse(host.rootCheckedAt) >= LIMITS.rootCheckMs) await checkRoot(run);
  return run;
}

/**
 * Looks for newer roots, once a run. A junk root is recorded and the one in force stays.
 * @throws `feed/offline`.
 */
export async function checkRoot(run: SyncRun): Promise<void> {
  if (run.isRootChecked) return;
  run.isRootChecked = true;
  const before = run.host.root;
  try {
    await walkRoots(run.files, before, async (next, former) => {
      const reset = {
        snapshot: isRoleReplaced(former.roles.snapshot, next.roles.snapshot),
        directory: isRoleReplaced(former.roles.directory, next.roles.directory),
      };
      const { latestIssued, ...rest } = run.host;
      // a thief of the snapshot key may have pushed the time ahead
      const clock = reset.snapshot || latestIssued === undefined ? {} : { latestIssued };
      run.host = { ...rest, ...clock, root: next };
      await run.store.writeHost(run.host, reset);
    });
    run.host = { ...run.host, rootCheckedAt: new Date(run.now).toISOString() };
    await run.store.writeHost(run.host);
    if (run.host.root.mirrors.join() !== before.mirrors.join()) await run.chooseBases(run.host.root);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'feed/offline') throw error;
    recordFailure(run, 'root', error);
  }
}

/** Notes that time has come as far as an accepted snapshot says. */
export async function noteIssued(run: SyncRun, issued: string): Promise<void> {
  const { latestIssued } = run.host;
  if (latestIssued !== undefined && Date.parse(issued) <= Date.parse(latestIssued)) return;
  run.host = { ...run.host, latestIssued: issued };
  await run.store.writeHost(run.host);
}

/** Notes whether this device's clock looks wrong, by what the host signed and by what its server says. */
export async function noteClock(run: SyncRun): Promise<void> {
  const { serverTime } = run.files;
  const clock = serverTime === undefined ? clockOf(run) : { ...clockOf(run), serverTime };
  const isOdd = isClockOdd(clock);
  if (isOdd === run.host.isClockOdd) return;
  run.host = { ...run.host, isClockOdd: isOdd };
  await run.store.writeHost(run.host);
}

/** The clock that expiry is judged by. */
export function clockOf(run: SyncRun): Clock {
  const { latestIssued } = run.host;
  return latestIssued === undefined ? { now: run.now } : { now: run.now, latestIssued };
}

/** Adds a failure to the run's report. */
export function recordFailure(run: Pick<SyncRun, 'failures'>, place: string, error: AppError): void {
  const { code, message, place: file } = error;
  run.failures.push({ place, code, message, ...(file !== undefined && { file }) });
}

/** Has every head read again, so that what was let go for want of room comes back. */
async function askForAll({ store, hostId }: SyncRun): Promise<void> {
  for (const state of await store.readPublishers(hostId)) {
    if (state.head !== undefined) await store.writePublisher({ ...state, head: { ...state.head, isApplied: false } });
  }
}

/** Runs what it is given one after the other. */
function inTurn(): SyncRun['alone'] {
  let last: Promise<unknown> = Promise.resolve();
  return (write) => {
    const turn = last.then(write);
    last = turn.catch(() => undefined); // whoever asked for it is told
    return turn;
  };
}

async function pinHost(first: {
  hostId: string;
  url: string;
  fingerprint: string;
  files: FeedFiles;
  now: number;
}): Promise<HostState> {
  const { root, fingerprint } = await readFirstRoot(first.files);
  if (fingerprint !== first.fingerprint) {
    throw new AppError('feed/bad-signature', 'the root keys are not those that were confirmed', {
      place: 'v1/root/1.json',
      remedy: 'Remove the feed and add it again, comparing the words with those the agency published.',
    });
  }
  return {
    id: first.hostId,
    url: first.url,
    fingerprint,
    root,
    rootCheckedAt: new Date(first.now).toISOString(),
    isClockOdd: false,
  };
}
