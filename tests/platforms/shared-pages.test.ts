// The same readers on real saved pages, wherever that folder lies beside the project. Counts and lengths only: no text of theirs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PageItem, type PageReading, readPage } from '../../utils/cli/read-page.ts';
import { fieldPrint } from './field-prints.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'pages');
const isPresent = existsSync(FOLDER);

/** What was counted by eye on each page. */
interface Expectation {
  readonly url: string;
  readonly posts: number;
  readonly unreadable?: number;
  readonly ads?: number;
  readonly check: (posts: readonly PageItem[]) => void;
}

const EXPECTED: Readonly<Record<string, Expectation>> = {
  'x/home-ibbi-2025-03': {
    url: 'https://x.com/home',
    posts: 6,
    check: (posts) => {
      expect(posts.map(({ text }) => text.length > 0)).toEqual([true, true, true, true, true, false]);
      expect(posts.map(({ isTruncated }) => isTruncated === true)).toEqual([false, false, false, false, true, false]);
      expect(posts.map(({ media }) => media?.join())).toEqual(['video', 'image', 'video', 'video', undefined, 'image']);
      expect(posts.map(({ engagement }) => engagement?.views)).toEqual([1268, 5702, 9440, 5286, 82_346, 17_738]);
      expect(posts.map(({ engagement }) => engagement?.likes)).toEqual([27, 201, 138, 75, 1059, 144]);
      expect(posts.map(({ engagement }) => engagement?.replies)).toEqual([3, 23, 10, 21, 71, 8]);
      for (const post of posts) expectWhole(post, /^https:\/\/x\.com\/\w+\/status\/\d+$/);
    },
  },
  'x/tweetyoink-x-tweet-sample-2025-11': {
    url: 'https://x.com/home',
    posts: 1,
    check: ([post]) => {
      expectWhole(post, /^https:\/\/x\.com\/\w+\/status\/\d+$/);
      expect(post?.quoted).toBeUndefined();
      expect(post?.engagement).toEqual({ replies: 48, reposts: 152, likes: 553, bookmarks: 9, views: 30_142 });
    },
  },
  'x/tweetyoink-x-tweet-quote-2025-11': {
    url: 'https://x.com/home',
    posts: 1,
    check: ([post]) => {
      expectWhole(post, /^https:\/\/x\.com\/\w+\/status\/\d+$/);
      expect(post?.text.length).toBe(48);
      expect(post?.quoted?.text.length).toBeGreaterThan(48);
      expect(post?.quoted?.author).not.toBe(post?.author);
      expect(post?.quoted?.url).not.toBe(post?.url);
      expect(post?.engagement?.views).toBe(2_596_467);
    },
  },
  'x/tweetyoink-x-tweet-quote-video-2025-11': {
    url: 'https://x.com/home',
    posts: 1,
    check: ([post]) => {
      expectWhole(post, /^https:\/\/x\.com\/\w+\/status\/\d+$/);
      expect(post?.quoted?.text.length).toBeGreaterThan(50);
      expect(post?.media).toBeUndefined();
      expect(post?.engagement).toEqual({
        replies: 972,
        reposts: 2370,
        likes: 11_313,
        bookmarks: 732,
        views: 2_195_266,
      });
    },
  },
  'facebook/samiri4615-2025-07': {
    url: 'https://www.facebook.com/',
    posts: 1,
    check: ([post]) => {
      expect(post?.text.length).toBe(41);
      expect(post?.text).not.toMatch(/Facebook/);
      expect(post?.engagement).toEqual({ likes: 2800, replies: 83, reposts: 73 });
      expect(post?.media).toEqual(['image']);
      expect(post?.url).toMatch(/^https:\/\/www\.facebook\.com\/photo\/\?fbid=\d+$/);
    },
  },
  'facebook/mbfcext-forward-post-2026-03': {
    url: 'https://www.facebook.com/',
    posts: 1,
    check: ([post]) => {
      expect(post?.text.length).toBe(14);
      expect(post?.isTruncated).toBeUndefined();
      expect(post?.id).toMatch(/^facebook:~/);
      expect(post?.quoted?.text.length).toBe(160);
      expect(post?.quoted?.author?.length).toBe(13);
    },
  },
  'mastodon/defuddle-thread-2026-04': {
    url: 'https://mastodon.example/@alice/12345678',
    posts: 6,
    check: (posts) => {
      for (const post of posts) {
        expect(post.text.length).toBeGreaterThan(20);
        expect(post.author).toMatch(/^Nama\d$/);
        expect(post.url).toMatch(/^https:\/\/mastodon\.example\/@\S+\/\d+$/);
        expect(post.language).toBe('en');
      }
      expect(posts[0]?.engagement).toEqual({ reposts: 50, likes: 100 });
      expect(posts.filter(({ date }) => date?.startsWith('2026-04-20T'))).toHaveLength(5);
      expect(posts.map(({ links }) => links?.length ?? 0)).toEqual([1, 0, 0, 0, 0, 1]);
    },
  },
  'instagram/262897-2025-07': {
    url: 'https://www.instagram.com/contoh/',
    posts: 20,
    check: (posts) => {
      expect(posts.every(({ text, url }) => text === '' && url !== undefined)).toBe(true);
      expect(posts.filter(({ media }) => media?.join() === 'video')).toHaveLength(1);
    },
  },
  'instagram/Anabol1ks-2026-02': {
    url: 'https://www.instagram.com/reels/',
    posts: 4,
    check: (posts) => {
      expect(posts.map(({ engagement }) => engagement?.likes)).toEqual([32_000, 2325, 7792, 416]);
      expect(posts.map(({ engagement }) => engagement?.replies)).toEqual([165, 54, 30, 48]);
      expect(posts.map(({ isTruncated }) => isTruncated === true)).toEqual([true, false, false, false]);
    },
  },
  'instagram/nadiffahrial-post-id-2026-01': {
    url: 'https://www.instagram.com/',
    posts: 1,
    check: ([post]) => {
      expectWhole(post, /^https:\/\/www\.instagram\.com\/p\/[\w-]+\/$/);
      // one is named beside the 326 others
      expect(post?.engagement).toEqual({ likes: 327 });
    },
  },
  'instagram/Sehtaj-post-engb-2026-07': {
    url: 'https://www.instagram.com/',
    posts: 1,
    check: ([post]) => {
      expectWhole(post, /^https:\/\/www\.instagram\.com\/reel\/[\w-]+\/$/);
      expect(post?.engagement).toEqual({ likes: 18 });
    },
  },
  'instagram/nimapalden-post-en-2025-12': {
    url: 'https://www.instagram.com/',
    posts: 1,
    check: ([post]) => {
      expectWhole(post, /^https:\/\/www\.instagram\.com\/p\/[\w-]+\/$/);
      expect(post?.engagement).toEqual({ likes: 27 });
    },
  },
  'tiktok/trex-foryou-2022': {
    url: 'https://www.tiktok.com/foryou',
    posts: 9,
    check: (posts) => {
      expect(posts.map(({ engagement }) => engagement?.likes)).toEqual([
        225_500, 266_300, 392_300, 14_500, 136_200, 125_600, 137_500, 537_500, 26_900,
      ]);
      expect(posts.every(({ author, text }) => author !== undefined && text !== '')).toBe(true);
    },
  },
  'tiktok/trex-search-2022-10': {
    url: 'https://www.tiktok.com/search?q=a',
    posts: 12,
    check: (posts) => {
      expect(posts[0]?.engagement).toEqual({ likes: 1_900_000 });
      for (const { url, text } of posts) {
        expect(url).toMatch(/^https:\/\/www\.tiktok\.com\/@\w+\/video\/\d+$/);
        expect(text.length).toBeGreaterThan(4);
      }
    },
  },
  'tiktok/cloudmetrix-profile-2026-04': {
    url: 'https://www.tiktok.com/@contoh',
    posts: 38,
    check: (posts) => {
      expect(posts.slice(0, 3).map(({ engagement }) => engagement?.views)).toEqual([4_000_000, 2_200_000, 2_100_000]);
      expect(posts.every(({ url, text }) => url !== undefined && text !== '')).toBe(true);
    },
  },
  'tiktok/iconnet-video-id-2026-01': {
    url: 'https://www.tiktok.com/@contoh/video/1',
    // two filled, eight related beside them; fifteen shells are not posts yet
    posts: 10,
    check: (posts) => {
      expect(posts[0]?.engagement).toEqual({ likes: 375, replies: 60, reposts: 14, bookmarks: 22 });
      expect(posts[1]?.engagement).toEqual({ likes: 450, replies: 53, reposts: 62, bookmarks: 46 });
      expect(posts[0]?.date).toBe('2024-09-12');
      expect(posts[7]?.engagement).toEqual({ likes: 5380 });
    },
  },
  'youtube/wonchoe-2025-12': {
    url: 'https://www.youtube.com/',
    // 24 lockups, of which 3 are ads and one is a mix, and 10 Shorts that are not hidden; 8 are, and 12 games are none of ours
    posts: 30,
    ads: 3,
    check: (posts) => {
      expect(posts.filter(({ url }) => url !== undefined)).toHaveLength(20);
      expect(posts.every(({ text }) => text !== '')).toBe(true);
    },
  },
  'youtube/trex-search-comments-tr-2022-03': {
    url: 'https://www.youtube.com/results?search_query=a',
    posts: 26,
    check: (posts) => {
      expect(posts.slice(0, 4).map(({ engagement }) => engagement?.views)).toEqual([
        487_734, 683_834, 192_357, 177_159,
      ]);
    },
  },
  'youtube/comment-view-model-en': {
    url: 'https://www.youtube.com/watch?v=xxxxxxxxxxx',
    posts: 1,
    check: ([post]) => {
      expect(post?.url).toMatch(/&lc=Ugw/);
      expect(post?.engagement).toEqual({ likes: 490 });
    },
  },
  'threads/aithread-openai-2026-02': {
    url: 'https://www.threads.com/@contoh',
    posts: 2,
    check: (posts) => {
      expect(posts.map(({ engagement }) => engagement)).toEqual([
        { likes: 9, replies: 1, reposts: 0 },
        { likes: 36, replies: 6, reposts: 1 },
      ]);
      for (const post of posts) expectWhole(post, /^https:\/\/www\.threads\.com\/@\w+\/post\/[\w-]+$/);
    },
  },
  'threads/jakebry-profile-a-2025-06': {
    url: 'https://www.threads.com/@contoh',
    posts: 28,
    check: (posts) => {
      for (const post of posts) expectWhole(post, /^https:\/\/www\.threads\.com\/@\w+\/post\/[\w-]+$/);
      expect(posts.slice(0, 3).map(({ engagement }) => engagement?.replies)).toEqual([4, 1, 0]);
    },
  },
  'reddit/pakcoder-post-2025-11': {
    url: 'https://www.reddit.com/r/contoh/comments/1/',
    // the post and 97 comments, one of which was deleted
    posts: 98,
    check: (posts) => {
      expect(posts[0]?.engagement).toEqual({ likes: 860, replies: 166 });
      expect(posts[0]?.quoted?.url).toMatch(/\/comments\//);
      expect(posts.filter(({ text, media }) => text === '' && media === undefined)).toHaveLength(1);
      expect(posts.slice(1, 5).map(({ engagement }) => engagement?.likes)).toEqual([93, 22, 12, 6]);
    },
  },
  'reddit/mervAI-search-es-2025-07': {
    url: 'https://www.reddit.com/search/?q=a',
    posts: 56,
    check: (posts) => {
      expect(posts.every(({ url, date, text }) => url !== undefined && date !== undefined && text !== '')).toBe(true);
      expect(posts.slice(0, 4).map(({ engagement }) => engagement?.replies)).toEqual([0, 0, 12, 28]);
    },
  },
};

/** One line per post, in page order. */
const PRINTS: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'shared-pages.prints.json'), 'utf8'),
);

let readings: Readonly<Record<string, PageReading>> = {};

beforeAll(async () => {
  if (!isPresent) return;
  readings = Object.fromEntries(
    await Promise.all(
      Object.entries(EXPECTED).map(async ([name, { url }]) => [
        name,
        await readPage(readFileSync(join(FOLDER, `${name}.html`), 'utf8'), url),
      ]),
    ),
  );
}, 60_000);

test('the saved pages are counted on a line of their own', () => {
  const all = Object.values(readings);
  const posts = all.reduce((sum, reading) => sum + reading.posts.length, 0);
  process.stdout.write(isPresent ? `saved pages: ${all.length} pages, ${posts} posts\n` : 'saved pages: absent\n');
  expect(all.length).toBe(isPresent ? Object.keys(EXPECTED).length : 0);
});

describe.runIf(isPresent)('saved pages', () => {
  test.each(Object.entries(EXPECTED))('%s is read as counted by eye', (name, { posts, unreadable, ads, check }) => {
    const reading = readings[name];
    expect(reading?.posts.length).toBe(posts);
    expect(reading?.unreadable).toBe(unreadable ?? 0);
    expect(reading?.ads).toBe(ads ?? 0);
    check(reading?.posts ?? []);
  });

  test.each(Object.keys(EXPECTED))('%s: each field of each post is as written down', (name) => {
    expect(readings[name]?.posts.map(fieldPrint)).toEqual(PRINTS[name]);
  });

  test('every page of the folder is expected', () => {
    const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.slice(0, -'.html'.length).replaceAll('\\', '/'));
    expect(pages.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  test('two posts have one id only where a page shows one video twice', () => {
    const ids = Object.values(readings).flatMap(({ posts }) => posts.map(({ id }) => id));
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(twice.map((id) => id.split(':')[0])).toEqual(['tiktok']);
  });
});

function expectWhole(post: PageItem | undefined, url: RegExp): void {
  expect(post?.author?.length).toBeGreaterThan(0);
  expect(post?.url).toMatch(url);
  expect(post?.date).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
}
