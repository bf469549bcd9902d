// How old the data of a feed is, in words that decide what the card may still say.
import type { DataAge } from '../../utils/domain/card.ts';

const HOUR_MS = 3_600_000;
/** Shown silently until then: a weekend without network is no event. */
const STALE_AFTER_MS = 72 * HOUR_MS;
/** From then on stance words are hidden: a clarification may have been withdrawn meanwhile. */
const EXPIRED_AFTER_MS = 30 * 24 * HOUR_MS;

/** The age of data last renewed at `syncedAt` (ISO 8601), at `now` (milliseconds since 1970). */
export function ageOf(syncedAt: string | undefined, now: number): DataAge {
  if (syncedAt === undefined) return { state: 'never' };
  const elapsedMs = now - Date.parse(syncedAt);
  if (elapsedMs >= EXPIRED_AFTER_MS) return { syncedAt, state: 'expired' };
  return { syncedAt, state: elapsedMs >= STALE_AFTER_MS ? 'stale' : 'fresh' };
}
