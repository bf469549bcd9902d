// The panel's states, in a real Chromium: texts of feeds are drawn as text, shapes hold in forced colours, long lists stay short in the page.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenGallery, openGallery } from '../gallery/open-gallery.ts';

const PICTURES = `${import.meta.dirname}/../../.output/screenshots/gallery`;

let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.browser.close());

test('markup in a claim is drawn as it is written', async () => {
  const { page, draw } = gallery;
  await draw('panel-browse-list', 'light', 'id');
  const row = page.locator('.entry-t', { hasText: '<b>Denda</b>' });
  await row.waitFor();
  expect(await row.locator('b').count()).toBe(0);
});

test('of a list of any length only what is near the window is in the page, and each row says its place', async () => {
  const { page, draw } = gallery;
  await draw('panel-browse-list', 'light', 'id');
  const rows = page.locator('.virtual > li');
  expect(await rows.count()).toBeLessThan(30);
  expect(await rows.first().getAttribute('aria-setsize')).toBe('68');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator('.virtual > li[aria-posinset="68"]').waitFor();
  expect(await page.locator('.virtual > li[aria-posinset="1"]').count()).toBe(0);
});

test('what was typed stays while the list is narrowed, and both can be cleared', async () => {
  const { page, draw } = gallery;
  await draw('panel-browse-search', 'light', 'id');
  await page.getByLabel('Posisi').selectOption('outdated');
  await page.getByText('0 hasil').waitFor();
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await page.getByText(/^[1-9]\d* hasil/).waitFor();
  await page.getByRole('button', { name: 'Kosongkan pencarian' }).click();
  await page.getByText('Baru minggu ini').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('');
});

test('old data hides the positions in the list too', async () => {
  const { page, draw } = gallery;
  await draw('panel-browse-expired', 'light', 'id');
  await page.locator('.entry').first().waitFor();
  expect(await page.locator('.stance').count()).toBe(0);
});

test('in forced colours marks, chosen chips and the unread bar keep a border or a line', async () => {
  const { page, draw } = gallery;
  await page.emulateMedia({ forcedColors: 'active' });
  for (const scene of [
    'panel-browse-search',
    'panel-notices-list',
    'panel-entry-full-360',
    'popup-reading',
    'options-feeds-760',
  ]) {
    await draw(scene, 'light', 'id');
    await page.screenshot({ path: `${PICTURES}/${scene}-forced-colours.png`, fullPage: true });
  }
  await draw('panel-browse-search', 'light', 'id');
  const lines = await page.evaluate(() => {
    const width = (selector: string, side: 'borderBottomWidth' | 'borderLeftWidth') =>
      getComputedStyle(document.querySelector(selector) as Element)[side];
    return [width('mark', 'borderBottomWidth'), width('.views a[aria-current]', 'borderBottomWidth')];
  });
  expect(lines).toEqual(['2px', '2px']);
  await draw('panel-notices-list', 'light', 'id');
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.entry.unread') as Element).borderLeftWidth),
  ).toBe('3px');
  await page.emulateMedia({ forcedColors: 'none' });
});
