// One sync of one feed host: root, snapshots, directories, heads, shards; what fails is reported and what was held stays.
import { AppError } from '../errors.ts';
import type { HostHealth, SyncStore } from '../feed/state.ts';
import { type FeedAccess, feedFiles } from './feed-files.ts';
import { hostIdOf } from './feed-url.ts';
import { DEFAULT_POLL, isDue, nextDelayMs } from './schedule.ts';
import { leaveProvinces, type ProvinceOutcome, syncProvince } from './sync-province.ts';
import { openRun, recordFailure, type SyncFailure, type SyncRun } from './sync-run.ts';

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
  readonly health: HostHealth;
}

/** Codes that mean that a host cannot be believed, unlike one that is down or late. */
const BREAKS_TRUST = new Set([
  'feed/bad-signature',
  'feed/rollback',
  'feed/equivocation',
  'feed/future',
  'feed/hash-mismatch',
  'feed/too-large',
  'feed/malformed',
  'feed/not-found',
]);
const UNTRUSTED_AFTER = 3;

/**
 * Syncs one host. One run of a host at a time: the caller sees to that.
 * @throws Only what is no feed error: an aborted signal, a broken store.
 */
export async function runSync(options: SyncOptions): Promise<SyncReport> {
  const { feed, store, now } = options;
  const access = { url: feed.url, fetch: options.fetch, now, signal: options.signal };
  const files = feedFiles(access);
  const failures: SyncFailure[] = [];
  const provinces: SyncReport['provinces'][number][] = [];
  let run: SyncRun | undefined;
  try {
    run = await openRun({ ...access, fingerprint: feed.fingerprint, store, files });
    await leaveProvinces(run, options.provinces);
    for (const province of options.provinces) provinces.push(await tryProvince(run, province, options));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    recordFailure(run ?? { failures, url: feed.url }, 'root', error);
  }
  failures.push(...(run?.failures ?? []));
  // a host that was not asked, or has nothing there, has not shown how old the data is
  const isVerified = provinces.some(({ outcome }) => outcome === 'updated' || outcome === 'unchanged');
  const health = await writeHealth(options, { failures, isVerified, retryAfterMs: files.retryAfterMs });
  return {
    url: feed.url,
    hostId: health.id,
    isComplete: hostFailures(failures).length === 0,
    failures,
    provinces,
    changed: [...new Set(run?.changed ?? [])],
    requests: files.requests,
    bytes: files.bytes,
    health,
  };
}

/** True where three runs in a row broke trust. */
export function isUntrusted(health: Pick<HostHealth, 'broken'>): boolean {
  return health.broken >= UNTRUSTED_AFTER;
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

interface RunOutcome {
  readonly failures: readonly SyncFailure[];
  /** A snapshot was accepted in this run. */
  readonly isVerified: boolean;
  readonly retryAfterMs: number;
}

async function writeHealth(
  { feed, provinces, store, now, random }: SyncOptions,
  { failures, isVerified, retryAfterMs }: RunOutcome,
): Promise<HostHealth> {
  const id = await hostIdOf(feed.url);
  const before = await store.readHealth(id);
  const at = new Date(now()).toISOString();
  const worst = hostFailures(failures);
  const [first] = worst;
  const count = first === undefined ? 0 : (before?.failures ?? 0) + 1;
  const isBroken = worst.some((one) => BREAKS_TRUST.has(one.code));
  const polls = await Promise.all(provinces.map((province) => store.readProvince(id, province)));
  const known = polls.filter((one) => one !== undefined).map((one) => one.poll);
  const poll = known.length === 0 ? DEFAULT_POLL : Math.min(...known);
  const delayMs = nextDelayMs({ poll, failures: count, retryAfterMs, random });
  const success = first === undefined && isVerified ? at : before?.lastSuccess;
  const health: HostHealth = {
    id,
    url: feed.url,
    failures: count,
    // being offline neither heals nor breaks trust
    broken: isBroken ? (before?.broken ?? 0) + 1 : first === undefined ? 0 : (before?.broken ?? 0),
    nextAt: new Date(now() + delayMs).toISOString(),
    ...(success !== undefined && { lastSuccess: success }),
    ...(first !== undefined && { lastFailure: { code: first.code, message: first.message, at } }),
  };
  await store.writeHealth(health);
  return health;
}

/** Failures of the host itself: a publisher's are its own. */
function hostFailures(failures: readonly SyncFailure[]): SyncFailure[] {
  return failures.filter((one) => !one.place.startsWith('publisher/'));
}
