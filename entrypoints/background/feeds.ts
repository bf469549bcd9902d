// Feeds as the reader manages them: look at one, add, remove, list with their state; the sample.
import { readHostIds, readHostOverview } from '../../utils/db/entry-store.ts';
import { removeHost } from '../../utils/db/sync-store.ts';
import type { DataAge } from '../../utils/domain/card.ts';
import type { FeedProbe, FeedView } from '../../utils/domain/feed-view.ts';
import { namedPublisher } from '../../utils/domain/publisher.ts';
import { provinceOf, SAMPLE_PROVINCE, SAMPLE_REGION } from '../../utils/domain/region.ts';
import { AppError } from '../../utils/errors.ts';
import { fingerprintWords } from '../../utils/feed/fingerprint.ts';
import { sampleFeedUrl } from '../../utils/packaged.ts';
import { changeSettings, readSettings, readWithProblems } from '../../utils/settings/settings-store.ts';
import { hostIdOf, normaliseFeedUrl } from '../../utils/sync/feed-url.ts';
import { isUntrusted } from '../../utils/sync/host-health.ts';
import { mirrorUrls } from '../../utils/sync/mirrors.ts';
import { probeHost } from '../../utils/sync/root-chain.ts';
import { type ActiveFeed, activeFeeds, isSampleFeed } from './active-feeds.ts';
import { db } from './database.ts';
import { feedSummary } from './feed-summary.ts';
import { showChanges } from './live-matcher.ts';
import { mayRead } from './permissions.ts';
import { isSyncing, lockOf, stopSync, syncNow } from './sync-schedule.ts';

/** Every feed that is on, with how it fares. */
export async function listFeeds(): Promise<FeedView[]> {
  const feeds = await activeFeeds(await readSettings());
  return Promise.all(feeds.map(viewFeed));
}

/** Syncs one feed or all, then lists them. */
export async function syncFeeds(url?: string): Promise<FeedView[]> {
  await syncNow(url);
  return listFeeds();
}

/** A card asked to fetch again: a page may do so often, a host may not be asked that often. */
const RETRY_AFTER_MS = 60_000;
let retriedAt = Number.NEGATIVE_INFINITY;

/** Syncs every feed unless that was asked for less than a minute ago, and says how old the data is then. */
export async function retryFeeds(): Promise<DataAge> {
  if (Date.now() - retriedAt >= RETRY_AFTER_MS) {
    retriedAt = Date.now();
    await syncNow();
  }
  return (await feedSummary()).age;
}

/**
 * Looks at a feed before it is trusted.
 * @throws AppError with a `feed/` code; `feed/permission` where the host was not granted.
 */
export async function probeFeed(typed: string): Promise<FeedProbe> {
  const url = normaliseFeedUrl(typed);
  if (!(await mayRead(url))) {
    throw new AppError('feed/permission', 'The host may not be read yet.', {
      place: url,
      remedy: 'Grant it first.',
    });
  }
  const probe = await probeHost({ url, fetch: (input, init) => fetch(input, init), now: Date.now });
  return { url, ...probe, words: fingerprintWords(probe.fingerprint) };
}

/** Trusts a feed whose fingerprint the reader compared, and syncs it. */
export async function addFeed(typed: string, fingerprint: string): Promise<FeedView[]> {
  const url = normaliseFeedUrl(typed);
  const chosen = { url, fingerprint, addedAt: new Date().toISOString() };
  await changeSettings(({ feeds }) => ({ feeds: [...feeds.filter((feed) => feed.url !== url), chosen] }));
  return syncFeeds(url);
}

/** Forgets a feed and all that came from it. */
export async function removeFeed(url: string): Promise<FeedView[]> {
  await changeSettings(({ feeds }) => ({ feeds: feeds.filter((feed) => feed.url !== url) }));
  await dropData(url);
  return listFeeds();
}

/** Switches the sample on or off, with its fictional region. */
export async function switchSample(isOn: boolean): Promise<null> {
  await changeSettings(({ regions }) => {
    const real = regions.filter((code) => provinceOf(code) !== SAMPLE_PROVINCE);
    return { isSampleOn: isOn, regions: isOn ? [...real, SAMPLE_REGION] : real };
  });
  if (isOn) await syncNow(sampleFeedUrl());
  else await dropData(sampleFeedUrl());
  return null;
}

/** A new package may carry another sample under the same version numbers: what the former one left is forgotten first. */
export async function renewSample(): Promise<void> {
  if (!(await readSettings()).isSampleOn) return;
  await forgetHost(sampleFeedUrl(), true);
  await syncNow(sampleFeedUrl());
}

/**
 * Drops what feeds and sources left that are no longer on: a removal that a crash cut short. Not while stored settings are refused in
 * part: one may be missing from the list only because it could not be read.
 */
export async function dropOrphans(): Promise<void> {
  const left = await readHostIds(db);
  const { settings, problems } = await readWithProblems();
  if (problems.length > 0) return;
  const feeds = await activeFeeds(settings);
  const wanted = new Set(await Promise.all([...feeds, ...settings.sources].map(({ url }) => hostIdOf(url))));
  const orphans = left.filter((id) => !wanted.has(id));
  for (const id of orphans) await removeHost(db, id, true);
  if (orphans.length > 0) await showChanges();
}

async function viewFeed({ url, fingerprint }: ActiveFeed): Promise<FeedView> {
  const hostId = await hostIdOf(url);
  const [{ host, health, publishers }, hasPermission] = await Promise.all([readHostOverview(db, hostId), mayRead(url)]);
  const failure = (health?.failures ?? 0) > 0 ? health?.lastFailure?.code : undefined;
  return {
    url,
    words: fingerprintWords(fingerprint),
    isPackaged: isSampleFeed(url),
    hasPermission,
    isSyncing: isSyncing(url),
    ...(health?.lastSuccess === undefined ? {} : { syncedAt: health.lastSuccess }),
    ...(health?.nextAt === undefined ? {} : { nextAt: health.nextAt }),
    ...(failure === undefined ? {} : { failure }),
    isUntrusted: health !== undefined && isUntrusted(health),
    isClockOdd: host?.isClockOdd === true,
    ...(health?.kept === undefined || health.kept === 'two-years' ? {} : { kept: health.kept }),
    lockedMirrors: await lockedMirrors(url, host?.root.mirrors ?? []),
    publishers: publishers.map(({ state, entries, hidden, newer }) => ({
      id: state.id,
      ...namedPublisher(state.publisher),
      entries,
      hidden,
      newer,
      ...(state.failure === undefined ? {} : { failure: state.failure.code }),
    })),
  };
}

async function lockedMirrors(url: string, mirrors: readonly string[]): Promise<string[]> {
  const locked = [];
  for (const mirror of mirrorUrls(url, mirrors)) if (!(await mayRead(mirror))) locked.push(new URL(mirror).hostname);
  return locked;
}

async function dropData(url: string): Promise<void> {
  await forgetHost(url, false);
  await showChanges();
}

/** Under the lock of its syncs, so that a run under way cannot bring the rows back. */
async function forgetHost(url: string, keepsDismissals: boolean): Promise<void> {
  const id = await hostIdOf(url);
  stopSync(url);
  await navigator.locks.request(lockOf(url), () => removeHost(db, id, keepsDismissals));
}
