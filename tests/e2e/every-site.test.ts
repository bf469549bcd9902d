// Each of the nine sites at its real address: what is marked, and where the badge stands, however the page is drawn.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badgePlaces } from './badge-place.ts';
import { cardText, closedCard, settledBadges } from './look.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import { AGENCY, ALL_SITES, COMPARISON, HEADLINE, isUnanswered, SITE_PAGES, statesClaim, THREADS } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

/** Ways to draw a page. Zooming to 200 % halves the window in CSS pixels. */
const VIEWS = [
  { view: '1200 px wide', size: [1200, 900, 1], direction: 'ltr' },
  { view: '320 px wide', size: [320, 640, 1], direction: 'ltr' },
  { view: 'zoomed to 200 %', size: [600, 450, 2], direction: 'ltr' },
  { view: 'right-to-left', size: [1200, 900, 1], direction: 'rtl' },
  { view: 'right-to-left and 320 px wide', size: [320, 640, 1], direction: 'rtl' },
] as const;

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;

  beforeAll(async () => {
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
  });
  afterAll(() => world?.close());

  describe.each(ALL_SITES)('on $name', ({ name, url }) => {
    let tab: Tab;
    const picture = (what: string) => tab.screenshot(`${name} ${what}`.toLowerCase().replaceAll(/\W+/g, '-'));

    beforeAll(async () => {
      tab = await world.open(url);
    });
    afterAll(() => tab?.close());

    test('the posts that state an answered claim are marked once, and no other', async () => {
      const badges = await settledBadges(tab);
      expect(badges[0]?.name).toContain('Ada jawaban resmi');
      expect(badges[0]?.name).toContain(HEADLINE);
      const marked = (await badgePlaces(tab)).map(({ postText }) => postText);
      expect(marked.filter((text) => !statesClaim(text) && !isUnanswered(text))).toEqual([]);
      expect(new Set(marked).size).toBe(badges.length);
    });

    test.each(VIEWS)(
      'the badge stands whole in its post and on no control, $view',
      async ({ view, size, direction }) => {
        const [width, height, pixelRatio] = size;
        await tab.resize(width, height, pixelRatio);
        await tab.evaluate((dir: string) => {
          document.documentElement.dir = dir;
        }, direction);
        const places = await badgePlaces(tab);
        await picture(view);
        expect(places.length).toBeGreaterThan(0);
        expect(places.filter(({ faults }) => faults.length > 0)).toEqual([]);
      },
    );

    test('a click opens the card, and nothing is reported on the console of the site', async () => {
      await tab.resize(1200, 900);
      const before = await tab.evaluate(() => location.href);
      await tab.clickBadge(0);
      const text = await tab.until(
        'the card',
        () => cardText(tab),
        (shown) => shown.includes(AGENCY),
      );
      expect(text).toContain(COMPARISON);
      await tab.press('Escape');
      await closedCard(tab);
      // the badge lies in what the site makes clickable: the click is not the site's
      expect(await tab.evaluate(() => location.href)).toBe(before);
      expect(tab.errors()).toEqual([]);
    });
  });

  test('where the text of a post begins at the right, so does its badge', async () => {
    const { url, html } = THREADS;
    world.web.setPage(url, html.replace('<html ', '<html dir="rtl" '));
    const tab = await world.open(url);
    await settledBadges(tab);
    const [gap] = await tab.inBadges((root) => {
      const text = root.host.previousElementSibling?.getBoundingClientRect();
      return Math.abs((text?.right ?? 0) - (root.querySelector('button')?.getBoundingClientRect().right ?? 0));
    });
    await tab.screenshot('threads-in-a-right-to-left-page');
    expect(gap).toBeLessThan(2);
    world.web.setPage(url, html);
    await tab.close();
  });
});
