// Walks a host's roots: the first by the pinned fingerprint, every later one by the keys of the one before.
import { AppError } from '../errors.ts';
import { fingerprint } from '../feed/fingerprint.ts';
import type { RootPayload } from '../feed/format.ts';
import { LIMITS } from '../feed/limits.ts';
import { acceptFirstRoot, acceptNextRoot, requireUnexpired } from '../feed/trust.ts';
import type { FeedAccess } from './feed-file.ts';
import { type FeedFiles, feedFiles } from './feed-files.ts';

/** Never changes once it is there, but whether it is there must not come from a cache. */
const ROOT_FILE = { cap: LIMITS.root, isImmutable: false } as const;

/**
 * Root 1 of a host and its fingerprint.
 * @throws `feed/offline`, `feed/not-found`, `feed/malformed`, `feed/bad-signature`.
 */
export async function readFirstRoot(
  files: FeedFiles,
): Promise<{ readonly root: RootPayload; readonly fingerprint: string }> {
  const root = await files.read('v1/root/1.json', ROOT_FILE, acceptFirstRoot);
  return { root, fingerprint: await fingerprint(root.roles.root.keys) };
}

/**
 * The newest root that follows `held`, at most 32 steps on. Each step is given to `keep` before the next, so that a broken walk loses nothing.
 * @throws What reading or accepting a root throws; the absence of a next one is the usual end, not an error.
 */
export async function walkRoots(
  files: FeedFiles,
  held: RootPayload,
  keep: (next: RootPayload, before: RootPayload) => Promise<void> = async () => undefined,
): Promise<RootPayload> {
  let current = held;
  for (let step = 0; step < LIMITS.rootSteps; step += 1) {
    const before = current;
    const path = `v1/root/${before.version + 1}.json`;
    const next = await files
      .read(path, ROOT_FILE, (bytes) => acceptNextRoot(before, bytes))
      .catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'feed/not-found') return undefined;
        throw error;
      });
    if (next === undefined) return current;
    await keep(next, before);
    current = next;
  }
  return current;
}

/**
 * Looks at a host before it is trusted: the fingerprint to compare, and until when its newest root holds.
 * @throws `feed/offline`, `feed/not-found`, `feed/malformed`, `feed/bad-signature`, `feed/stale`.
 */
export async function probeHost(
  access: FeedAccess,
): Promise<{ readonly fingerprint: string; readonly expires: string }> {
  const files = feedFiles(access);
  const first = await readFirstRoot(files);
  const root = await walkRoots(files, first.root);
  requireUnexpired(root.expires, { now: access.now() }, `v1/root/${root.version}.json`);
  return { fingerprint: first.fingerprint, expires: root.expires };
}
