// Pages that change under the reader: recycled rows, views of a single-page site, layouts nobody knows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardText, closedCard, settledBadges, visibleBadges } from './look.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import { AGENCY, CLAIM, HEADLINE, SITE_PAGES, X_HOME } from './sites.ts';
import { BROWSERS } from './world.ts';

const UNKNOWN_URL = 'https://x.com/warga/status/1';
const UNKNOWN_PAGE = `<!doctype html><html lang="id"><title>Jelajah</title><main>
<section class="r1"><p>${CLAIM}</p></section><section class="r1"><p>Selamat pagi semuanya.</p></section></main>`;
const CLAIM_POST =
  'Lur, tarif sampah rumah tangga Kabupaten Contoh naik 300 persen mulai Januari 2027. Tolong sebarkan.';

/** The id that `unfoldPost` gives its post. */
const UNFOLDED_ID = 'x:990007';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;

  beforeAll(async () => {
    world = await openReaderWorld({
      browser,
      pages: { ...SITE_PAGES, [UNKNOWN_URL]: UNKNOWN_PAGE },
      feed: (await publishSample()).files,
    });
  });
  afterAll(() => world?.close());

  test('a row that is given another post loses its badge, and the row that gets the claim is marked', async () => {
    const tab = await world.open(X_HOME.url);
    await settledBadges(tab);
    await tab.evaluate(swapPosts, CLAIM_POST);
    const badges = await tab.until(
      'the badge to follow its post',
      () => visibleBadges(tab),
      (seen) => seen.length === 1 && seen[0]?.postText.startsWith('Lur,') === true,
    );
    expect(badges).toHaveLength(1);
    await tab.clickBadge(0);
    await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes(AGENCY),
    );
    await tab.screenshot('recycled-row');
    await tab.press('Escape');
    await closedCard(tab);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  test('a post that the reader unfolds is read again, and one that stands twice is reached twice', async () => {
    const tab = await world.open(X_HOME.url);
    const before = (await settledBadges(tab)).length;
    await tab.evaluate(unfoldPost, CLAIM_POST);
    const badges = await tab.until(
      'the mark of the unfolded post',
      () => visibleBadges(tab),
      (seen) => seen.length === before + 1,
    );
    expect(badges.some(({ postText }) => postText.startsWith('Selengkapnya:'))).toBe(true);
    await tab.evaluate(repeatPost);
    await tab.until(
      'the mark of the post that stands twice',
      () => visibleBadges(tab),
      (seen) => seen.length === before + 2,
    );
    const tabId = await world.desk.evaluate(idOfTabAt, 'https://x.com/*');
    const places: number[] = [];
    for (let visit = 0; visit < 3; visit++) {
      await world.ask('jump-to-post', { tabId, postId: UNFOLDED_ID });
      places.push(await tab.evaluate(focusedBadge));
    }
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(places[1]).not.toBe(places[0]);
    expect(places[2]).toBe(places[0]);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  test('a badge follows the theme of the page, in whatever notation its colours are', async () => {
    const tab = await world.open(X_HOME.url);
    await settledBadges(tab);
    for (const [color, ground] of [
      ['oklch(0.2 0 0)', 'dark'],
      ['color(display-p3 0.09 0.12 0.17)', 'dim'],
      ['color-mix(in oklab, white 95%, black)', 'light'],
      ['rgb(0 0 0)', 'dark'],
    ] as const) {
      await tab.evaluate(paintPage, color);
      await tab.until(
        `a ${ground} ground under ${color}`,
        () => tab.evaluate(badgeGround),
        (seen) => seen === ground,
      );
    }
    await tab.screenshot('theme-switched');
    await tab.close();
  });

  test('another view of a single-page site is marked anew, without a reload', async () => {
    const tab = await world.open(X_HOME.url);
    await settledBadges(tab);
    await tab.evaluate(openView, CLAIM_POST);
    const badges = await tab.until(
      'the mark of the new view',
      () => visibleBadges(tab),
      (seen) => seen.length === 1 && seen[0]?.postText.startsWith('Lur,') === true,
    );
    expect(badges[0]?.name).toContain(HEADLINE);
    await tab.screenshot('single-page-view');
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  test('a page whose markup is unknown is left alone, and the popup says so', async () => {
    const tab = await world.open(UNKNOWN_URL);
    const popup = await world.openExtensionPage('popup.html');
    await popup.until('the unknown layout in the popup', popup.text, (text) => /tata letak/i.test(text));
    await popup.screenshot('popup-layout-unknown');
    expect(await tab.badges()).toEqual([]);
    expect(tab.errors()).toEqual([]);
    expect(popup.errors()).toEqual([]);
    await popup.close();
    await tab.close();
  });
});

// The functions below run inside pages: they may use nothing from this file.

/** Shows the rest of the last post's text, as "show more" does; the post stays the same. */
function unfoldPost(claimPost: string): void {
  const rows = [...document.querySelectorAll('article')].filter(
    (row) => row.checkVisibility() && row.querySelector('[data-pembanding]') === null,
  );
  const row = rows.find((found) => found.querySelector('[data-testid="tweetText"]') && found.querySelector('time'));
  const text = row?.querySelector('[data-testid="tweetText"]');
  row?.querySelector('a[href*="/status/"]')?.setAttribute('href', '/akun_contoh/status/990007');
  if (text) text.textContent = 'Selengkapnya: …';
  setTimeout(() => {
    if (text) text.textContent = `Selengkapnya: ${claimPost}`;
  }, 500);
}

/** The unfolded post once more, further down: a repost of it. */
function repeatPost(): void {
  const link = document.querySelector('a[href="/akun_contoh/status/990007"]');
  const cell = link?.closest('[data-testid="cellInnerDiv"]');
  const again = cell?.cloneNode(true) as HTMLElement;
  for (const ours of again.querySelectorAll('[data-pembanding]')) ours.remove();
  cell?.after(again);
}

/** Runs in a page of the extension. */
async function idOfTabAt(url: string): Promise<number> {
  const { tabs } = (
    globalThis as unknown as { chrome: { tabs: { query(what: object): Promise<readonly { id: number }[]> } } }
  ).chrome;
  return (await tabs.query({ url }))[0]?.id ?? -1;
}

/** Place of the badge with the focus among all; -1 where none has it. */
function focusedBadge(): number {
  const badges = [...document.querySelectorAll('[data-pembanding="badge"]')];
  return badges.indexOf(document.activeElement as Element);
}

/** Gives the second row the claim, and every other one an ordinary post. */
function swapPosts(claimPost: string): void {
  const rows = [...document.querySelectorAll('article')].filter(
    (row) => row.checkVisibility() && row.querySelector('[data-testid="tweetText"]'),
  );
  for (const [index, row] of rows.entries()) {
    const text = row.querySelector('[data-testid="tweetText"]');
    const link = row.querySelector('a[href*="/status/"]');
    const isChosen = index === 1;
    if (text) text.textContent = isChosen ? claimPost : `Selamat pagi dari baris ${index}.`;
    link?.setAttribute('href', `/akun_contoh/status/99000${index}`);
  }
}

/** What the site does for a click on a post: another address, other rows. */
function openView(claimPost: string): void {
  const rows = [...document.querySelectorAll('article')].filter(
    (row) => row.checkVisibility() && row.querySelector('[data-testid="tweetText"]'),
  );
  const template = rows[0]?.cloneNode(true) as HTMLElement;
  for (const ours of template.querySelectorAll('[data-pembanding]')) ours.remove();
  const place = rows[0]?.parentElement;
  for (const row of document.querySelectorAll('article')) row.remove();
  history.pushState({}, '', '/akun_contoh/status/777');
  document.title = 'Akun contoh di X';
  const text = template.querySelector('[data-testid="tweetText"]');
  if (text) text.textContent = claimPost;
  template.querySelector('a[href*="/status/"]')?.setAttribute('href', '/akun_contoh/status/777');
  place?.append(template);
}

/** In the page: what the site does when its reader chooses another theme. */
function paintPage(color: string): void {
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.dataset.pembanding) element.style.backgroundColor = 'transparent';
  }
  document.body.style.backgroundColor = color;
}

/** In the page. */
function badgeGround(): string | undefined {
  return document.querySelector<HTMLElement>('[data-pembanding="badge"]')?.dataset.ground;
}
