// Keeps a site that the reader asked for in the popup, once it is granted and turns out to be a Mastodon server.
import { browser } from '../../utils/browser.ts';
import { siteHost } from '../../utils/domain/publisher.ts';
import { z } from '../../utils/domain/zod.ts';
import { logError } from '../../utils/log.ts';
import { hasAccess, patternsOfHost } from '../../utils/settings/host-access.ts';
import { changeSettings, readSettings } from '../../utils/settings/settings-store.ts';
import { dropWantedSite, readWantedSite, type WantedSite } from '../../utils/settings/wanted-site.ts';
import { isMastodonTab } from './is-mastodon-tab.ts';
import { registerSites } from './site-scripts.ts';

/** A later grant of the same host was asked for elsewhere, and is not ours to give back. */
const ANSWERED_WITHIN_MS = 5 * 60_000;

const wantedSite = z.object({ host: siteHost, tabId: z.int().nonnegative(), askedAt: z.number() });

/** Adds a site to the settings and reads it from now on. */
export async function addSite(host: string): Promise<null> {
  const { sites } = await changeSettings(({ sites }) => ({
    sites: [...sites.filter((site) => site.host !== host), { host, platform: 'mastodon' as const }],
  }));
  await registerSites(sites);
  return null;
}

/** True where the site is kept; else its permission is given back. The popup and the grant may both ask: the second finds it done. */
export function keepSite({ host, tabId }: WantedSite): Promise<boolean> {
  return navigator.locks.request('wanted-site', async () => {
    await dropWantedSite();
    if (!(await hasAccess(patternsOfHost(host)))) return false;
    if ((await readSettings()).sites.some((site) => site.host === host)) return true;
    if (!(await isMastodon(tabId))) {
      await browser.permissions.remove({ origins: patternsOfHost(host) });
      return false;
    }
    await addSite(host);
    await browser.tabs.reload(tabId);
    return true;
  });
}

/** A permission was granted: finishes what the popup began, if this is what it asked for. */
export async function keepWantedSite(origins: readonly string[]): Promise<void> {
  const wanted = wantedSite.safeParse(await readWantedSite()).data;
  if (wanted === undefined || Date.now() - wanted.askedAt > ANSWERED_WITHIN_MS) return;
  if (patternsOfHost(wanted.host).every((one) => origins.includes(one))) await keepSite(wanted);
}

/** False for a tab that was closed or left the site meanwhile, too. */
async function isMastodon(tabId: number): Promise<boolean> {
  try {
    return await isMastodonTab(tabId);
  } catch (error) {
    logError('site', error);
    return false;
  }
}
