// The stored models belong to the features that are measured now.
import { expect, it } from 'vitest';
import { FEATURES } from '../../utils/matching/features.ts';
import { readStoredWeights } from './fit-weights.ts';

it('the stored models are of the features in this order', () => {
  const { features, rank, accept } = readStoredWeights();
  expect(features).toEqual(FEATURES);
  for (const packed of [rank, accept]) {
    expect(packed.length).toBeGreaterThan(1000);
    expect(packed.every(Number.isFinite)).toBe(true);
  }
});
