// One stretch of reading a page: observe, mark and report, until it ends. In a file of its own, because WXT runs the entry file without `main` when it builds.
import { wordsFrom } from '../../utils/i18n.ts';
import type { PageStart } from '../../utils/messaging/protocol.ts';
import { platformById } from '../../utils/platforms/registry.ts';
import { readPage } from './page-reader.ts';
import { createPageReporter } from './page-reporter.ts';
import { createPostMarker, type PostMarker } from './post-marker.ts';

/** One stretch of reading under the same choices. */
export interface PageReading {
  readonly choices: string;
  readonly marker: PostMarker;
  readonly life: AbortController;
}

/** Begins to read this page on a platform; abort its `life` to end it. */
export function beginReading(start: PageStart, platformId: NonNullable<PageStart['platform']>): PageReading {
  const life = new AbortController();
  const platform = platformById(platformId);
  const reporter = createPageReporter(platformId, (shouldRest) => marker.rest(shouldRest), life);
  const marker = createPostMarker(
    {
      platform,
      reader: () => reader,
      words: wordsFrom(start.language, start.messages),
      showRepeats: start.showRepeats,
      onMarks: reporter.setMarks,
    },
    life,
  );
  const reader = readPage(platform, document.documentElement, life.signal, {
    onPost: marker.consider,
    onGone: marker.forget,
    onChange: marker.dropStale,
    onCount: reporter.setCounts,
  });
  const onMove = () => {
    marker.beginView();
    reader.resetCounts();
    reporter.reset();
  };
  watchLocation(onMove, life.signal);
  return { choices: JSON.stringify(start), marker, life };
}

/** Single-page sites change the address by script: the Navigation API tells, and where a browser lacks it the title does. */
function watchLocation(onMove: () => void, signal: AbortSignal): void {
  let address = location.href;
  const look = () => {
    if (location.href === address) return;
    address = location.href;
    onMove();
  };
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', look, { signal });
  const titles = new MutationObserver(look);
  titles.observe(document.head, { childList: true, subtree: true, characterData: true });
  addEventListener('popstate', look, { signal });
  signal.addEventListener('abort', () => titles.disconnect());
}
