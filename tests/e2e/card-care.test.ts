// The card in the page, in each browser: the focus stays in it, nothing moves or is lost on small windows, old data can be renewed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardText, closedCard, focusedHost, settledBadges } from './look.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import { AGENCY, SITE_PAGES, X_HOME } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

/** Older than the three days after which data is called old. */
const FIVE_DAYS_MS = 5 * 86_400_000;
/** More than the card has controls. */
const MANY_TABS = 40;

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let tab: Tab;

  beforeAll(async () => {
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
    tab = await world.open(X_HOME.url);
    await settledBadges(tab);
  });
  afterAll(() => world?.close());

  test('from its first picture on nothing in the card moves', async () => {
    await tab.clickBadge(0);
    const moved = await tab.until(
      'the card to stand',
      () => tab.inCard(watchParts).catch(() => null),
      (parts) => parts !== null,
    );
    expect(moved).toEqual([]);
  });

  test('the focus begins at the claim and never leaves the card, forwards or backwards', async () => {
    expect(await tab.inCard((root) => root.activeElement?.tagName)).toBe('H2');
    const names = new Set<string>();
    for (const isShifted of [false, true]) {
      for (let presses = 0; presses < MANY_TABS; presses++) {
        await tab.press('Tab', { isShifted });
        const name = await tab.inCard((root) => {
          const at = root.activeElement;
          return at === null ? '' : `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent?.trim()}`;
        });
        names.add(name);
        // a browser may let the focus rest on the window's own controls in between; never on the site's
        expect(['card', '']).toContain(await focusedHost(tab));
      }
    }
    const reached = [...names].join('\n');
    for (const control of ['Lainnya', 'Tutup', 'Buka sumber', 'Bagikan jawaban', 'Tanyakan', 'Bukan ini', 'Riwayat']) {
      expect(reached).toContain(control);
    }
    await tab.press('Escape');
    await closedCard(tab);
    expect(await focusedHost(tab)).toBe('badge');
  });

  test.each([
    ['a window of 320 pixels', 320, 568, 1],
    ['one of 640 at 200 % zoom', 320, 400, 2],
  ])('on %s the card is whole, scrolls in itself, and can be touched', async (_case, width, height, ratio) => {
    await tab.resize(width, height, ratio);
    await openCard(tab);
    await tab.screenshot(`card-${width}x${height}`);
    const card = await tab.inCard((root) => {
      const dialog = root.querySelector('dialog') as HTMLElement;
      const inner = root.querySelector('.card-in') as HTMLElement;
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      const heights = [...root.querySelectorAll('.btn')].map((button) =>
        Number.parseFloat(getComputedStyle(button, '::before').height),
      );
      return {
        isInside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
        isWide: inner.scrollWidth > inner.clientWidth,
        scrolls: inner.scrollHeight > inner.clientHeight && inner.clientHeight > 100,
        smallest: Math.min(...heights),
      };
    });
    expect(card).toMatchObject({ isInside: true, isWide: false, scrolls: true });
    expect(card.smallest).toBeGreaterThanOrEqual(43.9);
    await tab.clickInCard('button', 'Bagikan jawaban');
    await tab.until(
      'the reply',
      () => tab.inCard((root) => root.querySelector('textarea')?.value ?? ''),
      (text) => text !== '',
    );
    await tab.screenshot(`card-share-${width}x${height}`);
    const isWide = await tab.inCard((root) => {
      const task = root.querySelector('.task') as HTMLElement;
      return task.scrollWidth > task.clientWidth;
    });
    expect(isWide).toBe(false);
    await tab.press('Escape');
    await tab.press('Escape');
    await closedCard(tab);
    await tab.resize(1200, 900);
  });

  test('with a finger, on a telephone, the card opens, its answer is shared, and it closes', async () => {
    await tab.resizeToPhone(320, 568);
    await tab.tapBadge(0);
    await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes(AGENCY),
    );
    await tab.screenshot('card-phone');
    await tab.tapInCard('summary');
    await tab.tapInCard('button', 'Bagikan jawaban');
    await tab.until(
      'the reply',
      () => tab.inCard((root) => root.querySelector('textarea')?.value ?? ''),
      (text) => text !== '',
    );
    await tab.tapInCard('.task button');
    await tab.until(
      'the card again',
      () => cardText(tab),
      (text) => text.includes('Bagikan jawaban') && !text.includes('Salin balasan'),
    );
    await tab.tapInCard('[aria-label="Tutup"]');
    await closedCard(tab);
    expect(await focusedHost(tab)).toBe('badge');
    await tab.resize(1200, 900);
  });

  test('in forced colours card and badge keep their lines, and with reduced motion nothing in them moves', async () => {
    await openCard(tab);
    const longest = async () => Math.max(await tab.inCard(longestMotionMs), ...(await tab.inBadges(longestMotionMs)));
    expect(await longest()).toBeGreaterThan(0);
    await tab.emulate({ forcedColours: true, reducedMotion: true });
    await tab.screenshot('card-forced-colours');
    expect(await longest()).toBe(0);
    const lines = await tab.inCard((root) =>
      ['.card', '.col.official', '.col.independent', '.btn', '.pair mark'].map((part) => {
        const { borderBottomWidth, borderBottomStyle } = getComputedStyle(root.querySelector(part) as Element);
        return `${part} ${Number.parseFloat(borderBottomWidth) > 0 ? borderBottomStyle : 'none'}`;
      }),
    );
    expect(lines.filter((line) => line.endsWith('none'))).toEqual([]);
    await tab.press('Escape');
    await closedCard(tab);
    expect(
      await tab.inBadges((root) => getComputedStyle(root.querySelector('button') as Element).borderTopStyle),
    ).toContain('solid');
    await tab.emulate({});
  });

  test('old data says how old it is, and is fetched again from the card, where sharing then stands', async () => {
    await world.desk.evaluate(makeOld, FIVE_DAYS_MS);
    await openCard(tab);
    const old = await cardText(tab);
    await tab.screenshot('card-stale');
    expect(old).toContain('Jawaban bisa sudah berubah');
    expect(old).not.toContain('Bagikan jawaban');
    await tab.clickInCard('button', 'Coba ambil lagi');
    await tab.until(
      'the fresh card',
      () => cardText(tab),
      (text) => text.includes('Bagikan jawaban') && !text.includes('Jawaban bisa sudah berubah'),
    );
    expect(await tab.inCard((root) => root.activeElement?.textContent ?? '')).toContain('Bagikan jawaban');
    await tab.press('Escape');
    await closedCard(tab);
    expect(tab.errors()).toEqual([]);
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

// The functions below run inside pages: they may use nothing from this file.

/** Parts that were elsewhere half a second after they were first drawn; null until they are drawn. */
async function watchParts(root: ShadowRoot): Promise<string[] | null> {
  const places = () => {
    const top = root.querySelector('.card')?.getBoundingClientRect().top ?? 0;
    return ['.claim', '.agree', '.col.official', '.col.independent', '.searches', '.reason', '.acts', '.age'].map(
      (part) =>
        [part, Math.round((root.querySelector(part)?.getBoundingClientRect().top ?? Number.NaN) - top)] as const,
    );
  };
  if (root.querySelector('.cols .src') === null) return null;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const before = places();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const after = places();
  return before.flatMap(([part, top], index) =>
    top === after[index]?.[1] ? [] : [`${part} ${top} → ${after[index]?.[1]}`],
  );
}

/** Milliseconds of the longest transition or animation in it. */
function longestMotionMs(root: ShadowRoot): number {
  const inMs = (list: string) =>
    list.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000));
  return Math.max(
    ...[...root.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return [...inMs(transitionDuration), ...inMs(animationDuration)];
    }),
  );
}

/** Sets every feed's last success back in the extension's database. */
async function makeOld(byMs: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('pembanding');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  await new Promise<void>((resolve, reject) => {
    const change = db.transaction('health', 'readwrite');
    change.oncomplete = () => resolve();
    change.onerror = () => reject(change.error);
    const store = change.objectStore('health');
    store.getAll().onsuccess = (event) => {
      for (const row of (event.target as IDBRequest<Record<string, unknown>[]>).result) {
        store.put({ ...row, lastSuccess: new Date(Date.now() - byMs).toISOString() });
      }
    };
  });
  db.close();
}
