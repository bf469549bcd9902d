// Which hosts we may read. Without a permission Firefox would send a per-install id along, so nothing is fetched.
import { hasAccess, patternsOfHost } from '../../utils/settings/host-access.ts';
import { isPackaged } from '../../utils/sync/feed-url.ts';

/** True where the reader granted the host of `url`, or where it lies in the package. */
export async function mayRead(url: string): Promise<boolean> {
  const host = URL.parse(url)?.hostname;
  return isPackaged(url) || (host !== undefined && hasAccess(patternsOfHost(host)));
}
