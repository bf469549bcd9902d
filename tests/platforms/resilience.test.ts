// What happens when a site changes: hooks go one at a time, nodes of others appear, parts come late. Loud, never wrong.
import { describe, expect, test } from 'vitest';
import type { Post } from '../../utils/domain/post.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { openPage } from './open-page.ts';

function platformOf(page: string) {
  return PLATFORMS.find(({ id }) => page.startsWith(`${id}-`))!;
}

function readAll(page: string, document: Document): { posts: Post[]; unreadable: number; ads: number } {
  const platform = platformOf(page);
  const readings = [...platform.findPosts(document)].map((element) => platform.readPost(element));
  return {
    posts: readings.flatMap((reading) => (reading.kind === 'post' ? [reading.post] : [])),
    unreadable: readings.filter(({ kind }) => kind === 'unreadable').length,
    ads: readings.filter(({ kind }) => kind === 'ad').length,
  };
}

/** Takes a hook out of the page: an attribute, an attribute of one value, or a class. */
function removeHook(document: Document, hook: string): void {
  const [, name = '', value] = /^([\w-]+)(?:=(.*))?$/.exec(hook) ?? [];
  for (const element of document.querySelectorAll(value === undefined ? `[${name}]` : `[${name}~="${value}"]`)) {
    if (name === 'class' && value !== undefined) element.classList.remove(value);
    else element.removeAttribute(name);
  }
}

describe.each([
  ['x-home', 'data-testid=tweet', 'read'],
  ['x-home', 'data-testid=tweetText', 'read'],
  ['x-home', 'data-testid=User-Name', 'read'],
  ['x-home', 'data-testid=cellInnerDiv', 'read'],
  ['x-home', 'role', 'read'],
  ['x-home', 'aria-label', 'read'],
  ['x-home', 'lang', 'read'],
  ['x-home', 'data-testid', 'unknown'],
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
])('%s without %s', (page, hook, outcome) => {
  test(outcome === 'read' ? 'is read as before' : 'shows no post at all', () => {
    const before = readAll(page, openPage(page));
    const document = openPage(page);
    removeHook(document, hook);
    const after = readAll(page, document);
    const texts = (posts: readonly Post[]) => posts.map(({ text }) => text);
    if (outcome === 'read') expect(texts(after.posts)).toEqual(texts(before.posts));
    else expect(after.posts).toEqual([]);
  });
});

test.each(['x-home', 'facebook-home', 'mastodon-home'])(
  '%s: other extensions’ nodes around every part change nothing',
  (page) => {
    const before = readAll(page, openPage(page));
    const document = openPage(page);
    for (const element of [
      ...document.querySelectorAll('article, [aria-posinset], .status, [data-testid="tweetText"], [dir="auto"], p'),
    ]) {
      const other = document.createElement('other-extension');
      other.textContent = 'Penilaian dari pengaya lain: 45 dari 100';
      element.append(other);
      element.setAttribute('data-other-extension', 'dibaca');
    }
    expect(readAll(page, document)).toEqual(before);
  },
);

test.each(['x-home', 'facebook-home', 'mastodon-home'])('%s: a part that arrives later leads to its post', (page) => {
  const document = openPage(page);
  const platform = platformOf(page);
  const texts = {
    x: '[data-testid="tweetText"]',
    facebook: '[data-ad-preview="message"]',
    mastodon: '.status__content',
  };
  for (const post of [...platform.findPosts(document)].slice(0, 3)) {
    expect([...platform.findPosts(post.querySelector(texts[platform.id])!)]).toEqual([post]);
  }
});

test.each(['x-home', 'facebook-home', 'mastodon-home'])(
  '%s: a recycled element is read as what it now shows',
  (page) => {
    const document = openPage(page);
    const platform = platformOf(page);
    const [first, second] = [...platform.findPosts(document)];
    const other = platform.readPost(second!);
    first!.replaceChildren(...[...second!.cloneNode(true).childNodes]);
    if (second!.hasAttribute('data-id')) first!.setAttribute('data-id', second!.getAttribute('data-id')!);
    expect(platform.readPost(first!)).toEqual(other);
  },
);

test.each(['x-home', 'facebook-home', 'mastodon-home'])('%s: views the site keeps hidden are never read', (page) => {
  for (const { text } of readAll(page, openPage(page)).posts) expect(text).not.toMatch(/tampilan (yang sudah|lama)/);
});

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
