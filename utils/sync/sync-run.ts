// What one run of a sync carries from step to step: its surroundings, the host's trust, and what went wrong so far.
import { AppError } from '../errors.ts';
import { LIMITS } from '../feed/limits.ts';
import type { HostState, SyncStore } from '../feed/state.ts';
import { type Clock, isClockOdd, isRoleReplaced } from '../feed/trust.ts';
import { type FeedAccess, type FeedFiles, feedFiles } from './feed-files.ts';
import { hostIdOf } from './feed-url.ts';
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
  host: HostState;
  isRootChecked: boolean;
}

/**
 * Begins a run: the host's root in force, read and pinned where there is none yet.
 * @throws What reading or accepting the first root throws; `feed/bad-signature` where it is not the one that was pinned.
 */
export async function openRun(
  access: FeedAccess & { readonly fingerprint: string; readonly store: SyncStore; readonly files?: FeedFiles },
): Promise<SyncRun> {
  const { url, store, fingerprint } = access;
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
  const run: SyncRun = { hostId, url, files, store, now, failures: [], changed: [], host, isRootChecked: false };
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
  try {
    await walkRoots(run.files, run.host.root, async (next, before) => {
      const reset = {
        snapshot: isRoleReplaced(before.roles.snapshot, next.roles.snapshot),
        directory: isRoleReplaced(before.roles.directory, next.roles.directory),
      };
      const { latestIssued, ...rest } = run.host;
      // a thief of the snapshot key may have pushed the time ahead
      const clock = reset.snapshot || latestIssued === undefined ? {} : { latestIssued };
      run.host = { ...rest, ...clock, root: next };
      await run.store.writeHost(run.host, reset);
    });
    run.host = { ...run.host, rootCheckedAt: new Date(run.now).toISOString() };
    await run.store.writeHost(run.host);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'feed/offline') throw error;
    recordFailure(run, 'root', error);
  }
}

/** Notes that time has come as far as an accepted snapshot says. */
export async function noteIssued(run: SyncRun, issued: string): Promise<void> {
  const { latestIssued } = run.host;
  const latest = latestIssued === undefined || Date.parse(issued) > Date.parse(latestIssued) ? issued : latestIssued;
  const isOdd = isClockOdd({ now: run.now, latestIssued: latest });
  if (latest === latestIssued && isOdd === run.host.isClockOdd) return;
  run.host = { ...run.host, latestIssued: latest, isClockOdd: isOdd };
  await run.store.writeHost(run.host);
}

/** The clock that expiry is judged by. */
export function clockOf(run: SyncRun): Clock {
  const { latestIssued } = run.host;
  return latestIssued === undefined ? { now: run.now } : { now: run.now, latestIssued };
}

/** Adds a failure to the run's report. */
export function recordFailure(run: Pick<SyncRun, 'failures' | 'url'>, place: string, error: AppError): void {
  const { code, message } = error;
  // what the network refuses has its whole address as its place
  const file = error.place?.startsWith(run.url) ? error.place.slice(run.url.length) : error.place;
  run.failures.push({ place, code, message, ...(file !== undefined && { file }) });
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
