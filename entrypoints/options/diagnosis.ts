// How the extension fares, as text for a report: versions, permissions, feeds and counts; no post, no claim, no history.
import { browser } from '../../utils/browser.ts';
import type { FeedView } from '../../utils/domain/feed-view.ts';
import type { PlatformView } from '../../utils/domain/site-view.ts';
import { ask } from '../../utils/messaging/client.ts';
import type { Settings } from '../../utils/settings/settings.ts';

/** JSON, indented. */
export async function diagnose(
  settings: Settings,
  feeds: readonly FeedView[],
  platforms: readonly PlatformView[],
): Promise<string> {
  const [{ origins = [], permissions = [] }, summary, storage] = await Promise.all([
    browser.permissions.getAll(),
    ask('read-summary', {}),
    navigator.storage.estimate(),
  ]);
  const { regions, language, isSampleOn, showRelated, showRepeats, spread, notifyByBrowser } = settings;
  const report = {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    languages: navigator.languages,
    permissions: [...permissions, ...origins],
    settings: { regions, language, isSampleOn, showRelated, showRepeats, spread, notifyByBrowser },
    platforms: platforms.map(({ id, isOn, hasPermission }) => ({ id, isOn, hasPermission })),
    data: summary,
    storage: { usage: storage.usage, quota: storage.quota },
    feeds: feeds.map(({ url, hasPermission, syncedAt, nextAt, failure, isUntrusted, publishers }) => ({
      ...{ url, hasPermission, syncedAt, nextAt, failure, isUntrusted },
      publishers: publishers.map(({ id, entries, hidden, failure: own }) => ({ id, entries, hidden, failure: own })),
    })),
  };
  return JSON.stringify(report, null, 2);
}
