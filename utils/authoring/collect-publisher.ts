// Takes over what a publisher signed on its own feed: its newest head and the shards that are not here yet, verified as readers will.
import type { Publisher } from '../domain/publisher.ts';
import { AppError, type Problem } from '../errors.ts';
import { verifyEnvelope } from '../feed/envelope.ts';
import type { ShardRef } from '../feed/format.ts';
import { LIMITS } from '../feed/limits.ts';
import { readPayload } from '../feed/payload.ts';
import { readShard } from '../feed/shard.ts';
import type { HeadState } from '../feed/state.ts';
import { acceptHead, type Clock, requireFile } from '../feed/trust.ts';
import { HOST_PATH } from './host-files.ts';
import { type HeadRef, pathsOfHead } from './sign-head.ts';

/** One publisher, and what there is of it. */
export interface Collection {
  readonly publisher: Publisher;
  /** A province in whose directory it stands. */
  readonly province: string;
  /** The bytes of a file of its own feed. @throws `feed/not-found`, `feed/offline`, `feed/too-large`. */
  readonly read: (path: string, cap: number) => Promise<Uint8Array>;
  /** True where this host holds a file already. */
  readonly holds: (path: string) => boolean;
  /** The head that this host names now, and what it says: asked for only where the publisher has another. */
  readonly named: HeadRef | undefined;
  readonly readBefore: () => Promise<HeadState | undefined>;
  readonly clock: Clock;
}

export interface Collected {
  readonly head: HeadRef;
  /** To be written before a snapshot names the head. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of all files that a reader of the head asks for. */
  readonly named: readonly string[];
  /** Something in the new shards is withdrawn. */
  readonly hasWithdrawal: boolean;
  /** Lines that readers will not show. */
  readonly problems: readonly Problem[];
}

/**
 * The newest head of a publisher's own feed; undefined where it has published nothing, or nothing new.
 * @throws Any feed code with the file that is not accepted: the host then goes on naming the head that it has.
 */
export async function collectPublisher(collection: Collection): Promise<Collected | undefined> {
  const { publisher, province, read, named, clock } = collection;
  const ref = await findHead(collection);
  if (ref === undefined) return undefined;
  if (named?.seq === ref.seq && named.sha256 === ref.sha256) return undefined;
  const before = await collection.readBefore();
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const path = HOST_PATH.head(publisher.id, ref.seq);
  const file = await read(path, LIMITS.head);
  const head = await blame(path, () => acceptHead(publisher, file, ref, before, clock));
  const archived = await readArchive(collection, head.archive, files);
  let hasWithdrawal = false;
  for (const shard of [...head.shards, ...archived]) {
    const shardPath = HOST_PATH.shard(shard.sha256);
    if (collection.holds(shardPath)) continue;
    const bytes = await read(shardPath, LIMITS.shardGzip);
    const lines = await blame(shardPath, () => readShard(bytes, shard, { publisher, province }));
    for (const line of lines) {
      if (!('entry' in line)) problems.push(hidden(publisher, shardPath, line.message));
      else if (line.entry.status === 'withdrawn') hasWithdrawal = true;
    }
    files.set(shardPath, bytes);
  }
  files.set(path, file);
  return { head: ref, files, named: pathsOfHead(head, archived), hasWithdrawal, problems };
}

/** The publisher's own snapshot only points the way: what it points to is verified with the key that this host lists. */
async function findHead({ publisher, province, read }: Collection): Promise<HeadRef | undefined> {
  const path = HOST_PATH.snapshot(province);
  const { payload } = await verifyEnvelope(await read(path, LIMITS.snapshot), 'snapshot', []);
  return readPayload('snapshot', payload).heads[publisher.id];
}

async function readArchive(
  { read, holds }: Collection,
  ref: { readonly sha256: string; readonly bytes: number } | undefined,
  files: Map<string, Uint8Array>,
): Promise<readonly ShardRef[]> {
  if (ref === undefined) return [];
  const path = HOST_PATH.archive(ref.sha256);
  const bytes = await read(path, LIMITS.archive);
  await blame(path, () => requireFile(bytes, ref, path));
  if (!holds(path)) files.set(path, bytes);
  return readPayload('archive', bytes).shards;
}

async function blame<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, error.message, { place: path, cause: error });
  }
}

function hidden(publisher: Publisher, path: string, message: string): Problem {
  return {
    place: `${publisher.id} ${path}`,
    message: `a line is hidden from readers: ${message}.`,
    remedy: 'Tell the publisher, who can see it with clarify verify.',
    severity: 'warning',
  };
}
