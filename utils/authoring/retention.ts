// How long files stay that no snapshot leads to any more: a week for readers in the middle of a sync, not a moment where they hold a withdrawn text.

const KEPT_MS = 7 * 86_400_000;

/** Paths that nothing names, with the ISO time since when. */
export type UnnamedSince = ReadonlyMap<string, string>;

/** What is in a folder, and what of it is needed. */
export interface Held {
  readonly paths: Iterable<string>;
  /** What the newest snapshots lead to. */
  readonly named: ReadonlySet<string>;
  /** Something was withdrawn: any older shard may hold its text. A reader who finds one missing asks again. */
  readonly hasWithdrawal: boolean;
  readonly unnamedSince: UnnamedSince;
  /** ISO time. */
  readonly now: string;
}

/** What to delete once the new state is served, and what is to be remembered of the rest. Roots stay: a reader who was away walks them one by one. */
export function retain({ paths, named, hasWithdrawal, unnamedSince, now }: Held): {
  readonly obsolete: readonly string[];
  readonly unnamedSince: UnnamedSince;
} {
  const obsolete: string[] = [];
  const waiting = new Map<string, string>();
  for (const path of paths) {
    if (named.has(path) || !/^v1\/(directory|heads|archives|shards)\//.test(path)) continue;
    const since = unnamedSince.get(path) ?? now;
    const isSpoilt = hasWithdrawal && path.startsWith('v1/shards/');
    if (isSpoilt || Date.parse(now) - Date.parse(since) >= KEPT_MS) obsolete.push(path);
    else waiting.set(path, since);
  }
  return { obsolete, unnamedSince: waiting };
}
