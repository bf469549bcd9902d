// Whether the page in a tab comes from a Mastodon server: looked at once, when the reader asks to read the site.
import { browser } from '../../utils/browser.ts';

/** True where the page is built like Mastodon's own web client or its public pages. */
export async function isMastodonTab(tabId: number): Promise<boolean> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId },
    // runs in the page: it can use nothing from around it
    func: () =>
      document.querySelector('#mastodon, .status[data-id], .detailed-status, .status__content__text') !== null,
  });
  return result?.result === true;
}
