// A reader who has set the extension up: region chosen, feed trusted. Done by messages, so that each test starts at its own matter.
import type { FeedProbe, FeedView } from '../../utils/domain/feed-view.ts';
import type { MessageName, Request } from '../../utils/messaging/protocol.ts';
import type { Json } from './driver.ts';
import type { HostFiles } from './site-server.ts';
import type { Tab } from './tab.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

/** Where the tests' feed lives. */
export const FEED_HOST = 'umpan.contohkab.example';
export const FEED_URL = `https://${FEED_HOST}/`;
/** A Mastodon server that the reader added. */
export const MASTODON_HOST = 'mastodon.contoh.example';
export const REGION = '99.01';

/** A world with a reader in it. */
export interface ReaderWorld extends World {
  /** A page of the extension that stays open: messages are sent from it. */
  readonly desk: Tab;
  /** Sends a request to the background, as the extension's pages do. */
  ask<N extends MessageName>(name: N, request: Request<N>): Promise<unknown>;
}

/** Opens a world whose reader follows the sample region and, where `feed` is given, trusts the feed at `FEED_URL`. */
export async function openReaderWorld(options: WorldOptions & { readonly feed?: HostFiles }): Promise<ReaderWorld> {
  const world = await openWorld(options);
  const desk = await world.openExtensionPage('options.html');
  const reader: ReaderWorld = { ...world, desk, ask: (name, request) => ask(desk, name, request as Json) };
  await reader.ask('follow-regions', { regions: [REGION] });
  await reader.ask('add-site', { host: MASTODON_HOST });
  if (options.feed === undefined) return reader;
  world.web.setHost(FEED_HOST, options.feed);
  const { fingerprint } = (await reader.ask('probe-feed', { url: FEED_URL })) as FeedProbe;
  await reader.ask('add-feed', { url: FEED_URL, fingerprint });
  await waitForEntries(reader);
  return reader;
}

/** Waits until the feed's entries are on the device. */
async function waitForEntries(reader: ReaderWorld): Promise<void> {
  await reader.desk.until(
    'the entries of the feed',
    async () => (await reader.ask('read-feeds', {})) as FeedView[],
    (feeds) => feeds.some(({ url, publishers }) => url === FEED_URL && publishers.some(({ entries }) => entries > 0)),
  );
}

async function ask(page: Tab, name: string, request: Json): Promise<unknown> {
  const reply = await page.evaluate(
    (name: string, request: Json) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({ name, request }) as Promise<{
        ok: boolean;
        value?: Json;
        code?: string;
        message?: string;
      }>,
    name,
    request,
  );
  if (!reply?.ok) throw new Error(`${name}: ${reply?.code} ${reply?.message}`);
  return reply.value;
}
