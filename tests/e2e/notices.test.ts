// Notices: what was shown and has changed since is told quietly, in popup and panel, and nothing of it can be read on the disk.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoPost, renderTimeline } from '../../utils/cli/demo-timeline.ts';
import { violationsOf } from './axe.ts';
import { cardText, settledBadges } from './look.ts';
import { FEED_URL, MASTODON_HOST, openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample, type SampleFeed } from './sample-feed.ts';
import { AGENCY, SITE_PAGES, X_HOME } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

const TIMELINE_URL = `https://${MASTODON_HOST}/home`;
const UNANSWERED =
  'Pemkab Contoh naikkan tarif parkir dua kali lipat mulai Januari, warga Kab. Contoh minta penjelasan.';
const POST: DemoPost = {
  author: 'Akun contoh',
  text: UNANSWERED,
  date: new Date(Date.now() - 5 * 3_600_000).toISOString(),
  replies: 500,
  reposts: 1000,
  likes: 4000,
  expected: null,
};
/** Longer than any page waited before it asked again. */
const ASKED_WITHIN_MS = 11_000;
const SETTLED_MS = 4000;
const TARIFF = 'dlh-contoh/tarif-sampah-2027';
const REASON = 'Satu angka diperjelas.';
const WITHDRAWN = 'Perda diubah.';
const ANSWER = `---
id: tarif-parkir-2027
claim: Pemkab Contoh menaikkan tarif parkir dua kali lipat mulai Januari 2027.
short: Tarif parkir naik dua kali lipat
paraphrases:
  - Pemkab Contoh naikkan tarif parkir dua kali lipat mulai Januari
stance: false
title: Tarif parkir tidak naik
regions: [99.01]
topics: [parkir]
sources:
  - title: Perda Contoh 2/2025 tentang Retribusi
    url: https://dishub.contohkab.example/perda-2-2025
    kind: regulation
url: https://dishub.contohkab.example/tarif-parkir-2027
---

Tarif parkir tetap Rp2.000. Tidak ada rencana menaikkannya pada 2027.
`;

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let feed: SampleFeed;

  beforeAll(async () => {
    feed = await publishSample();
    const pages = { ...SITE_PAGES, [TIMELINE_URL]: renderTimeline([POST]) };
    world = await openReaderWorld({ browser, pages, feed: feed.files });
  });
  afterAll(() => world?.close());

  const sync = () => world.ask('sync-feeds', { url: FEED_URL });

  test('a clarification that was shown and is revised is told of once, with its reason, without a notification of the browser', async () => {
    const tab = await world.open(X_HOME.url);
    await settledBadges(tab);
    await tab.clickBadge(0);
    await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes(AGENCY),
    );
    await tab.press('Escape');
    await feed.revise(
      TARIFF,
      (draft) => `${draft.replace(/^reason: .*$/m, `reason: ${REASON}`)}\nIni berlaku di semua kecamatan.\n`,
    );
    await sync();
    await tab.activate();
    const popup = await world.openExtensionPage('popup.html');
    await popup.until('the notice', popup.text, (text) => text.includes('1 jawaban direvisi sejak Anda melihatnya.'));
    await popup.screenshot('popup-notice');
    expect(await violationsOf(popup)).toEqual([]);
    await popup.close();
    await sync();
    const panel = await world.openExtensionPage('sidepanel.html#notices');
    const text = await panel.until('the reason', panel.text, (shown) => shown.includes(REASON));
    expect(text.match(/Direvisi/g)).toHaveLength(1);
    expect(await panel.evaluate(readNotifications)).toEqual([]);
    await panel.screenshot('panel-notices');
    expect(await violationsOf(panel)).toEqual([]);
    await panel.click('.notices .entry');
    await panel.until('the history', panel.text, (shown) =>
      ['Revisi 3', 'Revisi 2', REASON].every((part) => shown.includes(part)),
    );
    expect(panel.errors()).toEqual([]);
    await panel.close();
    await tab.close();
  });

  test('one that is withdrawn is told of, and its page says why, also after the background slept', async () => {
    await world.desk.click('input[name="notify"]');
    await feed.withdraw(TARIFF, WITHDRAWN);
    await world.stopBackground();
    await sync();
    const panel = await world.openExtensionPage('sidepanel.html#notices');
    await panel.until('the withdrawal', panel.text, (text) => text.includes('Ditarik') && text.includes(WITHDRAWN));
    // the reader switched them on above; Firefox without a screen shows none and forgets them at once
    if (browser === 'chromium') {
      const shown = () => panel.evaluate(readNotifications);
      await panel.until('the notification of the browser', shown, (ids) => ids.includes('notices'));
    }
    await panel.click('.notices .entry', 'Ditarik');
    await panel.until('its page', panel.text, (text) => text.includes('ini ditarik') && text.includes('Riwayat'));
    await panel.screenshot('panel-withdrawn');
    expect(await violationsOf(panel)).toEqual([]);
    await panel.close();
  });

  test('a post that nobody had answered is told of when an answer comes', async () => {
    const tab = await world.open(TIMELINE_URL);
    const [badge] = await settledBadges(tab);
    expect(badge?.name).toContain('Kebijakan daerah');
    const panel = await world.openExtensionPage('sidepanel.html');
    await feed.add('dishub-contoh/tarif-parkir-2027', ANSWER);
    await sync();
    await panel.until('the count of the open panel', panel.text, (text) => /Pemberitahuan\s*1/.test(text));
    await panel.click('.views a', 'Pemberitahuan');
    await panel.until('the answer', panel.text, (text) => text.includes('Kini terjawab'));
    expect(await panel.text()).toContain('Tarif parkir naik dua kali lipat');
    await panel.close();
    await tab.close();
  });

  test('open pages of the extension let the background sleep', async () => {
    const pages = ['sidepanel.html', 'sidepanel.html#notices', 'popup.html', 'options.html', 'welcome.html'];
    const open: Tab[] = [];
    for (const page of pages) open.push(await world.openExtensionPage(page));
    // opening the notices marked them as read, and that is told to all of them
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const asked = [];
    for (const page of open) await page.evaluate(countMessages);
    await new Promise((resolve) => setTimeout(resolve, ASKED_WITHIN_MS));
    for (const page of open) asked.push(await page.evaluate(() => Number(document.documentElement.dataset.asked)));
    expect(asked).toEqual(pages.map(() => 0));
    // and they do ask once something changed
    await sync();
    for (const page of open.slice(0, 4)) {
      const count = () => page.evaluate(() => Number(document.documentElement.dataset.asked));
      await page.until('the page to ask', count, (number) => number > 0);
    }
    for (const page of open) await page.close();
  });

  test('what is remembered is a list of hashes, and one button forgets it', async () => {
    const panel = await world.openExtensionPage('sidepanel.html#notices');
    // the list moves the button down when it comes: a click before that lands beside it
    await panel.until('the notices', panel.text, (text) => text.includes('Ditarik') && text.includes('Kini terjawab'));
    const stored = await panel.evaluate(readShown);
    expect(stored.length).toBeGreaterThan(0);
    for (const row of stored) {
      expect(Object.keys(row).sort()).toEqual(['at', 'name', 'revision']);
      expect(row.name).toMatch(/^[0-9a-f]{32}$/);
    }
    await panel.click('button[name="forget-shown"]');
    await panel.until('it to be done', panel.text, (text) => text.includes('Sudah dilupakan'));
    await panel.screenshot('panel-no-notices');
    expect(await panel.evaluate(readShown)).toEqual([]);
    expect(panel.errors()).toEqual([]);
  });
});

/** Runs in a page of the extension: counts what it asks of the background from now on. */
function countMessages(): void {
  const root = document.documentElement;
  root.dataset.asked = '0';
  const { runtime } = ((globalThis as { browser?: unknown }).browser ??
    (globalThis as { chrome?: unknown }).chrome) as {
    runtime: { sendMessage(...of: unknown[]): unknown };
  };
  const send = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = (...of) => {
    root.dataset.asked = String(Number(root.dataset.asked) + 1);
    return send(...of);
  };
}

/** Runs in a page of the extension: ids of the notifications that the browser shows. */
async function readNotifications(): Promise<string[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { notifications?: { getAll(done: (all: object) => void): void } };
  };
  const { notifications } = chrome;
  // absent until the permission is given
  if (notifications === undefined) return [];
  return Object.keys(await new Promise<object>((resolve) => notifications.getAll(resolve)));
}

/** Runs in a page of the extension. */
function readShown(): Promise<Record<string, string | number>[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('pembanding');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('shown').objectStore('shown').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  });
}
