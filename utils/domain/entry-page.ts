// One clarification or source as the panel shows it whole: the claim, who says what, and what became of it over time.

import type { DataAge, SourceView } from './card.ts';
import type { CitedSource, Entry, FormerRevision } from './entry.ts';
import type { NamedPublisher } from './publisher.ts';
import type { Region } from './region.ts';
import type { TopicId } from './topic.ts';

/** One moment in the life of an entry. */
export interface TimelineStep {
  readonly kind: 'published' | 'revised' | 'superseded' | 'withdrawn';
  /** ISO 8601. */
  readonly at: string;
  /** Absent where the step is another entry's. */
  readonly revision?: number;
  readonly reason?: string;
  /** The entry that this one replaced, or that replaced it. */
  readonly other?: { readonly key: string; readonly claim: string };
}

export interface EntryPage {
  readonly key: string;
  readonly status: Entry['status'];
  readonly publisher: NamedPublisher;
  /** Empty where it was withdrawn: its text has left the feed. */
  readonly claim: string;
  /** The claim in a few words; else the claim. */
  readonly headline: string;
  /** BCP 47, of the claim. */
  readonly language: string;
  readonly isSample: boolean;
  readonly regions: readonly Region[];
  /** As the policy room names them, whatever the publisher called them. */
  readonly topics: readonly TopicId[];
  readonly official: readonly SourceView[];
  readonly independent: readonly SourceView[];
  readonly cited: readonly CitedSource[];
  /** Newest first. */
  readonly timeline: readonly TimelineStep[];
  /** Revisions between the first and this one, whose dates are not on this device. */
  readonly unseen: number;
  readonly age: DataAge;
}

/** What an entry itself and the revisions held before it tell of its life, newest first. */
export function ownSteps(
  entry: Pick<Entry, 'published' | 'modified' | 'revision' | 'status'> & { readonly reason?: string | undefined },
  former: readonly FormerRevision[] = [],
): TimelineStep[] {
  const { published, modified, revision, status } = entry;
  const first: TimelineStep = { kind: 'published', at: published, revision: 1 };
  const reason = entry.reason === undefined ? {} : { reason: entry.reason };
  const between = between1And(revision, former).map((one): TimelineStep => ({ kind: 'revised', ...one }));
  if (status === 'withdrawn') return [{ kind: 'withdrawn', at: modified, revision, ...reason }, ...between, first];
  return revision === 1 ? [first] : [{ kind: 'revised', at: modified, revision, ...reason }, ...between, first];
}

/** Revisions between the first and this one that this device never held: a feed carries only the newest. */
export function unseenRevisions(revision: number, former: readonly FormerRevision[] = []): number {
  return Math.max(0, revision - 2 - between1And(revision, former).length);
}

/** Newest first. */
function between1And(revision: number, former: readonly FormerRevision[]): FormerRevision[] {
  return former.filter((one) => one.revision > 1 && one.revision < revision).sort((a, b) => b.revision - a.revision);
}
