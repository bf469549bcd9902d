// How a host fares from run to run: failures in a row, when to come again, and when it can no longer be believed.
import type { HostHealth, Retention, SyncStore } from '../feed/state.ts';
import type { BaseOutcome } from './feed-files.ts';
import { hostIdOf } from './feed-url.ts';
import { nextRests } from './mirrors.ts';
import { DEFAULT_POLL, nextDelayMs } from './schedule.ts';
import type { SyncFailure } from './sync-run.ts';

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

/** Whose health it is, and the surroundings of the run. */
export interface HealthKeeping {
  readonly feed: { readonly url: string };
  readonly provinces: readonly string[];
  readonly store: SyncStore;
  readonly now: () => number;
  readonly random: () => number;
  readonly reader?: string;
}

/** What a run showed. */
export interface RunOutcome {
  readonly failures: readonly SyncFailure[];
  /** A snapshot was accepted in this run. */
  readonly isVerified: boolean;
  readonly bases: readonly BaseOutcome[];
  readonly kept: Retention | undefined;
}

/** Writes and returns the health of a host after a run. */
export async function writeHealth(
  { feed, provinces, store, now, random, reader }: HealthKeeping,
  before: HostHealth | undefined,
  { failures, isVerified, bases, kept = before?.kept }: RunOutcome,
): Promise<HostHealth> {
  const id = await hostIdOf(feed.url);
  const at = new Date(now()).toISOString();
  const worst = hostFailures(failures);
  const [first] = worst;
  const count = first === undefined ? 0 : (before?.failures ?? 0) + 1;
  const isBroken = worst.some((one) => BREAKS_TRUST.has(one.code));
  const polls = await Promise.all(provinces.map((province) => store.readProvince(id, province)));
  const known = polls.filter((one) => one !== undefined).map((one) => one.poll);
  const poll = known.length === 0 ? DEFAULT_POLL : Math.min(...known);
  const delayMs = nextDelayMs({ poll, failures: count, retryAfterMs: shortestWait(bases), random });
  const success = first === undefined && isVerified ? at : before?.lastSuccess;
  const rests = bases.length > 1 || before?.rests ? nextRests(before?.rests ?? {}, bases, { now: now(), random }) : {};
  const health: HostHealth = {
    id,
    url: feed.url,
    failures: count,
    // being offline neither heals nor breaks trust
    broken: isBroken ? (before?.broken ?? 0) + 1 : first === undefined ? 0 : (before?.broken ?? 0),
    nextAt: new Date(now() + delayMs).toISOString(),
    ...(success !== undefined && { lastSuccess: success }),
    ...(first !== undefined && { lastFailure: { code: first.code, message: first.message, at } }),
    ...(Object.keys(rests).length > 0 && { rests }),
    ...(reader !== undefined && { readBy: reader }),
    ...(kept !== undefined && kept !== 'two-years' && { kept }),
  };
  await store.writeHealth(health);
  return health;
}

/** True where three runs in a row broke trust. */
export function isUntrusted(health: Pick<HostHealth, 'broken'>): boolean {
  return health.broken >= UNTRUSTED_AFTER;
}

/** Failures of the host itself: a publisher's are its own. */
export function hostFailures(failures: readonly SyncFailure[]): SyncFailure[] {
  return failures.filter((one) => !one.place.startsWith('publisher/'));
}

/** A base that asks for patience delays the next run only where no other can be asked meanwhile. */
function shortestWait(bases: readonly BaseOutcome[]): number {
  const asked = bases.filter(({ requests }) => requests > 0);
  return asked.length === 0 ? 0 : Math.min(...asked.map(({ retryAfterMs }) => retryAfterMs));
}
