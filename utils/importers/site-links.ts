// What a web page says of the feeds of its site: where they are, and whether WordPress answers there.
import { Parser } from 'htmlparser2';
import { lineOf } from './plain-from-html.ts';

/** RSS, Atom and JSON Feed, as pages announce them. https://www.rssboard.org/rss-autodiscovery */
const FEED_TYPES: ReadonlySet<string> = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
]);
/** https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/ */
const WORDPRESS_REL = 'https://api.w.org/';

/** Whole addresses, in the order of the page. */
export interface SiteLinks {
  /** What the site calls itself. */
  readonly name?: string;
  readonly feeds: readonly string[];
  /** The address below which `wp-json/` lies. */
  readonly wordPress?: string;
}

/** The links in a page at an address; none where it is no page. */
export function readSiteLinks(html: string, address: string): SiteLinks {
  const feeds: string[] = [];
  let wordPress: string | undefined;
  let siteName: string | undefined;
  let title = '';
  let isTitle = false;
  const parser = new Parser({
    onopentag(tag, { rel = '', type = '', href = '', property, content }) {
      isTitle = tag === 'title' && title === '';
      if (tag === 'meta' && property === 'og:site_name') siteName ??= content;
      const url = tag === 'link' ? URL.parse(href, address)?.href : undefined;
      if (url === undefined) return;
      const rels = rel.toLowerCase().split(/\s+/);
      if (rels.includes('alternate') && FEED_TYPES.has(type.trim().toLowerCase())) feeds.push(url);
      if (rels.includes(WORDPRESS_REL) && url.endsWith('/wp-json/')) wordPress ??= url.slice(0, -'wp-json/'.length);
    },
    ontext(text) {
      if (isTitle) title += text;
    },
    onclosetag() {
      isTitle = false;
    },
  });
  parser.write(html);
  parser.end();
  const name = lineOf(siteName ?? title);
  return { feeds: [...new Set(feeds)], ...(wordPress !== undefined && { wordPress }), ...(name !== '' && { name }) };
}
