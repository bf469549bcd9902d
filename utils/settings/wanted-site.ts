// A site that the popup asks the browser for: kept in the browser's memory, since a browser may close the popup at its own question.
import { browser } from '../browser.ts';

const KEY = 'wanted-site';

/** A host, and the tab that shows a page of it. */
export interface WantedSite {
  readonly host: string;
  readonly tabId: number;
}

/** Stores it with the time, in milliseconds since 1970. To be called without waiting: the question must be asked within the click. */
export async function storeWantedSite(site: WantedSite): Promise<void> {
  await browser.storage.session.set({ [KEY]: { ...site, askedAt: Date.now() } });
}

/** What is asked for, as it was stored: the popup carries no schemas, so whoever takes it parses it. */
export async function readWantedSite(): Promise<unknown> {
  return (await browser.storage.session.get(KEY))[KEY];
}

/** The question was answered. */
export async function dropWantedSite(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
