// What a shared host has signed so far: its roots, the newest directory and the snapshot of each province, verified.
import { AppError } from '../errors.ts';
import { openEnvelope } from '../feed/envelope.ts';
import type { DirectoryPayload, Role, RootPayload, SnapshotPayload } from '../feed/format.ts';
import { LIMITS } from '../feed/limits.ts';
import { readPayload } from '../feed/payload.ts';
import { acceptFirstRoot, acceptNextRoot } from '../feed/trust.ts';
import { HOST_PATH, type HostFiles } from './host-files.ts';

/** A directory as it was signed last; the snapshot may still name the one before. */
export interface SignedDirectory {
  readonly directory: DirectoryPayload;
  readonly file: Uint8Array;
  /** False where its role's keys were replaced since: it has to be signed again. */
  readonly isCurrent: boolean;
}

export interface SharedState {
  /** Absent before the first ceremony. */
  readonly root?: RootPayload;
  readonly directories: ReadonlyMap<string, SignedDirectory>;
  readonly snapshots: ReadonlyMap<string, SnapshotPayload>;
}

const RESTORE = 'Restore public/ from the web host or a backup, and try again.';

/**
 * Reads roots, directories and snapshots; `files` may hold those alone.
 * @throws `authoring/damaged-host` with the path of a file that is missing or is not what the host signed.
 */
export async function readSharedState(files: HostFiles): Promise<SharedState> {
  const roots = await readRoots(files);
  const root = roots.at(-1);
  const directories = new Map<string, SignedDirectory>();
  const snapshots = new Map<string, SnapshotPayload>();
  if (root === undefined) return { directories, snapshots };
  for (const [province, version] of newestDirectories(files)) {
    const path = HOST_PATH.directory(province, version);
    const file = fileAt(files, path);
    const opened = await openByAny(file, 'directory', roots, path);
    const directory = readPayload('directory', opened.payload);
    directories.set(province, { directory, file, isCurrent: opened.isCurrent });
  }
  for (const path of files.keys()) {
    const province = /^v1\/snapshot\/(\d{2})\.json$/.exec(path)?.[1];
    if (province === undefined) continue;
    const { payload } = await openByAny(fileAt(files, path), 'snapshot', roots, path);
    snapshots.set(province, readPayload('snapshot', payload));
    if (!directories.has(province)) throw damaged(path, 'the directory that it names is missing');
  }
  return { root, directories, snapshots };
}

/** Every root from the first on, each signed by the one before it. */
async function readRoots(files: HostFiles): Promise<RootPayload[]> {
  const roots: RootPayload[] = [];
  const versions = [...files.keys()].flatMap((path) => /^v1\/root\/(\d+)\.json$/.exec(path)?.[1] ?? []).map(Number);
  for (let version = 1; version <= Math.max(0, ...versions); version += 1) {
    const path = HOST_PATH.root(version);
    const bytes = fileAt(files, path);
    const before = roots.at(-1);
    roots.push(
      await blame(path, () => (before === undefined ? acceptFirstRoot(bytes) : acceptNextRoot(before, bytes))),
    );
  }
  return roots;
}

function newestDirectories(files: HostFiles): Map<string, number> {
  const newest = new Map<string, number>();
  for (const path of files.keys()) {
    const [, province, version] = /^v1\/directory\/(\d{2})\.(\d+)\.json$/.exec(path) ?? [];
    if (province === undefined) continue;
    newest.set(province, Math.max(newest.get(province) ?? 0, Number(version)));
  }
  return newest;
}

/** After a change of keys, files that the former ones signed are still the host's own memory. */
async function openByAny(
  file: Uint8Array,
  kind: 'directory' | 'snapshot',
  roots: readonly RootPayload[],
  path: string,
): Promise<{ payload: Uint8Array; isCurrent: boolean }> {
  const open = (role: Role) => openEnvelope(file, kind, role.keys, role.threshold);
  const newestFirst = roots.map(({ roles }) => roles[kind]).reverse();
  let refused: unknown;
  for (const [age, role] of newestFirst.entries()) {
    try {
      return { payload: await open(role), isCurrent: age === 0 };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused ??= error;
    }
  }
  throw damaged(path, refused instanceof AppError ? refused.message : 'nobody signed it', refused);
}

function fileAt(files: HostFiles, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw damaged(path, 'the file is missing');
  if (bytes.length > LIMITS.directory) throw damaged(path, 'the file is too large');
  return bytes;
}

async function blame<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw damaged(path, error.message, error);
  }
}

function damaged(place: string, message: string, cause?: unknown): AppError {
  return new AppError('authoring/damaged-host', `${message}.`, { place, remedy: RESTORE, cause });
}
