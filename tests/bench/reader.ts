// What readers wait for: popup, card, panel and its search, in both browsers; and what their scripts weigh.
import { buildExtension } from '../../utils/cli/build-extension.ts';
import { openReaderWorld } from '../e2e/reader.ts';
import { publishSample } from '../e2e/sample-feed.ts';
import { SITE_PAGES } from '../e2e/sites.ts';
import { BROWSERS } from '../e2e/world.ts';
import { cardRows, panelRows, popupRows } from './reader/pages.ts';
import { searchRows } from './reader/search.ts';
import { sizeRows } from './reader/sizes.ts';
import type { BenchRow } from './row.ts';

/** The rows of `npm run bench -- reader`. */
export async function rows(): Promise<BenchRow[]> {
  const result = searchRows();
  for (const browser of BROWSERS) {
    const folder = await buildExtension(browser === 'chromium' ? 'chrome' : 'firefox', '.output/e2e');
    if (browser === 'chromium') result.push(...sizeRows(folder));
    const world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
    try {
      result.push(...(await popupRows(world)), ...(await cardRows(world)), ...(await panelRows(world)));
    } finally {
      await world.close();
    }
  }
  return result;
}
