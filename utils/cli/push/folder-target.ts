// A folder as the target of a push: a web root, a mounted share, a repository that is served.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { writeHostFiles } from '../feed-folder.ts';
import type { HeldFile, PushTarget } from './push-target.ts';

/** The folder below which `v1/` will lie; made where it is not there. */
export function folderTarget(folder: string): PushTarget {
  return {
    name: folder,
    notes: [],
    async list() {
      const held = new Map<string, HeldFile>();
      if (!existsSync(folder)) return held;
      for (const one of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!one.isFile() || one.name.endsWith('.part')) continue;
        const path = join(one.parentPath, one.name);
        const bytes = await readFile(path);
        const md5 = createHash('md5').update(bytes).digest('hex');
        held.set(relative(folder, path).replaceAll('\\', '/'), { bytes: bytes.length, md5 });
      }
      return held;
    },
    async read(path) {
      const place = join(folder, path);
      return existsSync(place) ? new Uint8Array(await readFile(place)) : undefined;
    },
    async create(path, bytes) {
      if (existsSync(join(folder, path))) return false;
      await write(folder, path, bytes);
      return true;
    },
    replace: (path, bytes) => write(folder, path, bytes),
    async remove(paths) {
      for (const path of paths) await rm(join(folder, path), { force: true });
    },
    close: () => undefined,
  };
}

async function write(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeHostFiles(folder, new Map([[path, bytes]]));
}
