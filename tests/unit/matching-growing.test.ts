// Arrays of a draft: small at first, right however far they grow.
import { expect, test } from 'vitest';
import { GrowingBytes, GrowingNumbers, HashNumbering } from '../../utils/matching/growing.ts';

test('an empty list takes little: thousands of small indexes are drafted while wordings are checked', () => {
  expect(new GrowingNumbers().view().buffer.byteLength).toBeLessThanOrEqual(256);
});

test('hashes are numbered in the order in which they are first met, past every growth', () => {
  const numbering = new HashNumbering();
  const hashes = Array.from({ length: 10_000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 0);
  expect(hashes.map((hash) => numbering.numberOf(hash))).toEqual(hashes.map((_, at) => at));
  expect(hashes.map((hash) => numbering.numberOf(hash))).toEqual(hashes.map((_, at) => at));
  expect([...numbering.hashes.view()]).toEqual(hashes);
});

test('bytes and byte strings lie end to end, past every growth', () => {
  const bytes = new GrowingBytes();
  const parts = Array.from({ length: 200 }, (_, at) => new Uint8Array(at).fill(at));
  for (const part of parts) {
    bytes.append(part);
    bytes.push(255);
  }
  expect([...bytes.view()]).toEqual(parts.flatMap((part) => [...part, 255]));
  expect(bytes.length).toBe(bytes.view().length);
});
