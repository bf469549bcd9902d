// A draft as an entry of the feed: fills in what a draft leaves out, and finds the way back from a schema issue to the draft's line.
import { type Entry, entry } from '../domain/entry.ts';
import type { Publisher } from '../domain/publisher.ts';
import type { Problem } from '../errors.ts';
import { type Draft, placeOf, withoutAbsent } from './draft.ts';
import { describeIssue } from './schema-words.ts';

/** What a publication adds to a draft. */
export interface EntryIdentity {
  readonly revision: number;
  /** SHA-256 of the former revision's line. */
  readonly previous?: string;
  readonly published: string;
  readonly modified: string;
}

/** The draft's entry, or every way in which it is not one. The draft's own `published` is only checked here; the identity's counts. */
export function entryOfDraft(
  draft: Draft,
  publisher: Pick<Publisher, 'id' | 'regions'>,
  identity: EntryIdentity,
): { readonly entry: Entry } | { readonly problems: readonly Problem[] } {
  const parsed = entry.safeParse(candidateOf(draft, publisher, identity));
  if (parsed.success) return { entry: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => {
      const path = draftPath(issue.path.map(String));
      return { place: placeOf(draft, path), ...describeIssue(issue, path, valueAt(draft, path)) };
    }),
  };
}

/** The full id of a draft: its own `<publisher>/<name>`, or the name within the publisher's namespace. */
export function entryIdOf(draft: Pick<Draft, 'id'>, publisherId: string): string {
  const id = draft.id ?? '';
  return id.includes('/') ? id : `${publisherId}/${id}`;
}

function candidateOf(draft: Draft, publisher: Pick<Publisher, 'id' | 'regions'>, identity: EntryIdentity): unknown {
  const identified = {
    v: 1,
    id: draft.id === undefined ? undefined : entryIdOf(draft, publisher.id),
    ...identity,
    regions: draft.regions ?? publisher.regions,
  };
  // ids, dates and the reason only: the withdrawn text has to leave the feed
  if (draft.status === 'withdrawn') return { ...identified, status: 'withdrawn', reason: draft.reason };
  return withoutAbsent({
    ...identified,
    status: draft.status ?? 'active',
    language: draft.language ?? 'id',
    topics: draft.topics ?? [],
    claim: withoutAbsent({
      text: draft.claim,
      paraphrases: draft.paraphrases ?? [],
      short: draft.short,
      date: draft.date,
      claimant: draft.claimant,
      appearances: draft.appearances ?? [],
    }),
    stance: draft.stance,
    title: draft.title,
    answer: draft.answer === '' ? undefined : draft.answer,
    data: draft.data ?? [],
    sources: draft.sources ?? [],
    url: draft.url,
    validFrom: draft.validFrom,
    validUntil: draft.validUntil,
    supersedes: draft.supersedes === undefined ? undefined : entryIdOf({ id: draft.supersedes }, publisher.id),
    related: (draft.related ?? []).map((target) => (/[/:]/.test(target) ? target : `${publisher.id}/${target}`)),
    reason: draft.reason,
  });
}

/** `claim.paraphrases.2` of an entry is `paraphrases.2` of a draft. */
function draftPath(path: readonly string[]): string {
  const [first, ...rest] = path;
  if (first !== 'claim') return path.join('.');
  return rest.length === 0 || rest[0] === 'text' ? 'claim' : rest.join('.');
}

function valueAt(draft: Draft, path: string): string | undefined {
  let value: unknown = draft;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}
