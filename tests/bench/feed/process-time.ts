// Processor time of the process that runs an extension of Chromium's: what it takes alone, whatever else the machine is busy with.
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const TICKS_PER_SECOND = 100;
/** Places in `/proc/<pid>/stat` after the name. */
const [PARENT, USER, SYSTEM] = [1, 11, 12] as const;

/** Seconds that the extension processes below this one have used; undefined where the machine does not say. */
export function extensionSeconds(): number | undefined {
  const pids = processIds().filter((pid) => isOurs(pid) && textOf(pid, 'cmdline').includes('--extension-process'));
  if (pids.length === 0) return undefined;
  const ticks = pids.map((pid) => Number(fieldsOf(pid)[USER]) + Number(fieldsOf(pid)[SYSTEM]));
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS_PER_SECOND;
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** True for descendants of this process: other browsers may run beside ours. */
function isOurs(pid: number): boolean {
  for (let at = pid; at > 1; at = Number(fieldsOf(at)[PARENT] ?? 0)) if (at === process.pid) return true;
  return false;
}

function fieldsOf(pid: number): string[] {
  const stat = textOf(pid, 'stat');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Empty for a process that has ended meanwhile. */
function textOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
