// BM25F's constants, and the weight of a term by the length of its wording.

/** Saturation of repeated terms. */
export const K1 = 1.2;
const WORDING_B = 0.6;

/** Factor of idf for a wording of this many terms that holds the term once. */
export function wordingFactor(length: number, meanLength: number): number {
  return 1 / (K1 * (1 - WORDING_B + (WORDING_B * length) / meanLength) + 1);
}
