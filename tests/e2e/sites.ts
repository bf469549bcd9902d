// The sites of the browser tests: the project's own pages, served at the real addresses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MASTODON_HOST } from './reader.ts';

/** A page of a site and where it is served. */
export interface SitePage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
}

const FOLDER = join(import.meta.dirname, '..', 'platforms', 'pages');

export const X_HOME = page('X', 'x-home', 'https://x.com/home');
export const FACEBOOK_HOME = page('Facebook', 'facebook-home', 'https://www.facebook.com/');
export const MASTODON_HOME = page('Mastodon', 'mastodon-home', `https://${MASTODON_HOST}/home`);
export const THREADS = page('Threads', 'threads-home', 'https://www.threads.com/');
/** The three sites that every part of the main job is tested on. */
export const SITES: readonly SitePage[] = [X_HOME, FACEBOOK_HOME, MASTODON_HOME];
/** All sites, by the page that most of their readers see first. */
export const ALL_SITES: readonly SitePage[] = [
  ...SITES,
  page('Instagram', 'instagram-home', 'https://www.instagram.com/'),
  page('TikTok', 'tiktok-video', 'https://www.tiktok.com/@warungbutini/video/7710000000000000001'),
  page('YouTube', 'youtube-watch', 'https://www.youtube.com/watch?v=contohvid01'),
  page('YouTube home', 'youtube-home', 'https://www.youtube.com/'),
  THREADS,
  page('Reddit', 'reddit-home', 'https://www.reddit.com/r/contoh/'),
  page('Bluesky', 'bluesky-home', 'https://bsky.app/'),
];

/** Pages by address, as a world takes them. */
export const SITE_PAGES = Object.fromEntries(ALL_SITES.map(({ url, html }) => [url, html]));

/** Headline of that claim, as badge and popup say it. */
export const HEADLINE = 'Tarif sampah naik 300 persen';
/** The claim that one or more posts of each page state, as the sample's agency words it. */
export const CLAIM = 'Tarif sampah rumah tangga di Kabupaten Contoh naik 300 persen mulai Januari 2027.';
export const AGENCY = 'Dinas Lingkungan Hidup Kab. Contoh';
export const COMPARISON = 'Contoh Pos';

/** True for the text of a post that states the claim. */
export function statesClaim(text: string): boolean {
  return (
    /sampah/i.test(text) && /300|tiga ratus|tiga kali|3x/i.test(text) && !/kota umpama|kabupaten misal/i.test(text)
  );
}

/** True for the pages' post on local policy that no entry answers; it is marked where its counts are high enough. */
export function isUnanswered(text: string): boolean {
  return text.includes('tarif parkir pasar Kabupaten Contoh');
}

function page(name: string, file: string, url: string): SitePage {
  return { name, url, html: readFileSync(join(FOLDER, `${file}.html`), 'utf8') };
}
