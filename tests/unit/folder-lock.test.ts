// The lock of a folder while it is published: held by the living, taken over from the dead.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../utils/cli/folder-lock.ts';

const MODULE = join(import.meta.dirname, '../../utils/cli/folder-lock.ts');
const HOLD = `
const { withLock } = await import(process.argv[1]);
await withLock(process.argv[2], async () => { console.log('held'); await new Promise((resolve) => setTimeout(resolve, 60_000)); });`;

let folder: string;
let holder: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pembanding-lock-'));
});
afterEach(async () => {
  holder?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const lockOf = () => join(folder, '.publishing');
const locked = () => withLock(folder, async () => readFile(lockOf(), 'utf8'));

async function heldByAnother(): Promise<ChildProcess> {
  holder = spawn(process.execPath, ['--input-type=module', '-e', HOLD, MODULE, folder]);
  await once(holder.stdout!, 'data');
  return holder;
}

test.each(['SIGTERM', 'SIGKILL'] as const)('a publication that %s ended leaves the next one free', async (signal) => {
  const other = await heldByAnother();
  await expect(locked()).rejects.toMatchObject({ code: 'cli/busy', message: expect.stringContaining(`${other.pid}`) });
  other.kill(signal);
  await once(other, 'exit');
  expect(await readdir(folder)).toEqual(['.publishing']);
  expect(JSON.parse(await locked())).toMatchObject({ pid: process.pid });
  expect(await readdir(folder)).toEqual([]);
});

test('a number that was given to another process since does not hold it', async () => {
  const mine = JSON.parse(await locked());
  await writeFile(lockOf(), JSON.stringify(mine));
  await expect(locked()).rejects.toMatchObject({ code: 'cli/busy' });
  await writeFile(lockOf(), JSON.stringify({ ...mine, started: `${mine.started}0` }));
  expect(JSON.parse(await locked())).toEqual(mine);
});

test('a lock of another machine, or one that says nothing, is left for a human to judge', async () => {
  const mine = JSON.parse(await locked());
  for (const text of ['', '{', JSON.stringify({ ...mine, machine: 'lain', pid: 4_194_305 })]) {
    await writeFile(lockOf(), text);
    await expect(locked()).rejects.toMatchObject({ code: 'cli/busy' });
    expect(await readFile(lockOf(), 'utf8')).toBe(text);
  }
});

test('of many that find a dead lock at once, only one at a time works', async () => {
  const mine = JSON.parse(await locked());
  await writeFile(lockOf(), JSON.stringify({ ...mine, started: 'before' }));
  let working = 0;
  const tries = Array.from({ length: 20 }, () =>
    withLock(folder, async () => {
      working += 1;
      expect(working).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      working -= 1;
    }),
  );
  const ends = await Promise.allSettled(tries);
  expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true);
  for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'cli/busy' });
});
