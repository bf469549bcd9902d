// The folder of a shared host on disk: host.json, publishers/*.json, keys/, imports/ and public/.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type PublisherRecord,
  publisherRecord,
  type SharedHostSettings,
  sharedHostSettings,
} from '../../authoring/shared-host.ts';
import { readSharedState, type SharedState } from '../../authoring/shared-state.ts';
import { AppError } from '../../errors.ts';
import { publicFolder, readHostFiles } from '../feed-folder.ts';
import { readJsonFile } from '../json-file.ts';

const GITIGNORE = '# whoever has the keys and their passphrases can sign in the name of the host\nkeys/\n.publishing\n';

/** The folder meant by `--dir`; without it the working folder, or `host` below it. */
export function chooseHostFolder(dir: string | undefined): string {
  if (dir !== undefined) return dir;
  return existsSync('host.json') || !existsSync(join('host', 'host.json')) ? '.' : 'host';
}

/** @throws `cli/no-host`, `cli/bad-host`, `cli/bad-json`. */
export async function readHostSettings(folder: string): Promise<SharedHostSettings> {
  const path = join(folder, 'host.json');
  if (!existsSync(path))
    throw new AppError('cli/no-host', 'this is not the folder of a shared host: it has no host.json.', {
      place: path,
      remedy: 'Choose one with --dir <folder>, or make one: clarify host init <folder> …',
    });
  return readJsonFile(path, sharedHostSettings, 'Correct that value, or compare with a folder made by host init.');
}

/** Makes the folder. @throws `cli/exists`. */
export async function createHostFolder(folder: string, settings: SharedHostSettings): Promise<void> {
  requireNoHost(folder);
  await mkdir(join(folder, 'publishers'), { recursive: true });
  await writeFile(join(folder, '.gitignore'), GITIGNORE);
  await writeHostSettings(folder, settings);
}

/** Before anybody is asked for a passphrase. @throws `cli/exists`. */
export function requireNoHost(folder: string): void {
  const path = join(folder, 'host.json');
  if (!existsSync(path)) return;
  throw new AppError('cli/exists', 'a host was already set up here.', {
    place: path,
    remedy: 'Choose another folder; to replace keys use host rotate-root.',
  });
}

/** Writes host.json. */
export async function writeHostSettings(folder: string, settings: SharedHostSettings): Promise<void> {
  await writeFile(join(folder, 'host.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/** Every publisher's record, by id. @throws `cli/bad-host`, `cli/bad-json` with the file. */
export async function readRecords(folder: string): Promise<PublisherRecord[]> {
  const base = join(folder, 'publishers');
  const names = existsSync(base) ? (await readdir(base)).filter((name) => name.endsWith('.json')).sort() : [];
  const records: PublisherRecord[] = [];
  for (const name of names) {
    const path = join(base, name);
    const record = await readJsonFile(path, publisherRecord, 'Correct that value.');
    if (name !== `${record.id}.json`)
      throw new AppError('cli/bad-host', `this file says that its id is ${record.id}.`, {
        place: path,
        remedy: `Name the file ${record.id}.json, or correct the id.`,
      });
    records.push(record);
  }
  return records;
}

/** One publisher's record. @throws `cli/no-publisher`. */
export async function readRecord(folder: string, id: string): Promise<PublisherRecord> {
  const path = recordPath(folder, id);
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(path))
    throw new AppError('cli/no-publisher', `there is no publisher "${id}" on this host.`, {
      place: path,
      remedy: 'Its id is the name of a file in publishers/, without .json.',
    });
  return readJsonFile(path, publisherRecord, 'Correct that value.');
}

/** Writes a publisher's record, with its members in one order. */
export async function writeRecord(folder: string, record: PublisherRecord): Promise<void> {
  await writeFile(recordPath(folder, record.id), `${JSON.stringify(publisherRecord.parse(record), null, 2)}\n`);
}

/** Takes back a record that was written a moment ago. */
export async function removeRecord(folder: string, id: string): Promise<void> {
  await rm(recordPath(folder, id));
}

/** Roots, directories and snapshots that the host has signed. @throws `authoring/damaged-host`. */
export async function readState(folder: string): Promise<SharedState> {
  return readSharedState(await readHostFiles(publicFolder(folder), ['root', 'directory', 'snapshot']));
}

/** Where a publisher's record lies. */
export function recordPath(folder: string, id: string): string {
  return join(folder, 'publishers', `${id}.json`);
}
