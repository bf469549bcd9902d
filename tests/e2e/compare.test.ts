// A text of any page beside what is stored: from the context menu, or pasted; and the code of a shared picture.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeShareCode } from '../../utils/domain/share-code.ts';
import { violationsOf } from './axe.ts';
import { FEED_HOST, FEED_URL, openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample, type SampleFeed } from './sample-feed.ts';
import { AGENCY, CLAIM, COMPARISON, SITE_PAGES } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

const TEXT = 'Mulai Januari bayar sampah di Kab. Contoh naik 300%. Tolong sebarkan.';
const TARIFF = 'dlh-contoh/tarif-sampah-2027';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let feed: SampleFeed;
  let panel: Tab;

  beforeAll(async () => {
    feed = await publishSample();
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: feed.files });
    panel = await world.openExtensionPage('sidepanel.html#compare');
    await panel.resize(360, 720);
  });
  afterAll(() => world?.close());

  test('a pasted text is answered with the clarification, the comparison sources and the words that decided', async () => {
    const before = world.requests().length;
    await panel.fill('textarea', TEXT);
    await panel.click('.compare button', 'Bandingkan');
    const text = await panel.until('the claim', panel.text, (shown) => shown.includes(CLAIM));
    expect(text).toContain(AGENCY);
    expect(text).toContain(COMPARISON);
    // nothing was marked there
    expect(text).toContain('Mengapa cocok');
    expect(text).not.toContain('Mengapa ditandai');
    await panel.screenshot('panel-compare');
    expect(await violationsOf(panel)).toEqual([]);
    // the feed may still be read meanwhile
    expect(
      world
        .requests()
        .slice(before)
        .filter(({ host }) => host !== FEED_HOST),
    ).toEqual([]);
  });

  test('a text that nothing answers is told so, without a judgement', async () => {
    await panel.fill('textarea', 'Senja di pantai indah sekali hari ini.');
    await panel.click('.compare button', 'Bandingkan');
    await panel.until('the answer', panel.text, (text) => text.includes('tidak berarti isinya benar atau salah'));
    expect(await panel.text()).not.toContain(CLAIM);
    expect(await violationsOf(panel)).toEqual([]);
  });

  test('the code of a picture says whether the answer still stands, was revised or is mistyped', async () => {
    const codes = [
      [makeShareCode(TARIFF, 2), 'Masih berlaku'],
      [makeShareCode(TARIFF, 1), 'Sudah direvisi'],
      [`${makeShareCode(TARIFF, 2).slice(0, -1)}*`, 'salah ketik'],
      [makeShareCode('lain-contoh/entah', 1), 'Tidak ada klarifikasi dengan kode ini'],
    ] as const;
    for (const [code, words] of codes) {
      await panel.fill('input[name="code"]', code.toLowerCase());
      await panel.press('Enter');
      await panel.until(words, panel.text, (text) => text.includes(words));
    }
    await feed.withdraw(TARIFF, 'Perda diubah.');
    await world.ask('sync-feeds', { url: FEED_URL });
    await panel.fill('input[name="code"]', makeShareCode(TARIFF, 2));
    await panel.press('Enter');
    await panel.until('the withdrawal', panel.text, (text) => text.includes('Sudah ditarik'));
    await panel.screenshot('panel-code');
    expect(await violationsOf(panel)).toEqual([]);
    expect(panel.errors()).toEqual([]);
  });

  test('the item of the context menu hands the text to the open panel, and keeps none of it', async () => {
    await world.chooseMenuItem(TEXT);
    const box = () => panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value ?? '');
    await panel.until('the text in the panel', box, (text) => text === TEXT);
    // the agency's answer was withdrawn above; the other sources stay
    await panel.until('its claim', panel.text, (text) => text.includes('300 persen'));
    await panel.fill('textarea', 'Teks lain.');
    await world.chooseMenuItem(TEXT);
    await panel.until('the same text, chosen again', box, (text) => text === TEXT);
    const kept = await world.desk.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as {
          chrome: { storage: Record<'local' | 'session', { get(keys: null): Promise<Record<string, string>> }> };
        }
      ).chrome;
      return JSON.stringify([await storage.local.get(null), await storage.session.get(null)]);
    });
    expect(kept).not.toContain('Tolong sebarkan');
    expect(panel.errors()).toEqual([]);
  });

  test('the item opens a panel of its own too, with the text in it: beside the page, or in a tab', async () => {
    await panel.close();
    const boxes = () => world.desk.evaluate(readPanelBoxes);
    await world.desk.until('a panel with the text', boxes, (texts) => texts.includes(TEXT));
    // a side panel of Chromium opens only in a real click: without one it is a tab
    if (browser === 'firefox') expect(await world.isPanelBeside()).toBe(true);
    expect(world.desk.errors()).toEqual([]);
  });
});

/** Runs in a page of the extension: what stands in the text box of every open panel, in a tab or beside a page. */
function readPanelBoxes(): string[] {
  const { extension } = (globalThis as unknown as { chrome: { extension: { getViews(): Window[] } } }).chrome;
  return extension
    .getViews()
    .filter(({ location }) => location.pathname === '/sidepanel.html')
    .map(({ document }) => document.querySelector<HTMLTextAreaElement>('textarea[name="text"]')?.value ?? '');
}
