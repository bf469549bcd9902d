// Every component in every state, in a real Chromium: pictures for people, axe for rules, and what only a browser can tell.
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GROUNDS, type OpenGallery, openGallery } from '../gallery/open-gallery.ts';
import { hostileRemains, silhouettes } from './gallery-looks.ts';

const PICTURES = `${import.meta.dirname}/../../.output/screenshots/gallery`;
const PHONE = 320;

interface Violation {
  readonly id: string;
  readonly impact?: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

let gallery: OpenGallery;
let page: Page;
let draw: OpenGallery['draw'];

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  gallery = await openGallery();
  ({ page, draw } = gallery);
  await page.addScriptTag({ content: axe });
});

afterAll(async () => {
  await gallery?.browser.close();
});

async function picture(name: string): Promise<void> {
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

/** What only a whole page has; the pages themselves are held to these in their own tests. */
const PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one'];

/** All violations in one line each, whatever their impact. */
async function violations(): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: unknown }> };
    };
    const result = await axe.run(document, { resultTypes: ['violations'] });
    return result.violations;
  });
  return (found as Violation[])
    .filter(({ id }) => !PAGE_RULES.includes(id))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
    );
}

/** True where something reaches beyond the right edge of the window. */
const overflows = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

for (const ground of GROUNDS) {
  test(`every state is drawn on the ${ground} ground and breaks no rule of accessibility`, async () => {
    expect(gallery.scenes.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (const { name, surface } of gallery.scenes) {
      // only sites are dim: the extension's own pages are light or dark
      if (ground === 'dim' && surface !== 'shadow') continue;
      await draw(name, ground, 'id');
      wrong.push(...(await violations()).map((violation) => `${name}: ${violation}`));
      if (await overflows()) wrong.push(`${name}: wider than its window`);
      await picture(`${name}-${ground}`);
    }
    expect(wrong).toEqual([]);
  }, 240_000);
}

test('English fits where Indonesian does', async () => {
  const wrong: string[] = [];
  for (const { name } of gallery.scenes) {
    await draw(name, 'light', 'en');
    if (await overflows()) wrong.push(name);
    const missing = await page.evaluate(() => /undefined|\$\d/.test(document.body.innerText));
    if (missing) wrong.push(`${name}: a word is missing`);
    await picture(`${name}-english`);
  }
  expect(wrong).toEqual([]);
}, 240_000);

test('the two columns of the card have the same width, type and border', async () => {
  await draw('card-full-640', 'light', 'id');
  const columns = await page.evaluate(() =>
    [...(document.querySelector('#scene')?.shadowRoot?.querySelectorAll('.col') ?? [])].map((column) => {
      const quote = column.querySelector('blockquote') as Element;
      const { fontSize, fontWeight, color } = getComputedStyle(quote);
      const { borderTopWidth, borderTopColor } = getComputedStyle(column);
      const box = column.getBoundingClientRect();
      return {
        width: box.width,
        top: box.top,
        height: box.height,
        fontSize,
        fontWeight,
        color,
        borderTopWidth,
        borderTopColor,
      };
    }),
  );
  expect(columns).toHaveLength(2);
  expect(columns[0]).toEqual(columns[1]);
});

test('below 500 pixels the columns stack, the official answer first', async () => {
  await draw('card-full-360', 'light', 'id');
  const tops = await page.evaluate(() =>
    [...(document.querySelector('#scene')?.shadowRoot?.querySelectorAll('.col') ?? [])].map((column) => [
      column.className,
      column.getBoundingClientRect().top,
    ]),
  );
  expect(tops.map(([name]) => name)).toEqual(['col official', 'col independent']);
  expect(Number(tops[1]?.[1])).toBeGreaterThan(Number(tops[0]?.[1]));
});

test('the focus lands on the claim, and a screen reader meets the parts in the order of the design', async () => {
  await draw('card-full-640', 'light', 'id');
  await page.waitForFunction(() => document.querySelector('#scene')?.shadowRoot?.activeElement?.tagName === 'H2');
  const { focused, order } = await page.evaluate(() => {
    const root = document.querySelector('#scene')?.shadowRoot as ShadowRoot;
    const parts = ['.claim', '.agree', '.col.official', '.col.independent', '.reason', '.acts', '.age'];
    const found = parts.map((part) => root.querySelector(part) as Element);
    const isInOrder = found.every(
      (part, index) =>
        index === 0 || (found[index - 1] as Element).compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return { focused: root.activeElement?.textContent, order: isInOrder };
  });
  expect(focused).toMatch(/^“Tarif sampah rumah tangga/);
  expect(order).toBe(true);
});

test('the three kinds have three silhouettes, as badges and as dots, and three words', async () => {
  await draw('badges', 'light', 'id');
  const looks = await page.evaluate(silhouettes);
  for (const three of [looks.badges, looks.dots, looks.words]) expect(new Set(three).size).toBe(3);
});

test("a site's own styles do not reach badge or card", async () => {
  await draw('badges', 'light', 'id');
  const badge = await page
    .locator('#scene .badge')
    .first()
    .evaluate((element) => {
      const { letterSpacing, textTransform, color, height, display } = getComputedStyle(element);
      return { letterSpacing, textTransform, color, height, display };
    });
  expect(badge).toEqual({
    letterSpacing: 'normal',
    textTransform: 'none',
    color: 'rgb(26, 33, 36)',
    height: '28px',
    display: 'flex',
  });
});

test('badge, dot and the buttons of the card can be touched on 44 pixels', async () => {
  for (const [scene, selector] of [
    ['badges', '.badge'],
    ['badges', '.dot'],
    ['card-full-360', '.btn'],
  ] as const) {
    await draw(scene, 'light', 'id');
    const heights = await page
      .locator(`#scene ${selector}`)
      .evaluateAll((elements) =>
        elements.map((element) => Number.parseFloat(getComputedStyle(element, '::before').height)),
      );
    expect(heights.length).toBeGreaterThan(0);
    expect(heights.filter((height) => height < 43.9)).toEqual([]);
  }
});

test('a badge says its claim to a screen reader, also where it is a dot', async () => {
  await draw('badges', 'light', 'id');
  const names = await page
    .locator('#scene button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(names[0]).toBe('Ada jawaban resmi. Klaim: “Tarif sampah naik 300 persen.”');
  expect(names.at(-3)).toContain('klaim yang sama');
  expect(names.every((name) => name?.includes('Tarif sampah naik 300 persen'))).toBe(true);
});

test('"Bukan ini" turns into "Urungkan" in place, and back', async () => {
  await draw('card-full-640', 'light', 'id');
  await page.getByRole('button', { name: 'Bukan ini' }).click();
  const undo = page.getByRole('button', { name: 'Urungkan' });
  expect(await undo.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(true);
  expect(await page.locator('#scene .note').innerText()).toContain('tidak lagi ditandai');
  await undo.click();
  await page.getByRole('button', { name: 'Bukan ini' }).waitFor();
  expect(await told()).toBe('dismiss undo');
});

test('the menu of the bar copies the address of the answer and says that it worked', async () => {
  await draw('card-full-640', 'light', 'id');
  const toggle = page.getByRole('button', { name: 'Lainnya' });
  await toggle.click();
  await picture('card-menu-light');
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: 'Salin tautan jawaban' }).click();
  await page.getByRole('button', { name: 'Tautan tersalin' }).waitFor();
  expect(await told()).toBe('https://dlh.contohkab.example/tarif-sampah-2027');
  await page.keyboard.press('Escape');
  expect(await toggle.getAttribute('aria-expanded')).toBe('false');
  expect(await toggle.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(
    true,
  );
});

test('old data is fetched again in the place of sharing', async () => {
  await draw('card-stale-640', 'light', 'id');
  expect(await page.getByRole('button', { name: 'Bagikan jawaban' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Coba ambil lagi' }).click();
  await page.getByText('Data baru belum terambil').waitFor();
  expect(await told()).toBe('renew');
});

test('the history of a revised answer is unfolded from the foot of the card', async () => {
  await draw('card-full-640', 'light', 'id');
  await page.getByRole('button', { name: 'Riwayat' }).click();
  expect(await page.locator('#scene .steps').innerText()).toContain('salah hitung');
  expect(await violations()).toEqual([]);
});

test('old data hides the stances and keeps the links', async () => {
  await draw('card-expired-640', 'light', 'id');
  expect(await page.locator('#scene .stance, #scene .agree, #scene .tok.diff').count()).toBe(0);
  expect(await page.getByRole('link', { name: /^Buka sumber/ }).count()).toBe(4);
});

test('texts that try to be more than texts stay texts, and links that would run are none', async () => {
  for (const name of gallery.scenes.map((scene) => scene.name).filter((name) => name.includes('hostile'))) {
    await draw(name, 'light', 'id');
    const found = await page.evaluate(hostileRemains);
    expect(found).toMatchObject({ strange: 0, hasOverrides: false, hasRun: false, isWide: false });
    expect(found.protocols.filter((protocol) => protocol !== 'https:' && protocol !== 'mailto:')).toEqual([]);
    expect(found.passedOn).not.toMatch(/javascript:|data:|http:/);
    if (name.startsWith('card-hostile-6')) {
      expect(found.text).toContain('<script>1</script>');
      // a look-alike of dlh.contoh in Cyrillic letters
      expect(found.text).toContain('dlh.xn--');
    }
  }
});

test('a differing source among forty is shown before the fold, and the rest behind one click', async () => {
  await draw('card-sources-40-640', 'light', 'id');
  const shown = page.locator('#scene .col.independent > .src');
  expect(await shown.count()).toBe(3);
  expect(await page.locator('#scene .col.independent > .src .tok.diff').count()).toBe(1);
  await page.getByText('36 sumber lain').click();
  expect(await page.locator('#scene .col.independent .rest .src').count()).toBe(36);
  expect(await overflows()).toBe(false);
});

test('a long answer is cut at four lines and shown whole on request', async () => {
  await draw('card-long-words-640', 'light', 'id');
  const quote = page.locator('#scene blockquote').first();
  const before = (await quote.boundingBox())?.height ?? 0;
  await page.getByRole('button', { name: 'Selengkapnya' }).click();
  const after = (await quote.boundingBox())?.height ?? 0;
  expect(before).toBeLessThan(90);
  expect(after).toBeGreaterThan(before * 2);
});

test('a region is found and followed with the keyboard alone, and removed again', async () => {
  await draw('welcome-regions-560', 'light', 'id');
  const box = page.getByRole('combobox');
  await box.focus();
  await page.keyboard.type('kab. contoh');
  await picture('welcome-regions-open-light');
  expect(await violations()).toEqual([]);
  expect(await page.getByRole('option').first().innerText()).toContain('Kabupaten Contoh');
  await page.keyboard.press('ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).innerText()).toContain('Kabupaten Contoh Utara');
  await page.keyboard.press('Enter');
  expect(await told()).toBe('99.02');
  await page.keyboard.press('Escape');
  expect(await box.getAttribute('aria-expanded')).toBe('false');
});

test('a click on a region keeps the list open for the next one', async () => {
  await draw('welcome-regions-560', 'light', 'id');
  await page.getByRole('combobox').fill('kota');
  await page.getByRole('option', { name: /Kota Contoh/ }).click();
  expect(await told()).toBe('99.71');
  expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('true');
});

test('the steps of the welcome move the focus to their heading', async () => {
  await draw('welcome-regions-chosen-560', 'light', 'id');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Di situs mana tanda boleh tampil?');
  await page.getByRole('button', { name: 'Izinkan 1 situs' }).click();
  await page.getByText('Izin tidak diberikan').waitFor();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('switch', { name: 'Pakai data contoh' }).click();
  await page.getByRole('button', { name: 'Mulai membaca' }).click();
  expect(await told()).toBe('sample:false finish');
});

test('a feed is trusted only after its words were shown', async () => {
  await draw('options-empty-760', 'light', 'id');
  const address = page.getByLabel('Tambah umpan dengan alamat');
  await address.fill('https://lain.contohkab.example/');
  await page.getByRole('button', { name: 'Periksa', exact: true }).click();
  await page.getByText('Tidak ada umpan di alamat ini').waitFor();
  expect(await address.getAttribute('aria-invalid')).toBe('true');
  await address.fill('https://umpan.contohkab.example/');
  await page.getByRole('button', { name: 'Periksa', exact: true }).click();
  await page.getByRole('heading', { name: 'Kata pengenal' }).waitFor();
  expect(await page.locator('.finger').innerText()).toContain('gerhana');
  await page.getByRole('button', { name: 'Kata-katanya sama, tambahkan' }).click();
  await page.getByLabel('Tambah umpan dengan alamat').waitFor();
  expect(await told()).toBe('trust https://umpan.contohkab.example/');
});

test('removing a feed asks once more', async () => {
  await draw('options-feeds-760', 'light', 'id');
  await page.getByRole('button', { name: 'Hapus umpan.contohkab.example' }).click();
  expect(await told()).toBe('');
  await page.getByRole('button', { name: 'Hapus umpan', exact: true }).click();
  expect(await told()).toBe('remove https://umpan.contohkab.example/');
});

test('a line of the popup leads to its posts, one after the other', async () => {
  await draw('popup-reading', 'light', 'id');
  const line = page.getByRole('button', { name: /Tarif sampah naik 300 persen/ });
  await line.click();
  await line.click();
  expect(await told()).toBe('x:1 x:4');
});

test('nothing is lost at 320 pixels', async () => {
  const wide: string[] = [];
  for (const { name } of gallery.scenes) {
    await draw(name, 'light', 'id', PHONE);
    const isFixed = /^(card-|picture-|badges$)/.test(name);
    if (!isFixed && (await overflows())) wide.push(name);
  }
  expect(wide).toEqual([]);
});

test('forced colours keep three silhouettes and their borders', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await draw('badges', 'light', 'id');
  await picture('badges-forced-colours');
  const { badges, dots, borders } = await page.evaluate(silhouettes);
  for (const three of [badges, dots]) expect(new Set(three).size).toBe(3);
  expect(borders).toEqual(['1px solid', '1px dashed']);
  await draw('card-full-640', 'light', 'id');
  await picture('card-full-640-forced-colours');
  await page.emulateMedia({ forcedColors: 'none' });
});

async function told(): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset.told ?? '');
}
