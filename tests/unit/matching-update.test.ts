// An index brought up to date: whatever changed in whatever order, it is the one that would have been built anew.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, buildInSteps, type ClaimSource } from '../../utils/matching/build-index.ts';
import { openIndex } from '../../utils/matching/claim-index.ts';
import { claimKeys, sourceOf } from '../../utils/matching/former-claims.ts';
import type { IndexedClaim } from '../../utils/matching/indexed-claim.ts';
import { finish } from '../../utils/matching/steps.ts';

const REGION_NAMES = new Map([['99.01', 'Kabupaten Contoh']]);
const WORDS =
  `tarif sampah pasar jembatan ditutup naik gratis beasiswa Contoh 300 persen pajak #4 parkir tidak sekolah dihapus
  januari petugas kelurahan menaikkan diperbaiki antrean rusak`.split(/\s+/);

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 9 }).map((words) => words.join(' '));
const claim: fc.Arbitrary<IndexedClaim> = fc.record({
  key: fc.integer({ min: 0, max: 11 }).map((number) => `host:agency-${number % 3}/${number}`),
  text: sentence,
  paraphrases: fc.array(sentence, { maxLength: 2 }),
  answer: sentence,
  title: fc.constant(''),
  language: fc.constant('id'),
  regions: fc.constantFrom(['99.01'], []),
  appearances: fc.array(
    fc.constantFrom('https://x.com/a/status/1', 'https://x.com/b/status/2', 'https://warta.example/c'),
    { maxLength: 2 },
  ),
});
/** What a sync brings: each claim replaces the one with its key, and some keys go. */
const change = fc.record({
  put: fc.array(claim, { maxLength: 5 }),
  drop: fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 4 }),
});

const inOrder = (held: ReadonlyMap<string, IndexedClaim>) =>
  [...held.values()].sort((a, b) => (a.key < b.key ? -1 : 1));

function update(former: ArrayBuffer, claims: readonly IndexedClaim[]): { buffer: ArrayBuffer; kept: number } {
  const base = openIndex(former);
  const numbers = new Map(finish(claimKeys(base)).map((key, number) => [key, number]));
  const sources: ClaimSource[] = claims.map((one) => sourceOf(base, numbers.get(one.key), one));
  const kept = sources.filter((source) => typeof source === 'number').length;
  return { buffer: buildIndex(sources, { base, regionNames: REGION_NAMES }), kept };
}

describe('an index brought up to date', () => {
  it('is to the byte the index built anew, after any sequence of changes', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const held = new Map<string, IndexedClaim>();
        let buffer = buildIndex([], { regionNames: REGION_NAMES });
        for (const { put, drop } of changes) {
          for (const number of drop) held.delete(`host:agency-${number % 3}/${number}`);
          for (const one of put) held.set(one.key, one);
          ({ buffer } = update(buffer, inOrder(held)));
          const anew = buildIndex(inOrder(held), { regionNames: REGION_NAMES });
          expect(Buffer.from(buffer).equals(Buffer.from(anew))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reads no claim again that did not change', () => {
    const claims = fc.sample(claim, { numRuns: 40, seed: 7 });
    const held = new Map(claims.map((one) => [one.key, one]));
    const former = buildIndex(inOrder(held));
    const first = inOrder(held)[0] as IndexedClaim;
    held.set(first.key, { ...first, answer: 'jawaban baru' });
    expect(update(former, inOrder(held)).kept).toBe(held.size - 1);
  });

  it('gives way between steps, also while it takes over a former index', () => {
    const claims = Array.from({ length: 3000 }, (_, number) => ({
      ...(fc.sample(claim, { numRuns: 1, seed: number })[0] as IndexedClaim),
      key: `host:agency/${String(number).padStart(5, '0')}`,
    }));
    const base = openIndex(buildIndex(claims));
    const steps = buildInSteps(
      claims.map((_, number) => number),
      { base },
    );
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan(20);
  });
});
