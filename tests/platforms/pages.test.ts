// The gate: every page the project wrote is read exactly as its expectation says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../utils/cli/read-page.ts';
import type { PlatformId } from '../../utils/domain/post.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { openPage, PAGE_NAMES, PAGES, pageAddress, pageSource } from './open-page.ts';

const CLAIM = /mulai Januari bayar sampah di Kab\. Contoh naik 300%/;

test.each(
  PAGE_NAMES.filter(
    (name) =>
      !/broken|reshare|quote|mastodon-p|facebook-(?:dialog|home-2023)|x-home-dark|instagram-(?:profile|search)/.test(
        name,
      ),
  ),
)('%s carries the claim, and posts beside it that say something else', async (name) => {
  const { posts } = await readPage(pageSource(name), pageAddress(name));
  expect(posts.some(({ text }) => CLAIM.test(text))).toBe(true);
  if (!/overlay|shorts|instagram-post|facebook-(?:photo|reel)/.test(name))
    expect(posts.some(({ text }) => !CLAIM.test(text))).toBe(true);
});

/** Surfaces beyond the home page, as they are called on each site. */
const SURFACES: Readonly<Record<PlatformId, readonly string[]>> = {
  x: ['post', 'post-quote', 'profile', 'search'],
  facebook: ['dialog', 'reshare', 'group', 'profile', 'search', 'photo', 'reel', 'mobile', 'home-2023'],
  instagram: ['post', 'profile', 'search', 'reels'],
  tiktok: ['foryou', 'foryou-2022', 'video', 'profile', 'search', 'overlay'],
  youtube: ['watch', 'watch-2022', 'shorts', 'community', 'channel', 'search', 'search-2022'],
  threads: ['post', 'profile', 'search'],
  reddit: ['post', 'profile', 'search', 'old', 'react'],
  bluesky: ['post', 'profile', 'search'],
  mastodon: ['post', 'profile', 'search', 'public-2022', 'home-2026'],
};

test.each(Object.entries(SURFACES))('%s has a page for each of its surfaces', (id, surfaces) => {
  const home = id === 'tiktok' ? [] : ['home'];
  for (const surface of [...home, ...surfaces]) expect(PAGE_NAMES).toContain(`${id}-${surface}`);
});

describe.each(PAGE_NAMES)('%s', (name) => {
  test('is read as expected, to the last field', async () => {
    const expectation = join(PAGES, `${name}.expected.json`);
    expect(existsSync(expectation), `${name}.expected.json is missing: write what a reader of the page sees`).toBe(
      true,
    );
    const reading = await readPage(pageSource(name), pageAddress(name));
    expect(JSON.parse(JSON.stringify(reading))).toEqual(JSON.parse(readFileSync(expectation, 'utf8')));
  });

  test('carries no scripts and asks nothing of a network', () => {
    const document = openPage(name);
    expect(document.querySelectorAll('script, iframe, [onload], [onclick]')).toHaveLength(0);
    const sources = [...document.querySelectorAll('[src], link[href]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    expect(sources.filter((source) => !source.startsWith('data:'))).toEqual([]);
  });

  test('is left as it was, and each post has a badge anchor inside it or none', () => {
    const document = openPage(name);
    const platform = PLATFORMS.find(({ id }) => name.startsWith(`${id}-`))!;
    const before = document.documentElement.outerHTML;
    for (const element of platform.findPosts(document)) {
      const reading = platform.readPost(element);
      const anchor = platform.badgeAnchor(element);
      if (reading.kind === 'post' && reading.post.text !== '') expect(anchor).toBeDefined();
      if (anchor !== undefined) {
        expect(element.contains(anchor)).toBe(true);
        expect(anchor.parentElement).not.toBeNull();
        // a badge in a link would follow it, and one outside of a slot would not be drawn
        expect(anchor.parentElement?.closest('a')).toBeNull();
        if (/^shreddit-(?:post|comment)$/.test(element.localName))
          expect(anchor.parentElement?.closest('[slot]')).not.toBe(null);
        if (/^shreddit-(?:post|comment)$/.test(element.localName))
          expect(element.contains(anchor.parentElement!.closest('[slot]'))).toBe(true);
      }
    }
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('searched piece by piece, it gives the posts of the page and no others', () => {
    const document = openPage(name);
    const platform = PLATFORMS.find(({ id }) => name.startsWith(`${id}-`))!;
    const found = [...document.body.querySelectorAll('*')].flatMap((piece) => [...platform.findPosts(piece)]);
    expect(new Set(found)).toEqual(new Set(platform.findPosts(document)));
  });

  test('gives the same post when the search starts at the post itself', () => {
    const document = openPage(name);
    const platform = PLATFORMS.find(({ id }) => name.startsWith(`${id}-`))!;
    for (const element of platform.findPosts(document)) {
      const [first, ...others] = [...platform.findPosts(element)];
      expect(first).toBe(element);
      // a comment holds its replies, which are posts too
      for (const other of others) expect(element.contains(other)).toBe(true);
    }
  });
});
