// What the popup and the card say of all feeds in one line.
import type { KnownEntry } from '../../utils/comparison/known-entry.ts';
import { countActiveEntries } from '../../utils/db/entry-store.ts';
import type { DataAge } from '../../utils/domain/card.ts';
import type { FeedSummary } from '../../utils/domain/tab.ts';
import type { HostHealth } from '../../utils/feed/state.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { hostIdOf } from '../../utils/sync/feed-url.ts';
import { activeFeeds, isSampleFeed } from './active-feeds.ts';
import { ageOf } from './data-age.ts';
import { db, syncStore } from './database.ts';

/** The age of what a card shows: that of the host, among those of its entries, that was renewed longest ago. */
export async function readAge(entries: readonly Pick<KnownEntry, 'host'>[]): Promise<DataAge> {
  const hosts = [...new Set(entries.map(({ host }) => host))];
  return oldest(await Promise.all(hosts.map((host) => syncStore.readHealth(host))));
}

/** What popup and panel say of feeds in one line; offline only where no feed at all could be reached. */
export async function feedSummary(): Promise<FeedSummary> {
  const feeds = await activeFeeds(await readSettings());
  const healths = await Promise.all(feeds.map(async ({ url }) => syncStore.readHealth(await hostIdOf(url))));
  const remote = healths.filter((_, index) => !isSampleFeed(feeds[index]?.url ?? ''));
  const isCutOff = (health: HostHealth | undefined) =>
    (health?.failures ?? 0) > 0 && health?.lastFailure?.code === 'feed/offline';
  const failing = healths.find((health) => (health?.failures ?? 0) > 0 && !isCutOff(health));
  return {
    ...(failing?.lastFailure === undefined ? {} : { failure: failing.lastFailure.code }),
    age: oldest(healths),
    isOffline: remote.length > 0 && remote.every(isCutOff),
    feeds: feeds.length,
    entries: await countActiveEntries(db),
  };
}

function oldest(healths: readonly (HostHealth | undefined)[]): DataAge {
  const times = healths.flatMap((health) => health?.lastSuccess ?? []).sort();
  return ageOf(times[0], Date.now());
}
