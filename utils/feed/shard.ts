// Shards: entries of one publisher and one period as gzipped NDJSON, read with caps and written to the byte the same everywhere.
import { gzipSync } from 'fflate';
import { type Entry, entry } from '../domain/entry.ts';
import { AppError } from '../errors.ts';
import { type Bytes, concat, plain, sha256Hex, utf8 } from './bytes.ts';
import type { FileRef } from './format.ts';
import { canonicalJson, decodeUtf8, parseJson } from './json.ts';
import { LIMITS } from './limits.ts';
import { isNewer } from './payload.ts';
import { type ScopedPublisher, scopeFault } from './scope.ts';

const NEW_LINE = 0x0a;

/** Reading so many takes about two milliseconds. */
const LINES_AT_ONCE = 16;

/** Why a line is kept but never shown. */
export type HiddenReason = 'unsupported' | 'malformed' | 'scope';

/** One line of a shard: an entry, or bytes that are counted and never shown. */
export type ShardLine =
  | { readonly line: string; readonly entry: Entry }
  | { readonly line: string; readonly reason: HiddenReason; readonly message: string };

/** Who wrote a shard, and in which province's directory it stands. */
export interface ShardBounds {
  readonly publisher: ScopedPublisher;
  readonly province: string;
}

/** A written shard: the file, and what a head says of it. */
export interface WrittenShard extends FileRef {
  /** Gzipped. */
  readonly file: Bytes;
  readonly count: number;
}

/**
 * The lines of a shard, gzipped or as a server has already decoded it, one after the other: of each only what the caller
 * keeps stays in memory.
 * @param pause Called between lines, so that a thread which also answers posts can do so.
 * @throws `feed/too-large`, `feed/hash-mismatch`, `feed/malformed` where the file is not what `ref` promises.
 */
export async function* streamShard(
  file: Uint8Array,
  ref: FileRef & { readonly count: number },
  bounds: ShardBounds,
  pause?: () => Promise<void>,
): AsyncGenerator<ShardLine, void, void> {
  const raw = await readRaw(file, ref.bytes);
  if (raw.length !== ref.bytes || (await sha256Hex(raw)) !== ref.sha256) {
    throw new AppError('feed/hash-mismatch', 'the shard is not the one its head names', { place: ref.sha256 });
  }
  const count = countLines(raw);
  const isCut = raw.length > 0 && raw.at(-1) !== NEW_LINE;
  if (isCut || count !== ref.count || count > LIMITS.shardLines) {
    throw new AppError('feed/malformed', `the shard has not the ${ref.count} lines its head names`, {
      place: ref.sha256,
    });
  }
  yield* streamLines(splitLines(raw, ref.sha256), bounds, pause);
}

/** Each line through the entry's schema and the publisher's bounds; a second line with the same id is refused. */
export async function* streamLines(
  lines: Iterable<string>,
  bounds: ShardBounds,
  pause: () => Promise<void> = () => Promise.resolve(),
): AsyncGenerator<ShardLine, void, void> {
  const seen = new Set<string>();
  let at = 0;
  for (const line of lines) {
    at += 1;
    if (at % LINES_AT_ONCE === 0) await pause();
    const read = readLine(line, bounds);
    if ('entry' in read && seen.has(read.entry.id)) {
      yield { line, reason: 'malformed', message: `${read.entry.id} stands twice` };
      continue;
    }
    if ('entry' in read) seen.add(read.entry.id);
    yield read;
  }
}

/** All lines of a shard. @throws As `streamShard`. */
export function readShard(...from: Parameters<typeof streamShard>): Promise<ShardLine[]> {
  return collect(streamShard(...from));
}

/** All lines as `streamLines` reads them. */
export function readLines(...from: Parameters<typeof streamLines>): Promise<ShardLine[]> {
  return collect(streamLines(...from));
}

/** Number of lines that end in these bytes. */
export function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEW_LINE); at !== -1; at = bytes.indexOf(NEW_LINE, at + 1)) count += 1;
  return count;
}

/** The shard of some entries, sorted by id; the same entries give the same bytes on every machine. */
export async function writeShard(entries: readonly Entry[]): Promise<WrittenShard> {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const raw = joinLines(sorted.map(canonicalJson));
  return { file: packShard(raw), sha256: await sha256Hex(raw), bytes: raw.length, count: sorted.length };
}

/** The file of a decompressed shard. */
export function packShard(raw: Uint8Array): Bytes {
  // engines' own gzip differs from one to the next; this one is JavaScript and pinned
  return new Uint8Array(gzipSync(raw, { level: 9, mtime: 0 }));
}

/** The decompressed shard of its lines in their order. */
export function joinLines(lines: readonly string[]): Bytes {
  return utf8(lines.map((line) => `${line}\n`).join(''));
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Line by line: decoded as one text, a single dash or curly quote would have each of its letters take two bytes. */
function* splitLines(raw: Uint8Array, place: string): Generator<string, void, void> {
  for (let at = 0; at < raw.length; ) {
    const end = raw.indexOf(NEW_LINE, at);
    yield decodeUtf8(raw.subarray(at, end), place);
    at = end + 1;
  }
}

function readLine(line: string, bounds: ShardBounds): ShardLine {
  let value: unknown;
  try {
    value = parseJson(line, LIMITS.line);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { line, reason: 'malformed', message: error.message };
  }
  if (isNewer(value)) return { line, reason: 'unsupported', message: 'made for a newer version' };
  const parsed = entry.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { line, reason: 'malformed', message: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
  }
  const fault = scopeFault(parsed.data, bounds.publisher, bounds.province);
  return fault === undefined ? { line, entry: parsed.data } : { line, reason: 'scope', message: fault };
}

/** The lines' bytes; what unpacks to more than was promised is cut off there. */
async function readRaw(file: Uint8Array, expected: number): Promise<Uint8Array> {
  if (expected > LIMITS.shardRaw || file.length > LIMITS.shardRaw) throw tooLarge(LIMITS.shardRaw);
  const isGzip = file[0] === 0x1f && file[1] === 0x8b;
  if (!isGzip) return file;
  if (file.length > LIMITS.shardGzip) throw tooLarge(LIMITS.shardGzip);
  const pieces: Uint8Array[] = [];
  let length = 0;
  // not by way of a Blob: in Chromium each of them is a message to another process
  const reader = streamOf(plain(file)).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > expected) {
        await reader.cancel();
        throw new AppError('feed/hash-mismatch', `more than ${expected} bytes`);
      }
      pieces.push(next.value);
    }
  } catch (cause) {
    if (cause instanceof TypeError) throw new AppError('feed/malformed', 'not gzip', { cause });
    throw cause;
  }
  return concat(pieces);
}

function streamOf(bytes: Bytes): ReadableStream<Bytes> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

function tooLarge(cap: number): AppError {
  return new AppError('feed/too-large', `more than ${cap} bytes`, { place: 'shard' });
}
