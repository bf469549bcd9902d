// What of a claim lies beside its terms: read only for the few that are nearly accepted.
import { hashString } from '../text/hash.ts';
import type { IndexedClaim } from './indexed-claim.ts';

/** What of a claim is read only when it is nearly accepted. */
export interface ClaimRecord {
  readonly key: string;
  readonly language: string;
  readonly regions: readonly string[];
  readonly appearances: readonly string[];
  readonly validFrom?: string;
  readonly validUntil?: string;
}

type PackedRecord = readonly [string, string, readonly string[], readonly string[], string?, string?];

/** The record of a claim as it is stored. */
export function writeRecord(claim: IndexedClaim): string {
  const { key, language, regions, appearances, validFrom, validUntil } = claim;
  const packed: PackedRecord = [key, language, regions, appearances, validFrom ?? '', validUntil ?? ''];
  return JSON.stringify(validFrom === undefined && validUntil === undefined ? packed.slice(0, 4) : packed);
}

/** What `writeRecord` wrote. */
export function readRecord(stored: string): ClaimRecord {
  const [key, language, regions, appearances, validFrom, validUntil] = JSON.parse(stored) as PackedRecord;
  return {
    key,
    language,
    regions,
    appearances,
    ...(validFrom === undefined || validFrom === '' ? {} : { validFrom }),
    ...(validUntil === undefined || validUntil === '' ? {} : { validUntil }),
  };
}

/** Hash of all that an index is given of a claim. */
export function fingerprintOf(claim: IndexedClaim): number {
  const { text, paraphrases, answer } = claim;
  return hashString(JSON.stringify([writeRecord(claim), text, paraphrases, answer]));
}
