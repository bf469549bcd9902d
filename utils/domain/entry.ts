// One record of a feed: what one publisher says of one claim.

import { claim } from './claim.ts';
import { httpsUrl, isoDate, plainText } from './plain-text.ts';
import { regionCode } from './region.ts';
import { stance } from './stance.ts';
import { z } from './zod.ts';

/** `<publisher>/<local>`: `dlh-contoh/tarif-sampah-2027`. */
export const entryId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\/[a-z0-9](?:[a-z0-9.-]{0,94}[a-z0-9])?$/);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One figure with its unit and where it stands. */
export const dataPoint = z.object({
  label: plainText(120),
  value: plainText(120),
  unit: plainText(40).optional(),
  source: plainText(600),
});
export type DataPoint = z.infer<typeof dataPoint>;

/** A page or document the entry rests on. */
export const citedSource = z.object({
  title: plainText(200),
  url: httpsUrl,
  publisher: plainText(160).optional(),
  kind: z.enum(['regulation', 'data', 'news', 'factcheck', 'statement', 'document']),
  date: isoDate.optional(),
  stance: stance.optional(),
});
export type CitedSource = z.infer<typeof citedSource>;

const identity = {
  v: z.literal(1),
  id: entryId,
  revision: z.int().min(1),
  /** SHA-256 of the former revision's line. */
  previous: sha256.optional(),
  published: z.iso.datetime({ offset: true }),
  modified: z.iso.datetime({ offset: true }),
};

/** An entry that says something. */
export const standingEntry = z.object({
  ...identity,
  status: z.enum(['active', 'superseded']),
  /** BCP 47: `id`, `jv`, `en`. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  regions: z.array(regionCode).max(64),
  topics: z.array(plainText(60)).max(8),
  claim,
  /** Absent for news that only stands beside a match: such an entry never marks a post. */
  stance: stance.optional(),
  title: plainText(160),
  answer: plainText(2000),
  data: z.array(dataPoint).max(12),
  sources: z.array(citedSource).max(12),
  url: httpsUrl,
  validFrom: isoDate.optional(),
  validUntil: isoDate.optional(),
  supersedes: entryId.optional(),
  related: z.array(z.union([entryId, httpsUrl])).max(16),
  /** Why this revision was made. */
  reason: plainText(600).optional(),
  extensions: z.record(z.string().max(80), z.unknown()).optional(),
});
export type StandingEntry = z.infer<typeof standingEntry>;

/** A withdrawn entry: ids, dates and the reason only; the old text has left the feed. */
export const withdrawnEntry = z.strictObject({
  ...identity,
  status: z.literal('withdrawn'),
  regions: z.array(regionCode).max(64),
  reason: plainText(600),
});
export type WithdrawnEntry = z.infer<typeof withdrawnEntry>;

export const entry = z.discriminatedUnion('status', [standingEntry, withdrawnEntry]);
export type Entry = z.infer<typeof entry>;

/** Where an entry stands in its life. */
export type EntryStatus = Entry['status'];

/** A revision that a later one replaced, as this device held it. */
export interface FormerRevision {
  readonly revision: number;
  /** ISO 8601. */
  readonly at: string;
  readonly reason?: string;
}

/** The publisher's part of an entry id. */
export function publisherOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
