// An import: items beside what was imported before, and what that adds, changes, withdraws and refuses.
import { type Entry, entry, type StandingEntry } from '../domain/entry.ts';
import { sha256Hex, utf8 } from '../feed/bytes.ts';
import { canonicalJson } from '../feed/json.ts';
import { LIMITS } from '../feed/limits.ts';
import { type EntryBody, entryOfItem } from './entry-of-item.ts';
import { identifyIn } from './item-ids.ts';
import type { ImportSource, ReadItems, Refusal, SourceItem } from './source-item.ts';

/** What an import did. Ids are full entry ids. */
export interface ImportReport {
  /** Every entry of the source after the import, sorted by id. */
  readonly entries: readonly Entry[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly withdrawn: readonly string[];
  readonly unchanged: number;
  /** Items that became no entry, with place, reason and remedy. */
  readonly refused: readonly Refusal[];
  /** A complete list withdrew nothing: it was cut, or has items that could not be told, and they may be any of those held. */
  readonly isWithdrawalHeld: boolean;
}

/** When this runs, and whether the document lists everything the source stands by. */
export interface ImportRun {
  /** ISO 8601 without fractions. */
  readonly now: string;
  /** A complete list withdraws what it leaves out; a feed of the newest items does not. */
  readonly isComplete: boolean;
}

/** Applies the items of one document to the entries held. An unchanged item keeps its entry to the byte. */
export async function importItems(
  read: ReadItems,
  source: ImportSource,
  held: readonly Entry[],
  run: ImportRun,
): Promise<ImportReport> {
  const language = read.language ?? source.language;
  const after = new Map(held.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const lists = { added: [] as string[], changed: [] as string[], withdrawn: [] as string[] };
  const refused: Refusal[] = read.problems.map((problem) => ({ reason: 'malformed', ...problem }));
  let isUntold = read.problems.length > 0;
  const identify = identifyIn(source.publisher.id, held);
  for (const item of read.items) {
    const id = await identify(item);
    if (id === undefined || seen.has(id)) {
      refused.push(id === undefined ? nameless(item.place) : twice(item.place));
      isUntold ||= id === undefined;
      continue;
    }
    seen.add(id);
    const before = after.get(id);
    const next = item.isGone
      ? await withdrawn(before, run.now)
      : await revised(item, { ...source, language }, id, before, run.now);
    if (next === undefined) continue;
    if ('problem' in next) {
      refused.push(next.problem);
      continue;
    }
    lists[kindOf(next.entry, before)].push(id);
    after.set(id, next.entry);
  }
  const isWithdrawalHeld = run.isComplete && (read.isCut === true || isUntold);
  if (run.isComplete && !isWithdrawalHeld) {
    for (const [id, before] of after) {
      if (seen.has(id) || before.status === 'withdrawn') continue;
      after.set(id, await withdrawalOf(before, run.now));
      lists.withdrawn.push(id);
    }
  }
  const entries = [...after.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const touched = lists.added.length + lists.changed.length + lists.withdrawn.length;
  return { entries, ...lists, unchanged: entries.length - touched, refused, isWithdrawalHeld };
}

const nameless = (place: string): Refusal => ({
  reason: 'unnamed',
  place,
  message: 'the item has neither a name nor an address.',
  remedy: 'Give it one at its source.',
});
const twice = (place: string): Refusal => ({
  reason: 'twice',
  place,
  message: 'the same item stands twice.',
  remedy: 'The first one counts.',
});

type Next = { readonly entry: Entry } | { readonly problem: Refusal } | undefined;

/** Undefined where nothing changes. */
async function revised(
  item: SourceItem,
  source: ImportSource,
  id: string,
  before: Entry | undefined,
  now: string,
): Promise<Next> {
  const made = await entryOfItem(item, source, id);
  if ('problem' in made) return made;
  const next = before === undefined ? { ...made.body, revision: 1 } : await successor(made.body, before, now);
  if (next === undefined) return undefined;
  return sizeProblem(item.place, next) ?? { entry: next };
}

async function successor(body: EntryBody, before: Entry, now: string): Promise<StandingEntry | undefined> {
  const { revision, previous, published, modified } = before;
  const link = previous === undefined ? {} : { previous };
  if (canonicalJson({ ...body, revision, ...link, published, modified }) === canonicalJson(before)) return undefined;
  const latest = [body.modified, modified, now].sort().at(-1) ?? now;
  return { ...body, ...(await successionOf(before)), published, modified: latest };
}

async function withdrawn(before: Entry | undefined, now: string): Promise<Next> {
  if (before === undefined || before.status === 'withdrawn') return undefined;
  return { entry: await withdrawalOf(before, now) };
}

async function withdrawalOf(before: Entry, now: string): Promise<Entry> {
  return entry.parse({
    v: 1,
    id: before.id,
    status: 'withdrawn',
    published: before.published,
    modified: now > before.modified ? now : before.modified,
    regions: before.regions,
    // the reason travels in the feed and is read by people of that source's country
    reason: 'Sumber menghapus halaman ini.',
    ...(await successionOf(before)),
  });
}

async function successionOf(before: Entry): Promise<{ revision: number; previous: string }> {
  return { revision: before.revision + 1, previous: await sha256Hex(utf8(canonicalJson(before))) };
}

function kindOf(next: Entry, before: Entry | undefined): 'added' | 'changed' | 'withdrawn' {
  if (next.status === 'withdrawn') return 'withdrawn';
  return before === undefined ? 'added' : 'changed';
}

function sizeProblem(place: string, next: Entry): { readonly problem: Refusal } | undefined {
  const size = utf8(canonicalJson(next)).length;
  if (size <= LIMITS.line) return undefined;
  const problem = {
    reason: 'too-large' as const,
    place,
    message: `the entry takes ${size} bytes, at most ${LIMITS.line} are allowed.`,
    remedy: 'Shorten the item at its source.',
  };
  return { problem };
}
