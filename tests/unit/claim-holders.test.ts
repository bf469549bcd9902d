// One whole badge for a claim on a page: which post has it, and who gets it when that post loses its mark.
import { expect, test } from 'vitest';
import { createClaimHolders } from '../../entrypoints/social.content/claim-holders.ts';
import type { Mark } from '../../utils/domain/match.ts';

const mark = (claimKey: string | undefined, change: Partial<Mark> = {}): Mark => ({
  kind: 'official',
  tier: 'answers',
  key: `${claimKey}`,
  claim: 'Tarif sampah naik 300 persen',
  sources: 2,
  isSample: true,
  ...(claimKey === undefined ? {} : { claimKey }),
  ...change,
});

test('the first post of a claim has the badge, every other one repeats it, however often they come back', () => {
  const claims = createClaimHolders(false);
  const seen = ['x:1', 'x:2', 'x:1', 'x:3', 'x:2', 'x:1'].map((post) => claims.isRepeat(mark('a'), post));
  expect(seen).toEqual([false, true, false, true, true, false]);
});

test('the same claim has one badge whichever of its sources marked the post', () => {
  const claims = createClaimHolders(false);
  expect(claims.isRepeat(mark('a', { key: 'a' }), 'x:1')).toBe(false);
  expect(claims.isRepeat(mark('a', { key: 'b', kind: 'independent' }), 'x:2')).toBe(true);
});

test('a related post does not take the place of an answered one', () => {
  const claims = createClaimHolders(false);
  expect(claims.isRepeat(mark('a', { tier: 'related' }), 'x:1')).toBe(false);
  expect(claims.isRepeat(mark('a'), 'x:2')).toBe(false);
});

test('posts about policy without an answer have no claim in common', () => {
  const claims = createClaimHolders(false);
  const policy = mark(undefined, { kind: 'policy' });
  expect([claims.isRepeat(policy, 'x:1'), claims.isRepeat(policy, 'x:2')]).toEqual([false, false]);
});

test('a post that loses its mark frees the place for the next one', () => {
  const claims = createClaimHolders(false);
  claims.isRepeat(mark('a'), 'x:1');
  claims.release('x:1');
  expect(claims.isRepeat(mark('a'), 'x:2')).toBe(false);
  expect(claims.isRepeat(mark('a'), 'x:1')).toBe(true);
});

test('whoever takes a mark away and that back has the whole badge again', () => {
  const claims = createClaimHolders(false);
  claims.isRepeat(mark('a'), 'x:1');
  claims.release('x:1');
  claims.isRepeat(mark('a'), 'x:2');
  claims.take(mark('a'), 'x:1');
  expect([claims.isRepeat(mark('a'), 'x:1'), claims.isRepeat(mark('a'), 'x:2')]).toEqual([false, true]);
});

test('places of posts that left the page are freed', () => {
  const claims = createClaimHolders(false);
  claims.isRepeat(mark('a'), 'x:1');
  claims.isRepeat(mark('b'), 'x:2');
  claims.keepOnly(new Set(['x:2']));
  expect([claims.isRepeat(mark('a'), 'x:3'), claims.isRepeat(mark('b'), 'x:3')]).toEqual([false, true]);
});

test('who wants every badge whole has no repeats', () => {
  const claims = createClaimHolders(true);
  expect([claims.isRepeat(mark('a'), 'x:1'), claims.isRepeat(mark('a'), 'x:2')]).toEqual([false, false]);
});
