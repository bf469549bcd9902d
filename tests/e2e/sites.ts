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
export const SITES: readonly SitePage[] = [X_HOME, FACEBOOK_HOME, MASTODON_HOME];

/** Pages by address, as a world takes them. */
export const SITE_PAGES = Object.fromEntries(SITES.map(({ url, html }) => [url, html]));

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

function page(name: string, file: string, url: string): SitePage {
  return { name, url, html: readFileSync(join(FOLDER, `${file}.html`), 'utf8') };
}
