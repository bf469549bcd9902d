// Opens a page of the fixtures as a document without scripts, and tells at which address it was "saved".
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

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

/** Where the page would be found. */
export function pageAddress(name: string): string {
  if (name.startsWith('x-')) return 'https://x.com/home';
  if (name.startsWith('facebook-')) return 'https://www.facebook.com/';
  return name.includes('public') ? 'https://lama.contoh.example/@karangtaruna' : 'https://mastodon.contoh.example/home';
}

/** The page as a document. */
export function openPage(name: string, source = pageSource(name)): Document {
  return new JSDOM(source, { url: pageAddress(name) }).window.document;
}

/** A fragment as the body of a page at `url`. */
export function openFragment(html: string, url: string, lang = 'id'): Document {
  return new JSDOM(`<html lang="${lang}"><body>${html}</body></html>`, { url }).window.document;
}
