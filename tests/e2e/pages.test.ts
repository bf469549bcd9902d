// Every page of the extension, and those that hosts export, in either browser: no rule of accessibility broken, the order of the keys, dark, forced colours, no motion, zoom, small windows, touch.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { EXPORTED_PAGES, exportedSite } from './exported-site.ts';
import { settledBadges } from './look.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import { HEADLINE, SITE_PAGES, X_HOME } from './sites.ts';
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
const EXPORTED_HOST = 'klarifikasi.contohkab.example';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let site: Tab;

  beforeAll(async () => {
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
    site = await world.open(X_HOME.url);
    await settledBadges(site);
  });
  afterAll(() => world?.close());

  describe.each(PAGES)('%s', (address, word) => {
    let page: Tab;

    beforeAll(async () => {
      page = await world.openExtensionPage(address);
      await page.until(word, page.text, (text) => text.includes(word));
    });
    afterAll(() => page?.close());

    test('breaks no rule of accessibility, light or dark', async () => {
      for (const scheme of ['light', 'dark'] as const) {
        // without motion: colours on their way to others are none to judge
        await page.emulate({ scheme, reducedMotion: true });
        expect(await violationsOf(page)).toEqual([]);
      }
      await page.screenshot(`dark-${address.replaceAll(/\W+/g, '-')}`);
      await page.emulate({});
    });

    test('in forced colours every control has a line or a picture, and with reduced motion nothing moves', async () => {
      expect(await page.evaluate(longestMotionMs)).toBeGreaterThan(0);
      await page.emulate({ forcedColours: true, reducedMotion: true });
      await page.screenshot(`forced-${address.replaceAll(/\W+/g, '-')}`);
      expect(await page.evaluate(plainControls)).toEqual([]);
      expect(await page.evaluate(longestMotionMs)).toBe(0);
      await page.emulate({});
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

  test.each(EXPORTED_PAGES)('the exported %s breaks no rule, light or dark, and fits', async (path, word) => {
    world.web.setHost(EXPORTED_HOST, await exportedSite());
    const page = await world.open(`https://${EXPORTED_HOST}/${path}`);
    await page.until(word, page.text, (text) => text.includes(word));
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulate({ scheme, reducedMotion: true });
      expect(await violationsOf(page)).toEqual([]);
    }
    await page.emulate({});
    await page.resize(320, 600);
    await page.screenshot(`exported-${path.replaceAll(/\W+/g, '-')}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    // Firefox asks for an icon by itself, which the page's own policy forbids
    expect(page.errors().filter((error) => !error.includes('favicon.ico'))).toEqual([]);
    await page.close();
  });

  describe('with a finger, on a telephone 320 pixels wide', () => {
    let page: Tab;

    const openOnPhone = async (address: string, word: string) => {
      page = await world.openExtensionPage(address);
      await page.resizeToPhone(320, 568);
      await page.until(word, page.text, (text) => text.includes(word));
      await page.screenshot(`phone-${address.replaceAll(/\W+/g, '-')}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await page.evaluate(smallTargets)).toEqual([]);
    };
    afterEach(async () => {
      expect(page.errors()).toEqual([]);
      await page.close();
    });

    test('the popup pauses marking and goes on', async () => {
      await site.activate();
      await openOnPhone('popup.html', HEADLINE);
      await page.tap('button[name="pause-site"]');
      await page.until('the pause', page.text, (text) => text.includes('Dijeda di situs ini'));
      await page.tap('button[name="resume"]');
      await page.until('the marks again', page.text, (text) => text.includes(HEADLINE));
    });

    test('the panel, as a tab, shows a clarification whole and leads back, to its notices and to the text box', async () => {
      await openOnPhone('sidepanel.html', HEADLINE);
      await page.tap('.entry', HEADLINE);
      await page.until('the history', page.text, (text) => text.includes('Riwayat'));
      await page.tap('.win-h a');
      await page.until('the list', page.text, (text) => text.includes('semua dari perangkat'));
      await page.tap('.views a[href="#notices"]');
      await page.until('the notices', page.text, (text) => text.includes('Lupakan'));
      await page.tap('.views a[href="#compare"]');
      await page.until('the box', page.text, (text) => text.includes('Kode pada kartu gambar'));
    });

    test('the options switch a setting on and off', async () => {
      await openOnPhone('options.html', 'Dinas Lingkungan Hidup');
      for (const wanted of [true, false]) {
        await page.tap('input[name="repeats"]');
        const isOn = () =>
          page.evaluate(() => document.querySelector<HTMLInputElement>('input[name="repeats"]')?.checked);
        await page.until(`the switch to be ${wanted}`, isOn, (is) => is === wanted);
      }
    });

    test('the welcome opens its list of regions and goes on to the sites', async () => {
      await openOnPhone('welcome.html', 'Kebijakan daerah mana');
      await page.tap('input[name="region"]');
      const isOpen = () => page.evaluate(() => document.querySelector('[role="combobox"]')?.ariaExpanded);
      await page.until('the list', isOpen, (is) => is === 'true');
      await page.tap('h2');
      await page.until('the list to close', isOpen, (is) => is === 'false');
      await page.tap('.foot button', 'Lanjut');
      await page.until('the sites', page.text, (text) => text.includes('Facebook'));
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

/** Milliseconds of the longest transition or animation that any element has. */
function longestMotionMs(): number {
  const inMs = (list: string) =>
    list.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000));
  return Math.max(
    ...[...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return [...inMs(transitionDuration), ...inMs(animationDuration)];
    }),
  );
}

/** Controls in sight without border, underline or picture; a fold has its triangle. */
function plainControls(): string[] {
  const isDrawn = (control: Element) => {
    const style = getComputedStyle(control);
    const hasBorder = (['Top', 'Bottom', 'Left'] as const).some(
      (side) => Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none',
    );
    return hasBorder || style.textDecorationLine !== 'none' || control.querySelector('svg') !== null;
  };
  return [...document.querySelectorAll('a[href],button,input,select,textarea')]
    .filter((one) => one.checkVisibility() && !isDrawn(one.closest('.field.with, .file') ?? one))
    .map((one) => one.outerHTML.slice(0, 160));
}

/** Controls, other than links within a sentence, that a finger finds on less than 24 pixels each way (WCAG 2.2, 2.5.8). */
function smallTargets(): string[] {
  const controls = document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary');
  const small: string[] = [];
  for (const control of controls) {
    if (!control.checkVisibility() || control.closest('p, .meta, .sub') !== null) continue;
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = control.getBoundingClientRect();
    if (width === 0) continue;
    const [x, y] = [left + width / 2, top + height / 2];
    const isFound = (atX: number, atY: number) => {
      const hit = document.elementFromPoint(atX, atY);
      return (
        hit !== null && (control.contains(hit) || hit.contains(control) || hit.closest('label')?.control === control)
      );
    };
    if (![-11.5, 11.5].every((by) => isFound(x + by, y) && isFound(x, y + by)))
      small.push(`${Math.round(width)} × ${Math.round(height)} ${control.outerHTML.slice(0, 160)}`);
  }
  return small;
}
