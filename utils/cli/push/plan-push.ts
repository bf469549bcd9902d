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
  /** Immutable files of which the target holds something of another size. */
  readonly conflicts: readonly string[];
  /** At a first push: files of others that it would replace. */
  readonly occupied: readonly string[];
  readonly removals: readonly string[];
  readonly unchanged: number;
}

/** What others name comes first: shards, archives, heads, directories, roots, then exports, and the snapshots last. */
const ORDER = [/^v1\/shards\//, /^v1\/archives\//, /^v1\/heads\//, /^v1\/directory\//, /^v1\/root\//];
const ID = '[a-z0-9-]+';
/** Files of v1/ that go when public/ does not hold them any more, by the whole shape of their names. Roots stay for ever, and so does the log of corrections. */
const REMOVABLE = [
  /^v1\/directory\/\d{2}\.\d+\.json$/,
  new RegExp(`^v1/heads/${ID}/\\d+\\.json$`),
  /^v1\/(archives\/[0-9a-f]{64}\.json|shards\/[0-9a-f]{64}\.ndjson\.gz)$/,
  new RegExp(`^v1/claimreview/${ID}/\\d{4}-\\d{2}(-\\d{2})?\\.json$`),
];
const ROOT = /^v1\/root\/\d+\.json$/;
const CORRECTIONS = new RegExp(`^v1/corrections/(${ID})\\.json$`);
const PAGE = new RegExp(`^klarifikasi/(${ID})/([a-z0-9.-]+|koreksi/index)\\.html$`);

/** Compares public/ with the target. */
export async function planPush(
  local: ReadonlyMap<string, LocalFile>,
  held: ReadonlyMap<string, HeldFile>,
): Promise<PushPlan> {
  const stages = Array.from({ length: ORDER.length + 2 }, () => [] as string[]);
  const conflicts: string[] = [];
  const doubtful: string[] = [];
  const occupied: string[] = [];
  // roots go before the exports: where there is none, whatever stands under the name of an export is not ours
  const isFirst = ![...held.keys()].some((path) => ROOT.test(path));
  let unchanged = 0;
  for (const [path, file] of [...local].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = held.get(path);
    const verdict = known === undefined ? 'absent' : await compare(path, file, known);
    if (verdict === 'same') unchanged += 1;
    else if (verdict !== 'absent' && isFirst && !isImmutablePath(path)) occupied.push(path);
    else if (verdict === 'absent' || !isImmutablePath(path)) stages[stageOf(path)]?.push(path);
    else (verdict === 'other' ? conflicts : doubtful).push(path);
  }
  const removals = removalsOf(local, held);
  return { stages: stages.filter((stage) => stage.length > 0), doubtful, conflicts, occupied, removals, unchanged };
}

/** Only what a push writes: a web root may hold pages of others beside it. */
function removalsOf(local: ReadonlyMap<string, LocalFile>, held: ReadonlyMap<string, HeldFile>): string[] {
  // the log of a publisher's corrections stays for ever: it tells whose pages the feed has ever had
  const publishers = new Set([...local.keys(), ...held.keys()].map((path) => CORRECTIONS.exec(path)?.[1]));
  const isOurs = (path: string) => {
    const publisher = PAGE.exec(path)?.[1];
    return publisher === undefined ? REMOVABLE.some((shape) => shape.test(path)) : publishers.has(publisher);
  };
  return [...held.keys()].filter((path) => !local.has(path) && isOurs(path)).sort();
}

function stageOf(path: string): number {
  if (isMutablePath(path)) return ORDER.length + 1;
  const found = ORDER.findIndex((room) => room.test(path));
  return found === -1 ? ORDER.length : found;
}

async function compare(path: string, file: LocalFile, known: HeldFile): Promise<'same' | 'other' | 'unknown'> {
  if (file.bytes !== known.bytes) return 'other';
  if (known.md5 !== undefined) return (await file.md5()) === known.md5 ? 'same' : 'unknown';
  // the name of a shard is the hash of what it holds
  return /^v1\/(shards|archives)\//.test(path) ? 'same' : 'unknown';
}
