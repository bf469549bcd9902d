// An RSS feed with the whole text of each entry, as a newsroom's own would be.
import type { StandingEntry } from '../../../utils/domain/entry.ts';

export type FeedItem = Pick<StandingEntry, 'title' | 'url' | 'published' | 'answer' | 'claim'>;

/** RSS 2.0 of one publisher. */
export function rssOf(publisher: string, items: readonly FeedItem[]): string {
  const entries = items.map(
    ({ title, url, published, answer, claim }) =>
      `<item><title>${title}</title><link>${url}</link><guid>${url}</guid><pubDate>${new Date(published).toUTCString()}</pubDate><description>${claim.text}</description><content:encoded>${answer}</content:encoded></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${publisher}</title>${entries.join('')}</channel></rss>`;
}
