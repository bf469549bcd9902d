// The popup's choices: pause here, pause for an hour, go on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { settledBadges, visibleBadges } from './look.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import { SITE_PAGES, THREADS, X_HOME } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let tab: Tab;
  let popup: Tab;

  beforeAll(async () => {
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
    tab = await world.open(X_HOME.url);
    await settledBadges(tab);
    popup = await world.openExtensionPage('popup.html');
    await popup.resize(360, 600);
  });
  afterAll(() => world?.close());

  const isUnmarked = () =>
    tab.until(
      'no mark',
      () => visibleBadges(tab),
      ({ length }) => length === 0,
    );

  test('pausing on this site takes its marks away at once, and only there, until the reader goes on', async () => {
    const before = (await visibleBadges(tab)).length;
    await popup.click('button[name="pause-site"]');
    await isUnmarked();
    await popup.until('the pause', popup.text, (text) => text.includes('Dijeda di situs ini'));
    await popup.screenshot('popup-paused');
    expect(await violationsOf(popup)).toEqual([]);
    const other = await world.open(THREADS.url);
    expect((await settledBadges(other)).length).toBeGreaterThan(0);
    await other.close();
    await tab.reload();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await visibleBadges(tab)).toEqual([]);
    await tab.activate();
    await popup.click('button[name="resume"]');
    expect(await settledBadges(tab)).toHaveLength(before);
  });

  test('the magnifier opens the panel beside the page', async () => {
    const other = await world.openExtensionPage('popup.html');
    await other.until('the popup', other.text, (text) => text.includes('Wilayah'));
    await other.click('.win-h button');
    await tab.until('the panel', world.isPanelBeside, (isOpen) => isOpen);
    await popup.activate();
  });

  test('the code of a shared picture is looked up in the popup itself', async () => {
    await popup.click('.code-at > summary');
    await popup.fill('#share-code', '7K3M-9Q2D-2Y');
    await popup.click('.code-at button');
    await popup.until('the answer', popup.text, (text) => /Kode ini/.test(text));
    await popup.screenshot('popup-code');
    expect(await violationsOf(popup)).toEqual([]);
    await popup.click('.code-at > summary');
  });

  test('pausing for an hour holds everywhere and says until when', async () => {
    await popup.click('button[name="pause-hour"]');
    await isUnmarked();
    await popup.until('the time', popup.text, (text) => /Dijeda sampai \d\d[.:]\d\d/.test(text));
    await popup.click('button[name="resume"]');
    await settledBadges(tab);
    expect(popup.errors()).toEqual([]);
    expect(tab.errors()).toEqual([]);
  });
});
