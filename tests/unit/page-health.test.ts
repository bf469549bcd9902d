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

const open = (body: string) => new JSDOM(body).window.document;
const menus = '<nav>Semua yang dapat Anda cari di sini ada</nav>'.repeat(20);
const empty = open(
  `${menus}<main><h2>Belum ada unggahan dari warga ini</h2><p>Kalau ada, unggahannya muncul di sini.</p></main>`,
);
const full = open(`<main>${'<div>Jalan desa kami sudah diaspal minggu lalu</div>'.repeat(9)}</main>`);
const pictures = open(`<main>${'<img alt="Warga mengaspal jalan desa Contoh">'.repeat(9)}</main>`);
const login = open('<form><input type="password"></form>');

test.each([
  ['x', '/home'],
  ['x', '/warga/status/123'],
  ['facebook', '/'],
  ['facebook', '/groups/77001/'],
  ['facebook', '/reel/7788001'],
  ['facebook', '/photo/'],
  ['instagram', '/reels/'],
  ['tiktok', '/foryou'],
  ['youtube', '/watch'],
  ['mastodon', '/@warga/1'],
] as const)('on %s%s posts are expected, unless one has to log in', (platform, path) => {
  expect(expectsPosts(platform, path, empty)).toBe(true);
  expect(expectsPosts(platform, path, login)).toBe(false);
});

test.each([
  ['x', '/warga'],
  ['x', '/search'],
  ['facebook', '/warga.contoh'],
  ['instagram', '/warga/'],
  ['tiktok', '/@warga'],
  ['tiktok', '/search'],
  ['youtube', '/@warga/videos'],
  ['youtube', '/results'],
  ['threads', '/@warga'],
  ['reddit', '/user/warga/'],
  ['bluesky', '/search'],
  ['mastodon', '/tags/sampah'],
] as const)('on %s%s, which can be empty, posts are expected where something is written', (platform, path) => {
  expect(expectsPosts(platform, path, empty)).toBe(false);
  expect(expectsPosts(platform, path, full)).toBe(true);
  expect(expectsPosts(platform, path, pictures)).toBe(true);
});

test.each([
  ['x', '/settings/account'],
  ['x', '/messages'],
  ['facebook', '/marketplace'],
  ['youtube', '/account'],
  ['mastodon', '/settings/profile'],
] as const)('on %s%s none are', (platform, path) => {
  expect(expectsPosts(platform, path, full)).toBe(false);
});
