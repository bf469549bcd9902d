// The public log of corrections: every revision and withdrawal with its date, and with its reason as long as the text itself is public.
import type { Entry } from '../domain/entry.ts';
import { entryId } from '../domain/entry.ts';
import { plainText } from '../domain/plain-text.ts';
import { z } from '../domain/zod.ts';

/** One revision. */
const correction = z.strictObject({
  id: entryId,
  revision: z.int().min(1),
  /** `missed`: this host never saw that revision. */
  kind: z.enum(['revised', 'superseded', 'withdrawn', 'missed']),
  /** ISO time of the revision; of the next one seen where it was missed. */
  at: z.iso.datetime({ offset: true }),
  /** Absent where `title` is, but for a withdrawal's own: what is hidden may be named in it. */
  reason: plainText(600).optional(),
  /** Absent once the entry was withdrawn, and while its publisher is suspended. */
  title: plainText(160).optional(),
});
export type Correction = z.infer<typeof correction>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Content of a publisher's log: its corrections, newest first, and up to which head and shards it was written. */
export const correctionLog = z.strictObject({
  v: z.literal(1),
  head: sha256,
  /** Of what every page says beside its entry: the template, the publisher and the site; pages made under another one are made again. */
  frame: sha256.optional(),
  shards: z
    .array(z.strictObject({ period: z.string().max(10), sha256, bytes: z.int().positive(), count: z.int().positive() }))
    .max(700),
  corrections: z.array(correction).max(100_000),
});
export type CorrectionLog = z.infer<typeof correctionLog>;

/**
 * The log with what these entries add to it, newest first, and with the words of their own revisions where a suspension had
 * taken them. An entry in its first revision is no correction.
 */
export function addCorrections(log: readonly Correction[], entries: readonly Entry[]): Correction[] {
  const rows = new Map(log.map((row) => [`${row.id} ${row.revision}`, row]));
  const latest = new Map<string, number>();
  for (const { id, revision } of log) latest.set(id, Math.max(latest.get(id) ?? 1, revision));
  for (const entry of entries) {
    for (let revision = (latest.get(entry.id) ?? 1) + 1; revision < entry.revision; revision += 1)
      rows.set(`${entry.id} ${revision}`, { id: entry.id, revision, kind: 'missed', at: entry.modified });
    if (isCorrection(entry)) rows.set(`${entry.id} ${entry.revision}`, rowOf(entry));
  }
  const withdrawn = new Set(entries.filter(({ status }) => status === 'withdrawn').map(({ id }) => id));
  return [...rows.values()].map((row) => (withdrawn.has(row.id) ? withoutWords(row) : row)).sort(newestFirst);
}

/** What stays of a row when its text is hidden: when and what, and why where that is a withdrawal. Readers' devices keep no more. */
export function withoutWords({ title: _title, reason, ...row }: Correction): Correction {
  return row.kind === 'withdrawn' && reason !== undefined ? { ...row, reason } : row;
}

/** Newest first; the later revision first within one moment. */
export function newestFirst(a: Correction, b: Correction): number {
  const byTime = Date.parse(b.at) - Date.parse(a.at);
  return byTime !== 0 ? byTime : a.id === b.id ? b.revision - a.revision : a.id < b.id ? -1 : 1;
}

function isCorrection(entry: Entry): boolean {
  return entry.revision > 1 || entry.status !== 'active';
}

function rowOf(entry: Entry): Correction {
  const { id, revision, modified: at, reason } = entry;
  const kind = entry.status === 'active' ? 'revised' : entry.status;
  const title = entry.status === 'withdrawn' ? {} : { title: entry.title };
  return { id, revision, kind, at, ...(reason === undefined ? {} : { reason }), ...title };
}
