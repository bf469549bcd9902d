// What runs in pages beyond what the manifest says: on sites that the reader added, in pages that were open before, and the card.
import { browser } from '../../utils/browser.ts';
import { PLATFORM_PATTERNS } from '../../utils/platforms/hosts.ts';
import { hasAccess, patternsOfHost } from '../../utils/settings/host-access.ts';
import type { SiteChoice } from '../../utils/settings/settings.ts';

const SCRIPT = 'content-scripts/social.js';
const CARD_SCRIPT = 'card.js';
const PREFIX = 'site-';

/** Makes the registered scripts those of `sites` that have a host permission; safe to repeat. */
export async function registerSites(sites: readonly SiteChoice[]): Promise<void> {
  const wanted = new Map<string, string[]>();
  for (const { host } of sites) {
    const matches = patternsOfHost(host);
    if (await hasAccess(matches)) wanted.set(`${PREFIX}${host}`, matches);
  }
  const registered = await browser.scripting.getRegisteredContentScripts();
  const obsolete = registered.map(({ id }) => id).filter((id) => id.startsWith(PREFIX) && !wanted.has(id));
  if (obsolete.length > 0) await browser.scripting.unregisterContentScripts({ ids: obsolete });
  const known = new Set(registered.map(({ id }) => id));
  const missing = [...wanted].filter(([id]) => !known.has(id));
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map(([id, matches]) => ({
      id,
      matches,
      js: [SCRIPT],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
  );
}

/** Brings the card's code into the page of a tab, beside the content script that asked for it. */
export async function runCard(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [CARD_SCRIPT] });
}

/**
 * Runs the content script in pages that were open before this version was. Firefox does so itself; Chromium leaves them
 * without one, or after an update to the former one, which is cut off.
 */
export async function runInOpenPages(sites: readonly SiteChoice[]): Promise<void> {
  if (browser.runtime.getURL('').startsWith('moz-extension:')) return;
  const added = sites.map(({ host }) => patternsOfHost(host));
  const granted = await Promise.all(added.map(hasAccess));
  const url = [...PLATFORM_PATTERNS, ...added.filter((_, index) => granted[index]).flat()];
  const tabs = await browser.tabs.query({ url, discarded: false });
  // a tab that was closed meanwhile, or shows an error page, has nothing to read
  await Promise.allSettled(
    tabs.map(
      ({ id }) => id !== undefined && browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT] }),
    ),
  );
}
