// Reads a feed as a reader's extension does: the same sync, from an address or from a folder, into memory.
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { KnownEntry } from '../comparison/known-entry.ts';
import { type StandingEntry, standingEntry } from '../domain/entry.ts';
import { AppError } from '../errors.ts';
import { fingerprintWords } from '../feed/fingerprint.ts';
import type { EntryRow, PublisherState } from '../feed/state.ts';
import type { Fetch } from '../sync/feed-file.ts';
import { normaliseFeedUrl } from '../sync/feed-url.ts';
import { createMemoryStore } from '../sync/memory-store.ts';
import { probeHost } from '../sync/root-chain.ts';
import { runSync, type SyncReport } from '../sync/run-sync.ts';

export interface FeedRequest {
  /** An address, or a folder that holds `v1/` or `public/v1/`. */
  readonly target: string;
  /** The target is a folder, whatever it looks like. */
  readonly isFolder?: boolean;
  /** Province codes; needed for an address, since a host has no list of them. */
  readonly provinces: readonly string[];
  /** Hex, or its words, as the agency published them; without one the host is taken at its word. */
  readonly fingerprint?: string;
  readonly now: Date;
}

export interface VerifiedFeed {
  readonly url: string;
  readonly fingerprint: string;
  readonly words: readonly string[];
  /** ISO time at which the newest root ends. */
  readonly rootExpires: string;
  readonly report: SyncReport;
  /** Provinces asked for that the feed does not have. */
  readonly absent: readonly string[];
  readonly publishers: readonly PublisherState[];
  readonly rows: readonly EntryRow[];
}

/**
 * Syncs a feed into memory.
 * @throws `cli/no-folder`, `cli/no-feed`, `cli/no-province`, `cli/other-fingerprint`, and what looking at a host throws.
 */
export async function readVerifiedFeed(request: FeedRequest): Promise<VerifiedFeed> {
  const { url, fetch, provinces } = await openTarget(request);
  const now = () => request.now.getTime();
  const { fingerprint, expires } = await namingAddress(url, () => probeHost({ url, fetch, now }));
  const words = fingerprintWords(fingerprint);
  requireFingerprint(request.fingerprint, fingerprint, words, url);
  const store = createMemoryStore();
  const report = await runSync({
    feed: { url, fingerprint },
    provinces,
    fetch,
    store,
    now,
    random: () => 0.5,
    isForced: true,
  });
  return {
    url,
    fingerprint,
    words,
    rootExpires: expires,
    report,
    absent: report.provinces.flatMap(({ province, outcome }) => (outcome === 'absent' ? [province] : [])),
    publishers: [...store.publishers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    rows: [...store.entries.values()],
  };
}

/** The entries that mark posts or stand beside them: active, and of publishers that are not suspended. The key is the entry's id. */
export function knownEntriesOf(feed: Pick<VerifiedFeed, 'rows' | 'publishers'>): KnownEntry[] {
  const publishers = new Map(feed.publishers.map(({ id, publisher }) => [id, publisher]));
  return feed.rows.flatMap((row) => {
    const publisher = publishers.get(row.publisher);
    if (row.status !== 'active' || publisher === undefined || publisher.status === 'suspended') return [];
    return [{ key: row.id, host: row.host, entry: standingEntry.parse(JSON.parse(row.line)), publisher }];
  });
}

/** The entries that say something, superseded ones too. */
export function standingEntriesOf(feed: Pick<VerifiedFeed, 'rows'>): StandingEntry[] {
  return feed.rows.flatMap((row) => {
    if (row.status !== 'active' && row.status !== 'superseded') return [];
    return [standingEntry.parse(JSON.parse(row.line))];
  });
}

/** Before anything of a feed is known its files are told by their whole address. */
async function namingAddress<T>(url: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof AppError) || error.place?.startsWith('v1/') !== true) throw error;
    throw new AppError(error.code, error.message, { place: url + error.place, cause: error });
  }
}

/** Where a feed is read, and its provinces. @throws `cli/no-folder`, `cli/no-feed`, `cli/no-province`. */
export async function openTarget(
  request: Pick<FeedRequest, 'target' | 'isFolder' | 'provinces'>,
): Promise<{ url: string; fetch: Fetch; provinces: readonly string[] }> {
  const folder = [request.target, join(request.target, 'public')].find((path) => existsSync(join(path, 'v1')));
  if (folder !== undefined) {
    const provinces = request.provinces.length > 0 ? request.provinces : await provincesIn(folder);
    if (provinces.length === 0) throw noFeed(request.target, 'the feed in this folder has no snapshot.');
    return { url: `${pathToFileURL(resolve(folder)).href}/`, fetch: fetchFile, provinces };
  }
  if (existsSync(request.target)) throw noFeed(request.target, 'there is no feed in this folder.');
  if (request.isFolder === true || isPath(request.target))
    throw new AppError('cli/no-folder', 'there is no such folder.', {
      place: request.target,
      remedy: 'Check the path.',
    });
  const url = normaliseFeedUrl(request.target);
  if (request.provinces.length === 0)
    throw new AppError('cli/no-province', 'an address does not say which provinces it serves.', {
      place: url,
      remedy: 'Add --province with the first two digits of a region code, for example --province 99.',
    });
  return { url, fetch: (place, init) => fetch(place, init), provinces: request.provinces };
}

/** A path of this machine, not an address: no host is asked for a mistyped folder. */
function isPath(target: string): boolean {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(target)) return false;
  if (/^[/.~]/.test(target)) return true;
  const [first = ''] = target.split(/[/\\]/);
  return !first.includes('.') && !/^localhost(:\d+)?$/i.test(first);
}

function noFeed(place: string, message: string): AppError {
  return new AppError('cli/no-feed', message, {
    place,
    remedy: 'Give the folder that holds v1/ or public/v1/, or publish first.',
  });
}

async function provincesIn(folder: string): Promise<string[]> {
  const snapshots = join(folder, 'v1', 'snapshot');
  if (!existsSync(snapshots)) return [];
  const names = await readdir(snapshots);
  return names.flatMap((name) => /^(\d{2})\.json$/.exec(name)?.[1] ?? []).sort();
}

/** Answers as a web host would that serves the folder. */
async function fetchFile(url: string): Promise<Response> {
  const path = fileURLToPath(url);
  if (!existsSync(path)) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(readFileSync(path)));
}

function requireFingerprint(wanted: string | undefined, found: string, words: readonly string[], url: string): void {
  if (wanted === undefined) return;
  const given = wanted
    .toLowerCase()
    .split(/[\s·,.-]+/)
    .filter((part) => part !== '')
    .join(' ');
  if (given === found || given === words.join(' ')) return;
  throw new AppError('cli/other-fingerprint', `the host's words are "${words.join(' ')}".`, {
    place: url,
    remedy: 'These are not the words that you gave: do not trust this host before the agency has confirmed them.',
  });
}
