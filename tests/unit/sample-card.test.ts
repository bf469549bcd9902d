// The card that the welcome page opens comes out of the packaged sample itself.
import { expect, test } from 'vitest';
import { buildSampleCard } from '../../utils/cli/sample-card.ts';

test('the made-up post of the welcome page is answered by the agency, with comparison sources, and says that it is a sample', async () => {
  const { mark, card } = await buildSampleCard();
  expect(mark).toMatchObject({ kind: 'official', tier: 'answers', isSample: true });
  expect(card.isSample).toBe(true);
  expect(card.official.map(({ publisher }) => publisher.name)).toEqual(['Dinas Lingkungan Hidup Kab. Contoh']);
  expect(card.independent.length).toBeGreaterThan(1);
  expect(card.evidence.pairs.length).toBeGreaterThan(0);
  expect(card.age).toEqual({ state: 'fresh', syncedAt: '2026-11-23T02:10:00.000Z' });
});
