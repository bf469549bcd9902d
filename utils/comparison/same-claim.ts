// Which entries are about the same claim as one that marks a post.
import type { KnownEntry } from './known-entry.ts';

/** Judges by the texts: does each claim answer the other as if it were a post? */
export type AnswersEachOther = (a: KnownEntry, b: KnownEntry) => boolean;

/**
 * The entries of `pool` about the same claim as `entry`, itself first: one names the other (`related`), they share an
 * appearance, both answer the same post (`answering` holds those keys), or each claim answers the other. Shared words
 * alone never. Not transitive: what is related to a comparison source need not be related to the answer.
 */
export function aboutSameClaim(
  entry: KnownEntry,
  pool: readonly KnownEntry[],
  answering: ReadonlySet<string>,
  answersEachOther: AnswersEachOther,
): KnownEntry[] {
  const others = pool.filter(
    (other) =>
      other.key !== entry.key &&
      (answering.has(other.key) ||
        names(entry, other) ||
        names(other, entry) ||
        sharesAppearance(entry, other) ||
        answersEachOther(entry, other)),
  );
  return [entry, ...others];
}

function names(a: KnownEntry, b: KnownEntry): boolean {
  return a.entry.related.some((name) => name === b.entry.url || (a.host === b.host && name === b.entry.id));
}

function sharesAppearance(a: KnownEntry, b: KnownEntry): boolean {
  return a.entry.claim.appearances.some((url) => b.entry.claim.appearances.includes(url));
}
