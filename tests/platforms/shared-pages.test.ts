// The same readers on real saved pages, wherever that folder lies beside the project. Counts and lengths only: no text of theirs.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PageItem, type PageReading, readPage } from '../../utils/cli/read-page.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'pages');
const isPresent = existsSync(FOLDER);

/** What was counted by eye on each page. */
interface Expectation {
  readonly url: string;
  readonly posts: number;
  readonly unreadable?: number;
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
};

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
});

test('the saved pages are counted on a line of their own', () => {
  const all = Object.values(readings);
  const posts = all.reduce((sum, reading) => sum + reading.posts.length, 0);
  process.stdout.write(isPresent ? `saved pages: ${all.length} pages, ${posts} posts\n` : 'saved pages: absent\n');
  expect(all.length).toBe(isPresent ? Object.keys(EXPECTED).length : 0);
});

describe.runIf(isPresent)('saved pages', () => {
  test.each(Object.entries(EXPECTED))('%s is read as counted by eye', (name, { posts, unreadable, check }) => {
    const reading = readings[name];
    expect(reading?.posts.length).toBe(posts);
    expect(reading?.unreadable).toBe(unreadable ?? 0);
    expect(reading?.ads).toBe(0);
    check(reading?.posts ?? []);
  });

  test('all ids are different', () => {
    const ids = Object.values(readings).flatMap(({ posts }) => posts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function expectWhole(post: PageItem | undefined, url: RegExp): void {
  expect(post?.author?.length).toBeGreaterThan(0);
  expect(post?.url).toMatch(url);
  expect(post?.date).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
}
