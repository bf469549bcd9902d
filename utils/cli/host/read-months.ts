// Months of an imported publisher as a build needs them: one whose file was not touched since it was read last is not read again.
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ImportedMonth } from '../../authoring/build-imported.ts';
import type { ShardRef } from '../../feed/format.ts';
import { readJsonFile } from '../json-file.ts';
import { MONTH_FILE } from './imported-months.ts';

/** A file may change twice within what its clock tells apart: only one at rest for so long is believed to be the same. */
const AT_REST_MS = 2000;

const noted = z.record(
  z.string(),
  z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().positive(),
    count: z.int().positive(),
    /** Last change of the file or of what the file system says of it, as no copy or unpacking can bring it back. */
    changedMs: z.number(),
  }),
);
type Noted = z.infer<typeof noted>;

/** What is noted of months once they were read. */
export interface MonthNotes {
  /** Where the file lies, for messages. */
  readonly placeOf: (month: string) => string;
  readonly months: ReadonlyMap<string, ImportedMonth>;
  /** Notes what a build found the closed months to be. */
  readonly write: (refs: readonly ShardRef[]) => Promise<void>;
}

/** The months below `imports/<id>`; empty where nothing was imported. @throws `cli/bad-json`, `cli/bad-host` for damaged notes. */
export async function readMonths(base: string): Promise<MonthNotes> {
  const names = existsSync(base) ? (await readdir(base)).filter((name) => MONTH_FILE.test(name)).sort() : [];
  const path = join(base, 'read.json');
  const remedy = 'Delete this file: it only spares the next build some reading.';
  const before: Noted = existsSync(path) ? await readJsonFile(path, noted, remedy) : {};
  const changed = new Map<string, number>();
  const months = new Map<string, ImportedMonth>();
  for (const name of names) {
    const month = name.slice(0, 'yyyy-mm'.length);
    // before it is read: what changes meanwhile is newer than the note
    const { ctimeMs, size } = await stat(join(base, name));
    if (Date.now() - ctimeMs > AT_REST_MS) changed.set(month, ctimeMs);
    months.set(month, {
      read: async () => new Uint8Array(await readFile(join(base, name))),
      ...knownOf(before[month], ctimeMs, size),
    });
  }
  return {
    placeOf: (month) => join(base, `${month}.ndjson`),
    months,
    async write(refs) {
      const next: Noted = {};
      for (const { period, ...ref } of refs) {
        const changedMs = changed.get(period);
        if (changedMs !== undefined) next[period] = { ...ref, changedMs };
      }
      if (JSON.stringify(next) !== JSON.stringify(before)) await writeFile(path, `${JSON.stringify(next)}\n`);
    },
  };
}

function knownOf(note: Noted[string] | undefined, ctimeMs: number, size: number): Pick<ImportedMonth, 'known'> {
  if (note === undefined || note.changedMs !== ctimeMs || note.bytes !== size) return {};
  const { changedMs: _, ...known } = note;
  return { known };
}
