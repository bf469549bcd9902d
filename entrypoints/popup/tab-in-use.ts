// Which tab the popup speaks about.
import { browser } from '../../utils/browser.ts';

/** Id of the active tab; where the popup is itself a tab (Firefox for Android), of the one used before it. */
export async function tabInUse(): Promise<number> {
  const own = await browser.tabs.getCurrent();
  if (own === undefined) {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    return active?.id ?? 0;
  }
  const others = (await browser.tabs.query({})).filter(({ id }) => id !== own.id);
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id ?? 0;
}
