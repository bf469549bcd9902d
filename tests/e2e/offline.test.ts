// What leaves the machine, and what happens when nothing can: the feed host is down, the background was put to sleep.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FeedView } from '../../utils/domain/feed-view.ts';
import { cardText, settledBadges, visibleBadges } from './look.ts';
import { FEED_HOST, FEED_URL, openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import { AGENCY, HEADLINE, SITE_PAGES, SITES, X_HOME } from './sites.ts';
import { BROWSERS } from './world.ts';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;

  beforeAll(async () => {
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
  });
  afterAll(() => world?.close());

  test('nothing is asked of any host but the pages and the feed, and no request carries words of a post', async () => {
    for (const { url } of SITES) {
      const tab = await world.open(url);
      await settledBadges(tab);
      await tab.clickBadge(0);
      await tab.until(
        'the card',
        () => cardText(tab),
        (text) => text.includes(AGENCY),
      );
      await tab.close();
    }
    const requests = world.requests();
    const hosts = new Set(requests.map(({ host }) => host));
    expect([...hosts].sort()).toEqual([...SITES.map(({ url }) => new URL(url).host), FEED_HOST].sort());
    for (const { host, method, path, headers, body, isSecure } of requests) {
      expect({ host, path, method, body, isSecure }).toEqual({ host, path, method: 'GET', body: '', isSecure: true });
      expect(decodeURIComponent(path + JSON.stringify(headers))).not.toMatch(/sampah|tarif|lur,/i);
    }
    for (const { path, headers } of requests.filter(({ host }) => host === FEED_HOST)) {
      expect(path).toMatch(/^\/v1\/(root|directory|snapshot|heads|archives|shards)\/[\w./-]+$/);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('origin');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  test('the feed host going away changes nothing on the pages', async () => {
    world.web.setState(FEED_HOST, 'failing');
    const failing = (await world.ask('sync-feeds', { url: FEED_URL })) as FeedView[];
    expect(failing.find(({ url }) => url === FEED_URL)?.failure).toBe('feed/offline');
    world.web.setState(FEED_HOST, 'refusing');
    const refusing = (await world.ask('sync-feeds', { url: FEED_URL })) as FeedView[];
    expect(refusing.find(({ url }) => url === FEED_URL)?.failure).toBe('feed/offline');
    const tab = await world.open(X_HOME.url);
    const badges = await settledBadges(tab);
    expect(badges[0]?.name).toContain(HEADLINE);
    await tab.clickBadge(0);
    await tab.until(
      'the card',
      () => cardText(tab),
      (text) => text.includes(AGENCY),
    );
    await tab.screenshot('feed-away-card');
    await tab.close();
    const popup = await world.openExtensionPage('popup.html');
    await popup.until('the popup', popup.text, (text) => text.length > 100);
    await popup.screenshot('feed-away-popup');
    await popup.close();
  });

  test('a background that was put to sleep wakes up and marks, without the feed host', async () => {
    const asked = world.requests().length;
    await world.stopBackground();
    const tab = await world.open(X_HOME.url);
    const badges = await tab.until(
      'marks after waking',
      () => visibleBadges(tab),
      (seen) => seen.length > 0,
    );
    expect(badges[0]?.name).toContain(HEADLINE);
    const hosts = world
      .requests()
      .slice(asked)
      .map(({ host }) => host);
    expect(new Set(hosts)).toEqual(new Set(['x.com']));
    await tab.close();
  });
});
