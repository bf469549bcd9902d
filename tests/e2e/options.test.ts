// The options: settings as a file and back, reset, undo; what was hidden is taken back; the diagnosis; notices; another language.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { indonesianIn } from './leftovers.ts';
import { cardText, settledBadges, visibleBadges } from './look.ts';
import { FEED_HOST, openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import { HEADLINE, SITE_PAGES, X_HOME } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let options: Tab;

  beforeAll(async () => {
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
    options = await world.openExtensionPage('options.html');
  });
  afterAll(() => world?.close());

  const settings = () => options.evaluate(readSettings);

  test('no rule of accessibility is broken, and everything fits at 320 pixels and at 200 % zoom', async () => {
    await options.until('the feeds', options.text, (text) => text.includes(FEED_HOST));
    expect(await violationsOf(options)).toEqual([]);
    for (const [width, ratio] of [
      [320, 1],
      [400, 2],
    ] as const) {
      await options.resize(width, 700, ratio);
      expect(await options.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await options.screenshot('options-narrow');
    await options.resize(1000, 800);
  });

  test('the links to the parts say where the reader is, and stay in sight', async () => {
    const current = () =>
      options.evaluate(() => {
        const link = document.querySelector('.options nav a[aria-current]');
        const box = link?.getBoundingClientRect();
        const isInSight = box !== undefined && box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
        return isInSight ? (link?.textContent ?? '') : '';
      });
    for (const width of [1000, 320]) {
      await options.resize(width, 700);
      for (const [id, name] of [
        ['marks', 'Tanda'],
        ['about', 'Tentang'],
        ['feeds', 'Umpan'],
      ] as const) {
        await options.evaluate((part: string) => document.getElementById(part)?.scrollIntoView(), id);
        await options.until(`the link to ${id}`, current, (shown) => shown === name);
      }
    }
    await options.resize(1000, 800);
  });

  test('settings go into a file, back to their defaults, and come back from the file; each step can be undone', async () => {
    const before = await settings();
    expect(before.regions).toEqual(['99.01']);
    const text = await options.evaluate(exportSettings);
    expect(JSON.parse(text)).toMatchObject({ kind: 'pembanding-settings', regions: ['99.01'] });

    await options.click('button[name="reset"]');
    await options.click('button[name="yes"]');
    await options.until('the defaults', settings, ({ regions, feeds }) => regions.length === 0 && feeds.length === 0);
    await options.until('the feed to go', options.text, (shown) => shown.includes('Belum ada umpan'));
    await options.click('button[name="undo"]');
    await options.until('the former settings', settings, ({ regions }) => regions.length === 1);
    await options.click('button[name="reset"]');
    await options.click('button[name="yes"]');
    await options.until('the defaults', settings, ({ regions }) => regions.length === 0);

    await options.evaluate(importFile, text);
    await options.until('what the file brings', options.text, (shown) => shown.includes('1 wilayah, 1 umpan'));
    expect(await options.text()).toContain(FEED_HOST);
    await options.screenshot('options-import');
    expect(await violationsOf(options)).toEqual([]);
    await options.click('button[name="yes"]');
    await options.until('the settings of the file', settings, ({ feeds }) => feeds.length === 1);
    await options.until('its publishers again', options.text, (shown) => shown.includes('Dinas Lingkungan Hidup'));
    expect(await settings()).toEqual({ ...before, welcomed: true });
  });

  test('a file that is not of its form changes nothing and says where', async () => {
    const before = await settings();
    const bad = JSON.stringify({ kind: 'pembanding-settings', version: 1, regions: ['<img src=x onerror=alert(1)>'] });
    await options.evaluate(importFile, bad);
    await options.until('the reason', options.text, (text) => text.includes('settings.regions[0]'));
    await options.evaluate(importFile, 'tarif: 1');
    await options.until('the reason', options.text, (text) => text.includes('bukan JSON'));
    expect(await settings()).toEqual(before);
  });

  test('what was marked "bukan ini" is listed and taken back', async () => {
    const tab = await world.open(X_HOME.url);
    const marks = (await settledBadges(tab)).length;
    await tab.clickBadge(0);
    await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes('Bukan ini'),
    );
    await tab.clickInCard('button', 'Bukan ini');
    await tab.until(
      'it to be done',
      () => cardText(tab),
      (text) => text.includes('Urungkan'),
    );
    await options.reload();
    await options.until(
      'the claim',
      () => hidden(options),
      (text) => text.includes(HEADLINE),
    );
    await options.screenshot('options-hidden');
    expect(await violationsOf(options)).toEqual([]);
    for (;;) {
      const left = await options.evaluate(() => document.querySelectorAll('#hidden .rows button').length);
      if (left === 0) break;
      await options.click('#hidden .rows button');
      await options.until(
        'one less',
        () => options.evaluate(() => document.querySelectorAll('#hidden .rows button').length),
        (now) => now < left,
      );
    }
    await options.until(
      'nothing hidden',
      () => hidden(options),
      (text) => text.includes('Tidak ada yang disembunyikan'),
    );
    await tab.reload();
    await tab.until(
      'the marks again',
      () => visibleBadges(tab),
      ({ length }) => length === marks,
    );
    await tab.close();
  });

  test('notices of the browser are switched on, and the diagnosis tells how things are but nothing that was read', async () => {
    await options.click('input[name="notify"]');
    await options.until('the setting', settings, ({ notifyByBrowser }) => notifyByBrowser);
    await options.click('button[name="diagnose"]');
    const box = () =>
      options.evaluate(() => document.querySelector<HTMLTextAreaElement>('.diagnosis textarea')?.value ?? '');
    const diagnosis = await options.until('the diagnosis', box, (text) => text !== '');
    expect(JSON.parse(diagnosis)).toMatchObject({ settings: { regions: ['99.01'] }, data: { feeds: 1 } });
    expect(diagnosis).not.toMatch(/sampah/i);
    await options.screenshot('options-diagnosis');
    expect(await violationsOf(options)).toEqual([]);
    expect(options.errors()).toEqual([]);
  });

  test('who chooses English has it at once, on open pages too, from the badge to the reply and in every page', async () => {
    const tab = await world.open(X_HOME.url);
    await settledBadges(tab);
    await options.activate();
    await options.evaluate(chooseLanguage, 'en');
    await options.until('the options in English', options.text, (text) => text.includes('Licences'));
    expect(indonesianIn(await options.text())).toEqual([]);
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('en');
    await tab.activate();
    await tab.until(
      'English badges',
      () => visibleBadges(tab),
      (seen) => seen.length > 0 && seen.every(({ name }) => /^(Official answer|Other sources|Local policy)/.test(name)),
    );
    await tab.clickBadge(0);
    const card = await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes('Share the answer'),
    );
    await tab.screenshot('english-card');
    expect(indonesianIn(card)).toEqual([]);
    // a screen reader speaks each part in its own tongue
    const tongues = await tab.inCard((root) => [
      root.querySelector('.card')?.closest('[lang]')?.getAttribute('lang') ?? (root.host as HTMLElement).lang,
      root.querySelector('blockquote')?.closest('[lang]')?.getAttribute('lang'),
    ]);
    expect(tongues).toEqual(['en', 'id']);
    await tab.clickInCard('button', 'Share the answer');
    const reply = await tab.until(
      'the reply',
      () => tab.inCard((root) => root.querySelector('textarea')?.value ?? ''),
      (text) => text !== '',
    );
    expect(reply).toContain('[SAMPLE]');
    expect(indonesianIn(reply)).toEqual([]);
    await tab.press('Escape');
    await tab.press('Escape');
    for (const [address, word] of [
      ['popup.html', 'Regions'],
      ['sidepanel.html', 'all on this device'],
      ['sidepanel.html#notices', 'Forget'],
      ['sidepanel.html#compare', 'Text to compare'],
      ['welcome.html', 'Which region'],
    ] as const) {
      const page = await world.openExtensionPage(address);
      const shown = await page.until(word, page.text, (text) => text.includes(word));
      await page.screenshot(`english-${address.replaceAll(/\W+/g, '-')}`);
      expect(indonesianIn(shown)).toEqual([]);
      expect(page.errors()).toEqual([]);
      await page.close();
    }
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });
});

function hidden(options: Tab): Promise<string> {
  return options.evaluate(() => document.querySelector<HTMLElement>('#hidden')?.innerText ?? '');
}

// The functions below run in the page and may use nothing from this file.

interface StoredSettings {
  readonly regions: string[];
  readonly feeds: { readonly url: string }[];
  readonly notifyByBrowser: boolean;
}

async function readSettings(): Promise<StoredSettings> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(key: string): Promise<{ settings: StoredSettings }> } } };
  };
  return (await chrome.storage.local.get('settings')).settings;
}

/** Chooses in the browser's own menu, which no driver can open. */
function chooseLanguage(value: string): void {
  const menu = document.querySelector<HTMLSelectElement>('select[name="language"]');
  if (menu === null) throw new Error('no menu');
  menu.value = value;
  menu.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses the button and catches the file instead of saving it. */
async function exportSettings(): Promise<string> {
  const click = HTMLAnchorElement.prototype.click;
  const saved = new Promise<string>((resolve) => {
    HTMLAnchorElement.prototype.click = function caught() {
      fetch(this.href).then((response) => resolve(response.text()));
    };
  });
  document.querySelector<HTMLButtonElement>('button[name="export"]')?.click();
  const text = await saved;
  HTMLAnchorElement.prototype.click = click;
  return text;
}

/** Chooses a file, as the browser's own dialog does. */
function importFile(text: string): void {
  const input = document.querySelector<HTMLInputElement>('input[name="import"]');
  if (input === null) throw new Error('no field');
  const files = new DataTransfer();
  files.items.add(new File([text], 'pengaturan.json', { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
