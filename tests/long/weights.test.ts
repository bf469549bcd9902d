// The stored models are what training makes of the labelled sets, to the last digit; needs `../shared/relevance`.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitWeights, readStoredWeights } from '../relevance/fit-weights.ts';

const SHARED = `${import.meta.dirname}/../../../shared/relevance`;

describe.runIf(existsSync(SHARED))('training again', () => {
  it('gives the stored weights', { timeout: 1_800_000 }, () => {
    expect(fitWeights(SHARED)).toEqual(readStoredWeights());
  });
});
