// One clarification or source as a line of the panel's list, and what the list can be narrowed to.
import type { EntryStatus } from './entry.ts';
import type { NamedPublisher, PublisherKind } from './publisher.ts';
import { overlaps, type RegionCode } from './region.ts';
import type { Stance } from './stance.ts';
import type { TopicId } from './topic.ts';

export interface ListedEntry {
  readonly key: string;
  readonly publisher: NamedPublisher;
  readonly status: EntryStatus;
  /** The claim's headline, or the claim. Empty where it was withdrawn: its text has left the feed. */
  readonly claim: string;
  /** Why it was withdrawn. */
  readonly reason?: string;
  /** BCP 47, of the claim. */
  readonly language: string;
  readonly stance?: Stance;
  /** Empty for national reach. */
  readonly regions: readonly RegionCode[];
  /** Those of the taxonomy. */
  readonly topics: readonly TopicId[];
  /** ISO 8601. */
  readonly modified: string;
  readonly isRevised: boolean;
}

/** The life of an entry, in its order. */
export const ENTRY_STATUSES = ['active', 'superseded', 'withdrawn'] as const satisfies readonly EntryStatus[];

/** How far back, in days. */
export const PERIODS = [7, 30, 365] as const;
export type Period = (typeof PERIODS)[number];

/** What is left out stands for everything. */
export interface EntryFilter {
  /** Entries of these regions, of places within or around them, and of national reach. */
  readonly regions?: readonly RegionCode[];
  readonly topic?: TopicId;
  readonly kind?: PublisherKind;
  readonly stance?: Stance;
  readonly period?: Period;
  readonly status?: EntryStatus;
}

const DAY_MS = 86_400_000;

/** True where the entry is not narrowed away; `now` in milliseconds since 1970. */
export function passesFilter(entry: ListedEntry, filter: EntryFilter, now: number): boolean {
  const { regions, topic, kind, stance, period, status } = filter;
  return (
    (kind === undefined || entry.publisher.kind === kind) &&
    (stance === undefined || entry.stance === stance) &&
    (status === undefined || entry.status === status) &&
    (topic === undefined || entry.topics.includes(topic)) &&
    (period === undefined || isWithinDays(entry, period, now)) &&
    (regions === undefined ||
      entry.regions.length === 0 ||
      entry.regions.some((own) => regions.some((wanted) => overlaps(own, wanted))))
  );
}

/** True where it was published or revised within so many days before `now`. */
export function isWithinDays({ modified }: Pick<ListedEntry, 'modified'>, days: number, now: number): boolean {
  return Date.parse(modified) >= now - days * DAY_MS;
}
