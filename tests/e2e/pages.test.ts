// Every page of the extension, in either browser: the order of the keys, small windows, zoom, and no rule of accessibility broken.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import { SITE_PAGES, X_HOME } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

/** Address, a word that stands once the page is drawn. */
const PAGES = [
  ['popup.html', 'Wilayah'],
  ['sidepanel.html', 'semua dari perangkat'],
  ['sidepanel.html#notices', 'Lupakan'],
  ['sidepanel.html#compare', 'Kode pada kartu gambar'],
  ['options.html', 'Dinas Lingkungan Hidup'],
  ['welcome.html', 'Kebijakan daerah mana'],
] as const;
const MOST_STOPS = 40;

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;

  beforeAll(async () => {
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
    await world.open(X_HOME.url);
  });
  afterAll(() => world?.close());

  describe.each(PAGES)('%s', (address, word) => {
    let page: Tab;

    beforeAll(async () => {
      page = await world.openExtensionPage(address);
      await page.until(word, page.text, (text) => text.includes(word));
    });
    afterAll(() => page?.close());

    test('breaks no rule of accessibility', async () => {
      expect(await violationsOf(page)).toEqual([]);
    });

    test('keys reach its controls in the order in which they stand, and the focus can be seen', async () => {
      const wanted = await page.evaluate(markControls);
      expect(wanted).toBeGreaterThan(1);
      const stops: number[] = [];
      for (let press = 0; press < Math.min(wanted, MOST_STOPS); press++) {
        await page.press('Tab');
        const { number, hasRing } = await page.evaluate(readFocus);
        expect(hasRing).toBe(true);
        stops.push(number);
      }
      expect(stops).toEqual(stops.map((_, index) => index));
    });

    test.each([
      ['320 pixels', 320, 600, 1],
      ['200 % zoom', 320, 450, 2],
    ] as const)('nothing reaches beyond the window at %s', async (_, width, height, ratio) => {
      await page.resize(width, height, ratio);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(page.errors()).toEqual([]);
    });
  });
});

// The functions below run in the page and may use nothing from this file.

/** Numbers the controls that a key may reach, in the order of the page; returns how many. */
function markControls(): number {
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(0, 0);
  getSelection()?.removeAllRanges();
  const controls = [
    ...document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary,[tabindex="0"]'),
  ];
  // what a closed fold holds has a box in some browsers, and no key reaches it
  const reachable = controls.filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !one.matches(':disabled'));
  for (const [index, control] of reachable.entries()) control.dataset.stop = String(index);
  return reachable.length;
}

function readFocus(): { number: number; hasRing: boolean } {
  const focused = document.activeElement as HTMLElement | null;
  const ringed = focused?.closest<HTMLElement>('.field.with, .file') ?? focused;
  const ring = ringed === null ? undefined : getComputedStyle(ringed);
  return {
    number: Number(focused?.dataset.stop ?? -1),
    hasRing: ring !== undefined && ring.outlineStyle !== 'none' && Number.parseFloat(ring.outlineWidth) > 0,
  };
}
