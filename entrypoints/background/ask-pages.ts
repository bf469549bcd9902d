// Tells open pages that what marks a post changed.
import { browser } from '../../utils/browser.ts';

/** Asks every page that we read to ask about its posts again. */
export async function askPagesAgain(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    // most tabs have no content script of ours; that is no failure
    await browser.tabs.sendMessage(id, { notice: 'ask-again' }).catch(() => undefined);
  }
}
