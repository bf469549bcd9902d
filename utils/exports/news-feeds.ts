// The newest entries for feed readers: JSON Feed 1.1 and RSS 2.0. https://www.jsonfeed.org/version/1.1/
import { generateRssFeed } from 'feedsmith';
import { type Html, html } from './html.ts';
import { EXPORT_PATH, type Said, type Site } from './site.ts';

/** JSON Feed 1.1; what it has no field for stands under `_pembanding`. */
export function jsonFeedOf(entries: readonly Said[], site: Site): unknown {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    language: site.words.language,
    ...(site.url === undefined ? {} : { home_page_url: site.url, feed_url: site.url + EXPORT_PATH.jsonFeed }),
    items: entries.map(({ entry, publisher }) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.answer,
      date_published: entry.published,
      date_modified: entry.modified,
      language: entry.language,
      authors: [{ name: publisher.name, url: `https://${publisher.hosts[0]}/` }],
      ...(entry.topics.length === 0 ? {} : { tags: entry.topics }),
      _pembanding: {
        about: 'https://schema.org/ClaimReview',
        claim: entry.claim,
        ...(entry.stance === undefined ? {} : { stance: entry.stance }),
        ...(entry.reason === undefined ? {} : { reason: entry.reason }),
        ...(entry.validFrom === undefined ? {} : { validFrom: entry.validFrom }),
        ...(entry.validUntil === undefined ? {} : { validUntil: entry.validUntil }),
        ...(entry.supersedes === undefined ? {} : { supersedes: entry.supersedes }),
        ...(entry.extensions === undefined ? {} : { extensions: entry.extensions }),
        status: entry.status,
        revision: entry.revision,
        regions: entry.regions,
        data: entry.data,
        sources: entry.sources,
        related: entry.related,
      },
    })),
  };
}

/** RSS 2.0. */
export function rssOf(entries: readonly Said[], site: Site): string {
  const newest = entries
    .map(({ entry }) => entry.modified)
    .sort()
    .at(-1);
  return generateRssFeed({
    title: site.name,
    link: site.url ?? `https://${entries[0]?.publisher.hosts[0] ?? 'localhost'}/`,
    description: site.words.t('product_description'),
    language: site.words.language,
    ...(site.url === undefined ? {} : { atom: { links: [selfLink(site.url)] } }),
    ...(newest === undefined ? {} : { lastBuildDate: new Date(newest) }),
    items: entries.map(({ entry, publisher }) => ({
      title: entry.title,
      link: entry.url,
      guid: { value: entry.id, isPermaLink: false },
      description: paragraphsOf(entry.answer).markup,
      pubDate: new Date(entry.published),
      categories: entry.topics.map((name) => ({ name })),
      dc: { creators: [publisher.name] },
    })),
  });
}

/** https://www.rssboard.org/rss-profile#namespace-elements-atom-link */
function selfLink(site: string) {
  return { href: site + EXPORT_PATH.rss, rel: 'self', type: 'application/rss+xml' };
}

/** Feed readers take a description for HTML. */
function paragraphsOf(text: string): Html {
  return html`${text.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>`)}`;
}
