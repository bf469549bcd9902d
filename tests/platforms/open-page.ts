// Opens a page of the fixtures as a document without scripts, and tells at which address it was "saved".
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { type PlatformId, platformId } from '../../utils/domain/post.ts';

/** Folder of the pages the project wrote. */
export const PAGES = join(import.meta.dirname, 'pages');

/** Names of all pages, without ending. */
export const PAGE_NAMES: readonly string[] = readdirSync(PAGES)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

/** The page's source. */
export function pageSource(name: string): string {
  return readFileSync(join(PAGES, `${name}.html`), 'utf8');
}

/** Addresses that say more than the site's front page, and are part of what is read. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'x-post': 'https://x.com/warungbutini/status/1990000000000000501',
  'x-profile': 'https://x.com/warungbutini',
  'x-search': 'https://x.com/search?q=sampah',
  'facebook-group': 'https://www.facebook.com/groups/77001/',
  'facebook-profile': 'https://www.facebook.com/warungbutini',
  'facebook-search': 'https://www.facebook.com/search/posts/?q=sampah',
  'facebook-photo': 'https://www.facebook.com/photo/?fbid=5601&set=a.1',
  'facebook-reel': 'https://www.facebook.com/reel/7788001',
  'facebook-mobile': 'https://m.facebook.com/',
  'instagram-search': 'https://www.instagram.com/explore/search/keyword/?q=sampah',
  'instagram-reels': 'https://www.instagram.com/reels/',
  'tiktok-search': 'https://www.tiktok.com/search?q=sampah',
  'tiktok-foryou': 'https://www.tiktok.com/foryou',
  'threads-profile': 'https://www.threads.com/@warungbutini',
  'threads-search': 'https://www.threads.com/search?q=sampah',
  'youtube-search': 'https://www.youtube.com/results?search_query=sampah',
  'youtube-channel': 'https://www.youtube.com/@warungbutini/videos',
  'reddit-profile': 'https://www.reddit.com/user/warungbutini/',
  'bluesky-profile': 'https://bsky.app/profile/warungbutini.contoh.example',
  'bluesky-search': 'https://bsky.app/search?q=sampah',
  'mastodon-profile': 'https://mastodon.contoh.example/@warungbutini',
  'mastodon-search': 'https://mastodon.contoh.example/search?q=sampah',
  'mastodon-public-2022': 'https://lama.contoh.example/@karangtaruna',
  'tiktok-video': 'https://www.tiktok.com/@warungbutini/video/7710000000000000001',
  'tiktok-overlay': 'https://www.tiktok.com/@warungbutini/video/7710000000000000041',
  'youtube-watch': 'https://www.youtube.com/watch?v=contohvid01',
  'youtube-watch-2022': 'https://www.youtube.com/watch?v=contohvid05',
  'youtube-shorts': 'https://www.youtube.com/shorts/contohsho03',
  'reddit-old': 'https://old.reddit.com/r/contoh/',
  'bluesky-post': 'https://bsky.app/profile/warungbutini.contoh.example/post/3n2pks5nnk22b',
};

const FRONT_PAGES: Readonly<Record<PlatformId, string>> = {
  x: 'https://x.com/home',
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
  tiktok: 'https://www.tiktok.com/',
  youtube: 'https://www.youtube.com/',
  threads: 'https://www.threads.com/',
  reddit: 'https://www.reddit.com/',
  bluesky: 'https://bsky.app/',
  mastodon: 'https://mastodon.contoh.example/home',
};

/** Where the page would be found. */
export function pageAddress(name: string): string {
  return ADDRESSES[name] ?? FRONT_PAGES[platformId.parse(name.split('-')[0])];
}

/** The page as a document. */
export function openPage(name: string, source = pageSource(name)): Document {
  return new JSDOM(source, { url: pageAddress(name) }).window.document;
}

/** A fragment as the body of a page at `url`. */
export function openFragment(html: string, url: string, lang = 'id'): Document {
  return new JSDOM(`<html lang="${lang}"><body>${html}</body></html>`, { url }).window.document;
}
