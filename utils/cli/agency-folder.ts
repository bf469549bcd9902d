// An agency's folder on disk: host.json, keys/, drafts/ and public/, read and written with errors that name the file.
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type Draft, parseDraft } from '../authoring/draft.ts';
import type { HostFiles } from '../authoring/host-files.ts';
import type { HostPlan } from '../authoring/host-plan.ts';
import { type HostSettings, hostSettings } from '../authoring/host-settings.ts';
import { AppError, type Problem } from '../errors.ts';
import { exportPrivateKey, importPrivateKey, type SigningKey } from '../feed/keys.ts';
import { findJsonFault } from './json-fault.ts';

const RESTORE_KEY = 'Restore the key file from your backup; a feed cannot be continued with another key.';

export interface DraftsRead {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  /** Number of files looked at, readable or not. */
  readonly files: number;
}

/** The folder meant by `--dir`; without it the working folder, or `klarifikasi` below it. */
export function chooseFolder(dir: string | undefined): string {
  if (dir !== undefined) return dir;
  return existsSync('host.json') || !existsSync(join('klarifikasi', 'host.json')) ? '.' : 'klarifikasi';
}

/** @throws `cli/no-host`, `cli/bad-host`. */
export async function readSettings(folder: string): Promise<HostSettings> {
  const path = join(folder, 'host.json');
  const text = await readText(path).catch((cause: unknown) => {
    if (!(cause instanceof AppError) || cause.code !== 'cli/no-file') throw cause;
    throw new AppError('cli/no-host', 'this is not the folder of an agency: it has no host.json.', {
      place: path,
      remedy: 'Choose one with --dir <folder>, or make one: clarify init <folder> …',
    });
  });
  const parsed = hostSettings.safeParse(parseJsonFile(text, path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError('cli/bad-host', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as it should be'}.`, {
    place: path,
    remedy: 'Correct that value, or compare with a folder made by clarify init.',
  });
}

/** Makes the folder with its settings and a key that only its owner can read. @throws `cli/exists`. */
export async function createFolder(folder: string, settings: HostSettings, key: SigningKey): Promise<void> {
  if (existsSync(join(folder, 'host.json')))
    throw new AppError('cli/exists', 'an agency was already set up here.', {
      place: join(folder, 'host.json'),
      remedy: 'Choose another folder; its key cannot be replaced by a new one.',
    });
  await mkdir(join(folder, 'keys'), { recursive: true, mode: 0o700 });
  await mkdir(join(folder, 'drafts'), { recursive: true });
  const secret = { v: 1, id: key.id, pub: key.pub, private: await exportPrivateKey(key) };
  await writeFile(keyPath(folder, settings), `${JSON.stringify(secret, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await writeFile(
    join(folder, '.gitignore'),
    '# whoever has the keys can sign in the name of the agency\nkeys/\n.publishing\n',
  );
  await writeFile(join(folder, 'host.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/** @throws `cli/no-file`, `cli/bad-json`, `cli/bad-key`. */
export async function readKey(folder: string, settings: HostSettings): Promise<SigningKey> {
  const path = keyPath(folder, settings);
  const bad = (message: string, cause?: unknown) =>
    new AppError('cli/bad-key', message, {
      place: path,
      remedy: RESTORE_KEY,
      cause,
    });
  const text = await readText(path).catch((cause: unknown) => {
    if (!(cause instanceof AppError) || cause.code !== 'cli/no-file') throw cause;
    throw new AppError('cli/no-file', 'the key file is not there.', { place: path, remedy: RESTORE_KEY, cause });
  });
  const stored = parseJsonFile(text, path);
  if (typeof stored !== 'object' || stored === null || !('private' in stored) || typeof stored.private !== 'string')
    throw bad('this is not a key file.');
  const key = await importPrivateKey(stored.private).catch((cause: unknown) => {
    throw bad('the private key cannot be read.', cause);
  });
  if (key.id !== settings.keyId) throw bad(`this is key ${key.id}, but host.json names ${settings.keyId}.`);
  return key;
}

/** Reads the drafts named, or all in `drafts/`, in the order of their names. @throws `cli/no-file`. */
export async function readDrafts(folder: string, named: readonly string[] = []): Promise<DraftsRead> {
  const all = async () => {
    const names = existsSync(join(folder, 'drafts')) ? await readdir(join(folder, 'drafts')) : [];
    return names.filter((name) => name.endsWith('.md')).map((name) => join(folder, 'drafts', name));
  };
  const paths = named.length > 0 ? named : (await all()).sort();
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const parsed = parseDraft(path, await readText(path));
    problems.push(...parsed.problems);
    if (parsed.draft !== undefined) drafts.push(parsed.draft);
  }
  return { drafts, problems, files: paths.length };
}

/** The plan of a host on which one agency publishes with one key. */
export function planOf(settings: HostSettings, key: SigningKey, drafts: readonly Draft[]): HostPlan {
  const role = { keys: [key], threshold: 1 };
  return {
    roles: { root: role, directory: role, snapshot: role },
    publishers: [{ publisher: settings.publisher, keys: [key], drafts }],
    mirrors: settings.mirrors,
    lifetimes: settings.lifetimes,
    pollSeconds: settings.pollSeconds,
  };
}

/** Where the files to be served lie. */
export function publicFolder(folder: string): string {
  return join(folder, 'public');
}

/** All files of a feed below a folder; empty where there is none yet. */
export async function readHostFiles(folder: string): Promise<HostFiles> {
  const base = join(folder, 'v1');
  if (!existsSync(base)) return new Map();
  const found = await readdir(base, { recursive: true, withFileTypes: true });
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const files = new Map<string, Uint8Array>();
  for (const path of paths.sort())
    files.set(relative(folder, path).replaceAll('\\', '/'), new Uint8Array(await readFile(path)));
  return files;
}

/**
 * Runs `work` while no other publication of this folder does: two at once would sign two different snapshots of one version.
 * @throws `cli/busy`.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, '.publishing');
  const handle = await open(path, 'wx').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST') throw cause;
    throw new AppError('cli/busy', 'a publication of this folder is running, or was cut off.', {
      place: path,
      remedy: 'Wait for it; where none is running, delete this file.',
      cause,
    });
  });
  try {
    return await work();
  } finally {
    await handle.close();
    await rm(path);
  }
}

/** Writes the files in their order, each whole or not at all: an interruption leaves the former state served. Then deletes what is obsolete. */
export async function writeHostFiles(
  folder: string,
  files: HostFiles,
  obsolete: readonly string[] = [],
): Promise<void> {
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const part = `${target}.${process.pid}.part`;
    const handle = await open(part, 'w', 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync(); // else a power cut could leave a named but empty file
    } finally {
      await handle.close();
    }
    await rename(part, target);
  }
  for (const path of obsolete) await rm(join(folder, path));
}

/** @throws `cli/no-file` where there is none, or where it is a folder. */
export async function readText(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return readFile(path, 'utf8');
  throw new AppError('cli/no-file', found === undefined ? 'there is no such file.' : 'this is not a file.', {
    place: path,
    remedy: 'Check the path.',
  });
}

function keyPath(folder: string, settings: HostSettings): string {
  return join(folder, 'keys', `${settings.publisher.id}.json`);
}

function parseJsonFile(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // neither its words nor itself as the cause: both hold text of the file, and that may be a private key
    const { line, column } = findJsonFault(text);
    throw new AppError('cli/bad-json', `not valid JSON at column ${column}.`, {
      place: `${path}:${line}`,
      remedy: 'Correct the file, or restore it from your backup.',
    });
  }
}
