// Which files of a host nobody needs any more, and which must not stay because they hold what was withdrawn.
import type { HostFiles } from './host-files.ts';
import type { PublishedHost } from './published-host.ts';
import type { EntryChange } from './revise.ts';

/**
 * Paths to delete once the new state is served. Files of the state before it stay for readers who are in the middle of it,
 * but for shards with a text that is withdrawn now: a reader finds them missing and asks again.
 */
export function obsoleteFiles(
  former: PublishedHost,
  held: HostFiles,
  named: ReadonlySet<string>,
  changes: readonly EntryChange[],
): string[] {
  const withdrawn = new Set(changes.filter(({ kind }) => kind === 'withdrawn').map(({ id }) => id));
  const spoilt = new Set(
    [...former.heads.values()].flatMap(({ entries }) =>
      entries.filter(({ entry }) => withdrawn.has(entry.id)).map(({ shard }) => shard),
    ),
  );
  return [...held.keys()].filter((path) => {
    // a reader who was away walks the roots one by one
    if (named.has(path) || !/^v1\/(directory|heads|archives|shards)\//.test(path)) return false;
    return spoilt.has(path) || !former.named.has(path);
  });
}
