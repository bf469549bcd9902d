// Lines of shards as rows of the store, and what holds between a new row and the one it replaces.
import type { Entry } from '../domain/entry.ts';
import { AppError } from '../errors.ts';
import { sha256Hex, utf8 } from '../feed/bytes.ts';
import type { ShardRef } from '../feed/format.ts';
import { joinLines, type ShardLine } from '../feed/shard.ts';
import type { EntryRow, PublisherState, SyncStore } from '../feed/state.ts';

/** The key of an entry of a host, the same everywhere in the extension. */
export function entryKey(hostId: string, entryId: string): string {
  return `${hostId}:${entryId}`;
}

/** Rows of a shard's lines, of which nothing else is kept. A line that is not shown is keyed by its place, since its id may be another publisher's. */
export async function rowsOf(
  lines: AsyncIterable<ShardLine>,
  ref: ShardRef,
  owner: Pick<PublisherState, 'host' | 'id'>,
): Promise<EntryRow[]> {
  const rows: EntryRow[] = [];
  for await (const read of lines) {
    const common = { host: owner.host, publisher: owner.id, period: ref.period, shard: ref.sha256, line: read.line };
    if ('entry' in read) {
      const { id, status, revision } = read.entry;
      rows.push({ ...common, key: entryKey(owner.host, id), id, status, revision, names: namesOf(read.entry) });
      continue;
    }
    const key = entryKey(owner.host, `${owner.id}/~${ref.sha256.slice(0, 16)}.${rows.length}`);
    rows.push({ ...common, key, id: '', status: 'hidden', revision: 0, names: [], reason: read.reason });
  }
  return rows;
}

/** What an entry is called and what it names; the store looks entries up by these. */
export function namesOf(entry: Entry): string[] {
  if (entry.status === 'withdrawn') return [];
  return [...new Set([entry.id, entry.url, ...entry.related, ...entry.claim.appearances])];
}

/** Rows of a month that closed, where the days that are held have exactly its lines; undefined where it must be read. */
export async function rowsFromHeld(
  store: SyncStore,
  owner: PublisherState,
  ref: ShardRef,
): Promise<EntryRow[] | undefined> {
  if (ref.period.length !== 'yyyy-mm'.length) return undefined;
  const days = owner.shards.filter(({ period }) => period.startsWith(ref.period));
  if (days.reduce((sum, { count }) => sum + count, 0) !== ref.count) return undefined;
  const held = await store.readRows(owner.host, owner.id, ref.period);
  // the place of a line without an id in the month's order is unknown
  if (held.length !== ref.count || held.some((row) => row.id === '')) return undefined;
  const sorted = held.sort((a, b) => (a.id < b.id ? -1 : 1));
  const raw = joinLines(sorted.map((row) => row.line));
  if (raw.length !== ref.bytes || (await sha256Hex(raw)) !== ref.sha256) return undefined;
  return sorted.map((row) => ({ ...row, period: ref.period, shard: ref.sha256 }));
}

/**
 * Holds new rows to one another and to those they replace: an id stands once, a revision never falls, keeps its bytes, and stays in its month.
 * A higher epoch (a replaced key) may correct what the thief wrote.
 * @throws `feed/malformed`, `feed/rollback`, `feed/equivocation`.
 */
export async function checkRevisions(
  store: SyncStore,
  rows: readonly EntryRow[],
  change: { readonly dropShards: readonly string[]; readonly isSameEpoch: boolean; readonly holdsNothing: boolean },
): Promise<void> {
  const keys = rows.map((row) => row.key);
  if (new Set(keys).size < keys.length) throw new AppError('feed/malformed', 'an entry stands in two shards');
  if (change.holdsNothing) return;
  const held = new Map((await store.readRowsByKey(keys)).map((row) => [row.key, row]));
  const dropped = new Set(change.dropShards);
  for (const row of rows) {
    const former = held.get(row.key);
    if (former === undefined) continue;
    const place = row.id;
    if (!dropped.has(former.shard)) throw new AppError('feed/malformed', 'an entry stands in two shards', { place });
    if (!change.isSameEpoch) continue;
    if (row.revision < former.revision) throw new AppError('feed/rollback', 'an older revision', { place });
    if (row.revision === former.revision && row.line !== former.line) {
      throw new AppError('feed/equivocation', 'the same revision with other words', { place });
    }
    if (!(await follows(row, former))) {
      throw new AppError('feed/equivocation', 'it follows another revision than the one that is held', { place });
    }
    if (row.period.slice(0, 7) !== former.period.slice(0, 7)) {
      throw new AppError('feed/malformed', 'an entry moved to another month', { place });
    }
  }
}

/** True unless a revision names other bytes as the one before it than those that are held. */
async function follows(row: EntryRow, former: EntryRow): Promise<boolean> {
  if (row.revision !== former.revision + 1) return true;
  const { previous } = JSON.parse(row.line) as Entry;
  return previous === undefined || previous === (await sha256Hex(utf8(former.line)));
}
