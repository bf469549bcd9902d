// An agency's folder on disk: host.json, keys/, drafts/ and public/, read and written with errors that name the file.
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Draft, parseDraft } from '../authoring/draft.ts';
import type { HostPlan } from '../authoring/host-plan.ts';
import { type HostSettings, hostSettings } from '../authoring/host-settings.ts';
import { AppError, type Problem } from '../errors.ts';
import type { SigningKey } from '../feed/keys.ts';
import { readJsonFile, readText } from './json-file.ts';

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
  if (!existsSync(path))
    throw new AppError('cli/no-host', 'this is not the folder of an agency: it has no host.json.', {
      place: path,
      remedy: 'Choose one with --dir <folder>, or make one: clarify init <folder> …',
    });
  return readJsonFile(path, hostSettings, 'Correct that value, or compare with a folder made by clarify init.');
}

/** Makes the folder with its settings; the key is written by `writeKey`, before or after. @throws `cli/exists`. */
export async function createFolder(folder: string, settings: HostSettings): Promise<void> {
  requireNoAgency(folder);
  await mkdir(join(folder, 'drafts'), { recursive: true });
  await writeFile(
    join(folder, '.gitignore'),
    '# whoever has the keys can sign in the name of the agency\nkeys/\n.publishing\n',
  );
  await writeSettings(folder, settings);
}

/** Before anybody is asked for a passphrase. @throws `cli/exists`. */
export function requireNoAgency(folder: string): void {
  const path = join(folder, 'host.json');
  if (!existsSync(path)) return;
  throw new AppError('cli/exists', 'an agency was already set up here.', {
    place: path,
    remedy: 'Choose another folder; its key cannot be replaced by a new one.',
  });
}

/** Writes host.json. */
export async function writeSettings(folder: string, settings: HostSettings): Promise<void> {
  await writeFile(join(folder, 'host.json'), `${JSON.stringify(settings, null, 2)}\n`);
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
