// Reads a saved page of a social site with the extension's own readers, without running the page's scripts.
import { JSDOM } from 'jsdom';
import { PLATFORM_NAMES } from '../domain/platform.ts';
import type { Post } from '../domain/post.ts';
import { AppError } from '../errors.ts';
import { looksLikeMastodon } from '../platforms/mastodon/mastodon.ts';
import type { Platform } from '../platforms/platform.ts';
import { platformById, platformForHost } from '../platforms/registry.ts';

/** A post as the page shows it; the posts it quotes are inside it. */
export type PageItem = Omit<Post, 'platform'>;

/** What a page holds: its posts in page order, posts whose parts were not found, and ads. */
export interface PageReading {
  readonly posts: PageItem[];
  readonly unreadable: number;
  readonly ads: number;
}

/**
 * Reads all posts of a saved page. `url` is the address it was saved from: it chooses the platform and completes links.
 * @throws AppError `platform/unknown-site` where no platform reads that site, `platform/bad-url` where `url` is none.
 */
export async function readPage(html: string, url: string): Promise<PageReading> {
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol)) {
    throw new AppError('platform/bad-url', `'${url}' is not the address of a page.`, {
      remedy: 'Give the full address the page was saved from, for example --url https://x.com/home.',
    });
  }
  const { window } = new JSDOM(html, { url: address.href });
  try {
    const platform = platformForHost(address.hostname) ?? mastodonPage(window.document);
    if (platform === undefined) {
      throw new AppError('platform/unknown-site', `no platform reads ${address.hostname}.`, {
        place: address.href,
        remedy: `Pages of ${Object.values(PLATFORM_NAMES).join(', ')} can be read; check that --url is the address the page was saved from.`,
      });
    }
    return readDocument(window.document, platform);
  } finally {
    window.close();
  }
}

function readDocument(document: Document, platform: Platform): PageReading {
  const posts: PageItem[] = [];
  let unreadable = 0;
  let ads = 0;
  for (const element of platform.findPosts(document)) {
    const reading = platform.readPost(element);
    if (reading.kind === 'post') posts.push(pageItem(reading.post));
    else if (reading.kind === 'unreadable') unreadable += 1;
    else if (reading.kind === 'ad') ads += 1;
  }
  return { posts, unreadable, ads };
}

function pageItem(post: Post): PageItem {
  const { id, text, author, url, date, engagement, platform: _, ...others } = post;
  return {
    id,
    text,
    ...(author !== undefined && { author }),
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
    ...(engagement !== undefined && { engagement }),
    ...others,
  };
}

function mastodonPage(document: Document): Platform | undefined {
  return looksLikeMastodon(document) ? platformById('mastodon') : undefined;
}
