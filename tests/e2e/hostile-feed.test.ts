// A signed feed at the edge, in each browser: texts that try to be more than texts, an answer with nothing optional, forty sources.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderTimeline } from '../../utils/cli/demo-timeline.ts';
import type { StandingEntry } from '../../utils/domain/entry.ts';
import type { FeedView } from '../../utils/domain/feed-view.ts';
import { createWorld } from '../feed/host-builder.ts';
import { DAY, iso, makeEntry, makePublisher } from '../feed/plan.ts';
import { cardText, closedCard, settledBadges, visibleBadges } from './look.ts';
import { FEED_URL, MASTODON_HOST, openReaderWorld, type ReaderWorld } from './reader.ts';
import type { HostFiles } from './site-server.ts';
import { CLAIM, HEADLINE, SITE_PAGES, X_HOME } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

/** A look-alike of `dlh-contoh` in Cyrillic letters, as it must be written in a feed. */
const PUNYCODE = 'xn--dlh-nth-djgc0a.example';
const MARKUP = '<img src=x onerror="document.documentElement.dataset.ran=1">';
const OVERRIDE = '\u202Eranebkadit';
const PERIOD = '2026-11-22';

const BARE_CLAIM = 'Jembatan Kali Umpama di Kabupaten Contoh ditutup setahun penuh mulai Maret 2027.';
const FORTY_CLAIM = 'Beasiswa mahasiswa Kabupaten Contoh dihapus seluruhnya mulai tahun 2027.';
const TIMELINE_URL = `https://${MASTODON_HOST}/home`;
const posts = [BARE_CLAIM, FORTY_CLAIM].map((text) => ({
  author: 'Akun contoh',
  text,
  date: new Date(Date.now() - DAY).toISOString(),
  replies: 0,
  reposts: 0,
  likes: 0,
  expected: null,
}));

const entry = (local: string, more: object) =>
  makeEntry(`dlh-contoh/${local}`, {
    claim: { text: CLAIM, paraphrases: [], appearances: [] },
    url: `https://${PUNYCODE}/${local}`,
    ...more,
  } as Partial<StandingEntry>);

/** As far as the form goes: the longest words, letters that combine, quotes and braces. */
const ODD = entry('aneh', {
  title: 'x'.repeat(160),
  answer: `${'y'.repeat(1500)} &lt;b&gt; "}]; \u0301\u0301\u0301 ${'z'.repeat(300)}`,
  data: [{ label: 'l'.repeat(120), value: 'v'.repeat(120), source: 's'.repeat(600) }],
  reason: 'r'.repeat(600),
});

/** Nothing that may be left out is there. */
const BARE = entry('kosong', {
  claim: { text: BARE_CLAIM, paraphrases: [], appearances: [] },
  title: 'T',
  answer: 'Y.',
});
const SCHOLARSHIP = entry('beasiswa', { claim: { text: FORTY_CLAIM, paraphrases: [], appearances: [] } });
/** Another publisher's words about the same claim, which it names. */
const besideIt = (publisher: string, index: number) =>
  makeEntry(`${publisher}/beasiswa`, {
    claim: { text: `Dana kuliah angkatan ke-${index} tidak dibayar pemkab.`, paraphrases: [], appearances: [] },
    stance: index % 5 === 0 ? 'partly-true' : 'false',
    answer: `Keterangan dari ${publisher}.`,
    related: [SCHOLARSHIP.id],
  });

/** Each breaks the form in one field. */
const REFUSED: readonly object[] = [
  entry('markup', { title: MARKUP }),
  entry('override', { answer: OVERRIDE }),
  entry('endless', { answer: 'x'.repeat(10_000) }),
  entry('script', { url: 'javascript:document.documentElement.dataset.ran=1' }),
  entry('inline', { sources: [{ title: 'Dokumen', url: 'data:text/html,<b>1', kind: 'document' }] }),
  entry('letters', { url: 'https://dlh.соntоh.example/a' }),
  entry('claim', { claim: { text: `${CLAIM}${MARKUP}`, paraphrases: [], appearances: [] } }),
  entry('tag', { data: [{ label: 'Tarif', value: '1\u{e0041}', source: 'Perda' }] }),
];

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let tab: Tab;

  beforeAll(async () => {
    world = await openReaderWorld({
      browser,
      pages: { ...SITE_PAGES, [TIMELINE_URL]: renderTimeline(posts) },
      feed: await hostileFeed(),
    });
    tab = await world.open(X_HOME.url);
  });
  afterAll(() => world?.close());

  test('lines that break the form are counted and not shown', async () => {
    const feeds = (await world.ask('read-feeds', {})) as FeedView[];
    const publishers = feeds.find(({ url }) => url === FEED_URL)?.publishers;
    expect(publishers?.find(({ id }) => id === 'dlh-contoh')).toMatchObject({ entries: 3, hidden: REFUSED.length });
  });

  test('the odd one marks its posts, and its card shows every text as text', async () => {
    await settledBadges(tab);
    await tab.clickBadge(0);
    const text = await tab.until(
      'the card',
      () => cardText(tab),
      (shown) => shown.includes('yyyy'),
    );
    await tab.screenshot('hostile-card');
    expect(text).toContain('&lt;b&gt; "}];');
    expect(text).toContain(PUNYCODE);
    expect(text).not.toContain('ranebkadit');
    const card = await tab.inCard((root) => ({
      strange: root.querySelectorAll('img, script, iframe, object').length,
      protocols: [...root.querySelectorAll('a')].map((link) => link.protocol).filter((one) => one !== 'https:'),
      isWide: [...root.querySelectorAll('.card, .card-in, .src, .facts dd')].some(
        (part) => part.scrollWidth > part.clientWidth + 1,
      ),
    }));
    expect(card).toEqual({ strange: 0, protocols: [], isWide: false });
  });

  test('an answer with nothing optional is a whole card, and so is one with forty sources', async () => {
    await tab.press('Escape');
    const timeline = await world.open(TIMELINE_URL);
    const badges = await timeline.until(
      'both marks',
      () => visibleBadges(timeline),
      ({ length }) => length === 2,
    );
    expect(badges.map(({ postText }) => postText)).toEqual([
      expect.stringContaining(BARE_CLAIM),
      expect.stringContaining(FORTY_CLAIM),
    ]);
    for (const [index, words] of [
      [0, ['“Y.”', 'Belum ada sumber pembanding']],
      [1, ['31 sumber sependapat', '8 berbeda']],
    ] as const) {
      for (const width of [1200, 320]) {
        await timeline.resize(width, 700);
        await timeline.clickBadge(index);
        const text = await timeline.until(
          'the card',
          () => cardText(timeline),
          (shown) => shown.includes('Bagikan jawaban'),
        );
        await timeline.screenshot(`edge-card-${index}-${width}`);
        for (const word of words) expect(text).toContain(word);
        if (index === 1) await timeline.clickInCard('.rest > summary');
        expect(await timeline.inCard((root) => root.querySelectorAll('.independent .src').length)).toBe(index * 39);
        expect(await timeline.inCard(wideParts)).toEqual([]);
        await timeline.press('Escape');
        await closedCard(timeline);
      }
    }
    expect(timeline.errors()).toEqual([]);
    await timeline.close();
  });

  test('the panel shows them as text too: in its list, on their page, and where a selection of any page is compared', async () => {
    const panel = await world.openExtensionPage('sidepanel.html');
    await panel.resize(320, 600);
    await panel.until('the list', panel.text, (shown) => shown.includes('Warta Contoh'));
    await panel.fill('input[name="query"]', HEADLINE);
    await panel.until('the odd one', panel.text, (shown) => shown.includes('nnnn'));
    expect(await panel.evaluate(strangeParts)).toEqual([]);
    await panel.click('.entry', 'nnnn');
    await panel.until('the page', panel.text, (shown) => shown.includes('Riwayat'));
    await panel.screenshot('hostile-panel');
    expect(await panel.evaluate(strangeParts)).toEqual([]);
    await panel.click('.views a[href="#compare"]');
    const selected = `${MARKUP} ${OVERRIDE} ${'x'.repeat(10_000)} javascript:alert(1) https://dlh.соntоh.example/`;
    await world.chooseMenuItem(selected);
    const box = () => panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value ?? '');
    await panel.until('the selection', box, (text) => text === selected);
    await panel.until('the answer', panel.text, (shown) => shown.includes('tidak berarti isinya benar atau salah'));
    expect(await panel.evaluate(strangeParts)).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.dataset.ran ?? '')).toBe('');
    expect(panel.errors()).toEqual([]);
    await panel.close();
    await world.desk.resize(320, 600);
    expect(await world.desk.evaluate(strangeParts)).toEqual([]);
  });

  test('nothing of it ran, in the page or in the extension', async () => {
    expect(await tab.evaluate(() => document.documentElement.dataset.ran ?? '')).toBe('');
    await tab.activate();
    const popup = await world.openExtensionPage('popup.html');
    await popup.until('the popup', popup.text, (shown) => shown.includes('Tarif sampah'));
    expect(await popup.evaluate(() => document.documentElement.dataset.ran ?? '')).toBe('');
    expect([...tab.errors(), ...popup.errors()]).toEqual([]);
    await popup.close();
  });
});

// The functions below run inside pages: they may use nothing from this file.

/** Parts of the card that reach beyond their own width. */
function wideParts(root: ShadowRoot): string[] {
  const parts = [...root.querySelectorAll('.card, .card-in, .src, .facts dd')];
  return parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.className);
}

/** What only markup could have made, links that run, and a page wider than its window. */
function strangeParts(): string[] {
  return [
    ...[...document.querySelectorAll('img, iframe, object, body script')].map(({ outerHTML }) => outerHTML),
    ...[...document.querySelectorAll('a')]
      .map(({ protocol }) => protocol)
      .filter((one) => !/^(https|.*-extension|mailto):$/.test(one)),
    ...(document.documentElement.scrollWidth > innerWidth
      ? [`${document.documentElement.scrollWidth} pixels wide`]
      : []),
  ];
}

/** Signed by keys that the reader trusts; its clock is that of this machine. */
async function hostileFeed(): Promise<HostFiles> {
  const now = Date.now();
  const times = { issued: iso(now - 60_000), expires: iso(now + 30 * DAY) };
  const agency = await makePublisher('dlh-contoh', 10, {
    name: `Dinas ${'n'.repeat(150)}`,
    hosts: [PUNYCODE],
    head: times,
    lines: { [PERIOD]: [ODD, BARE, SCHOLARSHIP, ...REFUSED].map((one) => JSON.stringify(one)) },
  });
  const others = Array.from({ length: 39 }, (_, index) =>
    makePublisher(`sumber-${index}`, 20 + index, {
      name: `Warta Contoh ${index + 1}`,
      kind: 'media',
      head: times,
      shards: { [PERIOD]: [besideIt(`sumber-${index}`, index)] },
    }),
  );
  const host = await createWorld([agency, ...(await Promise.all(others))]);
  host.plan.root = { expires: times.expires };
  host.plan.directory = { expires: times.expires };
  host.plan.snapshot = times;
  await host.publishRoot();
  await host.publish();
  return (path) => host.files.get(path.slice(1));
}
