// What a former index still knows: its claims by key, and which of the claims given anew it holds unchanged.
import type { ClaimSource } from './build-index.ts';
import { type ClaimIndex, claimRecord } from './claim-index.ts';
import { fingerprintOf } from './claim-record.ts';
import type { IndexedClaim } from './indexed-claim.ts';

const CLAIMS_AT_ONCE = 512;

/** Keys of an index by the number of their claims, in steps. */
export function* claimKeys(index: ClaimIndex): Generator<void, string[], void> {
  const keys: string[] = [];
  for (let claim = 0; claim < index.claims; claim += 1) {
    keys.push(claimRecord(index, claim).key);
    if (claim % CLAIMS_AT_ONCE === CLAIMS_AT_ONCE - 1) yield;
  }
  return keys;
}

/** The claim's number in the former index where that holds it unchanged, or the claim itself. */
export function sourceOf(index: ClaimIndex, number: number | undefined, claim: IndexedClaim): ClaimSource {
  return number !== undefined && index.sections.claimFingerprint[number] === fingerprintOf(claim) ? number : claim;
}
