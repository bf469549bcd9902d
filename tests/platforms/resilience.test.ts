// What happens when a site changes: hooks go one at a time, nodes of others appear, parts come late. Loud, never wrong.
import { describe, expect, test } from 'vitest';
import type { Post } from '../../utils/domain/post.ts';
import { expectsPosts } from '../../utils/platforms/page-health.ts';
import { openPage } from './open-page.ts';
import { platformOf, readAll, removeHook } from './read-all.ts';

describe.each([
  ['x-home', 'data-testid=tweet', 'read'],
  ['x-home', 'data-testid=tweetText', 'read'],
  ['x-home', 'data-testid=User-Name', 'read'],
  ['x-home', 'data-testid=cellInnerDiv', 'read'],
  ['x-home', 'role', 'read'],
  ['x-home', 'aria-label', 'read'],
  ['x-home', 'lang', 'read'],
  ['mastodon-home', 'class', 'unknown'],
  ['x-post-quote', 'data-testid=tweet', 'read'],
  ['x-post-quote', 'data-testid=User-Name', 'read'],
  ['facebook-home', 'aria-posinset', 'read'],
  ['facebook-home', 'data-ad-rendering-role=like_button', 'read'],
  ['facebook-home', 'data-ad-rendering-role=profile_name', 'read'],
  ['facebook-home', 'data-ad-rendering-role=story_message', 'read'],
  ['facebook-home', 'data-ad-preview', 'read'],
  ['facebook-home', 'data-ad-comet-preview', 'read'],
  ['facebook-home', 'data-ad-rendering-role', 'read'],
  ['facebook-home', 'aria-label', 'read'],
  ['facebook-home-2023', 'aria-posinset', 'read'],
  ['facebook-home-2023', 'data-ad-preview', 'read'],
  ['facebook-reshare', 'data-ad-rendering-role=story_message', 'read'],
  ['mastodon-home', 'data-id', 'read'],
  ['mastodon-home', 'class=status__content__text', 'read'],
  ['mastodon-home', 'class=status__content', 'read'],
  ['mastodon-home', 'class=display-name__html', 'read'],
  ['mastodon-home', 'class=status__wrapper', 'read'],
  ['mastodon-public-2022', 'class=e-content', 'read'],
  ['mastodon-public-2022', 'class=entry', 'read'],
  ['instagram-home', 'aria-label', 'read'],
  ['instagram-home', 'role=presentation', 'read'],
  ['instagram-home', '<h1>', 'read'],
  ['instagram-home', '<article>', 'read'],
  ['instagram-post', '<h1>', 'read'],
  ['instagram-post', '<article>', 'read'],
  ['instagram-reels', 'aria-label', 'read'],
  ['tiktok-video', 'data-e2e=recommend-list-item-container', 'read'],
  ['tiktok-video', 'data-e2e=search-common-link', 'read'],
  ['tiktok-video', 'aria-label', 'read'],
  ['tiktok-foryou-2022', 'data-e2e=recommend-list-item-container', 'read'],
  ['tiktok-foryou-2022', 'data-e2e', 'read'],
  ['tiktok-search', 'data-e2e=search-card-video-caption', 'read'],
  ['tiktok-search', 'data-e2e=search_top-item', 'read'],
  ['tiktok-profile', 'data-e2e=user-post-item', 'read'],
  ['youtube-home', 'title', 'read'],
  ['youtube-home', 'aria-label', 'read'],
  ['youtube-search-2022', 'aria-label', 'read'],
  ['youtube-search-2022', 'id=video-title', 'read'],
  ['youtube-watch', 'aria-label', 'read'],
  ['youtube-community', 'id=home-content-text', 'read'],
  ['threads-home', 'data-pressable-container', 'read'],
  ['threads-home', 'aria-label', 'read'],
  ['threads-home', 'data-interactive-id', 'read'],
  ['threads-home', 'role', 'read'],
  ['reddit-home', 'post-title', 'read'],
  ['reddit-home', 'slot=title', 'read'],
  ['reddit-search', 'data-testid=search-sdui-post', 'read'],
  ['reddit-search', 'data-testid=post-title', 'read'],
  ['reddit-search', 'data-testid=post-title-text', 'read'],
  ['bluesky-home', 'data-testid=replyBtn', 'read'],
  ['bluesky-home', 'aria-label', 'read'],
  ['bluesky-post', 'data-testid=postText', 'read'],
])('%s without %s', (page, hook, outcome) => {
  test(outcome === 'read' ? 'is read as before' : 'shows no post at all', () => {
    const before = readAll(page, openPage(page));
    const document = openPage(page);
    removeHook(document, hook);
    const after = readAll(page, document);
    const texts = (posts: readonly Post[]) => posts.map(({ text }) => text);
    if (outcome === 'read') expect(texts(after.posts)).toEqual(texts(before.posts));
    else {
      expect(after.posts).toEqual([]);
      // either the posts are counted, or a view where posts should be counts as unknown
      const isEmpty =
        after.unreadable === 0 && expectsPosts(platformOf(page).id, new URL(document.baseURI).pathname, document);
      expect(after.unreadable > 0 || isEmpty).toBe(true);
    }
  });
});

/** A post that is read without its text must not look healthy because a picture or video is left. */
describe.each([
  ['tiktok-foryou-2022', 'data-e2e=video-desc'],
  ['tiktok-video', 'data-e2e=video-desc'],
  ['instagram-home', 'dir'],
  ['instagram-reels', 'dir'],
  ['threads-home', 'dir'],
])('%s without %s', (page, hook) => {
  test('keeps its texts or counts what it lost', () => {
    const before = readAll(page, openPage(page));
    const document = openPage(page);
    removeHook(document, hook);
    const after = readAll(page, document);
    const texts = ({ posts }: { posts: readonly Post[] }) => posts.filter(({ text }) => text.length >= 20).length;
    expect(texts(after) + after.unreadable).toBeGreaterThanOrEqual(texts(before) + before.unreadable);
  });
});

/** One page of each site's main surfaces. */
const SURFACES = [
  'x-home',
  'facebook-home',
  'mastodon-home',
  'instagram-home',
  'instagram-post',
  'tiktok-video',
  'tiktok-foryou-2022',
  'tiktok-search',
  'youtube-home',
  'youtube-watch',
  'youtube-search-2022',
  'threads-home',
  'reddit-home',
  'reddit-post',
  'reddit-search',
  'bluesky-home',
];
const PARTS =
  'article, [aria-posinset], .status, [data-testid="tweetText"], [dir="auto"], p, [data-e2e], [slot], h1, h3, #content-text, [data-pressable-container], [data-word-wrap]';

test.each(SURFACES)('%s: other extensions’ nodes around every part change nothing', (page) => {
  const before = readAll(page, openPage(page));
  const document = openPage(page);
  for (const element of document.querySelectorAll(PARTS)) {
    const other = document.createElement('other-extension');
    other.textContent = 'Penilaian dari pengaya lain: 45 dari 100';
    element.append(other);
    element.setAttribute('data-other-extension', 'dibaca');
  }
  expect(readAll(page, document)).toEqual(before);
});

test.each(SURFACES)('%s: a part that arrives later leads to its post', (page) => {
  const document = openPage(page);
  const platform = platformOf(page);
  for (const post of platform.findPosts(document)) {
    const reading = platform.readPost(post);
    if (reading.kind !== 'post' || reading.post.text === '') continue;
    expect([...platform.findPosts(platform.badgeAnchor(post)!)]).toContain(post);
  }
});

test.each(['x-home', 'facebook-home', 'mastodon-home', 'tiktok-foryou-2022', 'threads-home', 'bluesky-home'])(
  '%s: a recycled element is read as what it now shows',
  (page) => {
    const document = openPage(page);
    const platform = platformOf(page);
    const [first, second] = [...platform.findPosts(document)].filter((post) => platform.readPost(post).kind === 'post');
    const other = platform.readPost(second!);
    first!.replaceChildren(...[...second!.cloneNode(true).childNodes]);
    for (const name of ['data-id', 'data-testid']) {
      if (second!.hasAttribute(name)) first!.setAttribute(name, second!.getAttribute(name)!);
    }
    expect(platform.readPost(first!)).toEqual(other);
  },
);

test.each([...SURFACES, 'instagram-profile', 'tiktok-overlay', 'youtube-watch-2022'])(
  '%s: views the site keeps hidden are never read',
  (page) => {
    for (const { text } of readAll(page, openPage(page)).posts) expect(text).not.toMatch(/tampilan (yang sudah|lama)/);
  },
);

test('comments are not posts, and what they say is not the post’s', () => {
  const { posts } = readAll('facebook-home', openPage('facebook-home'));
  expect(posts.some(({ text }) => text.includes('naik 300 persen katanya'))).toBe(false);
});

test('no reader measures the page: layout queries fail here', () => {
  const document = openPage('x-home');
  const window = document.defaultView!;
  const refuse = () => {
    throw new Error('layout was asked for');
  };
  window.getComputedStyle = refuse;
  window.Element.prototype.getBoundingClientRect = refuse;
  window.Element.prototype.getClientRects = refuse;
  expect(readAll('x-home', document).posts).toHaveLength(11);
});
