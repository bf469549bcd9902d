// The content script: begins reading where the platform is known and on, and begins anew when the reader's choices change.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { browser } from '../../utils/browser.ts';
import { wordsOf } from '../../utils/i18n.ts';
import { ask } from '../../utils/messaging/client.ts';
import { readNotice } from '../../utils/messaging/notice.ts';
import type { PageStart } from '../../utils/messaging/protocol.ts';
import { platformById } from '../../utils/platforms/registry.ts';
import { readPage } from './page-reader.ts';
import { createPageReporter } from './page-reporter.ts';
import { createPostMarker, type PostMarker } from './post-marker.tsx';

/** One stretch of reading under the same choices. */
interface Reading {
  readonly choices: string;
  readonly marker: PostMarker;
  readonly life: AbortController;
}

export default defineContentScript({
  matches: ['*://*.x.com/*', '*://*.twitter.com/*', '*://*.facebook.com/*'],
  runAt: 'document_idle',
  async main(context) {
    let reading: Reading | undefined;

    /** Reads on under the same choices, asking again; else begins anew, or stops. */
    async function follow(): Promise<void> {
      const start = await ask('start-page', { host: location.hostname }).catch(() => undefined);
      if (!start || context.isInvalid) return;
      if (reading?.choices === JSON.stringify(start) && !reading.life.signal.aborted) {
        reading.marker.askAgain();
        return;
      }
      reading?.life.abort();
      reading = start.platform === undefined ? undefined : begin(start, start.platform);
    }

    browser.runtime.onMessage.addListener((message: unknown) => {
      const told = readNotice(message);
      if (told?.notice === 'ask-again') void follow();
      else if (told?.notice === 'jump-to-post') reading?.marker.jumpTo(told.postId);
      return undefined;
    });
    context.onInvalidated(() => reading?.life.abort());
    await follow();
  },
});

function begin(start: PageStart, platformId: NonNullable<PageStart['platform']>): Reading {
  const life = new AbortController();
  const platform = platformById(platformId);
  const reporter = createPageReporter(platformId, life);
  const marker = createPostMarker(platform, () => reader, wordsOf(start.language), reporter.setMarks, life);
  const reader = readPage(platform, document, life.signal, {
    onPost: marker.consider,
    onGone: marker.forget,
    onCount: reporter.setCounts,
  });
  const onMove = () => {
    reader.resetCounts();
    reporter.reset();
  };
  watchLocation(onMove, life.signal);
  return { choices: JSON.stringify(start), marker, life };
}

/** Single-page sites change the address without an event that a content script could hear; their title changes with it. */
function watchLocation(onMove: () => void, signal: AbortSignal): void {
  let address = location.href;
  const look = () => {
    if (location.href === address) return;
    address = location.href;
    onMove();
  };
  const titles = new MutationObserver(look);
  titles.observe(document.head, { childList: true, subtree: true, characterData: true });
  addEventListener('popstate', look, { signal });
  signal.addEventListener('abort', () => titles.disconnect());
}
