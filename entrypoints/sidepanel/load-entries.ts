// Reads every entry out of the database and indexes it, a few milliseconds at a time, so that typing and scrolling go on meanwhile.
import type { Database } from '../../utils/db/database.ts';
import { readInSlices, readPublishers, type StoredEntry } from '../../utils/db/entry-store.ts';
import type { Entry } from '../../utils/domain/entry.ts';
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
 * The entries of publishers that are not suspended, replaced and withdrawn ones too. `onListed` is called as soon as the list stands; the index
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
      if (owner === undefined || owner.status === 'suspended') continue;
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

function listedOf({ key, entry }: StoredEntry, owner: Publisher): ListedEntry {
  const common = {
    key,
    publisher: namedPublisher(owner),
    status: entry.status,
    regions: entry.regions,
    modified: new Date(entry.modified).toISOString(),
    isRevised: entry.revision > 1,
  };
  if (entry.status === 'withdrawn') return { ...common, claim: '', language: 'id', topics: [], reason: entry.reason };
  return {
    ...common,
    claim: entry.claim.short ?? entry.claim.text,
    language: entry.language,
    ...(entry.stance === undefined ? {} : { stance: entry.stance }),
    topics: topicsOfEntry({ topics: entry.topics, claim: entry.claim.text }),
  };
}

function textsOf(entry: Entry, owner: Publisher, nameOfRegion: (code: string) => string): SearchTexts {
  const places = [owner.name, ...entry.regions.map(nameOfRegion)];
  if (entry.status === 'withdrawn') {
    // its words have left the feed, but most ids say what it was about: `dlh-contoh/tarif-sampah-2027`
    const named = entry.id.slice(entry.id.indexOf('/') + 1).replace(/[-.]/g, ' ');
    return { claim: [], title: [named, entry.reason], rest: places };
  }
  const { claim, title, topics, answer } = entry;
  return {
    claim: [claim.text, ...(claim.short === undefined ? [] : [claim.short])],
    title: [title, ...claim.paraphrases],
    rest: [answer, ...topics, ...places],
  };
}
