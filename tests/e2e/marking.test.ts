// The main job on each site, in each browser: mark, card, popup, "not this", privacy.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardText, closedCard, focusedHost, settledBadges, visibleBadges } from './look.ts';
import { openReaderWorld, type ReaderWorld } from './reader.ts';
import { publishSample } from './sample-feed.ts';
import { AGENCY, CLAIM, COMPARISON, HEADLINE, isUnanswered, SITE_PAGES, SITES, statesClaim, X_HOME } from './sites.ts';
import type { Tab } from './tab.ts';
import { BROWSERS } from './world.ts';

describe.each(BROWSERS)('in %s', (browser) => {
  let world: ReaderWorld;

  beforeAll(async () => {
    world = await openReaderWorld({ browser, pages: SITE_PAGES, feed: (await publishSample()).files });
  });
  afterAll(() => world?.close());

  describe.each(SITES)('on $name', ({ name, url, html }) => {
    let tab: Tab;
    const picture = (what: string) => tab.screenshot(`${name.toLowerCase()}-${what}`);

    beforeAll(async () => {
      tab = await world.open(url);
    });
    afterAll(() => tab?.close());

    test('the posts that state an answered claim are marked, and no other', async () => {
      const badges = await settledBadges(tab);
      await picture('timeline');
      expect(badges.length).toBeGreaterThan(0);
      for (const { name: badgeName, postText } of badges) {
        expect(postText).toSatisfy(badgeName.startsWith('Kebijakan daerah') ? isUnanswered : statesClaim);
      }
      expect(badges[0]?.name).toContain('Ada jawaban resmi');
      expect(badges[0]?.name).toContain(HEADLINE);
    });

    test('a click opens the card with the clarification beside a comparison source', async () => {
      await tab.clickBadge(0);
      await tab.until(
        'the card',
        () => cardText(tab),
        (text) => text.includes(AGENCY),
      );
      const card = await tab.inCard((root) => ({
        claim: root.querySelector('h2')?.textContent ?? '',
        official: root.querySelector('.official')?.textContent ?? '',
        independent: root.querySelector('.independent')?.textContent ?? '',
        isModal: root.querySelector('dialog')?.matches(':modal') ?? false,
      }));
      await picture('card');
      expect(card.claim).toContain(CLAIM);
      expect(card.official).toContain(AGENCY);
      expect(card.official).toContain('Tidak benar');
      expect(card.independent).toContain(COMPARISON);
      expect(card.isModal).toBe(true);
    });

    test('Escape closes the card and the focus returns to the badge', async () => {
      await tab.press('Escape');
      await closedCard(tab);
      expect(await focusedHost(tab)).toBe('badge');
    });

    test('the keyboard alone reaches the badge and opens the card', async () => {
      await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await tab.reload();
      await settledBadges(tab);
      for (let presses = 0; presses < 60 && (await focusedHost(tab)) !== 'badge'; presses++) await tab.press('Tab');
      expect(await focusedHost(tab)).toBe('badge');
      await tab.press('Enter');
      await tab.until(
        'the card',
        () => cardText(tab),
        (text) => text.includes(AGENCY),
      );
      await tab.press('Escape');
      await closedCard(tab);
      expect(await focusedHost(tab)).toBe('badge');
    });

    test('the popup lists the claim and the age of the data', async () => {
      await tab.activate();
      const popup = await world.openExtensionPage('popup.html');
      const text = await popup.until('the claim in the popup', popup.text, (shown) => shown.includes(HEADLINE));
      await popup.screenshot(`${name.toLowerCase()}-popup`);
      expect(text).toMatch(/Data per|Diperbarui/i);
      expect(popup.errors()).toEqual([]);
      await popup.close();
    });

    test('nothing is reported on the console of the site', () => {
      expect(tab.errors()).toEqual([]);
    });

    test('the page itself is as the site sent it, but for the badges', async () => {
      const withoutOurs = await tab.evaluate(() => {
        for (const ours of document.querySelectorAll('[data-pembanding]')) ours.remove();
        return document.documentElement.outerHTML;
      });
      // parsed on a page of the extension: the site's policy forbids it there
      const sent = await world.desk.evaluate(
        (source: string) => new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
        html,
      );
      expect(withoutOurs).toBe(sent);
    });
  });

  // last, since the same words are not marked again on any site
  test('"Bukan ini" takes the mark away, can be taken back, and holds after a reload', async () => {
    const tab = await world.open(X_HOME.url);
    const before = (await settledBadges(tab)).length;
    await tab.clickBadge(0);
    await tab.clickInCard('button', 'Bukan ini');
    await tab.until(
      'the offer to take it back',
      () => cardText(tab),
      (text) => text.includes('Urungkan'),
    );
    await tab.screenshot('x-card-dismissed');
    await tab.evaluate(tickCounters);
    await tab.clickInCard('button', 'Urungkan');
    await tab.until(
      'the mark to be back',
      () => cardText(tab),
      (text) => text.includes('Bukan ini'),
    );
    await tab.until(
      'the badge to be back',
      () => visibleBadges(tab),
      (badges) => badges.length === before,
    );
    await tab.clickInCard('button', 'Bukan ini');
    await tab.press('Escape');
    await tab.reload();
    const after = await tab.until(
      'one mark less',
      () => visibleBadges(tab),
      (badges) => badges.length === before - 1,
    );
    expect(after).toHaveLength(before - 1);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });
});

/** What a site does all the time while a card is open: it rewrites a text beside each post. Runs in the page. */
async function tickCounters(): Promise<void> {
  for (const time of document.querySelectorAll('article time')) {
    const text = time.firstChild;
    if (text instanceof Text) text.data = `${text.data} `;
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
