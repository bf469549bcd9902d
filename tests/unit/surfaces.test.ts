// Which view of a site a path shows, and when a view counts as unreadable over all its pages.
import { beforeEach, expect, test, vi } from 'vitest';
import { countSurface } from '../../entrypoints/background/surface-health.ts';
import type { PageReport } from '../../utils/domain/tab.ts';
import { surfaceOf } from '../../utils/platforms/surfaces.ts';

const session = vi.hoisted(() => new Map<string, unknown>());

vi.mock('../../utils/browser.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session.get(key) }),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
      },
    },
  },
}));

beforeEach(() => session.clear());

test.each([
  ['x', '/home', 'home'],
  ['x', '/warga/status/1', 'post'],
  ['x', '/search', 'search'],
  ['x', '/warga/with_replies', 'profile'],
  ['x', '/warga/status/1/photo/1', 'post'],
  ['x', '/warga/status/1/likes', 'other'],
  ['x', '/messages', 'other'],
  ['x', '/settings/account', 'other'],
  ['facebook', '/', 'home'],
  ['facebook', '/groups/77001/posts/99001/', 'post'],
  ['facebook', '/groups/77001/', 'group'],
  ['facebook', '/groups/77001/members/', 'other'],
  ['facebook', '/groups/discover/', 'other'],
  ['facebook', '/marketplace', 'other'],
  ['facebook', '/reel/1', 'video'],
  ['facebook', '/photo/', 'photo'],
  ['facebook', '/warung.bu.tini', 'profile'],
  ['instagram', '/warga/p/DKa/', 'post'],
  ['instagram', '/reels/DKa/', 'video'],
  ['instagram', '/reels/', 'video'],
  ['instagram', '/warga/reels/', 'profile'],
  ['tiktok', '/foryou', 'home'],
  ['tiktok', '/@warga/video/1', 'video'],
  ['tiktok', '/@warga', 'profile'],
  ['youtube', '/watch', 'video'],
  ['youtube', '/shorts/a', 'shorts'],
  ['youtube', '/@warga/community', 'post'],
  ['youtube', '/@warga/videos', 'profile'],
  ['youtube', '/@warga/playlists', 'other'],
  ['threads', '/@warga/post/D', 'post'],
  ['reddit', '/r/contoh/', 'home'],
  ['reddit', '/r/contoh/comments/1/a/', 'post'],
  ['reddit', '/r/contoh/search/', 'search'],
  ['reddit', '/r/contoh/new/', 'home'],
  ['reddit', '/r/contoh/wiki/', 'other'],
  ['bluesky', '/profile/warga', 'profile'],
  ['bluesky', '/profile/warga/post/3k', 'post'],
  ['bluesky', '/profile/warga/post/3k/liked-by', 'other'],
  ['mastodon', '/@warga/1', 'post'],
  ['mastodon', '/deck/@warga/1', 'post'],
  ['mastodon', '/web/timelines/home', 'home'],
  ['mastodon', '/@warga/1/favourites', 'other'],
  ['mastodon', '/public/local', 'home'],
] as const)('on %s the path %s is the view %s', (platform, path, surface) => {
  expect(surfaceOf(platform, path)).toBe(surface);
});

const report = (seen: number, read: number, more: Partial<PageReport> = {}): PageReport => ({
  platform: 'x',
  surface: 'post',
  host: 'x.com',
  seen,
  read,
  unreadable: seen - read,
  health: 'fine',
  marks: [],
  ...more,
});

test('many pages of few posts make a judgement together, each view on its own', async () => {
  for (let page = 0; page < 9; page++) expect(await countSurface(report(5, 3), undefined)).toBe(false);
  expect(await countSurface(report(5, 3), undefined)).toBe(true);
  expect(await countSurface(report(5, 3, { surface: 'home' }), undefined)).toBe(false);
  expect(await countSurface(report(5, 3, { platform: 'reddit' }), undefined)).toBe(false);
});

test('a page that reports again adds only what came since', async () => {
  let former: PageReport | undefined;
  for (let seen = 1; seen <= 45; seen++) {
    const next = report(seen, 0);
    expect(await countSurface(next, former)).toBe(false);
    former = next;
  }
  expect(await countSurface(report(50, 0), former)).toBe(true);
});

test('a layout that is read again is believed again', async () => {
  expect(await countSurface(report(180, 90), undefined)).toBe(true);
  let isChanged = true;
  for (let page = 0; page < 8; page++) isChanged = await countSurface(report(40, 40), undefined);
  expect(isChanged).toBe(false);
});
