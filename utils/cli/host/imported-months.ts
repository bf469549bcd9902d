// What was imported of a publisher: imports/<id>/<month>.ndjson, a line an entry, sorted by id.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, entry } from '../../domain/entry.ts';
import { AppError } from '../../errors.ts';
import { canonicalJson, decodeUtf8, parseJson } from '../../feed/json.ts';
import { LIMITS } from '../../feed/limits.ts';

/** Name of a month's file. */
export const MONTH_FILE = /^\d{4}-\d{2}\.ndjson$/;

/** Every entry imported so far. @throws `authoring/bad-import` with file and line. */
export async function readImported(folder: string, publisherId: string): Promise<Entry[]> {
  const base = baseOf(folder, publisherId);
  const names = existsSync(base) ? (await readdir(base)).filter((name) => MONTH_FILE.test(name)).sort() : [];
  const entries: Entry[] = [];
  for (const name of names) {
    const path = join(base, name);
    const lines = decodeUtf8(new Uint8Array(await readFile(path)), path).split('\n');
    if (lines.pop() !== '') throw badImport(`${path}:${lines.length + 1}`, 'the last line is cut off');
    lines.forEach((line, at) => {
      entries.push(readEntry(line, `${path}:${at + 1}`));
    });
  }
  return entries;
}

/** Writes the months that changed; each file is replaced whole. Returns their names. */
export async function writeImported(folder: string, publisherId: string, entries: readonly Entry[]): Promise<string[]> {
  const base = baseOf(folder, publisherId);
  await mkdir(base, { recursive: true });
  const months = Map.groupBy(entries, ({ published }) => new Date(published).toISOString().slice(0, 7));
  const written: string[] = [];
  for (const [month, inMonth] of [...months].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sorted = inMonth.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const text = sorted.map((one) => `${canonicalJson(one)}\n`).join('');
    const path = join(base, `${month}.ndjson`);
    if (existsSync(path) && (await readFile(path, 'utf8')) === text) continue;
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
    written.push(path);
  }
  return written;
}

function baseOf(folder: string, publisherId: string): string {
  return join(folder, 'imports', publisherId);
}

function readEntry(line: string, place: string): Entry {
  const read = entry.safeParse(parseJson(line, LIMITS.line, place));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw badImport(place, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not an entry'}`);
}

function badImport(place: string, message: string): AppError {
  const remedy = 'Delete the file and import its source again; it is not meant to be edited by hand.';
  return new AppError('authoring/bad-import', `${message}.`, { place, remedy });
}
