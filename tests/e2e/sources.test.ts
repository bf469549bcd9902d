// Sites of others as sources: added from the catalogue with one click, read, marking posts as what they are, and removed.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cardText, settledBadges, visibleBadges } from './look.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { HEADLINE, SITE_PAGES, X_HOME } from './sites.ts';
import { BROWSERS } from './world.ts';

const CATALOGUED = 'turnbackhoax.id';
const rss = (...items: string[]) =>
  new TextEncoder().encode(`<rss version="2.0"><channel><title>Periksa Uji</title>${items.join('')}</channel></rss>`);
const ITEM = `<item><title>[HOAKS] ${HEADLINE} di Kabupaten Contoh</title><link>https://periksa-uji.example/tarif</link>
  <pubDate>${new Date(Date.now() - 86_400_000).toUTCString()}</pubDate><description>Tarif sampah di Kabupaten Contoh tidak naik 300 persen.</description></item>`;

const SITE = 'https://periksa-uji.example/';
/** A time of WordPress: GMT, without saying so. */
const gmt = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString().slice(0, 19);
const post = (id: number, title: string) => ({
  id,
  date_gmt: gmt(1440),
  modified_gmt: gmt(1440 - id),
  status: 'publish',
  link: `${SITE}p${id}`,
  title: { rendered: title },
  content: { rendered: '<p>Tarif sampah di Kabupaten Contoh tidak naik 300 persen.</p>' },
});
/** What WordPress lists for these parameters. */
function postsOf(posts: readonly ReturnType<typeof post>[], asked: URLSearchParams) {
  const after = asked.get('modified_after');
  const include = asked.get('include')?.split(',').map(Number);
  const listed = posts
    .filter(({ id }) => include?.includes(id) ?? true)
    .filter(({ modified_gmt }) => after === null || `${modified_gmt}Z` > after);
  return new TextEncoder().encode(JSON.stringify(listed));
}

describe.each(BROWSERS)('in %s', (browser) => {
  let reader: ReaderWorld | undefined;

  beforeEach(() => {
    reader = undefined;
  });
  afterEach(() => reader?.close());

  test('a source of the catalogue is read for the first time when it is added, and the page says what came', async () => {
    const world = await openReaderWorld({ browser, pages: SITE_PAGES });
    reader = world;
    let answer = rss();
    const MOVED = '/feed/rss';
    world.web.setHost(CATALOGUED, (path) =>
      path === '/feed/' ? { movedTo: MOVED } : path === MOVED ? answer : undefined,
    );
    const options = await world.openExtensionPage('options.html#sources');
    const row = () => options.evaluate(() => document.querySelector('[data-source="turnbackhoax"]')?.textContent ?? '');
    await options.until('the catalogue', row, (text) => text.includes('Belum diperiksa'));
    expect(world.requests().some(({ host }) => host === CATALOGUED)).toBe(false);
    await options.screenshot('options-sources');
    await options.click('[data-source="turnbackhoax"] [name="add-source"]');
    await options.until('what came', row, (text) => text.includes('0 butir'));
    const asked = world.requests().filter(({ host }) => host === CATALOGUED);
    expect(asked.map(({ path }) => path)).toEqual(['/feed/', MOVED]);
    for (const { headers } of asked)
      for (const name of ['cookie', 'referer', 'origin']) expect(headers[name]).toBeUndefined();

    answer = new TextEncoder().encode('<!doctype html><p>pindah</p>');
    await options.click('[data-source="turnbackhoax"] [name="read-source"]');
    await options.until('the reason', row, (text) => text.includes('tidak dapat dibaca'));
    await options.screenshot('options-source-refused');
    await options.click('[data-source="turnbackhoax"] [name="remove-source"]');
    await options.until('the source to be off again', row, (text) => text.includes('Belum diperiksa'));
    expect(options.errors()).toEqual([]);
  });

  test('a site is added by its home page, says what each reading brought and refused, and takes back what it withdrew', async () => {
    const world = await openReaderWorld({ browser, pages: SITE_PAGES });
    reader = world;
    const posts = new Map([
      [1, post(1, `[HOAKS] ${HEADLINE} di Kabupaten Contoh`)],
      [2, post(2, 'Pasar Contoh buka lebih pagi')],
      [3, { ...post(3, '[SALAH] Kabar di situs lain'), link: 'https://lain.example/3' }],
    ]);
    const home = `<!doctype html><title>Periksa Uji</title><link rel="https://api.w.org/" href="${SITE}wp-json/">`;
    world.web.setHost('periksa-uji.example', (path, query) => {
      if (path === '/') return new TextEncoder().encode(home);
      return path === '/wp-json/wp/v2/posts' ? postsOf([...posts.values()], query) : undefined;
    });
    const options = await world.openExtensionPage('options.html#sources');
    await options.fill('input[name="source"]', SITE);
    await options.press('Enter');
    await options.until('what came', options.text, (text) => text.includes('2 butir, 1 dengan posisi jelas'));
    expect(await options.text()).toContain('Bacaan terakhir: 2 baru.');
    await options.click('.source details summary');
    expect(await options.text()).toContain('1 × halamannya bukan milik situs ini');
    await options.screenshot('options-source-read');
    const tab = await world.open(X_HOME.url);
    expect((await settledBadges(tab))[0]?.name).toContain('Ada sumber lain');

    posts.set(1, { ...post(1, `[SEBAGIAN BENAR] ${HEADLINE} di Kabupaten Contoh`), modified_gmt: gmt(1) });
    await options.click('.source [name="read-source"]');
    await options.until('the correction', options.text, (text) => text.includes('Bacaan terakhir: 1 berubah.'));
    await tab.clickBadge(0);
    await tab.until(
      'the corrected card',
      () => cardText(tab),
      (text) => text.includes('Sebagian benar'),
    );
    await tab.press('Escape');

    // one answer that misses it is no withdrawal: sites have bad minutes
    posts.delete(1);
    await options.click('.source [name="read-source"]');
    await options.until('no withdrawal yet', options.text, (text) => text.includes('tidak ada yang baru'));
    expect((await visibleBadges(tab)).some(({ name }) => name.includes('Ada sumber lain'))).toBe(true);
    await options.click('.source [name="read-source"]');
    await options.until('the withdrawal', options.text, (text) => text.includes('Bacaan terakhir: 1 ditarik.'));
    await tab.until(
      'the mark to go',
      () => visibleBadges(tab),
      (seen) => seen.every(({ name }) => !name.includes('Ada sumber lain')),
    );
    const panel = await world.openExtensionPage('sidepanel.html');
    await panel.until('the list', panel.text, (text) => text.includes('Pasar Contoh buka lebih pagi'));
    expect(await panel.text()).not.toContain(HEADLINE);
    expect([...options.errors(), ...panel.errors()]).toEqual([]);
  });

  test('an item with a clear stance marks a post as another source, imported; without the source the mark is gone', async () => {
    const world = await openReaderWorld({ browser, pages: SITE_PAGES });
    reader = world;
    world.web.setHost('periksa-uji.example', (path) => (path === '/rss' ? rss(ITEM) : undefined));
    const options = await world.openExtensionPage('options.html#sources');
    await options.fill('input[name="source"]', 'https://periksa-uji.example/rss');
    await options.press('Enter');
    await options.until('the source', options.text, (text) => text.includes('Periksa Uji') && text.includes('1 butir'));
    const tab = await world.open(X_HOME.url);
    const [badge] = await settledBadges(tab);
    expect(badge?.name).toContain('Ada sumber lain');
    await tab.clickBadge(0);
    const text = await tab.until(
      'the card',
      () => cardText(tab),
      (shown) => shown.includes('Periksa Uji'),
    );
    expect(text).toContain('diimpor dari situs');
    await tab.screenshot('x-imported-source');
    await tab.press('Escape');
    await options.click('.source [name="remove-source"]');
    await tab.until(
      'the mark to go',
      () => visibleBadges(tab),
      (seen) => seen.every(({ name }) => !name.includes('Ada sumber lain')),
    );
    expect(tab.errors()).toEqual([]);
  });
});
