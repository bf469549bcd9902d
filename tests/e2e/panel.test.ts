// The panel: what is stored is listed, found and shown whole, without a request and without the background's index.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { FEED_HOST, FEED_URL, openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample, type SampleFeed } from './sample-feed.ts';
import { AGENCY, CLAIM, HEADLINE, SITE_PAGES } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let feed: SampleFeed;
  let panel: Tab;

  beforeAll(async () => {
    feed = await publishSample();
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: feed.files });
    panel = await world.openExtensionPage('sidepanel.html');
    await panel.resize(360, 720);
  });
  afterAll(() => world?.close());

  test('lists what is stored, the newest first, under the week it is from', async () => {
    const lines = await panel.until(
      'the list',
      () => titles(panel),
      (shown) => shown.length > 5,
    );
    expect(lines).toContain(HEADLINE);
    expect(await panel.text()).toContain('semua dari perangkat');
    await panel.screenshot('panel-browse');
    expect(await violationsOf(panel)).toEqual([]);
  });

  test('finds while typing, with slips of the keyboard and other forms of a word, without a request', async () => {
    const before = world.requests().length;
    for (const typed of ['tarif samp', 'tairf sampah', 'kenaikan tarif']) {
      await panel.fill('input[name="query"]', typed);
      const lines = await panel.until(
        `“${typed}”`,
        () => titles(panel),
        (shown) => shown[0] === HEADLINE,
      );
      expect(lines.length).toBeLessThan(12);
    }
    expect(await panel.evaluate(() => document.querySelectorAll('.virtual mark').length)).toBeGreaterThan(0);
    await panel.screenshot('panel-search');
    expect(await violationsOf(panel)).toEqual([]);
    // the feed may still be read meanwhile
    expect(
      world
        .requests()
        .slice(before)
        .filter(({ host }) => host !== FEED_HOST),
    ).toEqual([]);
  });

  test('narrows by publisher and says how to widen again where nothing is left', async () => {
    await panel.fill('input[name="query"]', 'beasiswa');
    await choose(panel, 'kind', 'factchecker');
    await panel.until('nothing', panel.text, (text) => text.includes('Belum ada klarifikasi yang cocok'));
    await panel.screenshot('panel-empty');
    expect(await violationsOf(panel)).toEqual([]);
    await panel.click('.acts button', 'Hapus saringan');
    await panel.until(
      'the list',
      () => titles(panel),
      (shown) => shown.length > 0,
    );
  });

  test('shows one clarification whole, with its sources and its history, and comes back to what was typed', async () => {
    await panel.fill('input[name="query"]', 'tarif sampah');
    await panel.until(
      'the claim',
      () => titles(panel),
      (shown) => shown[0] === HEADLINE,
    );
    await panel.click('.entry', AGENCY);
    await panel.until('the page', panel.text, (text) => text.includes(CLAIM) && text.includes('Riwayat'));
    const page = await panel.text();
    expect(page).toContain(AGENCY);
    expect(page).toContain('Tidak benar');
    expect(page).toMatch(/Revisi 2/);
    await panel.screenshot('panel-entry');
    expect(await violationsOf(panel)).toEqual([]);
    await panel.click('.whole .acts button', 'Bagikan jawaban');
    const reply = () => panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value ?? '');
    expect(await panel.until('the reply', reply, (shown) => shown !== '')).toMatch(/\[CONTOH\].*300 persen/);
    await panel.until(
      'the picture',
      () => panel.evaluate(() => document.querySelector('.picture')?.getAttribute('aria-busy') ?? ''),
      (busy) => busy === 'false',
    );
    await panel.screenshot('panel-share');
    expect(await violationsOf(panel)).toEqual([]);
    await panel.press('Escape');
    await panel.until('the page again', panel.text, (text) => text.includes('Riwayat'));
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toContain('Bagikan jawaban');
    await panel.click('.whole .acts button', 'Salin tautan jawaban');
    await panel.until('the link to be copied', panel.text, (text) => /Tersalin|tersalin/.test(text));
    await panel.click('.win-h a');
    await panel.until(
      'the list again',
      () => titles(panel),
      (shown) => shown[0] === HEADLINE,
    );
    expect(
      await panel.evaluate(() => document.querySelector<HTMLInputElement>('input[name="query"]')?.value ?? ''),
    ).toBe('tarif sampah');
  });

  test('nothing reaches beyond the window at 320 pixels, nor at 200 % zoom', async () => {
    for (const [width, ratio] of [
      [320, 1],
      [180, 2],
    ] as const) {
      await panel.resize(width, 500, ratio);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await panel.screenshot('panel-narrow');
    await panel.resize(360, 720);
  });

  test('follows the data: the claim of a withdrawn clarification leaves the open list, and its withdrawal is found there', async () => {
    await feed.withdraw('dlh-contoh/tarif-sampah-2027', 'Perda diubah.');
    await world.ask('sync-feeds', { url: FEED_URL });
    await panel.until(
      'the agency to go',
      () => panel.evaluate(() => [...document.querySelectorAll('.entry')].map((one) => one.textContent ?? '')),
      (lines) => lines.length > 0 && !lines.some((line) => line.includes('Dinas Lingkungan') && line.includes('300')),
    );
    // what it was about still stands in its id
    await panel.fill('input[name="query"]', 'tarif sampah');
    await choose(panel, 'status', 'withdrawn');
    const text = await panel.until('the withdrawal', panel.text, (shown) => shown.includes('Perda diubah.'));
    expect(text).toContain('Klarifikasi yang ditarik');
    await panel.screenshot('panel-withdrawn-entry');
    expect(await violationsOf(panel)).toEqual([]);
    await panel.click('.entry', AGENCY);
    await panel.until('its page', panel.text, (shown) => shown.includes('ini ditarik') && shown.includes('Riwayat'));
    expect(panel.errors()).toEqual([]);
  });
});

/** Claims of the list as it stands. */
function titles(panel: Tab): Promise<string[]> {
  return panel.evaluate(() => [...document.querySelectorAll('.virtual .entry-t')].map((one) => one.textContent ?? ''));
}

/** Chooses in the browser's own menu, which no driver can open. */
function choose(panel: Tab, name: string, value: string): Promise<void> {
  return panel.evaluate(
    (name: string, value: string) => {
      const menu = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
      if (menu === null) throw new Error(`no menu ${name}`);
      menu.value = value;
      menu.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    value,
  );
}
