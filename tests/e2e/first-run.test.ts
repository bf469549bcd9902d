// What a new reader does by hand: welcome, sample, options; and what happens to a mark when its clarification is withdrawn.
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { cardText, settledBadges, visibleBadges } from './look.ts';
import { FEED_HOST, FEED_URL, MASTODON_HOST, openReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import { AGENCY, HEADLINE, MASTODON_HOME, SITE_PAGES, X_HOME } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS, openWorld, type World } from './world.ts';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: World | undefined;

  beforeEach(() => {
    world = undefined;
  });
  afterEach(() => world?.close());
  afterAll(() => world?.close());

  test('the welcome leads from the region to the sample, which marks posts without any network', async () => {
    const fresh = await openWorld({ browser, pages: SITE_PAGES });
    world = fresh;
    const welcome = await fresh.openExtensionPage('welcome.html');
    await welcome.screenshot('welcome-1-region');
    await chooseRegion(welcome, 'kab contoh', 'Kabupaten Contoh');
    await welcome.screenshot('welcome-2-region-chosen');
    await welcome.click('.foot button', 'Lanjut');
    await welcome.until('the sites', welcome.text, (text) => text.includes('Facebook'));
    await welcome.screenshot('welcome-3-sites');
    await welcome.click('.foot button', 'Lanjut');
    await opensTheSample(welcome);
    await welcome.click('input[name="sample"]');
    await welcome.until(
      'the sample to be on',
      () => welcome.evaluate(() => document.querySelector<HTMLInputElement>('input[name="sample"]')?.checked ?? false),
      (isOn) => isOn,
    );
    await welcome.screenshot('welcome-4-sources');

    const tab = await fresh.open(X_HOME.url);
    const badges = await settledBadges(tab);
    expect(badges[0]?.name).toContain(HEADLINE);
    expect(new Set(fresh.requests().map(({ host }) => host))).toEqual(new Set(['x.com']));
    expect(welcome.errors()).toEqual([]);
    expect(tab.errors()).toEqual([]);
  });

  test('a feed is added by its address, after its words were shown, and a Mastodon server by its own', async () => {
    const feed = await publishSample();
    const fresh = await openWorld({ browser, pages: SITE_PAGES });
    world = fresh;
    fresh.web.setHost(FEED_HOST, feed.files);
    const options = await fresh.openExtensionPage('options.html');
    await chooseRegion(options, 'kab contoh', 'Kabupaten Contoh');

    await options.fill('input[name="feed"]', 'umpan.contohkab.example');
    await options.press('Enter');
    const words = await options.until(
      'the words of the fingerprint',
      () => options.evaluate(() => [...document.querySelectorAll('.finger li')].map((item) => item.textContent ?? '')),
      (shown) => shown.length > 0,
    );
    expect(words).toHaveLength(10);
    await options.screenshot('options-feed-words');
    await options.click('button[name="trust"]');
    await options.until('the publishers of the feed', options.text, (text) => text.includes(AGENCY));
    await options.screenshot('options-feed-added');

    await options.fill('input[name="site"]', `https://${MASTODON_HOST}/`);
    await options.press('Enter');
    await options.until(
      'the server on the list',
      () => options.evaluate(() => document.querySelector('#sites ul')?.textContent ?? ''),
      (text) => text.includes(MASTODON_HOST),
    );
    await options.screenshot('options-site-added');
    const tab = await fresh.open(MASTODON_HOME.url);
    expect((await settledBadges(tab))[0]?.name).toContain(HEADLINE);
    expect(options.errors()).toEqual([]);
  });

  test('an address that is no feed is refused with a reason, and nothing is added', async () => {
    const fresh = await openWorld({ browser, pages: SITE_PAGES });
    world = fresh;
    const options = await fresh.openExtensionPage('options.html');
    await options.fill('input[name="feed"]', 'https://bukan-umpan.example/');
    await options.press('Enter');
    const reason = await options.until(
      'the reason',
      () => options.evaluate(() => document.querySelector('#feeds form [role="alert"]')?.textContent ?? ''),
      (text) => text.length > 0,
    );
    await options.screenshot('options-feed-refused');
    expect(reason.length).toBeGreaterThan(10);
    expect(await options.evaluate(() => document.querySelectorAll('.finger, .feed').length)).toBe(0);
  });

  test('a clarification that is withdrawn takes its mark along, on open pages too', async () => {
    const feed = await publishSample();
    const reader = await openReaderWorld({ browser, pages: SITE_PAGES, feed: feed.files });
    world = reader;
    const tab = await reader.open(X_HOME.url);
    await settledBadges(tab);
    await tab.clickBadge(0);
    await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes(AGENCY),
    );
    await tab.press('Escape');
    await feed.withdraw('dlh-contoh/tarif-sampah-2027', 'Klarifikasi ini ditarik karena perda diubah.');
    await reader.ask('sync-feeds', { url: FEED_URL });
    const badges = await tab.until(
      'the official mark to go',
      () => visibleBadges(tab),
      (seen) => seen.every(({ name }) => !name.includes('jawaban resmi')),
    );
    await tab.screenshot('x-withdrawn');
    // other publishers' sources about the same claim stay
    expect(badges.every(({ name }) => name.includes('Ada sumber lain'))).toBe(true);
    expect(tab.errors()).toEqual([]);
  });
});

async function chooseRegion(page: Tab, typed: string, name: string): Promise<void> {
  await page.fill('input[name="region"]', typed);
  // the list follows each key: wait for the last one
  await page.until(
    'the region at the top of the list',
    () => page.evaluate(() => document.querySelector('[role="option"]')?.textContent ?? ''),
    (text) => text.startsWith(name),
  );
  await page.click('[role="option"]', name);
  // the list stays open for the next one, and lies over what is below
  await page.press('Escape');
  await page.until(
    'the region as a chip',
    () => page.evaluate(() => document.querySelector('.chips')?.textContent ?? ''),
    (text) => text.includes(name),
  );
}

/** The welcome's own mark opens the real card, at any width, and gives the focus back. */
async function opensTheSample(welcome: Tab): Promise<void> {
  const isFootInSight = () => {
    const box = document.querySelector('.foot')?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight + 1;
  };
  const card = () => welcome.evaluate(() => document.querySelector('dialog[open]')?.textContent ?? '');
  for (const [width, height] of [
    [1000, 800],
    [320, 568],
  ] as const) {
    await welcome.resize(width, height);
    expect(await welcome.evaluate(isFootInSight)).toBe(true);
    await welcome.click('.slot button');
    const text = await welcome.until('the card', card, (shown) => shown.includes(AGENCY));
    expect(text).toContain('CONTOH');
    expect(text).toContain('Sumber pembanding');
    expect(await violationsOf(welcome)).toEqual([]);
    expect(await welcome.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await welcome.screenshot(`welcome-card-${width}`);
    await welcome.click('dialog .acts button', 'Bagikan jawaban');
    const reply = () =>
      welcome.evaluate(() => document.querySelector<HTMLTextAreaElement>('dialog textarea')?.value ?? '');
    expect(await welcome.until('the reply', reply, (shown) => shown !== '')).toContain('[CONTOH]');
    await welcome.until(
      'the picture',
      () => welcome.evaluate(() => document.querySelector('dialog .picture')?.getAttribute('aria-busy') ?? ''),
      (busy) => busy === 'false',
    );
    await welcome.press('Escape');
    await welcome.press('Escape');
    await welcome.until('the card to close', card, (shown) => shown === '');
    expect(await welcome.evaluate(() => document.activeElement?.closest('.slot') !== null)).toBe(true);
  }
  await welcome.resize(1000, 800);
}
