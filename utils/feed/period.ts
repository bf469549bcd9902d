// Which shard an entry lies in: that of its day, and once its month has closed, that of its month.

/**
 * Days that a month stays open after its end. Whoever has read its days by then makes the month's shard from them and
 * transfers nothing; closing at midnight would cost every reader the whole month again for the entries of its last hours.
 */
const CLOSES_AFTER_DAYS = 7;
const DAY_MS = 86_400_000;

/** `2026-11-23` or `2026-11`, in UTC, for the time of first publication; both times are ISO 8601. */
export function periodOf(published: string, now: string): string {
  const day = new Date(published).toISOString().slice(0, 10);
  const month = day.slice(0, 7);
  return isMonthOpen(month, now) ? day : month;
}

/** True while a month (`2026-11`) is still cut into days. */
export function isMonthOpen(month: string, now: string): boolean {
  return month >= new Date(Date.parse(now) - CLOSES_AFTER_DAYS * DAY_MS).toISOString().slice(0, 7);
}
