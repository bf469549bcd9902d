// The content script: chooses the platform, reads posts, marks them, and reports on the page.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { browser } from '../../utils/browser.ts';
import { wordsOf } from '../../utils/i18n.ts';
import { ask } from '../../utils/messaging/client.ts';
import { readNotice } from '../../utils/messaging/notice.ts';
import { platformById } from '../../utils/platforms/registry.ts';
import { readPage } from './page-reader.ts';
import { createPageReporter } from './page-reporter.ts';
import { createPostMarker } from './post-marker.tsx';

export default defineContentScript({
  matches: ['*://*.x.com/*', '*://*.twitter.com/*', '*://*.facebook.com/*'],
  runAt: 'document_idle',
  async main(context) {
    const start = await ask('start-page', { host: location.hostname }).catch(() => undefined);
    if (!start?.platform || context.isInvalid) return;
    const life = new AbortController();
    context.onInvalidated(() => life.abort());

    const platform = platformById(start.platform);
    const reporter = createPageReporter(platform.id, life);
    const marker = createPostMarker(platform, () => reader, wordsOf(start.language), reporter.setMarks, life);
    const reader = readPage(platform, document, life.signal, {
      onPost: marker.consider,
      onGone: marker.forget,
      onCount: reporter.setCounts,
    });

    context.addEventListener(window, 'wxt:locationchange', () => {
      reader.resetCounts();
      reporter.reset();
    });
    browser.runtime.onMessage.addListener((message: unknown) => {
      const told = readNotice(message);
      if (told === undefined || life.signal.aborted) return undefined;
      if (told.notice === 'ask-again') marker.askAgain();
      else marker.jumpTo(told.postId);
      return undefined;
    });
  },
});
