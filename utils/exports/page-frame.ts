// The frame of every exported page: head with a policy that allows no script, brand, links and footer.
import { BRAND_PATHS } from '../glyphs.ts';
import { type Html, html } from './html.ts';
import { EXPORT_PATH, type Site } from './site.ts';

/** Raised by one whenever a page of the same entry comes out otherwise, so that pages written before are written again. */
export const PAGE_TEMPLATE = 1;

/** What one page puts into the frame. */
export interface PageContent {
  readonly title: string;
  readonly description: string;
  /** Path below the site, from which the links to its other pages are counted. */
  readonly path: string;
  /** BCP 47 where the page is in another language than the site. */
  readonly language?: string;
  readonly isSample?: boolean;
  /** Search engines are asked to leave it out. */
  readonly isHidden?: boolean;
  readonly head?: Html;
  readonly main: Html;
}

/** The whole page as text. */
export function pageOf(content: PageContent, site: Site): string {
  const { words, url, name } = site;
  const to = (path: string) => relativeTo(content.path, path);
  const page = html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${content.title}</title>
<meta name="description" content="${content.description}">
${content.isHidden === true ? html`<meta name="robots" content="noindex">\n` : undefined}${
  url === undefined
    ? undefined
    : html`<link rel="canonical" href="${url + content.path}">\n<meta property="og:url" content="${url + content.path}">\n`
}<meta property="og:type" content="article">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${content.title}">
<meta property="og:description" content="${content.description}">
<link rel="stylesheet" href="${to(EXPORT_PATH.style)}">
<link rel="alternate" type="application/feed+json" href="${to(EXPORT_PATH.jsonFeed)}">
<link rel="alternate" type="application/rss+xml" href="${to(EXPORT_PATH.rss)}">
${content.head}
</head>
<body>
<header><div class="bar">${MARK}<span class="name">${words.t('product_name')}</span>${
    content.isSample === true ? html`<span class="sample">${words.t('sample')}</span>` : undefined
  }<nav><a href="${to(EXPORT_PATH.index)}">${words.t('export_newest')}</a><a href="${to(
    EXPORT_PATH.correctionsPage,
  )}">${words.t('export_corrections')}</a></nav></div></header>
<main>
${content.main}
</main>
<footer><div class="bar">${name}</div></footer>
</body>
</html>
`;
  return page.markup;
}

/** Pages link to one another by relative paths, so that they work under any address and in a folder. */
export function relativeTo(from: string, to: string): string {
  const depth = from.split('/').length - 1;
  return '../'.repeat(depth) + to;
}

const MARK = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="${BRAND_PATHS[0]}"/><path class="b" d="${BRAND_PATHS[1]}"/></svg>`;
