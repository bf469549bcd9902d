// Which feeds are on: those the reader chose, and the sample in the package.
import { sampleFeedUrl } from '../../utils/packaged.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { hostIdOf, isPackaged } from '../../utils/sync/feed-url.ts';
import { probeHost } from '../../utils/sync/root-chain.ts';
import { syncStore } from './database.ts';

/** A feed to sync, pinned to the root keys that were trusted. */
export interface ActiveFeed {
  readonly url: string;
  readonly fingerprint: string;
}

/** All feeds that are on. */
export async function activeFeeds(settings: Settings): Promise<ActiveFeed[]> {
  const chosen = settings.feeds.map(({ url, fingerprint }) => ({ url, fingerprint }));
  return settings.isSampleOn ? [...chosen, await sampleFeed()] : chosen;
}

/** True for the sample's address. */
export function isSampleFeed(url: string): boolean {
  return isPackaged(url);
}

/** The sample is trusted as the package is: its fingerprint is read from it. */
async function sampleFeed(): Promise<ActiveFeed> {
  const url = sampleFeedUrl();
  const known = await syncStore.readHost(await hostIdOf(url));
  if (known !== undefined) return { url, fingerprint: known.fingerprint };
  const { fingerprint } = await probeHost({ url, fetch: (input, init) => fetch(input, init), now: Date.now });
  return { url, fingerprint };
}
