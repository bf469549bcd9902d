// What a reader can do from the card, in each browser: share, ask, report, mute; and what a picture's code tells later.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAnswer } from '../../utils/domain/share-code.ts';
import { cardText, closedCard, settledBadges, visibleBadges } from './look.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample, type SampleFeed } from './sample-feed.ts';
import { AGENCY, COMPARISON, FACEBOOK_HOME, SITE_PAGES, X_HOME } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

const ENTRY = 'dlh-contoh/tarif-sampah-2027';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let feed: SampleFeed;
  let tab: Tab;
  let code = '';

  beforeAll(async () => {
    feed = await publishSample();
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: feed.files });
    tab = await world.open(X_HOME.url);
    await settledBadges(tab);
  });
  afterAll(() => world?.close());

  test('sharing offers a reply within the limit of the site, to be edited and copied', async () => {
    await openCard(tab);
    await tab.clickInCard('button', 'Bagikan jawaban');
    const text = await tab.until(
      'the reply',
      () => fieldText(tab),
      (value) => value !== '',
    );
    expect(text).toContain(AGENCY);
    expect(text).toContain('[CONTOH]');
    expect(await cardText(tab)).toMatch(/Sisa \d+ karakter/);
    await tab.clickInCard('textarea');
    await tab.press('a');
    await tab.until(
      'the edited reply',
      () => fieldText(tab),
      (value) => value.length === text.length + 1,
    );
    await tab.clickInCard('button', 'Salin balasan');
    await tab.until(
      'the copied reply',
      () => cardText(tab),
      (shown) => shown.includes('Balasan tersalin'),
    );
    expect((await tab.clipboard()).text).toBe(await fieldText(tab));
    await tab.screenshot('card-share');
  });

  test('a picture card is drawn, says the same in words, carries the code, and is copied and saved', async () => {
    const drawn = await tab.until(
      'the picture',
      () => tab.inCard(lookAtPicture),
      ({ label, colours }) => label !== '' && colours > 20,
    );
    expect(drawn).toMatchObject({ width: 1200, height: 630 });
    expect(drawn.label).toContain(AGENCY);
    expect(drawn.label).toContain(COMPARISON);
    code = /Kode ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]+)/.exec(await cardText(tab))?.[1] ?? '';
    expect(code).not.toBe('');
    await tab.clickInCard('button', 'Salin gambar');
    await tab.until(
      'the copied picture',
      () => cardText(tab),
      (shown) => shown.includes('Gambar tersalin'),
    );
    const copied = await tab.clipboard();
    expect(copied.text).toBe('');
    // Firefox without a screen has no clipboard for pictures
    if (browser === 'chromium') expect(copied.hasPicture).toBe(true);
    await tab.clickInCard('button', 'Simpan gambar');
    const file = await world.downloaded('pembanding.png');
    const [width, height] = [16, 20].map((at) => Buffer.from(file).readUInt32BE(at));
    expect([width, height]).toEqual([1200, 630]);
  });

  test('Escape goes back to the card with the focus where it was, and once more to the badge', async () => {
    await tab.press('Escape');
    await tab.until(
      'the focus on the button',
      () => tab.inCard((root) => root.activeElement?.textContent ?? ''),
      (text) => text.includes('Bagikan jawaban'),
    );
    await tab.press('Escape');
    await closedCard(tab);
  });

  test('a question goes to the channels that the agency lists, with the words as the reader left them', async () => {
    await openCard(tab);
    await tab.clickInCard('button', 'Tanyakan');
    const draft = await tab.until(
      'the question',
      () => fieldText(tab),
      (value) => value !== '',
    );
    expect(draft).toContain('x.com');
    await tab.clickInCard('textarea');
    await tab.press('x');
    const links = await tab.until(
      'the links with the edited words',
      () => tab.inCard((root) => [...root.querySelectorAll<HTMLAnchorElement>('.channels a')].map(({ href }) => href)),
      ([mail = '']) => mail.includes('x') && decodeURIComponent(mail).length > draft.length,
    );
    const mail = new URL(links[0] ?? '');
    expect(mail.protocol + mail.pathname).toBe('mailto:tanya@dlh.contohkab.example');
    expect(mail.searchParams.get('body')).toBe(await fieldText(tab));
    expect(links[1]).toBe('https://dlh.contohkab.example/tanya');
    expect(await cardText(tab)).toContain('Yang terkirim hanya teks ini');
    await tab.screenshot('card-ask');
    await tab.press('Escape');
  });

  test('a clarification can be reported to its publisher, by its code', async () => {
    await tab.clickInCard('[aria-expanded][aria-label="Lainnya"]');
    await tab.clickInCard('.item', 'Laporkan klarifikasi ini');
    const draft = await tab.until(
      'the complaint',
      () => fieldText(tab),
      (value) => value !== '',
    );
    expect(draft).toContain(code);
    await tab.press('Escape');
    await tab.until(
      'the focus on the menu',
      () => tab.inCard((root) => root.activeElement?.getAttribute('aria-label') ?? ''),
      (name) => name === 'Lainnya',
    );
  });

  test('Escape closes the menu before the card', async () => {
    await tab.clickInCard('[aria-expanded][aria-label="Lainnya"]');
    await tab.press('Escape');
    expect(await tab.isCardOpen()).toBe(true);
    await tab.press('Escape');
    await closedCard(tab);
  });

  test('a muted claim has no mark on any page, and comes back when that is undone', async () => {
    const other = await world.open(FACEBOOK_HOME.url);
    const there = (await settledBadges(other)).length;
    await tab.activate();
    const here = (await visibleBadges(tab)).length;
    await openCard(tab);
    await tab.clickInCard('[aria-expanded][aria-label="Lainnya"]');
    await tab.clickInCard('.item', 'Bisukan klaim ini');
    await tab.until(
      'the note',
      () => cardText(tab),
      (text) => text.includes('Klaim ini dibisukan'),
    );
    await tab.screenshot('card-muted');
    await other.activate();
    await other.until(
      'the marks of the other page to go',
      () => visibleBadges(other),
      ({ length }) => length < there,
    );
    await tab.activate();
    await tab.clickInCard('.note button', 'Urungkan');
    await tab.until(
      'the marks to be back',
      () => visibleBadges(tab),
      ({ length }) => length === here,
    );
    await tab.press('Escape');
    await closedCard(tab);
    await other.activate();
    await other.until(
      'the other marks to be back',
      () => visibleBadges(other),
      ({ length }) => length === there,
    );
    await other.close();
    await tab.activate();
  });

  test('nothing of all that left the device, and nothing went wrong', () => {
    const sent = world.requests().map(({ host }) => host);
    expect(new Set(sent)).toEqual(new Set(['umpan.contohkab.example', 'x.com', 'www.facebook.com']));
    expect(tab.errors()).toEqual([]);
  });

  test('the code tells that the revision is current, and later that it was withdrawn and why', async () => {
    const ask = (typed: string) => world.ask('check-code', { code: typed }) as Promise<CodeAnswer>;
    expect((await ask(code.toLowerCase())).findings).toMatchObject([{ state: 'current', publisher: AGENCY }]);
    expect(await ask(`${code.slice(0, -1)}?`)).toEqual({ isMalformed: true, findings: [] });
    await feed.withdraw(ENTRY, 'perhitungannya keliru');
    await world.ask('sync-feeds', {});
    const [finding] = (await ask(code)).findings;
    expect(finding).toMatchObject({ state: 'withdrawn', reason: 'perhitungannya keliru' });
    expect(finding).not.toHaveProperty('claim');
  });

  test('the card of the other sources says who withdrew what, and no longer offers it for sharing', async () => {
    await tab.until(
      'the mark of the other sources',
      () => visibleBadges(tab),
      ([first]) => first?.name.includes('Ada sumber lain') === true,
    );
    await tab.clickBadge(0);
    const text = await tab.until(
      'the card',
      () => cardText(tab),
      (shown) => shown.includes(COMPARISON),
    );
    await tab.screenshot('card-withdrawn');
    expect(text).toContain(AGENCY);
    expect(text).toContain('perhitungannya keliru');
    expect(text).not.toContain('Bagikan jawaban');
    await tab.press('Escape');
    await closedCard(tab);
  });
});

async function openCard(tab: Tab): Promise<void> {
  await tab.clickBadge(0);
  await tab.until(
    'the card',
    () => cardText(tab),
    (text) => text.includes(AGENCY),
  );
}

function fieldText(tab: Tab): Promise<string> {
  return tab.inCard((root) => root.querySelector('textarea')?.value ?? '');
}

// Runs inside the page.
function lookAtPicture(root: ShadowRoot): { width: number; height: number; label: string; colours: number } {
  const canvas = root.querySelector('canvas');
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  const colours = new Set<number>();
  for (let at = 0; at < pixels.length; at += 4 * 97) {
    colours.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
  }
  return {
    width: canvas?.width ?? 0,
    height: canvas?.height ?? 0,
    label: canvas?.getAttribute('aria-label') ?? '',
    colours: colours.size,
  };
}
