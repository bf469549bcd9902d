// Which hosts we may read. Without a permission Firefox would send a per-install id along, so nothing is fetched.
import { browser } from '../../utils/browser.ts';
import { isPackaged } from '../../utils/sync/feed-url.ts';
import { originsOf } from './site-scripts.ts';

/** True where the reader granted the host of `url`, or where it lies in the package. */
export async function mayRead(url: string): Promise<boolean> {
  const host = URL.parse(url)?.hostname;
  return isPackaged(url) || (host !== undefined && browser.permissions.contains({ origins: originsOf(host) }));
}
