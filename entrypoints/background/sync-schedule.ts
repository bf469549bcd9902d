// Runs syncs: by alarm, on request, one run of a host at a time; open pages are asked again when data changed.
import { browser } from '../../utils/browser.ts';
import { NATIONAL, provinceOf } from '../../utils/domain/region.ts';
import { AppError } from '../../utils/errors.ts';
import { logError } from '../../utils/log.ts';
import { tellChange } from '../../utils/messaging/changes.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { runSync } from '../../utils/sync/run-sync.ts';
import { type ActiveFeed, activeFeeds } from './active-feeds.ts';
import { breathe } from './breathe.ts';
import { syncStore } from './database.ts';
import { dueAmong, setAlarmFor } from './due.ts';
import { showChanges } from './live-matcher.ts';
import { noticeChanges } from './notices.ts';
import { mayRead } from './permissions.ts';

const ALARM = 'sync';

/** Within a first sync the index rests so long before it is built again: it competes with the writing for thread and memory. */
const REST_MS = 10_000;

/** Runs under way, by feed. */
const running = new Map<string, AbortController>();

/** Name of the lock under which a feed's data is written. */
export function lockOf(url: string): string {
  return `sync ${url}`;
}

/** Ends a run under way: what it accepted so far stays. */
export function stopSync(url: string): void {
  running.get(url)?.abort();
}

/** True while a run of this feed is under way. */
export function isSyncing(url: string): boolean {
  return running.has(url);
}

/** True while a run of any feed is under way. */
export function isAnySyncing(): boolean {
  return running.size > 0;
}

/** Syncs the feeds whose time has come, and sets the alarm for the next. */
export async function syncDue(): Promise<void> {
  const settings = await readSettings();
  const feeds = await activeFeeds(settings);
  await syncAll(await dueAmong(feeds), settings, false);
}

/** Syncs now what the reader asked for: one feed, or all. */
export async function syncNow(url?: string): Promise<void> {
  const settings = await readSettings();
  const feeds = await activeFeeds(settings);
  await syncAll(url === undefined ? feeds : feeds.filter((feed) => feed.url === url), settings, true);
}

/** Sets the alarm for the next due feed. Alarms may vanish on a restart: to be called at each start. */
export async function setAlarm(): Promise<void> {
  await setAlarmFor(ALARM, await activeFeeds(await readSettings()));
}

/** To be called synchronously while the background starts. */
export function listenToAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) syncDue().catch((error) => logError('sync', error));
  });
}

async function syncAll(feeds: readonly ActiveFeed[], settings: Settings, isForced: boolean): Promise<void> {
  const provinces = [...new Set([...settings.regions.map(provinceOf), NATIONAL])];
  const changes = await Promise.all(
    feeds.map((feed) =>
      syncOne(feed, provinces, isForced).catch((error) => {
        logError(feed.url, error); // a broken store; the other feeds go on
        return false;
      }),
    ),
  );
  if (changes.includes(true)) {
    await showChanges();
    await noticeChanges();
  }
  await setAlarm();
}

/** A feed may be removed while its run waits for the lock. */
async function isStillOn({ url }: ActiveFeed): Promise<boolean> {
  return (await activeFeeds(await readSettings())).some((feed) => feed.url === url);
}

/** True where lines changed. */
async function syncOne(feed: ActiveFeed, provinces: readonly string[], isForced: boolean): Promise<boolean> {
  if (!(await mayRead(feed.url))) return false;
  return navigator.locks.request(lockOf(feed.url), async () => {
    if (!(await isStillOn(feed))) return false;
    const stop = new AbortController();
    running.set(feed.url, stop);
    await tellChange();
    try {
      const report = await runSync({
        feed,
        provinces,
        fetch: (input, init) => fetch(input, init),
        store: syncStore,
        now: Date.now,
        random: Math.random,
        isForced,
        mayRead,
        reader: browser.runtime.getManifest().version,
        pause: breathe,
        onNewest: showRarely(feed.url),
        signal: stop.signal,
      });
      for (const { place, code, message } of report.failures)
        logError(feed.url, new AppError(code, message, { place }));
      return report.changed.length > 0;
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      return false;
    } finally {
      running.delete(feed.url);
      await tellChange();
    }
  });
}

/** Shows what changed, but never twice at a time, and not again before a rest. */
function showRarely(url: string): () => void {
  let restsUntil = 0;
  return () => {
    if (Date.now() < restsUntil) return;
    restsUntil = Number.POSITIVE_INFINITY;
    showChanges()
      .catch((error) => logError(url, error))
      .finally(() => {
        restsUntil = Date.now() + REST_MS;
      });
  };
}
