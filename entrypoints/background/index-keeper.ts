// Keeps the match index: opens the stored one, brings it up to date when lines changed, and answers from the former one meanwhile.
import { readLineStamps, readMatchIndex, writeMatchIndex } from '../../utils/db/index-store.ts';
import { logError } from '../../utils/log.ts';
import { type BreadthCheck, breadthCheckInSteps } from '../../utils/matching/broad-wordings.ts';
import { type ClaimSource, startIndex } from '../../utils/matching/build-index.ts';
import { claimOfEntry } from '../../utils/matching/claim-of-entry.ts';
import { claimKeys, sourceOf } from '../../utils/matching/former-claims.ts';
import { INDEX_VERSION } from '../../utils/matching/index-layout.ts';
import { type Matcher, openMatcher } from '../../utils/matching/matcher.ts';
import { breathe, inSlices } from './breathe.ts';
import { db } from './database.ts';
import { activeEntriesOf } from './known-entries.ts';

/** A matcher that follows the data. */
export interface IndexKeeper {
  /** Answers at once from what is stored, however old; builds only where nothing can be opened. */
  matcher(): Promise<Matcher>;
  /** Brings the index up to date with the lines; true where it changed. One at a time, in slices. */
  refresh(): Promise<boolean>;
}

/** What a keeper needs beside the database. */
export interface KeeperWorld {
  /** Region code to name: regions that posts may name. */
  readonly regionNames: () => Promise<ReadonlyMap<string, string>>;
  /** Posts that no claim answers: a wording that would mark them is over-broad. */
  readonly neutralPosts: () => Promise<readonly string[]>;
  /** The stored index turned out to be old and was brought up to date: open pages should ask again. */
  readonly onChange: () => Promise<void>;
}

interface Held {
  readonly matcher: Matcher;
  readonly stamps: ReadonlyMap<string, number>;
}

/** A keeper for one life of the worker. */
export function createIndexKeeper(world: KeeperWorld): IndexKeeper {
  let held: Held | undefined;
  let opening: Promise<void> | undefined;
  let restoring: Promise<void> | undefined;
  let refreshing: Promise<unknown> = Promise.resolve();

  const refresh = (): Promise<boolean> => {
    const next = refreshing.then(refreshNow);
    refreshing = next.catch(() => undefined); // the caller hears of it; the next one tries again
    return next;
  };

  /** Once a life: what is stored later is what is held already. */
  const restore = (): Promise<void> => {
    const from = performance.now();
    restoring ??= openStored().then(
      (stored) => {
        held = stored;
        performance.measure('index restored', { start: from });
      },
      (error) => {
        restoring = undefined;
        throw error;
      },
    );
    return restoring;
  };

  const refreshNow = async (): Promise<boolean> => {
    await restore();
    const stamps = await readLineStamps(db); // before the lines: newer lines than stamps are read once more, never missed
    if (held !== undefined && isSame(held.stamps, stamps)) return false;
    const regionNames = await world.regionNames();
    const building = startIndex({ regionNames, ...(held && { base: held.matcher.index }) });
    const mark = broadMarker(regionNames, world.neutralPosts);
    // publisher by publisher: the texts of all would be the most that this worker ever holds
    for await (const sources of claimsByPublisher(held, stamps)) await inSlices(building.add(await mark(sources)));
    const buffer = await inSlices(building.pack());
    held = { matcher: openMatcher(buffer), stamps };
    await writeMatchIndex(db, { version: INDEX_VERSION, stamps, buffer }).catch((error) => logError('index', error));
    return true;
  };

  const open = async (): Promise<void> => {
    await restore();
    if (held === undefined) await refresh();
    else catchUp().catch((error) => logError('index', error));
  };

  const catchUp = async (): Promise<void> => {
    if (await refresh()) await world.onChange();
  };

  const matcher = async (): Promise<Matcher> => {
    if (held !== undefined) return held.matcher;
    opening ??= open().finally(() => {
      opening = undefined;
    });
    await opening;
    return matcher();
  };

  return { matcher, refresh };
}

/** The stored index where it can be opened; a damaged one is built again. */
async function openStored(): Promise<Held | undefined> {
  const stored = await readMatchIndex(db);
  if (stored?.version !== INDEX_VERSION) return undefined;
  try {
    return { matcher: openMatcher(stored.buffer), stamps: stored.stamps };
  } catch (error) {
    logError('index', error);
    return undefined;
  }
}

/** The active claims of each publisher, in the order of their keys; those that the held index has unchanged by their number there. */
async function* claimsByPublisher(
  held: Held | undefined,
  stamps: ReadonlyMap<string, number>,
): AsyncGenerator<ClaimSource[], void, void> {
  const keys = held === undefined ? [] : await inSlices(claimKeys(held.matcher.index));
  const numbers = new Map<string, Map<string, number>>();
  keys.forEach((key, number) => {
    const publisher = key.slice(0, key.indexOf('/'));
    const own = numbers.get(publisher);
    if (own === undefined) numbers.set(publisher, new Map([[key, number]]));
    else own.set(key, number);
  });
  for (const [publisher, stamp] of stamps) {
    const own = numbers.get(publisher);
    if (held !== undefined && held.stamps.get(publisher) === stamp) {
      yield [...(own?.values() ?? [])];
      continue;
    }
    yield (await activeEntriesOf(publisher)).map(({ key, entry }) => {
      const claim = claimOfEntry(key, entry);
      return held === undefined ? claim : sourceOf(held.matcher.index, own?.get(key), claim);
    });
  }
}

/** Marks over-broad wordings of new claims; those of the former index were checked when they came. */
function broadMarker(regionNames: ReadonlyMap<string, string>, neutralPosts: KeeperWorld['neutralPosts']) {
  let broadOf: BreadthCheck | undefined;
  return async (sources: readonly ClaimSource[]): Promise<ClaimSource[]> => {
    const checked: ClaimSource[] = [];
    for (const source of sources) {
      if (typeof source === 'number') {
        checked.push(source);
        continue;
      }
      broadOf ??= await inSlices(breadthCheckInSteps(await neutralPosts()));
      checked.push({ ...source, broad: broadOf(source, regionNames) });
      await breathe();
    }
    return checked;
  };
}

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([publisher, stamp]) => other.get(publisher) === stamp);
}
