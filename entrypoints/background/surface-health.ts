// How well each view of each site was read lately, over all tabs: the page of one post has too few posts to judge a layout by.

import { browser } from '../../utils/browser.ts';
import type { PageReport } from '../../utils/domain/tab.ts';
import { z } from '../../utils/domain/zod.ts';
import { isLayoutChanged } from '../../utils/platforms/page-health.ts';

const KEY = 'surface-health';
/** Beyond this the counts are halved, so that a layout that is read again is believed again. */
const MOST = 200;

const counts = z.object({ seen: z.int().nonnegative(), read: z.int().nonnegative() });
const stored = z.record(z.string(), counts);
type Counts = z.infer<typeof counts>;

let last: Promise<unknown> = Promise.resolve();

/** Counts what a report adds to the tab's former one; true where too few posts of that view can be read. */
export function countSurface(report: PageReport, former: PageReport | undefined): Promise<boolean> {
  // reports of several tabs come at once
  const next = last.then(() => addCounts(report, former));
  last = next.catch(() => undefined);
  return next;
}

async function addCounts(report: PageReport, former: PageReport | undefined): Promise<boolean> {
  const all = stored.safeParse((await browser.storage.session.get(KEY))[KEY]);
  const name = `${report.platform}/${report.surface}`;
  const known = all.data?.[name] ?? { seen: 0, read: 0 };
  const added = addedBy(report, former);
  const sum = halved({ seen: known.seen + added.seen, read: known.read + added.read });
  if (added.seen > 0) await browser.storage.session.set({ [KEY]: { ...all.data, [name]: sum } });
  return isLayoutChanged(sum);
}

/** Counts of a page grow; another page, or view of a single-page site, begins anew. */
function addedBy(report: PageReport, former: PageReport | undefined): Counts {
  const isSame =
    former?.platform === report.platform &&
    former.surface === report.surface &&
    former.seen <= report.seen &&
    former.read <= report.read;
  return isSame ? { seen: report.seen - former.seen, read: report.read - former.read } : report;
}

function halved({ seen, read }: Counts): Counts {
  return seen <= MOST ? { seen, read } : { seen: seen >> 1, read: read >> 1 };
}
