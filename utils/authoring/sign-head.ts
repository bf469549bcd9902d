// The head that a publisher signs over its shards, and the archive of its closed months.
import type { Publisher } from '../domain/publisher.ts';
import { AppError } from '../errors.ts';
import { sha256Hex, utf8 } from '../feed/bytes.ts';
import type { FileRef, HeadPayload, ShardRef, SnapshotPayload } from '../feed/format.ts';
import { canonicalJson } from '../feed/json.ts';
import type { SigningKey } from '../feed/keys.ts';
import { LIMITS } from '../feed/limits.ts';
import { HOST_PATH } from './host-files.ts';
import type { Lifetimes } from './host-plan.ts';
import { expiryAfter, isDue } from './lifetime.ts';
import { signPayload } from './sign-roles.ts';

/** What a snapshot says of a publisher's head. */
export type HeadRef = SnapshotPayload['heads'][string];

/** A head as it was published. */
export interface FormerHead {
  readonly head: HeadPayload;
  readonly file: FileRef;
}

export interface SignedHead {
  /** The archive that the head names, and the head itself where it is new. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of all files that a reader of the head asks for. */
  readonly named: readonly string[];
  readonly head: HeadRef;
}

/** Who signs, and when. */
export interface HeadClock {
  /** ISO time, whole seconds. */
  readonly now: string;
  readonly lifetimes: Lifetimes;
  /** The former head bears the signature of another key: it has to be signed again. */
  readonly isKeyNew?: boolean;
}

/** Signs a head over shards (days and closed months, newest first); the former one stays where it says the same and holds long enough. */
export async function signHead(
  publisher: Pick<Publisher, 'id' | 'epoch'>,
  keys: readonly SigningKey[],
  shards: readonly ShardRef[],
  former: FormerHead | undefined,
  clock: HeadClock,
): Promise<SignedHead> {
  const files = new Map<string, Uint8Array>();
  const months = shards.filter(({ period }) => period.length === 7);
  const archive = await writeArchive(months, files);
  const content = {
    v: 1,
    type: 'head',
    publisher: publisher.id,
    epoch: publisher.epoch,
    ...(archive === undefined ? {} : { archive }),
    shards: shards.filter(({ period }) => period.length > 7),
  } as const;
  const holds = former !== undefined && !isDue(former.head, clock.now, clock.lifetimes.headDays);
  if (holds && clock.isKeyNew !== true && isSame(former.head, content))
    return { files, named: pathsOfHead(former.head, months), head: { ...former.file, seq: former.head.seq } };
  const head: HeadPayload = {
    ...content,
    seq: (former?.head.seq ?? 0) + 1,
    issued: clock.now,
    expires: expiryAfter(clock.now, clock.lifetimes.headDays),
  };
  const file = await signPayload('head', head, keys);
  files.set(HOST_PATH.head(head.publisher, head.seq), file);
  const ref = { seq: head.seq, sha256: await sha256Hex(file), bytes: file.length };
  return { files, named: pathsOfHead(head, months), head: ref };
}

/** Paths of all files that a reader of this head asks for, its own among them. */
export function pathsOfHead(head: HeadPayload, archived: readonly ShardRef[]): string[] {
  const archive = head.archive === undefined ? [] : [HOST_PATH.archive(head.archive.sha256)];
  const shards = [...head.shards, ...archived].map(({ sha256 }) => HOST_PATH.shard(sha256));
  return [HOST_PATH.head(head.publisher, head.seq), ...archive, ...shards];
}

/** @throws `authoring/too-large` where a period holds more than readers accept in one shard. */
export function requireShardFits(publisher: string, ref: ShardRef, gzipped: number): void {
  if (ref.count <= LIMITS.shardLines && ref.bytes <= LIMITS.shardRaw && gzipped <= LIMITS.shardGzip) return;
  throw new AppError('authoring/too-large', `${ref.count} entries in ${ref.period} are more than one shard holds.`, {
    place: publisher,
    remedy: `At most ${LIMITS.shardLines} entries can be published in one period.`,
  });
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
