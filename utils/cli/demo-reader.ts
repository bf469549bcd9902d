// Sets the extension up in its options page the way a reader does: region, feed by address, server by address.
import type { Page } from 'playwright-core';

/** What the reader chooses. */
export interface ReaderChoices {
  /** As typed into the search box. */
  readonly region: string;
  /** Address of the feed. */
  readonly feed: string;
  /** Address of a Mastodon server. */
  readonly server: string;
}

/** Works through the options page; each step waits until the page shows its effect. */
export async function setUpReader(page: Page, extensionBase: string, choices: ReaderChoices): Promise<void> {
  await page.goto(`${extensionBase}options.html`);

  const regions = page.locator('input[name="region"]');
  await regions.click();
  await regions.fill(choices.region);
  await page.getByRole('option', { name: choices.region }).first().click();
  await page.locator('.chips button', { hasText: choices.region }).waitFor();

  const feed = page.locator('input[name="feed"]');
  await feed.fill(choices.feed);
  await feed.press('Enter');
  await page.locator('button[name="trust"]').click();
  // the feed's publishers are listed once its first synchronisation is through
  await page
    .locator('.feed', { hasText: URL.parse(choices.feed)?.host ?? choices.feed })
    .locator('li')
    .first()
    .waitFor();

  const server = page.locator('input[name="site"]');
  await server.fill(choices.server);
  await server.press('Enter');
  await page.locator('#sites li', { hasText: choices.server }).waitFor();
}
