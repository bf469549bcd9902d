// What a push has to do: which files to write in which order, and which to remove afterwards.
import { isMutablePath } from '../../authoring/host-files.ts';
import { isImmutablePath } from '../served-headers.ts';
import type { HeldFile } from './push-target.ts';

/** A file of public/. */
export interface LocalFile {
  readonly bytes: number;
  /** MD5 in hex; needed where the target holds a file of the same size. */
  md5(): Promise<string>;
}

export interface PushPlan {
  /** Stages one after another, the paths of a stage in any order: whoever reads in between finds all that is named. */
  readonly stages: readonly (readonly string[])[];
  /** Immutable files of the same size of which the target does not say what they hold: to be read and compared. */
  readonly doubtful: readonly string[];
  /** Immutable files of which the target holds something else. */
  readonly conflicts: readonly string[];
  readonly removals: readonly string[];
  readonly unchanged: number;
}

/** What others name comes first: shards, archives, heads, directories, roots, then exports, and the snapshots last. */
const ORDER = [/^v1\/shards\//, /^v1\/archives\//, /^v1\/heads\//, /^v1\/directory\//, /^v1\/root\//];
/** Rooms from which a push removes what is not in public/ any more. Roots stay for ever, and so does the log of corrections. */
const REMOVABLE = /^(v1\/(directory|heads|archives|shards|claimreview)|klarifikasi)\//;

/** Compares public/ with the target. */
export async function planPush(
  local: ReadonlyMap<string, LocalFile>,
  held: ReadonlyMap<string, HeldFile>,
): Promise<PushPlan> {
  const stages = Array.from({ length: ORDER.length + 2 }, () => [] as string[]);
  const conflicts: string[] = [];
  const doubtful: string[] = [];
  let unchanged = 0;
  for (const [path, file] of [...local].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = held.get(path);
    const verdict = known === undefined ? 'absent' : await compare(path, file, known);
    if (verdict === 'same') unchanged += 1;
    else if (verdict === 'absent' || !isImmutablePath(path)) stages[stageOf(path)]?.push(path);
    else (verdict === 'other' ? conflicts : doubtful).push(path);
  }
  const removals = [...held.keys()].filter((path) => REMOVABLE.test(path) && !local.has(path)).sort();
  return { stages: stages.filter((stage) => stage.length > 0), doubtful, conflicts, removals, unchanged };
}

function stageOf(path: string): number {
  if (isMutablePath(path)) return ORDER.length + 1;
  const found = ORDER.findIndex((room) => room.test(path));
  return found === -1 ? ORDER.length : found;
}

async function compare(path: string, file: LocalFile, known: HeldFile): Promise<'same' | 'other' | 'unknown'> {
  if (file.bytes !== known.bytes) return 'other';
  if (known.md5 !== undefined) return (await file.md5()) === known.md5 ? 'same' : 'other';
  // the name of a shard is the hash of what it holds
  return /^v1\/(shards|archives)\//.test(path) ? 'same' : 'unknown';
}
