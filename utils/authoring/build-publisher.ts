// One publisher's part of a host: its shards by day, its archive of closed months, and the head that it signs.
import type { Entry } from '../domain/entry.ts';
import { AppError } from '../errors.ts';
import { sha256Hex, utf8 } from '../feed/bytes.ts';
import { signEnvelope } from '../feed/envelope.ts';
import type { FileRef, HeadPayload, ShardRef } from '../feed/format.ts';
import { canonicalJson } from '../feed/json.ts';
import { LIMITS } from '../feed/limits.ts';
import { writeShard } from '../feed/shard.ts';
import { HOST_PATH } from './host-files.ts';
import type { Lifetimes, PlannedPublisher } from './host-plan.ts';
import { expiryAfter, isDue } from './lifetime.ts';
import type { PublishedHead } from './published-host.ts';

export interface PublisherBuild {
  /** Every shard and archive that the head names, and the head itself where it is new. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What the snapshot says of the head. */
  readonly head: FileRef & { readonly seq: number };
}

/** Writes a publisher's entries into shards and signs a new head where the former one no longer fits. */
export async function buildPublisher(
  planned: PlannedPublisher,
  entries: readonly Entry[],
  former: PublishedHead | undefined,
  clock: { readonly now: string; readonly lifetimes: Lifetimes },
): Promise<PublisherBuild> {
  const files = new Map<string, Uint8Array>();
  const days: ShardRef[] = [];
  const months: ShardRef[] = [];
  for (const [period, members] of groupByPeriod(entries, clock.now)) {
    const shard = await writeShard(members);
    if (shard.count > LIMITS.shardLines || shard.bytes > LIMITS.shardRaw || shard.file.length > LIMITS.shardGzip)
      throw new AppError('authoring/too-large', `${shard.count} entries in ${period} are more than one shard holds.`, {
        place: planned.publisher.id,
        remedy: `At most ${LIMITS.shardLines} entries can be published in one period.`,
      });
    files.set(HOST_PATH.shard(shard.sha256), shard.file);
    const ref = { period, sha256: shard.sha256, bytes: shard.bytes, count: shard.count };
    (period.length === 7 ? months : days).push(ref);
  }
  const archive = await writeArchive(months, files);
  const content = {
    v: 1,
    type: 'head',
    publisher: planned.publisher.id,
    epoch: planned.publisher.epoch,
    ...(archive === undefined ? {} : { archive }),
    shards: days,
  } as const;
  if (former !== undefined && isSame(former.head, content) && !isDue(former.head, clock.now, clock.lifetimes.headDays))
    return { files, head: { ...former.file, seq: former.head.seq } };

  const head: HeadPayload = {
    ...content,
    seq: (former?.head.seq ?? 0) + 1,
    issued: clock.now,
    expires: expiryAfter(clock.now, clock.lifetimes.headDays),
  };
  const file = await signEnvelope('head', utf8(canonicalJson(head)), planned.keys);
  files.set(HOST_PATH.head(head.publisher, head.seq), file);
  return { files, head: { seq: head.seq, sha256: await sha256Hex(file), bytes: file.length } };
}

/** Newest period first. Days of the month that `now` lies in, whole months before it; both in UTC, by first publication. */
function groupByPeriod(entries: readonly Entry[], now: string): [period: string, members: Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = new Date(entry.published).toISOString().slice(0, 10);
    const period = day.slice(0, 7) < now.slice(0, 7) ? day.slice(0, 7) : day;
    const members = groups.get(period);
    if (members === undefined) groups.set(period, [entry]);
    else members.push(entry);
  }
  return [...groups].sort(([a], [b]) => (a < b ? 1 : -1));
}

async function writeArchive(months: readonly ShardRef[], files: Map<string, Uint8Array>): Promise<FileRef | undefined> {
  if (months.length === 0) return undefined;
  const bytes = utf8(canonicalJson({ v: 1, shards: months }));
  const sha256 = await sha256Hex(bytes);
  files.set(HOST_PATH.archive(sha256), bytes);
  return { sha256, bytes: bytes.length };
}

function isSame(head: HeadPayload, content: Omit<HeadPayload, 'seq' | 'issued' | 'expires'>): boolean {
  const { seq: _seq, issued: _issued, expires: _expires, ...former } = head;
  return canonicalJson(former) === canonicalJson(content);
}
