// A push: what is named goes first and the snapshots last, so that it may be cut off anywhere and be run again.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { AppError } from '../../errors.ts';
import { verifyEnvelope } from '../../feed/envelope.ts';
import { readPayload } from '../../feed/payload.ts';
import { forEachLimited } from '../../sync/for-each-limited.ts';
import { isImmutablePath } from '../served-headers.ts';
import { type LocalFile, type PushPlan, planPush } from './plan-push.ts';
import type { PushTarget } from './push-target.ts';

/** Files that travel at the same time. */
const AT_ONCE = 8;

/** What is told of a push while it runs. */
export interface PushProgress {
  begin(files: number): void;
  advance(): void;
}

export interface PushReport {
  readonly written: number;
  readonly bytes: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly plan: PushPlan;
}

/**
 * Brings a target to the state of a public folder.
 * @throws `push/older`, `push/fork`, `push/occupied` where the target has something that must not be overwritten, `push/refused`, `cli/no-feed`.
 */
export async function runPush(
  folder: string,
  target: PushTarget,
  { isDryRun, progress }: { readonly isDryRun: boolean; readonly progress: PushProgress },
): Promise<PushReport> {
  const local = await listLocal(folder);
  const snapshots = [...local.keys()].filter((path) => path.startsWith('v1/snapshot/'));
  if (snapshots.length === 0)
    throw new AppError('cli/no-feed', 'there is no feed in this folder.', {
      place: folder,
      remedy: 'Publish or build first.',
    });
  const held = await target.list();
  for (const path of held.keys())
    if (path.startsWith('v1/snapshot/')) await requireNewer(folder, target, path, local.has(path));
  const plan = await planPush(local, held);
  const [conflict] = plan.conflicts;
  if (conflict !== undefined) throw forked(target, conflict);
  const [occupied] = plan.occupied;
  if (occupied !== undefined)
    throw new AppError('push/occupied', 'a file that no push wrote stands under this name.', {
      place: `${target.name} ${occupied}`,
      remedy: 'Push to a place of its own, or move that file away if nobody needs it.',
    });
  await forEachLimited(plan.doubtful, AT_ONCE, async (path) => {
    const there = await target.read(path);
    if (there === undefined || !isSame(there, await readFile(join(folder, path)))) throw forked(target, path);
  });
  if (isDryRun) return { written: 0, bytes: 0, removed: 0, unchanged: plan.unchanged + plan.doubtful.length, plan };

  progress.begin(plan.stages.flat().length);
  let bytes = 0;
  for (const stage of plan.stages)
    await forEachLimited(stage, AT_ONCE, async (path) => {
      const content = new Uint8Array(await readFile(join(folder, path)));
      await writeOne(target, path, content);
      bytes += content.length;
      progress.advance();
    });
  await target.remove(plan.removals);
  const written = plan.stages.flat().length;
  return { written, bytes, removed: plan.removals.length, unchanged: plan.unchanged + plan.doubtful.length, plan };
}

async function writeOne(target: PushTarget, path: string, content: Uint8Array): Promise<void> {
  if (!isImmutablePath(path)) return target.replace(path, content);
  if (await target.create(path, content)) return;
  // somebody wrote it since the target was listed
  const there = await target.read(path);
  if (there === undefined || !isSame(there, content)) throw forked(target, path);
}

/** A target must never get an older snapshot than it has, nor another of the same number. */
async function requireNewer(folder: string, target: PushTarget, path: string, isHere: boolean): Promise<void> {
  const there = await target.read(path);
  if (there === undefined) return;
  const theirs = await versionOf(there);
  const bytes = isHere ? new Uint8Array(await readFile(join(folder, path))) : undefined;
  const ours = bytes === undefined ? 0 : await versionOf(bytes);
  if (ours === undefined)
    throw new AppError('authoring/damaged-host', 'this is no snapshot.', {
      place: join(folder, path),
      remedy: 'Restore public/ from the target or a backup, and build again.',
    });
  if (theirs === undefined || theirs < ours || (bytes !== undefined && isSame(bytes, there))) return;
  const place = `${target.name} ${path}`;
  if (theirs === ours) throw forked(target, path);
  throw new AppError('push/older', `the target has version ${theirs}, and this folder ${ours}.`, {
    place,
    remedy: 'Another machine has published since: go on from its folder, or restore public/ from the target.',
  });
}

/** Undefined for what is no snapshot; at the target it may be overwritten. */
async function versionOf(bytes: Uint8Array): Promise<number | undefined> {
  try {
    return readPayload('snapshot', (await verifyEnvelope(bytes, 'snapshot', [])).payload).version;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return undefined;
  }
}

function forked(target: PushTarget, path: string): AppError {
  return new AppError('push/fork', 'the target holds another file under this name, which never changes.', {
    place: `${target.name} ${path}`,
    remedy:
      'It holds the feed of other keys, or another machine published at the same time. Push to an empty place, or go on from that folder.',
  });
}

async function listLocal(folder: string): Promise<Map<string, LocalFile>> {
  const files = new Map<string, LocalFile>();
  if (!existsSync(folder)) return files;
  for (const one of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!one.isFile() || one.name.endsWith('.part')) continue;
    const path = join(one.parentPath, one.name);
    const { size } = await stat(path);
    const md5 = async () =>
      createHash('md5')
        .update(await readFile(path))
        .digest('hex');
    files.set(relative(folder, path).replaceAll('\\', '/'), { bytes: size, md5 });
  }
  return files;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
