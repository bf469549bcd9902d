// What a site offers now: its feed, or the posts of its WordPress that changed or are gone.
import type { Entry } from '../domain/entry.ts';
import type { SourceChoice } from '../domain/source-choice.ts';
import type { PublisherState } from '../feed/state.ts';
import { readSite } from '../importers/read-site.ts';
import type { ReadItems } from '../importers/source-item.ts';
import { newestOfWordPress, walkWordPress } from '../importers/walk-wordpress.ts';
import { askListing } from './ask-listing.ts';
import { type FeedAccess, getFile, type Receipt } from './feed-file.ts';

/** Bytes of one answer. */
export const ANSWER_MOST = 4 * 1024 * 1024;
/** Answers of one WordPress site in one run; the next run goes on. */
const PAGES_MOST = 5;

type Walked = NonNullable<PublisherState['walked']>;

/** What is known of the source before. */
export interface FormerReading {
  readonly held: readonly Entry[];
  readonly walked: Walked | undefined;
  /** ISO 8601: older posts would not be kept. */
  readonly since: string;
}

/**
 * The items of the source; of a WordPress site those changed since the last reading, posts held that it no longer lists, and
 * withdrawn ones that it lists again.
 * @throws What a fetch and the reader of the format throw.
 */
export async function fetchItems(
  { source, ...access }: Omit<FeedAccess, 'url'> & { readonly source: SourceChoice },
  { held, walked, since }: FormerReading,
  receipt: Receipt,
): Promise<ReadItems & { readonly walked?: Walked }> {
  // the browser's cache revalidates: an unchanged feed costs a few hundred bytes
  const get = async (url: string) =>
    new TextDecoder().decode(
      await getFile(access, url, { cap: ANSWER_MOST, cache: 'no-cache', mayRedirect: true }, receipt),
    );
  if (source.format !== 'wordpress') return readSite(source.format, await get(source.url));
  // a first reading begins at the newest: what is going round now is what marks are for
  const walk = walked?.to === undefined ? newestOfWordPress : walkWordPress;
  const read = await walk({
    base: source.url,
    from: walked?.to ?? since,
    pagesMost: PAGES_MOST,
    get: (url) =>
      get(url).catch((error: unknown) => {
        if (receipt.status === 400) return undefined;
        throw error;
      }),
  });
  const listing = await askListing({ base: source.url, held, walked, read: read.items, get });
  return {
    ...read,
    items: [...read.items, ...listing.items],
    problems: [...read.problems, ...listing.problems],
    walked: { ...listing.walked, ...(read.walkedTo && { to: read.walkedTo }) },
  };
}
