// Every page of the project with the claim on it, at its address: what a saved page's reader finds, a real browser marks.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage } from '../../utils/cli/read-page.ts';
import { PAGE_NAMES, pageAddress, pageSource } from '../platforms/open-page.ts';
import { badgePlaces } from './badge-place.ts';
import { settledBadges } from './look.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import { isUnanswered, SITE_PAGES, statesClaim } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

/** A server that nobody added is not read. */
const NOT_ADDED = 'mastodon-public-2022';
/** Where what is said stands in a title, in another element than the badge, or among the replies to it. */
const SAID_ELSEWHERE: readonly string[] = ['tiktok-profile', 'youtube-watch-2022', 'reddit-post'];

const surfaces = (
  await Promise.all(
    PAGE_NAMES.filter((name) => name !== NOT_ADDED).map(async (name) => {
      const { posts } = await readPage(pageSource(name), pageAddress(name));
      return posts.some(({ text }) => statesClaim(text)) ? [name] : [];
    }),
  )
).flat();

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;
  let tab: Tab;

  beforeAll(async () => {
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
    tab = await world.open('about:blank');
  });
  afterAll(() => world?.close());

  test.each(surfaces)('%s: what states the claim is marked in its place, and nothing else', async (name) => {
    world.web.setPage(pageAddress(name), pageSource(name));
    await tab.goto(pageAddress(name));
    await tab.evaluate(scrollThrough);
    await settledBadges(tab);
    const places = await badgePlaces(tab);
    await tab.screenshot(`surface-${name}`);
    expect(places.filter(({ faults }) => faults.length > 0)).toEqual([]);
    const wrong = places.filter(({ postText }) => !statesClaim(postText) && !isUnanswered(postText));
    expect(wrong.map(({ postText }) => postText)).toHaveLength(SAID_ELSEWHERE.includes(name) ? places.length : 0);
    expect(tab.errors()).toEqual([]);
  });
});

/** Runs inside the page: brings all of it near the window once. */
async function scrollThrough(): Promise<void> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
