// Which platform reads which host, and what read-page does with a site nobody reads.
import { expect, test } from 'vitest';
import { readPage } from '../../utils/cli/read-page.ts';
import { PLATFORM_IDS } from '../../utils/domain/platform.ts';
import { PLATFORM_PATTERNS } from '../../utils/platforms/hosts.ts';
import { PLATFORMS, platformById, platformForHost } from '../../utils/platforms/registry.ts';
import { pageSource } from './open-page.ts';

test.each([
  ['x.com', 'x'],
  ['mobile.x.com', 'x'],
  ['twitter.com', 'x'],
  ['X.COM.', 'x'],
  ['facebook.com', 'facebook'],
  ['m.facebook.com', 'facebook'],
  ['web.facebook.com', 'facebook'],
  ['www.instagram.com', 'instagram'],
  ['www.tiktok.com', 'tiktok'],
  ['m.youtube.com', 'youtube'],
  ['www.threads.com', 'threads'],
  ['www.threads.net', 'threads'],
  ['old.reddit.com', 'reddit'],
  ['bsky.app', 'bluesky'],
  ['notreddit.com', undefined],
  ['netflix.com', undefined],
  ['notfacebook.com', undefined],
  ['x.com.contoh.example', undefined],
  ['mastodon.contoh.example', undefined],
])('%s is read by %s', (host, id) => {
  expect(platformForHost(host)?.id).toBe(id);
});

test('every platform of the domain has its reader', () => {
  expect(PLATFORMS.map(({ id }) => id)).toEqual([...PLATFORM_IDS]);
  for (const id of PLATFORM_IDS) expect(platformById(id).id).toBe(id);
});

test('the manifest names each host with its subdomains, and no other', () => {
  expect(PLATFORM_PATTERNS).toContain('https://*.tiktok.com/*');
  expect(PLATFORM_PATTERNS).toHaveLength(PLATFORMS.flatMap(({ hosts }) => hosts).length);
  for (const pattern of PLATFORM_PATTERNS) expect(pattern).toMatch(/^https:\/\/\*\.[a-z]+\.[a-z]+\/\*$/);
});

test('a Mastodon server is known by its page, whatever its host', async () => {
  const reading = await readPage(pageSource('mastodon-home'), 'https://warga.contoh.example/home');
  expect(reading.posts.length).toBeGreaterThan(5);
});

test('a page of a site nobody reads is refused with a remedy', async () => {
  await expect(readPage('<p>halo</p>', 'https://toko.contoh.example/')).rejects.toMatchObject({
    code: 'platform/unknown-site',
    remedy: expect.stringContaining('--url'),
  });
});

test.each(['x.com/home', 'file:///tmp/a.html', ''])('%j is no address of a page', async (url) => {
  await expect(readPage('<p>halo</p>', url)).rejects.toMatchObject({ code: 'platform/bad-url' });
});

test('a page without posts gives empty lists, not an error', async () => {
  expect(await readPage('', 'https://x.com/home')).toEqual({ posts: [], unreadable: 0, ads: 0 });
});
