// Sites as the welcome page and the options show them: switched on or off, granted or not.
import { PLATFORM_NAMES } from '../domain/platform.ts';
import type { PlatformId } from '../domain/post.ts';
import type { PlatformView, SiteView } from '../domain/site-view.ts';
import { hasAccess, patternsOfHost, patternsOfPlatform } from './host-access.ts';
import type { Settings } from './settings.ts';

/** Platforms with their state; `platforms` is the registry's. One whose servers are added has its permissions there. */
export function viewPlatforms(
  platforms: readonly { readonly id: PlatformId; readonly hosts: readonly string[] }[],
  { platformsOff }: Settings,
): Promise<PlatformView[]> {
  return Promise.all(
    platforms.map(async ({ id, hosts }) => ({
      id,
      name: PLATFORM_NAMES[id],
      host: hosts[0] ?? '',
      isOn: !platformsOff.includes(id),
      hasPermission: hosts.length === 0 || (await hasAccess(patternsOfPlatform(hosts))),
    })),
  );
}

/** Sites the reader added, with their state. */
export function viewSites({ sites }: Settings): Promise<SiteView[]> {
  return Promise.all(sites.map(async ({ host }) => ({ host, hasPermission: await hasAccess(patternsOfHost(host)) })));
}
