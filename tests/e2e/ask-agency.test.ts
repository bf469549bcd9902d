// A post that nobody has answered can be asked about: the agency in charge of its topic in its region, by the channels of the feed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderTimeline } from '../../utils/cli/demo-timeline.ts';
import { cardText, closedCard, settledBadges } from './look.ts';
import { MASTODON_HOST, openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

const TIMELINE_URL = `https://${MASTODON_HOST}/home`;
const FIVE_HOURS_MS = 5 * 3_600_000;
const POST = {
  author: 'Akun contoh',
  text: 'Pemkab Contoh akan menutup terminal angkot Kab. Contoh mulai Januari, sopir angkutan protes minta penjelasan.',
  date: new Date(Date.now() - FIVE_HOURS_MS).toISOString(),
  replies: 500,
  reposts: 900,
  likes: 4000,
  expected: null,
};

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let tab: Tab;

  beforeAll(async () => {
    const pages = { [TIMELINE_URL]: renderTimeline([POST]) };
    world = await openReaderWorld({ browser, pages, feed: (await publishSample()).files });
    tab = await world.open(TIMELINE_URL);
  });
  afterAll(() => world?.close());

  test('the question names topic, region and post, and goes to the agency in charge', async () => {
    const [badge] = await settledBadges(tab);
    expect(badge?.name).toContain('Kebijakan daerah');
    await tab.clickBadge(0);
    await tab.clickInCard('button', 'Tanyakan');
    const text = await tab.until(
      'the question',
      () => tab.inCard((root) => root.querySelector('textarea')?.value ?? ''),
      (value) => value !== '',
    );
    await tab.screenshot('ask-agency');
    expect(text).toContain('Kabupaten Contoh');
    expect(text).toContain(MASTODON_HOST);
    // the words of the post stay where they are
    expect(text).not.toContain('sopir');
    expect(await cardText(tab)).toContain('Kepada: Dinas Perhubungan Kab. Contoh');
    const mail = await tab.inCard((root) => root.querySelector<HTMLAnchorElement>('.channels a')?.href ?? '');
    expect(mail).toMatch(/^mailto:tanya@dishub\.contohkab\.example\?/);
    await tab.press('Escape');
    await tab.press('Escape');
    await closedCard(tab);
    expect(tab.errors()).toEqual([]);
  });
});
