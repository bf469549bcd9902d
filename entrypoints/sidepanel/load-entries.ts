// Reads every entry out of the database and indexes it, a few milliseconds at a time, so that typing and scrolling go on meanwhile.
import type { Database } from '../../utils/db/database.ts';
import { readInSlices, readPublishers, type StoredEntry } from '../../utils/db/entry-store.ts';
import type { StandingEntry } from '../../utils/domain/entry.ts';
import type { ListedEntry } from '../../utils/domain/listed-entry.ts';
import { namedPublisher, type Publisher } from '../../utils/domain/publisher.ts';
import { topicsOfEntry } from '../../utils/policy/rank-topics.ts';
import { createEntryIndex, type EntryIndex, type SearchTexts } from '../../utils/search/entry-index.ts';

/** Rows parsed at once: about four milliseconds. */
const ROWS = 150;
/** A key must be answered within a frame; indexing takes half of one. */
const SLICE_MS = 8;

/** What the panel browses; numbers of the index are places in `entries`. */
export interface LoadedEntries {
  /** Newest first. */
  readonly entries: readonly ListedEntry[];
  readonly index: EntryIndex;
}

/**
 * The active entries of publishers that are not suspended. `onListed` is called as soon as the list stands; the index
 * grows until the promise is kept. Stops quietly where `signal` aborts.
 */
export async function loadEntries(
  db: Database,
  nameOfRegion: (code: string) => string,
  onListed: (loaded: LoadedEntries) => void,
  signal: AbortSignal,
): Promise<void> {
  const publishers = await readPublishers(db);
  const read: { listed: ListedEntry; texts: SearchTexts }[] = [];
  for await (const slice of readInSlices(db, ROWS)) {
    if (signal.aborted) return;
    for (const stored of slice) {
      const owner = publishers.get(`${stored.host}:${stored.publisher}`)?.publisher;
      if (owner === undefined || owner.status === 'suspended' || stored.entry.status !== 'active') continue;
      read.push({ listed: listedOf(stored, owner), texts: textsOf(stored.entry, owner, nameOfRegion) });
    }
  }
  read.sort((a, b) => (a.listed.modified < b.listed.modified ? 1 : -1));
  const index = createEntryIndex();
  onListed({ entries: read.map(({ listed }) => listed), index });
  let began = performance.now();
  for (const [number, { texts }] of read.entries()) {
    index.add(number, texts);
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return;
    began = performance.now();
  }
  index.settle();
}

function listedOf({ key, entry }: StoredEntry<StandingEntry>, owner: Publisher): ListedEntry {
  return {
    key,
    publisher: namedPublisher(owner),
    claim: entry.claim.short ?? entry.claim.text,
    language: entry.language,
    ...(entry.stance === undefined ? {} : { stance: entry.stance }),
    regions: entry.regions,
    topics: topicsOfEntry({ topics: entry.topics, claim: entry.claim.text }),
    modified: new Date(entry.modified).toISOString(),
    isRevised: entry.revision > 1,
  };
}

function textsOf(entry: StandingEntry, owner: Publisher, nameOfRegion: (code: string) => string): SearchTexts {
  const { claim, title, topics, answer, regions } = entry;
  return {
    claim: [claim.text, ...(claim.short === undefined ? [] : [claim.short])],
    title: [title, ...claim.paraphrases],
    rest: [answer, owner.name, ...topics, ...regions.map(nameOfRegion)],
  };
}
