// A claim that many posts state has one whole badge on a page and dots elsewhere, however rows are recycled.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardText, closedCard, settledBadges } from './look.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { claimIndexes, RECYCLING_POLICY, recyclingPage } from './recycling-site/page.ts';
import { publishSample } from './sample-feed.ts';
import { AGENCY } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

const POSTS = 300;
const CLAIM_EVERY = 6;
const CLAIMS = claimIndexes({ posts: POSTS, claimEvery: CLAIM_EVERY });
const HOME = 'https://x.com/home';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let tab: Tab;

  beforeAll(async () => {
    world = await openReaderWorld({ browser, feed: (await publishSample()).files });
    world.web.setPage(HOME, recyclingPage({ rows: 'reuse', posts: POSTS, claimEvery: CLAIM_EVERY }), RECYCLING_POLICY);
    tab = await world.open(HOME);
    await settledBadges(tab);
  });
  afterAll(() => world?.close());

  test('the first post has the whole badge, the others a dot of the same shape with the same name', async () => {
    expect(CLAIMS.length).toBeGreaterThan(40);
    await goTo(tab, CLAIMS[0] ?? 0);
    expect(await lookAt(tab, CLAIMS[0] ?? 0)).toBe('badge official');
    for (const index of CLAIMS.slice(1, 12)) {
      await goTo(tab, index);
      expect(await lookAt(tab, index)).toBe('dot official');
    }
    const dot = (await tab.badges()).at(-1);
    expect(dot?.name).toContain('Ada jawaban resmi');
    expect(dot?.name).toContain('sudah ditandai di halaman ini');
    await tab.screenshot('repeats-dots');
  });

  test('after scrolling away and back the same post has it', async () => {
    await goTo(tab, CLAIMS[30] ?? 0);
    expect(await lookAt(tab, CLAIMS[30] ?? 0)).toBe('dot official');
    await goTo(tab, CLAIMS[0] ?? 0);
    expect(await lookAt(tab, CLAIMS[0] ?? 0)).toBe('badge official');
    await tab.until(
      'the dot of the next post',
      () => lookAt(tab, CLAIMS[1] ?? 0),
      (look) => look === 'dot official',
    );
  });

  test('a dot opens the card', async () => {
    await clickAt(tab, CLAIMS[1] ?? 0);
    await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes(AGENCY),
    );
    await tab.press('Escape');
    await closedCard(tab);
  });

  test('"Bukan ini" on the whole badge hands it to the next post, and its undoing brings it back', async () => {
    const [first = 0, second = 0] = CLAIMS;
    await goTo(tab, first);
    await clickAt(tab, first);
    await tab.clickInCard('button', 'Bukan ini');
    await tab.until(
      'the next whole badge',
      () => lookAt(tab, second),
      (look) => look === 'badge official',
    );
    await tab.clickInCard('button', 'Urungkan');
    await tab.until(
      'the dot to be one again',
      () => lookAt(tab, second),
      (look) => look === 'dot official',
    );
    expect(await lookAt(tab, first)).toBe('badge official');
    await tab.press('Escape');
    await closedCard(tab);
  });

  test('who switches that on in the options has a whole badge at every post', async () => {
    await world.desk.activate();
    await world.desk.click('[name="repeats"]');
    await tab.activate();
    await tab.until(
      'whole badges',
      async () => [await lookAt(tab, CLAIMS[0] ?? 0), await lookAt(tab, CLAIMS[1] ?? 0)],
      (looks) => looks.every((look) => look === 'badge official'),
    );
    expect(tab.errors()).toEqual([]);
  });
});

async function goTo(tab: Tab, index: number): Promise<void> {
  await tab.evaluate(scrollToPost, index);
  await tab.until(
    `a mark at post ${index}`,
    () => lookAt(tab, index),
    (look) => look !== '',
  );
}

/** Class of the button beside a post: `badge official`, `dot official`; empty where there is none. */
async function lookAt(tab: Tab, index: number): Promise<string> {
  return (await looksByPost(tab)).find(([at]) => at === String(index))?.[1] ?? '';
}

/** Rows are recycled: the order of badges in the document is not that of the posts. */
async function clickAt(tab: Tab, index: number): Promise<void> {
  await tab.clickBadge((await looksByPost(tab)).findIndex(([at]) => at === String(index)));
}

function looksByPost(tab: Tab): Promise<string[][]> {
  return tab.inBadges((root) => [
    (root.host.closest('[data-index]') as HTMLElement | null)?.dataset.index ?? '',
    root.querySelector('button')?.className ?? '',
  ]);
}

// Runs inside the page.
async function scrollToPost(index: number): Promise<void> {
  const { site } = globalThis as unknown as { site: { topOf(index: number): number } };
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let steps = 0; steps < 200; steps++) {
    const gap = site.topOf(index) - innerHeight / 3 - scrollY;
    const before = scrollY;
    scrollBy(0, Math.max(-900, Math.min(900, gap)));
    await nextFrame();
    if (Math.abs(gap) < 2 || scrollY === before) break;
  }
}
