// When a page counts as unreadable, and when it only has no posts.
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { expectsPosts, judgeHealth } from '../../utils/platforms/page-health.ts';

const page = { seen: 0, read: 0, marks: 0, isSettled: true, expectsPosts: true };

test.each([
  ['nothing yet, and no time for it', { ...page, isSettled: false }, 'fine'],
  ['nothing where posts should be', page, 'unknown'],
  ['nothing where none need be', { ...page, expectsPosts: false }, 'no-posts'],
  ['marks that stand after another view was opened', { ...page, marks: 2 }, 'fine'],
  ['none of a few posts readable', { ...page, seen: 3 }, 'changed'],
  ['half of a few posts readable', { ...page, seen: 10, read: 5 }, 'fine'],
  ['three quarters of fifty readable', { ...page, seen: 52, read: 39 }, 'changed'],
  ['four fifths of fifty readable', { ...page, seen: 50, read: 40 }, 'fine'],
] as const)('%s', (_, state, health) => {
  expect(judgeHealth(state)).toBe(health);
});

const { document: feed } = new JSDOM('<main></main>').window;
const { document: login } = new JSDOM('<form><input type="password"></form>').window;

test.each([
  ['x', '/home', true],
  ['x', '/warga/status/123', true],
  ['x', '/settings/account', false],
  ['x', '/messages', false],
  ['facebook', '/', true],
  ['facebook', '/marketplace', false],
  ['youtube', '/watch', true],
  ['youtube', '/account', false],
  ['mastodon', '/@warga/1', true],
  ['mastodon', '/settings/profile', false],
] as const)('on %s%s posts are expected: %s', (platform, path, expected) => {
  expect(expectsPosts(platform, path, feed)).toBe(expected);
  expect(expectsPosts(platform, path, login)).toBe(false);
});
