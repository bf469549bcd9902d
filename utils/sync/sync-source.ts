// One reading of a site that signs nothing: fetch, parse, compare with what is held, write what changed.
import type { Entry } from '../domain/entry.ts';
import { NATIONAL, provinceOf } from '../domain/region.ts';
import type { SourceChoice } from '../domain/source-choice.ts';
import { AppError } from '../errors.ts';
import { canonicalJson } from '../feed/json.ts';
import { LIMITS } from '../feed/limits.ts';
import type { EntryRow, HostHealth, PublisherState, SyncStore } from '../feed/state.ts';
import { importItems } from '../importers/import-items.ts';
import { cutAt } from '../importers/plain-from-html.ts';
import { readSite } from '../importers/read-site.ts';
import { entryKey, namesOf } from './entry-rows.ts';
import { type FeedAccess, getFile, type Receipt } from './feed-file.ts';
import { hostIdOf } from './feed-url.ts';
import { ANSWER_MOST, fetchItems } from './fetch-items.ts';
import { nextDelayMs } from './schedule.ts';

/** Seconds between two readings. */
const POLL = 10_800;
/** Items held of one source, newest first. */
const HELD_MOST = 3000;

/** What one reading needs of its surroundings. */
export interface SourceSync {
  readonly source: SourceChoice;
  readonly fetch: FeedAccess['fetch'];
  readonly store: SyncStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 to 1, for the jitter. */
  readonly random: () => number;
  readonly signal?: AbortSignal;
}

/** What came of it. */
export interface SourceReport {
  /** Lines changed. */
  readonly isChanged: boolean;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly refused: number;
  readonly failure?: AppError;
}

/**
 * Reads a source once. A failure leaves what is held in place and puts the next reading off.
 * @throws Only what is no failure of the source: an aborted signal, a broken store.
 */
export async function syncSource(run: SourceSync): Promise<SourceReport> {
  const hostId = await hostIdOf(run.source.url);
  const receipt: Receipt = { bytes: 0, retryAfterMs: 0 };
  try {
    const report = await readOnce(run, hostId, receipt);
    await writeHealth(run, hostId, { refused: report.refused, retryAfterMs: 0 });
    return report;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await writeHealth(run, hostId, { failure: error, retryAfterMs: receipt.retryAfterMs });
    return { isChanged: false, added: 0, changed: 0, withdrawn: 0, refused: 0, failure: error };
  }
}

/**
 * What a feed at an address calls itself, and on which hosts its items lie: all that is needed to add it.
 * @throws `feed/offline`, `feed/not-found`, `feed/too-large`, `import/malformed`.
 */
export async function probeSource(
  url: string,
  access: Pick<SourceSync, 'fetch' | 'now'>,
): Promise<Pick<SourceChoice, 'name' | 'hosts'>> {
  const receipt: Receipt = { bytes: 0, retryAfterMs: 0 };
  const bytes = await getFile(access, url, { cap: ANSWER_MOST, cache: 'no-cache' }, receipt);
  const { name, items } = readSite('feed', new TextDecoder().decode(bytes));
  const own = new URL(url).hostname;
  const hosts = [own, ...items.flatMap((item) => URL.parse(item.url ?? '')?.hostname ?? [])];
  // a feed that gathers from many sites speaks for none of them
  return { name: cutAt(name ?? own, 160), hosts: [...new Set(hosts)].slice(0, 4) };
}

async function readOnce(run: SourceSync, hostId: string, receipt: Receipt): Promise<SourceReport> {
  const { source, store } = run;
  const [state] = await store.readPublishers(hostId);
  const rows = state === undefined ? [] : await store.readRows(hostId, source.id, '');
  const held = rows.map(({ line }) => JSON.parse(line) as Entry);
  const since = oldestKept(source, run.now());
  const { walked, ...read } = await fetchItems(
    run,
    { held, walked: state?.walked, since: wholeSeconds(since) },
    receipt,
  );
  const now = wholeSeconds(run.now());
  const report = await importItems(read, { publisher: publisherOf(source), language: 'id' }, held, {
    now,
    isComplete: false,
  });
  const kept = newest(report.entries, since);
  const before = new Map(rows.map((row) => [row.key, row]));
  const after = kept.map((one) => rowOf(one, hostId, source.id));
  const isSame = after.length === rows.length && after.every(({ key, line }) => before.get(key)?.line === line);
  const next = { ...stateOf(source, hostId, after), ...(walked && { walked }) };
  if (state === undefined || !isSame) {
    const dropShards = [...new Set(rows.map(({ shard }) => shard))];
    await store.applyPublisher({ state: next, dropShards, rows: after });
  } else if (walked !== undefined) await store.writePublisher(next);
  return {
    isChanged: !isSame,
    added: report.added.length,
    changed: report.changed.length,
    withdrawn: report.withdrawn.length,
    refused: report.refused.length,
  };
}

function wholeSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** As far back as a feed's entries are kept, in milliseconds since 1970. */
function oldestKept(source: SourceChoice, now: number): number {
  const months = source.regions.length === 0 ? LIMITS.keptMonthsNational : LIMITS.keptMonths;
  const oldest = new Date(now);
  return oldest.setUTCMonth(oldest.getUTCMonth() - months);
}

/** Not more than a device should hold of one site. */
function newest(entries: readonly Entry[], since: number): Entry[] {
  return entries
    .filter(({ published }) => Date.parse(published) >= since)
    .sort((a, b) => (a.published < b.published ? 1 : -1))
    .slice(0, HELD_MOST);
}

/** A shard a month, so that the store can find the rows by the publisher's state. */
function rowOf(entry: Entry, host: string, publisher: string): EntryRow {
  const period = entry.published.slice(0, 7);
  return {
    key: entryKey(host, entry.id),
    host,
    publisher,
    id: entry.id,
    period,
    shard: shardOf(period),
    line: canonicalJson(entry),
    status: entry.status,
    revision: entry.revision,
    names: namesOf(entry),
  };
}

function shardOf(period: string): string {
  return `imported-${period}`;
}

function stateOf(source: SourceChoice, host: string, rows: readonly EntryRow[]): PublisherState {
  const counts = new Map<string, number>();
  for (const { period } of rows) counts.set(period, (counts.get(period) ?? 0) + 1);
  const [region] = source.regions;
  return {
    host,
    id: source.id,
    province: region === undefined ? NATIONAL : provinceOf(region),
    publisher: publisherOf(source),
    shards: [...counts].map(([period, count]) => ({ period, sha256: shardOf(period), bytes: 1, count })),
  };
}

/** No keys: nothing of it is signed, and everything shown of it says that it was imported. */
function publisherOf({ id, name, kind, regions, hosts }: SourceChoice): PublisherState['publisher'] {
  return { id, name, kind, regions, hosts, keys: [], epoch: 0, status: 'active', assurance: 'imported' };
}

async function writeHealth(
  { source, store, now, random }: SourceSync,
  id: string,
  result: { readonly refused?: number; readonly failure?: AppError; readonly retryAfterMs: number },
): Promise<void> {
  const known = await store.readHealth(id);
  const { failure, refused, retryAfterMs } = result;
  const failures = failure === undefined ? 0 : (known?.failures ?? 0) + 1;
  const counted = refused ?? known?.refused;
  const at = new Date(now()).toISOString();
  const health: HostHealth = {
    id,
    url: source.url,
    failures,
    broken: 0,
    nextAt: new Date(now() + nextDelayMs({ poll: POLL, failures, retryAfterMs, random })).toISOString(),
    ...(failure === undefined ? { lastSuccess: at } : known?.lastSuccess && { lastSuccess: known.lastSuccess }),
    ...(failure !== undefined && { lastFailure: { code: failure.code, message: failure.message, at } }),
    ...(counted !== undefined && { refused: counted }),
  };
  await store.writeHealth(health);
}
