// What of a claim lies beside its terms: read only for the few that are nearly accepted.
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

/** The record of a claim. */
export function recordOf(claim: IndexedClaim): ClaimRecord {
  return {
    key: claim.key,
    language: claim.language,
    regions: claim.regions,
    appearances: claim.appearances,
    ...(claim.validFrom === undefined ? {} : { validFrom: claim.validFrom }),
    ...(claim.validUntil === undefined ? {} : { validUntil: claim.validUntil }),
  };
}
