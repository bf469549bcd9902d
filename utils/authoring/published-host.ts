// What a host has published so far, read back from its files and verified with the host's own keys: the only memory there is.
import type { Entry } from '../domain/entry.ts';
import type { PublicKey, Publisher } from '../domain/publisher.ts';
import { AppError } from '../errors.ts';
import { sha256Hex } from '../feed/bytes.ts';
import { openEnvelope, verifyEnvelope } from '../feed/envelope.ts';
import type { DirectoryPayload, FileRef, HeadPayload, RootPayload, SnapshotPayload } from '../feed/format.ts';
import { readPayload } from '../feed/payload.ts';
import { readShard } from '../feed/shard.ts';
import { HOST_PATH, type HostFiles } from './host-files.ts';

/** An entry as it stands in a shard. */
export interface PublishedEntry {
  readonly entry: Entry;
  /** The NDJSON line without its newline: what the next revision's `previous` is the hash of. */
  readonly line: string;
  /** Path of the shard that holds it. */
  readonly shard: string;
}

export interface PublishedProvince {
  readonly snapshot: SnapshotPayload;
  readonly directory: DirectoryPayload;
}

export interface PublishedHead {
  readonly head: HeadPayload;
  readonly file: FileRef;
  readonly entries: readonly PublishedEntry[];
}

/** Whose signatures are expected. */
export type RoleKeys = Readonly<
  Record<'root' | 'directory' | 'snapshot', { readonly keys: readonly PublicKey[]; readonly threshold: number }>
>;

export interface PublishedHost {
  /** Absent before the first publication. */
  readonly root?: RootPayload;
  readonly provinces: ReadonlyMap<string, PublishedProvince>;
  readonly heads: ReadonlyMap<string, PublishedHead>;
  /** Paths of all files that a reader of this state asks for. */
  readonly named: ReadonlySet<string>;
}

const RESTORE =
  'Restore the public folder from the web host or a backup, and publish again; where it was never served, delete it instead.';
const OTHER_KEY = 'The folder was signed with another key, or was changed by hand. Use the key it was made with.';

/**
 * The newest published state of every province and publisher in the files.
 * @throws `authoring/damaged-host` with the path of a file that is missing or is not what was signed.
 */
export async function readPublishedHost(roles: RoleKeys, files: HostFiles): Promise<PublishedHost> {
  const provinces = new Map<string, PublishedProvince>();
  const heads = new Map<string, PublishedHead>();
  const named = new Set<string>();
  const root = await readNewestRoot(roles, files);
  if (root === undefined) {
    // to begin anew would give readers lower versions than they hold
    if (files.size > 0) throw damaged(HOST_PATH.root(1), 'the file is missing');
    return { provinces, heads, named };
  }
  requireSnapshots(files);
  for (const path of [...files.keys()].sort()) {
    const province = /^v1\/snapshot\/(\d{2})\.json$/.exec(path)?.[1];
    if (province === undefined) continue;
    const snapshot = readPayload('snapshot', await openFile(files, path, 'snapshot', roles.snapshot));
    const directoryPath = HOST_PATH.directory(province, snapshot.directory.version);
    await requireBytes(files, directoryPath, snapshot.directory);
    const payload = await openFile(files, directoryPath, 'directory', roles.directory);
    const directory = readPayload('directory', payload);
    provinces.set(province, { snapshot, directory });
    named.add(path).add(directoryPath);
    for (const publisher of directory.publishers) {
      const ref = snapshot.heads[publisher.id];
      if (ref !== undefined && !heads.has(publisher.id))
        heads.set(publisher.id, await readHead(files, publisher, { province, ref, named }));
    }
  }
  return { root, provinces, heads, named };
}

/** The newest root among the files, signed by its own keys: whose they are is for the caller to know. */
export async function newestRoot(files: HostFiles): Promise<RootPayload | undefined> {
  const path = newestRootPath(files);
  if (path === undefined) return undefined;
  const { payload } = await blame(path, () => verifyEnvelope(fileAt(files, path), 'root', []));
  const root = readPayload('root', payload);
  await openFile(files, path, 'root', root.roles.root);
  return root;
}

async function readNewestRoot(roles: RoleKeys, files: HostFiles): Promise<RootPayload | undefined> {
  const path = newestRootPath(files);
  return path === undefined ? undefined : readPayload('root', await openFile(files, path, 'root', roles.root));
}

function newestRootPath(files: HostFiles): string | undefined {
  const versions = [...files.keys()].flatMap((path) => /^v1\/root\/(\d+)\.json$/.exec(path)?.[1] ?? []).map(Number);
  return versions.length === 0 ? undefined : HOST_PATH.root(Math.max(...versions));
}

function requireSnapshots(files: HostFiles): void {
  for (const path of files.keys()) {
    const province = /^v1\/directory\/(\d{2})\.\d+\.json$/.exec(path)?.[1];
    if (province !== undefined) fileAt(files, HOST_PATH.snapshot(province));
  }
}

interface HeadPlace {
  readonly province: string;
  readonly ref: FileRef & { readonly seq: number };
  /** Gathers the paths read. */
  readonly named: Set<string>;
}

async function readHead(
  files: HostFiles,
  publisher: Publisher,
  { province, ref, named }: HeadPlace,
): Promise<PublishedHead> {
  const path = HOST_PATH.head(publisher.id, ref.seq);
  await requireBytes(files, path, ref);
  named.add(path);
  const keys = { keys: publisher.keys, threshold: 1 };
  const head = readPayload('head', await openFile(files, path, 'head', keys));
  const shards = [...head.shards];
  if (head.archive !== undefined) {
    const archivePath = HOST_PATH.archive(head.archive.sha256);
    await requireBytes(files, archivePath, head.archive);
    named.add(archivePath);
    shards.push(...readPayload('archive', fileAt(files, archivePath)).shards);
  }
  const entries: PublishedEntry[] = [];
  for (const shard of shards) {
    const shardPath = HOST_PATH.shard(shard.sha256);
    named.add(shardPath);
    const lines = await blame(shardPath, () => readShard(fileAt(files, shardPath), shard, { publisher, province }));
    for (const line of lines) {
      if (!('entry' in line)) throw damaged(shardPath, `line "${line.line.slice(0, 40)}…" is ${line.message}`);
      entries.push({ entry: line.entry, line: line.line, shard: shardPath });
    }
  }
  return { head, file: { sha256: ref.sha256, bytes: ref.bytes }, entries };
}

async function openFile(
  files: HostFiles,
  path: string,
  kind: 'root' | 'directory' | 'snapshot' | 'head',
  role: RoleKeys['root'],
): Promise<Uint8Array> {
  return blame(path, () => openEnvelope(fileAt(files, path), kind, role.keys, role.threshold));
}

async function requireBytes(files: HostFiles, path: string, ref: FileRef): Promise<void> {
  const bytes = fileAt(files, path);
  if (bytes.length !== ref.bytes || (await sha256Hex(bytes)) !== ref.sha256)
    throw damaged(path, 'it is not the file that was signed');
}

function fileAt(files: HostFiles, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw damaged(path, 'the file is missing');
  return bytes;
}

/** Names the file in whatever the feed's code reports of its bytes. */
async function blame<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code.startsWith('authoring/')) throw cause;
    const remedy = cause.code === 'feed/bad-signature' ? OTHER_KEY : RESTORE;
    throw new AppError('authoring/damaged-host', `${cause.message}.`, { place: path, remedy, cause });
  }
}

function damaged(path: string, message: string): AppError {
  return new AppError('authoring/damaged-host', `${message}.`, { place: path, remedy: RESTORE });
}
