// The folder that a web host serves: a feed's files read and written on disk, never half of one.
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { type HostFiles, isMutablePath } from '../authoring/host-files.ts';
import type { UnnamedSince } from '../authoring/retention.ts';
import { forEachLimited } from '../sync/for-each-limited.ts';
import { readJsonFile } from './json-file.ts';

/** Files that are written at the same time: a disk confirms many as fast as one. */
const AT_ONCE = 16;

/** Where the files to be served lie. */
export function publicFolder(folder: string): string {
  return join(folder, 'public');
}

/** Files of a feed below a folder, all of them or those of some rooms (`root`, `snapshot`); empty where there is none yet. */
export async function readHostFiles(folder: string, rooms?: readonly string[]): Promise<HostFiles> {
  const files = new Map<string, Uint8Array>();
  for (const base of (rooms ?? ['']).map((room) => join(folder, 'v1', room))) {
    if (!existsSync(base)) continue;
    const found = await readdir(base, { recursive: true, withFileTypes: true });
    const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    for (const path of paths.sort())
      files.set(relative(folder, path).replaceAll('\\', '/'), new Uint8Array(await readFile(path)));
  }
  return files;
}

/** Since when which files of a folder's public/ are named by nothing; kept beside it, in unnamed.json. */
export async function readUnnamed(folder: string): Promise<UnnamedSince> {
  const path = join(folder, 'unnamed.json');
  if (!existsSync(path)) return new Map();
  const remedy = 'Delete this file: it only says which files of public/ may go soon.';
  return new Map(Object.entries(await readJsonFile(path, z.record(z.string(), z.iso.datetime()), remedy)));
}

/** Keeps what `readUnnamed` will return. */
export async function writeUnnamed(folder: string, unnamed: UnnamedSince): Promise<void> {
  await writeFile(join(folder, 'unnamed.json'), `${JSON.stringify(Object.fromEntries(unnamed), null, 2)}\n`);
}

/**
 * Writes files that never change first, then the snapshots, each whole or not at all: an interruption leaves the former state
 * served. Then deletes what is obsolete.
 */
export async function writeHostFiles(
  folder: string,
  files: HostFiles,
  obsolete: readonly string[] = [],
): Promise<void> {
  const [mutable, immutable] = [true, false].map((wanted) =>
    [...files].filter(([path]) => isMutablePath(path) === wanted),
  );
  await forEachLimited(immutable ?? [], AT_ONCE, ([path, bytes]) => writeWhole(join(folder, path), bytes));
  for (const [path, bytes] of mutable ?? []) await writeWhole(join(folder, path), bytes);
  for (const path of obsolete) await rm(join(folder, path));
}

async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
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
