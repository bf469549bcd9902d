// One publisher's part of a host: its shards by day, its archive of closed months, and the head that it signs.
import type { Entry } from '../domain/entry.ts';
import { sha256Hex } from '../feed/bytes.ts';
import type { ShardRef } from '../feed/format.ts';
import { canonicalJson } from '../feed/json.ts';
import { periodOf } from '../feed/period.ts';
import { joinLines, packShard } from '../feed/shard.ts';
import { HOST_PATH } from './host-files.ts';
import type { PlannedPublisher } from './host-plan.ts';
import type { PublishedHead } from './published-host.ts';
import { type HeadClock, requireShardFits, type SignedHead, signHead } from './sign-head.ts';

/** Writes a publisher's entries into shards and signs a new head where the former one no longer fits. */
export async function buildPublisher(
  planned: PlannedPublisher,
  entries: readonly Entry[],
  former: PublishedHead | undefined,
  clock: HeadClock,
): Promise<SignedHead> {
  const { publisher, keys } = planned;
  const files = new Map<string, Uint8Array>();
  const refs: ShardRef[] = [];
  const held = new Set(former?.entries.map(({ shard }) => shard));
  for (const [period, members] of groupByPeriod(entries, clock.now)) {
    const raw = joinLines([...members].sort((a, b) => (a.id < b.id ? -1 : 1)).map(canonicalJson));
    const ref = { period, sha256: await sha256Hex(raw), bytes: raw.length, count: members.length };
    refs.push(ref);
    const path = HOST_PATH.shard(ref.sha256);
    if (held.has(path)) continue; // compressing is most of the work of a publication
    const file = packShard(raw);
    requireShardFits(publisher.id, ref, file.length);
    files.set(path, file);
  }
  const signed = await signHead(publisher, keys, refs, former, clock);
  for (const [path, bytes] of signed.files) files.set(path, bytes);
  return { ...signed, files };
}

/** Newest period first. */
function groupByPeriod(entries: readonly Entry[], now: string): [period: string, members: Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const period = periodOf(entry.published, now);
    const members = groups.get(period);
    if (members === undefined) groups.set(period, [entry]);
    else members.push(entry);
  }
  return [...groups].sort(([a], [b]) => (a < b ? 1 : -1));
}
