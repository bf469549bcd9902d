// One sync of one feed host: root, snapshots, directories, heads, shards; what fails is reported and what was held stays.
import { AppError } from '../errors.ts';
import type { HostHealth, SyncStore } from '../feed/state.ts';
import type { FeedAccess } from './feed-file.ts';
import { type BaseOutcome, feedFiles } from './feed-files.ts';
import { hostIdOf } from './feed-url.ts';
import { hostFailures, writeHealth } from './host-health.ts';
import type { BaseChoice } from './mirrors.ts';
import { isDue } from './schedule.ts';
import { leaveProvinces, type ProvinceOutcome, syncOlder, syncProvince } from './sync-province.ts';
import { noteClock, openRun, recordFailure, type SyncFailure, type SyncRun } from './sync-run.ts';

/** What one run reads, where it writes, and its surroundings. */
export interface SyncOptions {
  readonly feed: { readonly url: string; readonly fingerprint: string };
  /** Province codes followed, `00` among them where national publishers are wanted. */
  readonly provinces: readonly string[];
  readonly fetch: FeedAccess['fetch'];
  readonly store: SyncStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 to 1, for the jitter. */
  readonly random: () => number;
  readonly signal?: AbortSignal;
  /** Ask for every province, also one that is not due: the reader pressed the button. */
  readonly isForced?: boolean;
  /** True for mirrors that the reader has granted; without it, all are asked. */
  readonly mayRead?: BaseChoice['mayRead'];
  /** Version of this program: after an update, lines that the former one could not read are read again. */
  readonly reader?: string;
  /** Lets other work of this thread go on, where there is any. */
  readonly pause?: () => Promise<void>;
  /** Told during a first sync when a province's newest entries are there, before the older ones are read. */
  readonly onNewest?: () => void;
}

/** What came of a run. */
export interface SyncReport {
  readonly url: string;
  readonly hostId: string;
  /** Root, snapshots and directories were all accepted; single publishers may still have failed. */
  readonly isComplete: boolean;
  readonly failures: readonly SyncFailure[];
  readonly provinces: readonly {
    readonly province: string;
    readonly outcome: ProvinceOutcome | 'failed' | 'not-due';
  }[];
  /** Ids of publishers whose lines changed. */
  readonly changed: readonly string[];
  readonly requests: number;
  /** Bytes received, as far as the page sees them: after the server's own encoding. */
  readonly bytes: number;
  /** The feed's address and the mirrors that were asked, with what came of each. */
  readonly bases: readonly BaseOutcome[];
  readonly health: HostHealth;
}

/**
 * Syncs one host. One run of a host at a time: the caller sees to that.
 * @throws Only what is no feed error: an aborted signal, a broken store.
 */
export async function runSync(options: SyncOptions): Promise<SyncReport> {
  const { feed, store, now } = options;
  const { fetch, random, signal, mayRead, pause, reader, isForced = false } = options;
  const access = { url: feed.url, fetch, now, signal };
  const files = feedFiles(access);
  const failures: SyncFailure[] = [];
  const provinces: SyncReport['provinces'][number][] = [];
  const before = await store.readHealth(await hostIdOf(feed.url));
  let run: SyncRun | undefined;
  try {
    const surroundings = { random, ...(mayRead && { mayRead }), ...(pause && { pause }) };
    const { fingerprint } = feed;
    run = await openRun({ ...access, ...surroundings, fingerprint, store, files, health: before, reader, isForced });
    await leaveProvinces(run, options.provinces);
    for (const province of options.provinces) {
      provinces.push(await tryProvince(run, province, options));
      if (run.later.length > 0) options.onNewest?.();
    }
    await tryLetGo(run, provinces, options);
    await syncOlder(run, options.onNewest);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    recordFailure(run ?? { failures }, 'root', error);
  }
  failures.push(...(run?.failures ?? []));
  if (run !== undefined) await noteClock(run);
  // a host that was not asked, or has nothing there, has not shown how old the data is
  const isVerified = provinces.some(({ outcome }) => outcome === 'updated' || outcome === 'unchanged');
  const health = await writeHealth(options, before, { failures, isVerified, bases: files.bases, kept: run?.kept });
  return {
    url: feed.url,
    hostId: health.id,
    isComplete: hostFailures(failures).length === 0,
    failures,
    provinces,
    changed: [...new Set(run?.changed ?? [])],
    requests: files.requests,
    bytes: files.bytes,
    bases: files.bases,
    health,
  };
}

/** Reads provinces again that were let go after their turn: a publisher that left a later one may stand in them. */
async function tryLetGo(run: SyncRun, provinces: SyncReport['provinces'][number][], options: SyncOptions) {
  for (const [at, { province, outcome }] of provinces.entries()) {
    if (outcome === 'failed' || outcome === 'absent') continue;
    const state = await run.store.readProvince(run.hostId, province);
    if (state?.isHeld === false) provinces[at] = await tryProvince(run, province, options);
  }
}

async function tryProvince(
  run: SyncRun,
  province: string,
  options: SyncOptions,
): Promise<SyncReport['provinces'][number]> {
  const known = await run.store.readProvince(run.hostId, province);
  if (options.isForced !== true && known?.isHeld && !isDue(province, known, run.now))
    return { province, outcome: 'not-due' };
  try {
    return { province, outcome: await syncProvince(run, province, options.provinces) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    recordFailure(run, `province/${province}`, error);
    return { province, outcome: 'failed' };
  }
}
