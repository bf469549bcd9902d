// A signed feed whose texts try to be more than texts, in each browser: what breaks the form is not shown, what keeps it is only text.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StandingEntry } from '../../utils/domain/entry.ts';
import type { FeedView } from '../../utils/domain/feed-view.ts';
import { createWorld } from '../feed/host-builder.ts';
import { DAY, iso, makeEntry, makePublisher } from '../feed/plan.ts';
import { cardText, settledBadges } from './look.ts';
import { FEED_URL, openReaderWorld, type ReaderWorld } from './reader.ts';
import type { HostFiles } from './site-server.ts';
import { CLAIM, SITE_PAGES, X_HOME } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

/** A look-alike of `dlh-contoh` in Cyrillic letters, as it must be written in a feed. */
const PUNYCODE = 'xn--dlh-nth-djgc0a.example';
const MARKUP = '<img src=x onerror="document.documentElement.dataset.ran=1">';
const OVERRIDE = '\u202Eranebkadit';
const PERIOD = '2026-11-22';

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
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: await hostileFeed() });
    tab = await world.open(X_HOME.url);
  });
  afterAll(() => world?.close());

  test('lines that break the form are counted and not shown', async () => {
    const feeds = (await world.ask('read-feeds', {})) as FeedView[];
    const publishers = feeds.find(({ url }) => url === FEED_URL)?.publishers;
    expect(publishers).toMatchObject([{ entries: 1, hidden: REFUSED.length }]);
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

  test('nothing of it ran, in the page or in the extension', async () => {
    expect(await tab.evaluate(() => document.documentElement.dataset.ran ?? '')).toBe('');
    const popup = await world.openExtensionPage('popup.html');
    await popup.until('the popup', popup.text, (shown) => shown.includes('Tarif sampah'));
    expect(await popup.evaluate(() => document.documentElement.dataset.ran ?? '')).toBe('');
    expect([...tab.errors(), ...popup.errors()]).toEqual([]);
    await popup.close();
  });
});

/** Signed by keys that the reader trusts; its clock is that of this machine. */
async function hostileFeed(): Promise<HostFiles> {
  const now = Date.now();
  const times = { issued: iso(now - 60_000), expires: iso(now + 30 * DAY) };
  const agency = await makePublisher('dlh-contoh', 10, {
    name: `Dinas ${'n'.repeat(150)}`,
    hosts: [PUNYCODE],
    head: times,
    lines: { [PERIOD]: [ODD, ...REFUSED].map((one) => JSON.stringify(one)) },
  });
  const host = await createWorld([agency]);
  host.plan.root = { expires: times.expires };
  host.plan.directory = { expires: times.expires };
  host.plan.snapshot = times;
  await host.publishRoot();
  await host.publish();
  return (path) => host.files.get(path.slice(1));
}
