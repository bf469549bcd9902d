// When feeds and sources are read again: those whose time has come, and the alarm for the next.
import { browser } from '../../utils/browser.ts';
import { hostIdOf } from '../../utils/sync/feed-url.ts';
import { syncStore } from './database.ts';
import { mayRead } from './permissions.ts';

/** The soonest that browsers allow, and the latest that a lost alarm may cost. */
const SOONEST_MS = 60_000;
const LATEST_MS = 24 * 3_600_000;

interface Read {
  readonly url: string;
}

/** Those that were never read, or whose next reading is due. */
export async function dueAmong<T extends Read>(all: readonly T[]): Promise<T[]> {
  const due = [];
  for (const one of all) if ((await delayMsOf(one)) <= 0) due.push(one);
  return due;
}

/** Sets the alarm for the next of these; what has no permission waits for that, not for an alarm. */
export async function setAlarmFor(alarm: string, all: readonly Read[]): Promise<void> {
  const delays = [];
  for (const one of all) if (await mayRead(one.url)) delays.push(await delayMsOf(one));
  const delayMs = Math.max(SOONEST_MS, Math.min(LATEST_MS, ...delays));
  await browser.alarms.create(alarm, { when: Date.now() + delayMs });
}

async function delayMsOf({ url }: Read): Promise<number> {
  const health = await syncStore.readHealth(await hostIdOf(url));
  const nextMs = Date.parse(health?.nextAt ?? '');
  return Number.isNaN(nextMs) ? 0 : nextMs - Date.now();
}
