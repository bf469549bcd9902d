// Local policy that nobody has answered: which posts of a timeline are marked, what the card and the popup say, what the setting does.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoPost, renderTimeline } from '../../utils/cli/demo-timeline.ts';
import { cardText, settledBadges, visibleBadges } from './look.ts';
import { MASTODON_HOST, openReaderWorld, type ReaderWorld } from './reader.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

const URL_OF_TIMELINE = `https://${MASTODON_HOST}/home`;
const HOUR_MS = 3_600_000;

const post = (text: string, likes: number): DemoPost => ({
  author: 'Akun contoh',
  text,
  date: new Date(Date.now() - 5 * HOUR_MS).toISOString(),
  replies: likes >> 3,
  reposts: likes >> 2,
  likes,
  expected: null,
});
const VERY_BUSY =
  'Pemkab Contoh naikkan tarif parkir dua kali lipat mulai Januari, warga Kab. Contoh minta penjelasan.';
const BUSY = 'Jalan poros Kabupaten Contoh rusak parah dari tahun lalu, Dinas PU kapan diperbaiki?';
const QUIET = 'Air PDAM Kabupaten Contoh mati lagi tiga hari, padahal tarif baru saja dinaikkan Pemkab.';
const ELSEWHERE = 'Pemkot Umpama naikkan retribusi parkir pasar mulai Januari, pedagang Kota Umpama protes.';
const EVERYDAY = 'Senja di Kabupaten Contoh indah sekali hari ini, singgah ngopi dulu bareng teman lama.';
const OF_A_VILLAGE = 'Jembatan Desa Rangan rusak parah, pemkab kapan memperbaikinya? Warga sudah dua kali lapor.';
const TIMELINE = [
  post(VERY_BUSY, 4000),
  post(BUSY, 160),
  post(QUIET, 2),
  post(ELSEWHERE, 9000),
  post(EVERYDAY, 9000),
  post(OF_A_VILLAGE, 4000),
];

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let tab: Tab;

  beforeAll(async () => {
    world = await openReaderWorld({ browser, pages: { [URL_OF_TIMELINE]: renderTimeline(TIMELINE) } });
    tab = await world.open(URL_OF_TIMELINE);
  });
  afterAll(() => world?.close());

  async function setSpread(level: string): Promise<void> {
    await world.desk.evaluate((value: string) => {
      const field = document.querySelector<HTMLSelectElement>('select[name="spread"]');
      if (field === null) throw new Error('no field');
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, level);
  }
  const marked = async () => (await visibleBadges(tab)).map(({ postText }) => postText);
  const untilMarked = (texts: readonly string[]) =>
    tab.until('the marks of that spread', marked, (found) => {
      return found.length === texts.length && texts.every((text) => found.some((one) => one.includes(text)));
    });

  test('posts on the policy of the followed region that go round are marked, and no other', async () => {
    const badges = await settledBadges(tab);
    await tab.screenshot('policy-timeline');
    expect(badges.map(({ postText }) => postText)).toEqual([
      expect.stringContaining(VERY_BUSY),
      expect.stringContaining(BUSY),
    ]);
    expect(badges[0]?.name).toContain('Kebijakan daerah');
    expect(badges[0]?.name).toContain('Kabupaten Contoh');
  });

  test('the card says what it is about, that there is no answer, and the words that decided', async () => {
    await tab.clickBadge(0);
    const card = await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes('Mengapa ditandai'),
    );
    await tab.screenshot('policy-card');
    expect(card).toContain('Parkir');
    expect(card).toContain('Sangat ramai');
    // no feed was ever fetched: that is not the same as no clarification
    expect(card).toContain('Belum diketahui apakah ada klarifikasi');
    expect(card).toContain('“tarif parkir”');
    expect(card).not.toMatch(/hoaks|tidak benar/i);
    const links = await tab.inCard((root) =>
      [...root.querySelectorAll('a')].map(({ href }) => decodeURIComponent(href)),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link).toContain('Kabupaten Contoh');
      expect(link).not.toMatch(/lipat|penjelasan/);
    }
    await tab.press('Escape');
  });

  test('the popup lists it as policy without an answer', async () => {
    await tab.activate();
    const popup = await world.openExtensionPage('popup.html');
    const text = await popup.until('the row', popup.text, (shown) => shown.includes('belum ada jawaban'));
    await popup.screenshot('policy-popup');
    expect(text).toContain('Parkir · Kabupaten Contoh');
    expect(popup.errors()).toEqual([]);
    await popup.close();
  });

  test('the setting decides from which spread on', async () => {
    await setSpread('very-busy');
    await untilMarked([VERY_BUSY]);
    await setSpread('ordinary');
    await untilMarked([VERY_BUSY, BUSY, QUIET]);
    await setSpread('busy');
    await untilMarked([VERY_BUSY, BUSY]);
  });

  test('"Bukan ini" takes it away, and holds after a reload', async () => {
    await tab.clickBadge(0);
    await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes('Bukan ini'),
    );
    await tab.clickInCard('button', 'Bukan ini');
    await tab.until(
      'the offer to take it back',
      () => cardText(tab),
      (text) => text.includes('Urungkan'),
    );
    await tab.press('Escape');
    await tab.reload();
    await untilMarked([BUSY]);
    expect(tab.errors()).toEqual([]);
  });

  test('a village of a regency that is followed is known by the file of its province', async () => {
    await world.ask('follow-regions', { regions: ['64.01'] });
    await untilMarked([OF_A_VILLAGE]);
    expect((await visibleBadges(tab))[0]?.name).toContain('Kabupaten Paser');
  });
});
