// One reading of a site that signs nothing: fetch, parse, compare with what is held, write what changed.
import type { Entry } from '../domain/entry.ts';
import { NATIONAL, provinceOf } from '../domain/region.ts';
import type { ImportCounts, RefusalReason, SourceChoice } from '../domain/source-choice.ts';
import { AppError } from '../errors.ts';
import { canonicalJson } from '../feed/json.ts';
import { LIMITS } from '../feed/limits.ts';
import type { EntryRow, HostHealth, PublisherState, SyncStore } from '../feed/state.ts';
import { type ImportReport, importItems } from '../importers/import-items.ts';
import { entryKey, namesOf } from './entry-rows.ts';
import type { FeedAccess, Receipt } from './feed-file.ts';
import { hostIdOf } from './feed-url.ts';
import { fetchItems } from './fetch-items.ts';
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

/** What came of it; without `imported` it failed. */
export interface SourceReport {
  /** Lines changed. */
  readonly isChanged: boolean;
  readonly imported?: ImportCounts;
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
    await writeHealth(run, hostId, { imported: report.imported, retryAfterMs: 0 });
    return report;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await writeHealth(run, hostId, { failure: error, retryAfterMs: receipt.retryAfterMs });
    return { isChanged: false, failure: error };
  }
}

async function readOnce(run: SourceSync, hostId: string, receipt: Receipt) {
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
  return { isChanged: !isSame, imported: countsOf(report, kept) };
}

/** What is too old to be kept counts neither as new nor as refused. */
function countsOf({ added, changed, withdrawn, refused }: ImportReport, kept: readonly Entry[]): ImportCounts {
  const ids = new Set(kept.map(({ id }) => id));
  const count = (list: readonly string[]) => list.filter((id) => ids.has(id)).length;
  const reasons: Partial<Record<RefusalReason, number>> = {};
  for (const { reason } of refused) reasons[reason] = (reasons[reason] ?? 0) + 1;
  const marking = kept.filter((one) => one.status === 'active' && one.stance !== undefined).length;
  return { added: count(added), changed: count(changed), withdrawn: count(withdrawn), refused: reasons, marking };
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
  result: { readonly imported?: ImportCounts; readonly failure?: AppError; readonly retryAfterMs: number },
): Promise<void> {
  const known = await store.readHealth(id);
  const { failure, retryAfterMs } = result;
  const failures = failure === undefined ? 0 : (known?.failures ?? 0) + 1;
  const imported = result.imported ?? known?.imported;
  const at = new Date(now()).toISOString();
  const health: HostHealth = {
    id,
    url: source.url,
    failures,
    broken: 0,
    nextAt: new Date(now() + nextDelayMs({ poll: POLL, failures, retryAfterMs, random })).toISOString(),
    ...(failure === undefined ? { lastSuccess: at } : known?.lastSuccess && { lastSuccess: known.lastSuccess }),
    ...(failure !== undefined && { lastFailure: { code: failure.code, message: failure.message, at } }),
    ...(imported !== undefined && { imported }),
  };
  await store.writeHealth(health);
}
