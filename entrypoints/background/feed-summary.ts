// What the popup and the card say of all feeds in one line.
import { countActiveEntries } from '../../utils/db/entry-store.ts';
import type { DataAge } from '../../utils/domain/card.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { hostIdOf } from '../../utils/sync/feed-url.ts';
import { activeFeeds } from './active-feeds.ts';
import { ageOf } from './data-age.ts';
import { db, syncStore } from './database.ts';

/** The age of all data: that of the feed renewed longest ago. */
export async function readAge(): Promise<DataAge> {
  return (await feedSummary()).age;
}

/** What the popup says of feeds in one line. */
export async function feedSummary(): Promise<{ age: DataAge; isOffline: boolean; feeds: number; entries: number }> {
  const feeds = await activeFeeds(await readSettings());
  const healths = await Promise.all(feeds.map(async ({ url }) => syncStore.readHealth(await hostIdOf(url))));
  const times = healths.flatMap((health) => health?.lastSuccess ?? []).sort();
  const failing = healths.filter((health) => (health?.failures ?? 0) > 0);
  return {
    age: ageOf(times[0], Date.now()),
    isOffline: failing.some((health) => health?.lastFailure?.code === 'feed/offline'),
    feeds: feeds.length,
    entries: await countActiveEntries(db),
  };
}
