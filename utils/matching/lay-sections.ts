// Lays lists of strings, hashes and addresses into the arrays of an index.
import { hashString } from '../text/hash.ts';
import { canonicalAddress } from './address.ts';
import { numberArray } from './index-layout.ts';

const encoder = new TextEncoder();

/** Ascending hashes in buckets by their first bits, two or so a bucket. */
export function layTerms(hashes: readonly number[]) {
  const bits = Math.max(1, Math.ceil(Math.log2(hashes.length / 2 + 1)));
  const sizes = new Uint32Array(2 ** bits + 1);
  for (const hash of hashes) {
    const bucket = (hash >>> (32 - bits)) + 1;
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  return { bucketStart: runningSum(sizes), termHash: Uint32Array.from(hashes) };
}

/** Strings end to end in UTF-8, with the place where each begins. */
export function layStrings(strings: readonly string[]) {
  const parts = strings.map((text) => encoder.encode(text));
  const start = new Uint32Array(parts.length + 1);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  parts.forEach((part, index) => {
    bytes.set(part, at);
    at += part.length;
    start[index + 1] = at;
  });
  return { start, bytes };
}

/** Hashes of appearances, ascending, with the claim of each. */
export function layAppearances(claims: readonly { readonly appearances: readonly string[] }[]) {
  const rows: [number, number][] = [];
  claims.forEach((claim, index) => {
    for (const url of claim.appearances) rows.push([hashString(canonicalAddress(url)), index]);
  });
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    appearanceHash: Uint32Array.from(rows, (row) => row[0]),
    appearanceClaim: Uint32Array.from(rows, (row) => row[1]),
  };
}

/** Sizes, each stored one place later, become starts; in place. */
export function runningSum(sizes: Uint32Array): Uint32Array {
  for (let index = 1; index < sizes.length; index += 1) {
    sizes[index] = (sizes[index] ?? 0) + (sizes[index - 1] ?? 0);
  }
  return sizes;
}

/** Postings of the answers: which claim's answer holds a term, and how often. */
export function layAnswers(answersOf: readonly ReadonlyMap<number, number>[], rank: Uint32Array, terms: number) {
  const size = new Uint32Array(terms + 1);
  for (const answer of answersOf) {
    for (const term of answer.keys()) size[(rank[term] ?? 0) + 1] = (size[(rank[term] ?? 0) + 1] ?? 0) + 1;
  }
  const answerStart = runningSum(size);
  const answerClaim = numberArray(answerStart[terms] ?? 0, answersOf.length);
  const answerCount = new Uint8Array(answerClaim.length);
  const next = answerStart.slice();
  answersOf.forEach((answer, claim) => {
    for (const [term, count] of answer) {
      const id = rank[term] ?? 0;
      const at = next[id] ?? 0;
      answerClaim[at] = claim;
      answerCount[at] = Math.min(255, count);
      next[id] = at + 1;
    }
  });
  return { answerStart, answerClaim, answerCount };
}
