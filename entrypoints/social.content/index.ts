// The content script: begins reading where the platform is known and on, and begins anew when the reader's choices change.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { browser } from '../../utils/browser.ts';
import { readNotice } from '../../utils/messaging/notice.ts';
import { PLATFORM_PATTERNS } from '../../utils/platforms/hosts.ts';
import { outline } from '../../utils/platforms/outline.ts';
import { askStart } from './ask-start.ts';
import { beginReading, type PageReading } from './page-reading.ts';

export default defineContentScript({
  matches: [...PLATFORM_PATTERNS],
  runAt: 'document_idle',
  async main(context) {
    let reading: PageReading | undefined;
    // we are run again in open pages after an update; the script of before is gone, its badges are not
    for (const left of document.querySelectorAll('[data-pembanding]')) left.remove();

    /** Reads on under the same choices, asking again; else begins anew, or stops. */
    async function follow(): Promise<void> {
      const start = await askStart(() => context.isInvalid);
      if (!start || context.isInvalid) return;
      if (reading?.choices === JSON.stringify(start) && !reading.life.signal.aborted) {
        reading.marker.askAgain();
        return;
      }
      reading?.life.abort();
      reading = start.platform === undefined ? undefined : beginReading(start, start.platform);
    }

    browser.runtime.onMessage.addListener((message: unknown) => {
      const told = readNotice(message);
      if (told?.notice === 'ask-again') void follow();
      else if (told?.notice === 'jump-to-post') reading?.marker.jumpTo(told.postId);
      else if (told?.notice === 'diagnose') return Promise.resolve(outline(document.body));
      return undefined;
    });
    context.onInvalidated(() => reading?.life.abort());
    await follow();
  },
});
