// What of a claim lies beside its terms: read only for the few that are nearly accepted.
import { hashString } from '../text/hash.ts';
import type { IndexedClaim } from './indexed-claim.ts';

/** What of a claim is read only when it is nearly accepted. */
export interface ClaimRecord {
  readonly key: string;
  readonly language: string;
  readonly regions: readonly string[];
  readonly appearances: readonly string[];
  /** Places of over-broad wordings among the claim's. */
  readonly broad: readonly number[];
  readonly validFrom?: string;
  readonly validUntil?: string;
}

type PackedRecord = readonly [
  string,
  string,
  readonly string[],
  readonly string[],
  string?,
  string?,
  (readonly number[])?,
];

/** The record of a claim as it is stored. */
export function writeRecord(claim: IndexedClaim): string {
  const { key, language, regions, appearances, validFrom = '', validUntil = '', broad = [] } = claim;
  const packed: PackedRecord = [key, language, regions, appearances, validFrom, validUntil, broad];
  const length = broad.length > 0 ? 7 : validFrom !== '' || validUntil !== '' ? 6 : 4;
  return JSON.stringify(packed.slice(0, length));
}

/** What `writeRecord` wrote. */
export function readRecord(stored: string): ClaimRecord {
  const [key, language, regions, appearances, validFrom = '', validUntil = '', broad = []] = JSON.parse(
    stored,
  ) as PackedRecord;
  return {
    key,
    language,
    regions,
    appearances,
    broad,
    ...(validFrom === '' ? {} : { validFrom }),
    ...(validUntil === '' ? {} : { validUntil }),
  };
}

/** Hash of all that an index is given of a claim but what was found out about it. */
export function fingerprintOf(claim: IndexedClaim): number {
  const { text, paraphrases, answer } = claim;
  return hashString(JSON.stringify([writeRecord({ ...claim, broad: [] }), text, paraphrases, answer]));
}
