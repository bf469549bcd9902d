// One publication of a folder at a time: a lock that says who holds it, so that a dead one's can be taken over.
import { open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';

const LOCK = '.publishing';

const lockHolder = z.strictObject({
  machine: z.string(),
  pid: z.int().positive(),
  /** When that process started, in what its system counts by; absent where the system does not tell. */
  started: z.string().optional(),
});
type LockHolder = z.infer<typeof lockHolder>;

/**
 * Runs `work` while no other publication of this folder does: two at once would sign two different snapshots of one version.
 * The lock of a process that is no more on this machine is taken over; that of another machine never, as nobody here can know.
 * @throws `cli/busy`.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, LOCK);
  const mine = `${JSON.stringify(await thisProcess())}\n`;
  if (!(await take(path, mine)) && !(await takeOver(path, mine))) throw busy(path, holderOf(await readIfThere(path)));
  try {
    return await work();
  } finally {
    await rm(path);
  }
}

/** False where somebody holds it. */
async function take(path: string, holder: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(holder);
      await handle.sync(); // a power cut must not leave a lock that names nobody
    } catch (error) {
      await rm(path);
      throw error;
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes the place of a dead holder; false where the holder lives or may live. @throws `cli/busy` where another takes it over. */
async function takeOver(path: string, holder: string): Promise<boolean> {
  if (!(await isFree(path))) return false;
  // only whoever holds this deletes a dead lock: two that found it dead could delete each other's new one
  const guard = `${path}.takeover`;
  if (!(await take(guard, holder))) throw busy(guard, holderOf(await readIfThere(guard)));
  try {
    if (!(await isFree(path))) return false;
    await rm(path, { force: true });
    return await take(path, holder);
  } finally {
    await rm(guard);
  }
}

/** True where no lock is there any more, or a dead process holds it. */
async function isFree(path: string): Promise<boolean> {
  const text = await readIfThere(path);
  if (text === undefined) return true;
  const holder = holderOf(text);
  return holder !== undefined && isDead(holder);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Undefined for a lock that says nothing, such as one whose holder is just writing it. */
function holderOf(text: string | undefined): LockHolder | undefined {
  if (text === undefined) return undefined;
  try {
    return lockHolder.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function isDead({ machine, pid, started }: LockHolder): Promise<boolean> {
  if (machine !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and is somebody else's
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return true;
  }
  // numbers are given again: after a restart, or in a container where each run has the same
  const now = await startOf(pid);
  return started !== undefined && now !== undefined && started !== now;
}

async function thisProcess(): Promise<LockHolder> {
  const started = await startOf(process.pid);
  return { machine: hostname(), pid: process.pid, ...(started === undefined ? {} : { started }) };
}

/** Boot and clock ticks since then (field 22 of proc_pid_stat(5)); undefined where there is no /proc. */
async function startOf(pid: number): Promise<string | undefined> {
  const [stat, boot] = await Promise.all([
    readIfThere(`/proc/${pid}/stat`),
    readIfThere('/proc/sys/kernel/random/boot_id'),
  ]);
  // the second field is a name in brackets, which may hold spaces and brackets
  const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined || boot === undefined ? undefined : `${boot.trim()} ${ticks}`;
}

function busy(path: string, holder: LockHolder | undefined): AppError {
  const who = holder === undefined ? '' : ` (process ${holder.pid} on ${holder.machine})`;
  return new AppError('cli/busy', `a publication of this folder is running${who}.`, {
    place: path,
    remedy: 'Wait for it. Where none is running on that machine, delete this file.',
  });
}
