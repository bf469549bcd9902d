// Tells the background how the page fares: counts, health, and the marks that stand on it now.
import type { PlatformId } from '../../utils/domain/post.ts';
import type { PageReport } from '../../utils/domain/tab.ts';
import { ask, isContextGone } from '../../utils/messaging/client.ts';
import { expectsPosts, judgeHealth, type PageHealth } from '../../utils/platforms/page-health.ts';
import { surfaceOf } from '../../utils/platforms/surfaces.ts';
import type { PageCounts } from './reading-counts.ts';

const DEBOUNCE_MS = 250;
/** While posts fly past, marks and counts change all the time, and only the popup shows them. */
const EVERY_MS = 1000;
/** A timeline shows its first posts within this time on a slow line; later, an empty page means an unknown layout. */
const PATIENCE_MS = 8000;
const NO_COUNTS: PageCounts = { seen: 0, read: 0, unreadable: 0 };

/** Collects what there is to say and says it: marks soon, counts once a second. */
export interface PageReporter {
  setCounts(counts: PageCounts): void;
  setMarks(marks: PageReport['marks']): void;
  /** Another view of a single-page site. */
  reset(): void;
}

/** Reports until `life` aborts; aborts it where the extension is gone. */
export function createPageReporter(
  platform: PlatformId,
  onRest: (shouldRest: boolean) => void,
  life: AbortController,
): PageReporter {
  let counts = NO_COUNTS;
  let marks: PageReport['marks'] = [];
  let openedAt = performance.now();
  let pending: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let reportedAt = Number.NEGATIVE_INFINITY;
  /** Pages of this view could not be read, here or in other tabs. */
  let isChangedElsewhere = false;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function health(): PageHealth {
    return judgeHealth({
      seen: counts.seen,
      read: counts.read,
      marks: marks.length,
      isSettled: performance.now() - openedAt >= PATIENCE_MS,
      expectsPosts: counts.seen === 0 && expectsPosts(platform, location.pathname, document),
    });
  }

  async function report(): Promise<void> {
    pending = undefined;
    dueAt = Number.POSITIVE_INFINITY;
    reportedAt = performance.now();
    if (life.signal.aborted) return;
    try {
      isChangedElsewhere =
        (await ask('report-page', {
          platform,
          surface: surfaceOf(platform, location.pathname),
          host: location.hostname,
          ...counts,
          health: health(),
          marks: marks.slice(0, 500),
        })) === true;
      settleRest();
    } catch (error) {
      if (isContextGone(error)) life.abort();
    }
  }

  function settleRest(): void {
    // asked for every post: without an unreadable one there is nothing to judge
    onRest(isChangedElsewhere || (counts.unreadable > 0 && health() === 'changed'));
  }

  function schedule(delayMs = DEBOUNCE_MS): void {
    // most calls come while a report is planned: those read no clock
    if (dueAt !== Number.POSITIVE_INFINITY && delayMs >= EVERY_MS) return;
    const now = performance.now();
    const wanted = Math.max(now + delayMs, reportedAt + EVERY_MS);
    if (wanted >= dueAt) return;
    clearTimeout(pending);
    dueAt = wanted;
    pending = setTimeout(report, wanted - now);
  }

  function waitForPosts(): void {
    clearTimeout(patience);
    patience = setTimeout(schedule, PATIENCE_MS + 50, 0);
  }

  life.signal.addEventListener('abort', () => {
    clearTimeout(pending);
    clearTimeout(patience);
  });
  // a page that comes back from the back/forward cache was forgotten by the background
  addEventListener('pageshow', (event) => event.persisted && schedule(), { signal: life.signal });
  schedule();
  waitForPosts();

  return {
    setCounts: (next) => {
      counts = next;
      settleRest();
      schedule(EVERY_MS);
    },
    setMarks: (next) => {
      marks = next;
      schedule();
    },
    reset: () => {
      counts = NO_COUNTS;
      openedAt = performance.now();
      schedule();
      waitForPosts();
    },
  };
}
