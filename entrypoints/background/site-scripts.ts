// Registers the content script on sites that the reader added (Mastodon servers).
import { browser } from '../../utils/browser.ts';
import { hasAccess, patternsOfHost } from '../../utils/settings/host-access.ts';
import type { SiteChoice } from '../../utils/settings/settings.ts';

const SCRIPT = 'content-scripts/social.js';
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
