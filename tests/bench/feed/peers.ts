// The same readers without this protocol: one RSS feed for each publisher, or one JSON file of everything with an ETag.
import { gzipSync } from 'node:zlib';
import { type FeedItem, rssOf } from './plain-rss.ts';
import type { Transfer } from './reader.ts';
import { NATIONAL, type ReferenceHost } from './reference-host.ts';

const RSS_ITEMS = 20;
const KEPT_MS = 183 * 86_400_000;

/** Polls every publisher's RSS of its newest items; an unchanged one answers 304. Counts entries that scrolled out unseen. */
export function createRssReader(host: ReferenceHost) {
  const seen = new Map<string, string>();
  const known = new Set<string>();
  let missed = 0;

  function poll(provinces: readonly string[]): Transfer {
    const transfer = { bytes: 0, requests: 0 };
    for (const { id, province, entries } of host.sources) {
      if (!provinces.includes(province)) continue;
      const newest = [...entries.values()].slice(-RSS_ITEMS).reverse();
      const tag = newest.map((entry) => `${entry.id}.${entry.revision}`).join();
      transfer.requests += 1;
      if (tag === seen.get(id)) continue;
      seen.set(id, tag);
      transfer.bytes += gzipSync(rssOf(id, newest as readonly FeedItem[])).length;
    }
    return transfer;
  }

  /** Entries that are no longer among the newest and were never read. */
  function countMissed(): number {
    for (const { entries } of host.sources) {
      const all = [...entries.keys()];
      for (const id of all.slice(0, -RSS_ITEMS)) if (!known.has(id)) missed += 1;
      for (const id of all) known.add(id);
    }
    const result = missed;
    missed = 0;
    return result;
  }

  return { poll, countMissed };
}

/** Bytes of one file with every entry of the province and the last half year of the national publishers. */
export function jsonSizes(host: ReferenceHost): Readonly<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const province of new Set(host.sources.map((source) => source.province))) {
    const oldest = province === NATIONAL ? host.now - KEPT_MS : 0;
    const entries = host.sources
      .filter((source) => source.province === province)
      .flatMap((source) => [...source.entries.values()])
      .filter(({ published }) => Date.parse(published) >= oldest);
    sizes[province] = gzipSync(JSON.stringify(entries)).length;
  }
  return sizes;
}
