// RSS 2.0, Atom and JSON Feed 1.1, read by feedsmith, as items.
import { parseFeed } from 'feedsmith';
import { standingEntry } from '../domain/entry.ts';
import { z } from '../domain/zod.ts';
import { AppError } from '../errors.ts';
import { lineOf, plainFromHtml } from './plain-from-html.ts';
import { ITEMS_MOST, type ReadItems, type SourceItem, withLeftOut } from './source-item.ts';

/** What our own export says under `_pembanding` beyond JSON Feed; anything else there is left alone. */
const { claim, stance, regions, data, sources, related, reason, validFrom, validUntil, supersedes, extensions } =
  standingEntry.shape;
const ownExtension = z.object({
  claim: claim.exactOptional(),
  stance: stance.unwrap().exactOptional(),
  regions: regions.exactOptional(),
  data: data.exactOptional(),
  sources: sources.exactOptional(),
  related: related.exactOptional(),
  reason: reason.unwrap().exactOptional(),
  validFrom: validFrom.unwrap().exactOptional(),
  validUntil: validUntil.unwrap().exactOptional(),
  supersedes: supersedes.unwrap().exactOptional(),
  extensions: extensions.unwrap().exactOptional(),
});

/** A teaser shorter than this is no answer; the whole text is taken then. */
const SUMMARY_LEAST = 60;

/**
 * The items of a feed, newest as the feed has them.
 * @throws `import/malformed` where the document is none of the three.
 */
export function readFeedItems(text: string): ReadItems {
  const read = parse(text);
  switch (read.format) {
    case 'rss':
      return listed(
        read.feed.items?.map((item, at) =>
          itemOf(at, {
            guid: item.guid?.value,
            url: item.link,
            title: item.title,
            summary: item.description,
            content: item.content?.encoded,
            published: item.pubDate ?? item.dc?.dates?.[0],
            topics: item.categories?.map(({ name }) => name),
          }),
        ),
        read.feed.language,
        read.feed.title,
      );
    case 'atom':
      return listed(
        read.feed.entries?.map((entry, at) =>
          itemOf(at, {
            guid: entry.id,
            url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
            title: entry.title?.value,
            summary: entry.summary?.value,
            content: entry.content?.value,
            published: entry.published ?? entry.updated,
            modified: entry.updated,
            topics: entry.categories?.map(({ label, term }) => label ?? term),
          }),
        ),
        read.feed.xml?.lang,
        read.feed.title?.value,
      );
    case 'json': {
      const extensions = extensionsOf(text);
      return listed(
        read.feed.items?.map((item, at) =>
          itemOf(at, {
            guid: item.id,
            url: item.url,
            title: item.title,
            summary: item.summary,
            content: item.content_html ?? item.content_text,
            published: item.date_published,
            modified: item.date_modified,
            topics: item.tags,
            language: item.language,
            extension: extensions[at],
          }),
        ),
        read.feed.language,
        read.feed.title,
      );
    }
    default:
      throw new AppError('import/malformed', `a feed of the kind ${read.format} is not read`, {
        remedy: 'Use RSS 2.0, Atom or JSON Feed.',
      });
  }
}

function parse(text: string) {
  try {
    return parseFeed(text);
  } catch (cause) {
    throw new AppError('import/malformed', 'neither RSS nor Atom nor JSON Feed', {
      remedy: 'Check that the address is that of the feed, not of the page.',
      cause,
    });
  }
}

/** Of each item in its order; the feed library drops members it does not know. */
function extensionsOf(text: string): (z.infer<typeof ownExtension> | undefined)[] {
  const feed: unknown = JSON.parse(text);
  const read = z.object({ items: z.array(z.object({ _pembanding: ownExtension.optional().catch(undefined) })) });
  return read.safeParse(feed).data?.items.map(({ _pembanding }) => _pembanding) ?? [];
}

interface Parts {
  readonly guid: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly content: string | undefined;
  readonly published: string | undefined;
  readonly modified?: string | undefined;
  readonly topics: readonly (string | undefined)[] | undefined;
  readonly language?: string | undefined;
  readonly extension?: z.infer<typeof ownExtension> | undefined;
}

function itemOf(at: number, parts: Parts): SourceItem {
  const summary = plainFromHtml(parts.summary ?? '');
  const body = summary.length >= SUMMARY_LEAST ? summary : plainFromHtml(parts.content ?? '') || summary;
  const topics = parts.topics?.filter((topic) => topic !== undefined);
  return {
    place: `item ${at + 1}`,
    ...(parts.guid !== undefined && { guid: parts.guid }),
    ...(parts.url !== undefined && { url: parts.url }),
    ...(parts.title !== undefined && { title: lineOf(parts.title) }),
    ...(body !== '' && { body }),
    ...(parts.published !== undefined && { published: parts.published }),
    ...(parts.modified !== undefined && { modified: parts.modified }),
    ...(topics !== undefined && topics.length > 0 && { topics }),
    ...(parts.language !== undefined && { language: parts.language }),
    ...parts.extension,
  };
}

function listed(
  items: readonly SourceItem[] | undefined,
  language: string | undefined,
  title: string | undefined,
): ReadItems {
  const name = lineOf(title ?? '');
  const all = items ?? [];
  const read = {
    items: all.slice(0, ITEMS_MOST),
    problems: [],
    ...(language !== undefined && { language }),
    ...(name !== '' && { name }),
  };
  return withLeftOut(read, all.length - ITEMS_MOST);
}
