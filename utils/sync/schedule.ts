// When to ask a feed again: jittered so that readers do not come at once, backing off while it fails.
import { NATIONAL } from '../domain/region.ts';

const MINUTE_MS = 60_000;
const FIRST_RETRY_MS = 15 * MINUTE_MS;
const LONGEST_MS = 24 * 60 * MINUTE_MS;
const JITTER = 0.2;

/** Seconds between polls where no snapshot has said otherwise. */
export const DEFAULT_POLL = 21_600;

/** Milliseconds until the next run: the poll, or what `backOffMs` says after failures, ±20 %, and never before what a server asked for. */
export function nextDelayMs(plan: {
  /** Seconds, as the snapshot asks. */
  readonly poll: number;
  /** Failed runs in a row. */
  readonly failures: number;
  readonly retryAfterMs?: number;
  /** 0 to 1. */
  readonly random: () => number;
}): number {
  if (plan.failures > 0) return backOffMs(plan);
  return atLeast(plan.retryAfterMs, jittered(plan.poll * 1000, plan.random));
}

/** Milliseconds to leave something alone that failed: 15 min doubling up to 24 h, ±20 %, and never less than a server asked for. */
export function backOffMs(plan: {
  /** In a row, at least 1. */
  readonly failures: number;
  readonly retryAfterMs?: number;
  /** 0 to 1. */
  readonly random: () => number;
}): number {
  const base = Math.min(LONGEST_MS, FIRST_RETRY_MS * 2 ** Math.min(plan.failures - 1, 10));
  return atLeast(plan.retryAfterMs, jittered(base, plan.random));
}

/** True where a province should be asked in this run: `00` every second time, all others always. */
export function isDue(
  province: string,
  known: { readonly poll: number; readonly checkedAt: string } | undefined,
  now: number,
): boolean {
  if (province !== NATIONAL || known === undefined) return true;
  // runs are 0.8 to 1.2 polls apart: after one of them less than 1.5 polls have passed, after two of them more
  const elapsedMs = now - Date.parse(known.checkedAt);
  return elapsedMs < 0 || elapsedMs >= 1.5 * known.poll * 1000;
}

/** Milliseconds of a `Retry-After` header: seconds, or an HTTP date. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const time = Date.parse(header);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}

function jittered(ms: number, random: () => number): number {
  return Math.round(ms * (1 - JITTER + 2 * JITTER * random()));
}

function atLeast(retryAfterMs: number | undefined, ms: number): number {
  return Math.max(ms, Math.min(retryAfterMs ?? 0, LONGEST_MS));
}
