// A real single-page application of a thousand posts: no mark is missed and none stands twice, whatever the reader and the browser do.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardText, closedCard, settledBadges } from './look.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { CLAIM_WORDS, claimIndexes, RECYCLING_POLICY, recyclingPage } from './recycling-site/page.ts';
import { publishSample } from './sample-feed.ts';
import { AGENCY, FACEBOOK_HOME, HEADLINE, SITE_PAGES } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

const POSTS = 1000;
const CLAIM_EVERY = 25;
const CLAIMS = claimIndexes({ posts: POSTS, claimEvery: CLAIM_EVERY });
/** So far that every row on the screen is another one at once. */
const LEAP_PX = 9000;
const HOME = 'https://x.com/home';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  const openSite = (rows: 'reuse' | 'renew') => {
    world.web.setPage(HOME, recyclingPage({ rows, posts: POSTS, claimEvery: CLAIM_EVERY }), RECYCLING_POLICY);
    return world.open(HOME);
  };

  beforeAll(async () => {
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
  });
  afterAll(() => world?.close());

  describe.each(['reuse', 'renew'] as const)('with rows that the site does %s', (rows) => {
    let tab: Tab;

    beforeAll(async () => {
      tab = await openSite(rows);
    });
    afterAll(() => tab?.close());

    test('scrolling down a thousand posts misses no mark and sets none twice', async () => {
      expect(await tab.evaluate(visitPosts, CLAIMS, CLAIM_WORDS)).toEqual({ marked: CLAIMS.length, faults: [] });
      await tab.screenshot(`recycling-${rows}-end`);
    });

    test('nor does going up again in leaps, as by the scroll bar', async () => {
      const back = CLAIMS.filter((_, nth) => nth % 4 === 0).reverse();
      expect(await tab.evaluate(visitPosts, back, CLAIM_WORDS, LEAP_PX)).toEqual({ marked: back.length, faults: [] });
    });

    test('nor does opening a post and going back to the timeline, three times', async () => {
      for (const index of [CLAIMS[3] ?? 0, 101, CLAIMS[9] ?? 0]) {
        const before = await tab.evaluate(visitPosts, [index], CLAIM_WORDS);
        await tab.evaluate(openPost, index);
        const inside = await tab.evaluate(visitPosts, [], CLAIM_WORDS);
        await tab.evaluate(goBack);
        const after = await tab.evaluate(visitPosts, [index], CLAIM_WORDS);
        expect([before.faults, inside.faults, after.faults]).toEqual([[], [], []]);
      }
      expect(tab.errors()).toEqual([]);
    });
  });

  test('a page that comes back from the back/forward cache keeps its marks, and goes on', async () => {
    const tab = await openSite('renew');
    const [first = 0, second = 0] = CLAIMS;
    expect(await tab.evaluate(visitPosts, [first], CLAIM_WORDS)).toEqual({ marked: 1, faults: [] });
    await tab.goto(FACEBOOK_HOME.url);
    await settledBadges(tab);
    await tab.evaluate(() => setTimeout(() => history.back(), 0));
    await tab.until(
      'the page from the cache',
      () => tab.evaluate(() => document.documentElement.dataset.wasKept ?? '').catch(() => 'between two pages'),
      (wasKept) => wasKept === 'true',
    );
    expect(await tab.evaluate(visitPosts, [first, second], CLAIM_WORDS)).toEqual({ marked: 2, faults: [] });
    await tab.clickBadge(0);
    await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes(AGENCY),
    );
    await tab.press('Escape');
    await closedCard(tab);
    const popup = await world.openExtensionPage('popup.html');
    await popup.until('the claim in the popup', popup.text, (shown) => shown.includes(HEADLINE));
    await popup.close();
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  // last, since it closes the extension's own pages
  test('an extension that is started anew under an open page leaves no error and no second badge', async () => {
    const tab = await openSite('renew');
    const [first = 0, next = 0] = CLAIMS;
    expect(await tab.evaluate(visitPosts, [first], CLAIM_WORDS)).toEqual({ marked: 1, faults: [] });
    await world.reloadExtension();
    await tab.activate();
    // the new script runs in pages that were open before: Firefox sees to that itself, in Chromium we do
    expect(await tab.evaluate(mostDoubled, 1500)).toBe(0);
    expect(await tab.evaluate(visitPosts, [first, next], CLAIM_WORDS)).toEqual({ marked: 2, faults: [] });
    await tab.evaluate(() => scrollBy(0, 6000));
    expect(await tab.evaluate(mostDoubled, 500)).toBe(0);
    expect(tab.errors()).toEqual([]);
    await tab.reload();
    expect(await tab.evaluate(visitPosts, [first, next], CLAIM_WORDS)).toEqual({ marked: 2, faults: [] });
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });
});

// The functions below run inside pages: they may use nothing from this file.

/** Scrolls to posts as a reader flicks to them, and looks at each whether all that is drawn is marked rightly. */
async function visitPosts(
  indexes: readonly number[],
  claim: string,
  stepPx = 600,
): Promise<{ marked: number; faults: string[] }> {
  const { site } = globalThis as unknown as { site: { topOf(index: number): number } };
  const faults = new Set<string>();
  let marked = 0;
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const look = (isSettled: boolean): string[] => {
    const found: string[] = [];
    for (const article of document.querySelectorAll('article')) {
      const text = article.querySelector('[data-testid="tweetText"]')?.textContent ?? '';
      const badges = article.querySelectorAll('[data-pembanding="badge"]').length;
      const { top, bottom } = article.getBoundingClientRect();
      const isInView = bottom > 0 && top < innerHeight;
      const wanted = text.includes(claim) ? 1 : 0;
      if (badges > 1) found.push(`${badges} badges: ${text}`);
      if (isInView && badges > wanted) found.push(`badge of another post: ${text}`);
      if (isInView && isSettled && badges < wanted) found.push(`missed: ${text}`);
    }
    return found;
  };
  const settle = async () => {
    const deadline = performance.now() + 3000;
    while (performance.now() < deadline && look(true).length > 0) await nextFrame();
    for (const fault of look(true)) faults.add(fault);
  };
  for (const index of indexes) {
    for (let steps = 0; steps < 1000; steps++) {
      const gap = site.topOf(index) - innerHeight / 3 - scrollY;
      const before = scrollY;
      scrollBy(0, Math.max(-stepPx, Math.min(stepPx, gap)));
      await nextFrame();
      // never two badges in one post, never one of another post in view, not for a frame
      for (const fault of look(false)) faults.add(fault);
      if (Math.abs(gap) < 2 || scrollY === before) break;
    }
    await settle();
    marked += document.querySelectorAll(`[data-index="${index}"] [data-pembanding="badge"]`).length;
  }
  await settle();
  return { marked, faults: [...faults] };
}

function openPost(index: number): void {
  (globalThis as unknown as { site: { openPost(index: number): void } }).site.openPost(index);
}

async function goBack(): Promise<void> {
  const isBack = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await isBack;
}

/** The most posts that had more than one badge at a time, within `durationMs`. */
async function mostDoubled(durationMs: number): Promise<number> {
  let most = 0;
  const end = performance.now() + durationMs;
  while (performance.now() < end) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const doubled = [...document.querySelectorAll('article')].filter(
      (post) => post.querySelectorAll('[data-pembanding="badge"]').length > 1,
    );
    most = Math.max(most, doubled.length);
  }
  return most;
}
