// When a signature ends, and when it is time to renew it.

const DAY_MS = 86_400_000;

/** ISO time, whole seconds: what is signed must not depend on how finely a machine counts. */
export function wholeSeconds(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** ISO time `days` after `now`. */
export function expiryAfter(now: string, days: number): string {
  return wholeSeconds(new Date(Date.parse(now) + days * DAY_MS));
}

/** True where less than half of the lifetime is left: a publication renews what would soon need one of its own. */
export function isDue(signed: { readonly expires: string }, now: string, lifetimeDays: number): boolean {
  return Date.parse(signed.expires) - Date.parse(now) < (lifetimeDays * DAY_MS) / 2;
}
