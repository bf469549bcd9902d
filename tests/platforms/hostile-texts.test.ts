// Texts that want to do harm: read as what they say, in time, and never as markup.
import { describe, expect, test } from 'vitest';
import { openPage, pageSource } from './open-page.ts';
import { readAll } from './read-all.ts';

const PAGES = [
  'x-home',
  'facebook-home',
  'mastodon-home',
  'instagram-home',
  'instagram-reels',
  'tiktok-video',
  'tiktok-foryou-2022',
  'youtube-home',
  'youtube-watch',
  'threads-home',
  'reddit-home',
  'reddit-post',
  'bluesky-home',
  'facebook-mobile',
  'facebook-photo',
  'reddit-profile',
  'x-post',
];
/** A part of the claim that stands within one text node wherever it stands. */
const SPOT = 'naik 300%';

describe.each(PAGES)('%s', (page) => {
  const source = pageSource(page);

  test.each([
    [
      'markup as text',
      '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;',
      '<script>alert(1)</script>',
    ],
    ['directions turned around', '\u202e%003 kian\u202c \u2066naik\u2069', '\u202e%003 kian\u202c'],
    ['nothing between letters', 'n\u200ba\u200bi\u200bk 300%', 'n\u200ba\u200bi\u200bk 300%'],
    ['marks upon marks', `n${'\u0336'.repeat(40)}aik`, `n${'\u0336'.repeat(40)}aik`],
  ])('%s is text', (_, markup, words) => {
    const { posts, unreadable } = readAll(page, openPage(page, source.replaceAll(SPOT, markup)));
    expect(posts.some(({ text }) => text.includes(words))).toBe(true);
    expect(unreadable).toBe(readAll(page, openPage(page)).unreadable);
  });

  test('a hundred thousand characters are read whole', () => {
    const long = 'sampah '.repeat(14_286);
    const { posts } = readAll(page, openPage(page, source.replaceAll(SPOT, long)));
    expect(Math.max(...posts.map(({ text }) => text.length))).toBeGreaterThan(100_000);
  });

  test('a script within a text is not what its author wrote', () => {
    const document = openPage(page);
    for (const text of textNodes(document.body)) {
      if (!text.data.includes(SPOT)) continue;
      const script = document.createElement('script');
      script.textContent = 'jahat()';
      text.splitText(text.data.indexOf(SPOT)).before(script);
    }
    const { posts } = readAll(page, document);
    expect(posts.some(({ text }) => text.includes(SPOT))).toBe(true);
    expect(posts.some(({ text }) => text.includes('jahat'))).toBe(false);
  });

  test('an interface in another language changes no text, name or address', () => {
    const document = openPage(page);
    for (const labelled of document.querySelectorAll('[aria-label]:not([role="article"])')) {
      // letters become others; numbers stay
      labelled.setAttribute('aria-label', (labelled.getAttribute('aria-label') ?? '').replace(/\p{L}/gu, 'ж'));
    }
    const shown = (from: Document) => readAll(page, from).posts.map(({ text, url, date }) => ({ text, url, date }));
    expect(shown(document)).toEqual(shown(openPage(page)));
  });
});

function textNodes(root: Node): Text[] {
  return [...root.childNodes].flatMap((node) => (node.nodeType === 3 ? [node as Text] : textNodes(node)));
}
