// From drafts and what was published to what will be: an unchanged draft keeps its line, a changed one becomes the next revision.
import type { Entry } from '../domain/entry.ts';
import type { Problem } from '../errors.ts';
import { sha256Hex, utf8 } from '../feed/bytes.ts';
import { canonicalJson } from '../feed/json.ts';
import { LIMITS } from '../feed/limits.ts';
import { type Draft, placeOf } from './draft.ts';
import { entryIdOf, entryOfDraft } from './draft-entry.ts';
import type { PlannedPublisher } from './host-plan.ts';
import type { PublishedEntry } from './published-host.ts';

/** What a publication did to one entry. */
export interface EntryChange {
  readonly id: string;
  readonly kind: 'new' | 'revised' | 'withdrawn';
  readonly revision: number;
}

export interface Revision {
  /** Every entry of the publisher, changed or not. */
  readonly entries: readonly Entry[];
  readonly changes: readonly EntryChange[];
  readonly problems: readonly Problem[];
}

/** The publisher's entries after its drafts were applied. `now` is ISO time without fractions. */
export async function reviseEntries(
  planned: PlannedPublisher,
  published: readonly PublishedEntry[],
  now: string,
): Promise<Revision> {
  const former = new Map(published.map((one) => [one.entry.id, one]));
  const entries: Entry[] = [];
  const changes: EntryChange[] = [];
  const problems: Problem[] = [];
  for (const draft of planned.drafts) {
    const id = entryIdOf(draft, planned.publisher.id);
    const before = former.get(id);
    former.delete(id);
    const result = await reviseEntry(draft, planned, before, now);
    if ('problems' in result) {
      problems.push(...result.problems);
      continue;
    }
    entries.push(result.entry);
    if (result.isChanged) changes.push(changeOf(result.entry, before));
    const size = utf8(canonicalJson(result.entry)).length;
    if (size > LIMITS.line)
      problems.push({
        place: placeOf(draft, 'answer'),
        message: `the entry takes ${size} bytes, at most ${LIMITS.line} are allowed.`,
        remedy: 'Leave out some paraphrases, figures or sources.',
      });
  }
  for (const { entry } of former.values()) {
    entries.push(entry);
    if (entry.status !== 'withdrawn')
      problems.push({
        place: entry.id,
        message: 'is published but has no draft any more; it stays published.',
        remedy: `To withdraw it, write a draft with id: ${entry.id}, status: withdrawn and a reason.`,
        severity: 'warning',
      });
  }
  return { entries, changes, problems };
}

type Result = { readonly entry: Entry; readonly isChanged: boolean } | { readonly problems: readonly Problem[] };

async function reviseEntry(
  draft: Draft,
  { publisher }: PlannedPublisher,
  before: PublishedEntry | undefined,
  now: string,
): Promise<Result> {
  const wrong = checkAgainst(draft, before);
  if (wrong !== undefined) return { problems: [wrong] };
  if (before === undefined) {
    const published = draft.published ?? now;
    const made = entryOfDraft(draft, publisher, { revision: 1, published, modified: published });
    return 'problems' in made ? made : { entry: made.entry, isChanged: true };
  }
  const { revision, previous, published, modified } = before.entry;
  const link = previous === undefined ? {} : { previous };
  const same = entryOfDraft(draft, publisher, { revision, ...link, published, modified });
  if ('problems' in same) return same;
  if (canonicalJson(same.entry) === before.line) return { entry: before.entry, isChanged: false };
  const next = { revision: revision + 1, previous: await sha256Hex(utf8(before.line)), published, modified: now };
  const made = entryOfDraft(draft, publisher, next);
  return 'problems' in made ? made : { entry: made.entry, isChanged: true };
}

function checkAgainst(draft: Draft, before: PublishedEntry | undefined): Problem | undefined {
  if (before === undefined) {
    if (draft.status !== 'withdrawn') return undefined;
    return {
      place: placeOf(draft, 'status'),
      message: 'there is nothing to withdraw: this entry was never published.',
      remedy: 'Delete the draft, or correct its id.',
    };
  }
  const { published } = before.entry;
  if (draft.published === undefined || Date.parse(draft.published) === Date.parse(published)) return undefined;
  return {
    place: placeOf(draft, 'published'),
    message: 'published cannot change after the first publication.',
    remedy: `Leave the key out, or write published: ${published}.`,
  };
}

function changeOf(entry: Entry, before: PublishedEntry | undefined): EntryChange {
  const kind = entry.status === 'withdrawn' ? 'withdrawn' : before === undefined ? 'new' : 'revised';
  return { id: entry.id, kind, revision: entry.revision };
}
