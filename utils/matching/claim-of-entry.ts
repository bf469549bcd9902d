// What the index takes from an entry of a feed.
import type { StandingEntry } from '../domain/entry.ts';
import type { IndexedClaim } from './indexed-claim.ts';

/** The entry's claim under `key`, which comes back as `Match.key`. */
export function claimOfEntry(key: string, entry: StandingEntry): IndexedClaim {
  return {
    key,
    text: entry.claim.text,
    paraphrases: entry.claim.paraphrases,
    answer: entry.answer,
    title: entry.title,
    language: entry.language,
    regions: entry.regions,
    appearances: entry.claim.appearances,
    ...(entry.validFrom === undefined ? {} : { validFrom: entry.validFrom }),
    ...(entry.validUntil === undefined ? {} : { validUntil: entry.validUntil }),
  };
}
