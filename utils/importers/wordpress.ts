// Posts of the WordPress REST API: which address to ask for, and what the answer says.
import type { Entry } from '../domain/entry.ts';
import { z } from '../domain/zod.ts';
import { AppError } from '../errors.ts';
import { lineOf, plainFromHtml } from './plain-from-html.ts';
import type { ReadItems, SourceItem } from './source-item.ts';

const FIELDS = 'id,date_gmt,modified_gmt,status,link,title,excerpt,content';
/** The most that WordPress gives at once. */
export const WORDPRESS_PAGE = 100;

const rendered = z.object({ rendered: z.string() });
const post = z.object({
  id: z.int().positive(),
  date_gmt: z.string().optional(),
  modified_gmt: z.string().optional(),
  status: z.string().default('publish'),
  link: z.string().optional(),
  title: rendered.optional(),
  excerpt: rendered.optional(),
  content: rendered.optional(),
});

/** Which posts are wanted. */
export interface WantedPosts {
  readonly modifiedAfter?: string;
  readonly categories?: readonly number[];
  /** The newest change first. */
  readonly isNewestFirst?: boolean;
}

/** One page of posts, oldest change first unless asked otherwise, so that a run that is cut short can go on where it stopped. */
export function wordPressUrl(base: string, page: number, wanted: WantedPosts): string {
  const url = postsUrl(base);
  url.searchParams.set('per_page', String(WORDPRESS_PAGE));
  url.searchParams.set('page', String(page));
  url.searchParams.set('orderby', 'modified');
  url.searchParams.set('order', wanted.isNewestFirst === true ? 'desc' : 'asc');
  url.searchParams.set('_fields', FIELDS);
  if (wanted.modifiedAfter !== undefined) url.searchParams.set('modified_after', wanted.modifiedAfter);
  if (wanted.categories !== undefined && wanted.categories.length > 0)
    url.searchParams.set('categories', wanted.categories.join(','));
  return url.href;
}

/** Asks which of these posts, at most 100, the site still lists: what was trashed or made private is just not in the answer. */
export function wordPressListingUrl(base: string, ids: readonly number[]): string {
  return includeUrl(base, ids, 'id');
}

/** Asks for these posts, at most 100. */
export function wordPressIncludeUrl(base: string, ids: readonly number[]): string {
  return includeUrl(base, ids, FIELDS);
}

/**
 * The ids of an answer to `wordPressListingUrl`.
 * @throws `import/malformed` where it is not a list of posts.
 */
export function readWordPressListing(text: string): ReadonlySet<number> {
  const read = z.array(z.object({ id: z.int().positive() })).safeParse(parseList(text));
  if (!read.success) throw notPosts(read.error);
  return new Set(read.data.map(({ id }) => id));
}

/** The post that an entry was made of; undefined where it came from elsewhere. */
export function wordPressIdOf(entry: Entry): number | undefined {
  const id = entry.status === 'withdrawn' ? undefined : entry.extensions?.wordPressId;
  return typeof id === 'number' ? id : undefined;
}

/** What an import calls a post. */
export function wordPressName(id: number): string {
  return `wp:${id}`;
}

function postsUrl(base: string): URL {
  return new URL('wp-json/wp/v2/posts', base.endsWith('/') ? base : `${base}/`);
}

/**
 * The posts of one answer. What is no longer published (`trash`, `draft`, `private`) is gone.
 * @throws `import/malformed` where the answer is not a list of posts.
 */
export function readWordPressItems(text: string): ReadItems {
  const value = parseList(text);
  const items: SourceItem[] = [];
  const problems = [];
  for (const [at, one] of value.entries()) {
    const place = `post ${at + 1}`;
    const read = post.safeParse(one);
    if (read.success) items.push(itemOf(read.data, place));
    else {
      const issue = read.error.issues[0];
      const message = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a post'}.`;
      problems.push({ place, message, remedy: 'Look at the site’s answer: it is not a post as WordPress writes it.' });
    }
  }
  return { items, problems };
}

function includeUrl(base: string, ids: readonly number[], fields: string): string {
  const url = postsUrl(base);
  url.searchParams.set('include', ids.join(','));
  url.searchParams.set('per_page', String(WORDPRESS_PAGE));
  url.searchParams.set('_fields', fields);
  return url.href;
}

function parseList(text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw notPosts(cause);
  }
  if (!Array.isArray(value)) throw notPosts();
  return value.slice(0, WORDPRESS_PAGE);
}

function notPosts(cause?: unknown): AppError {
  return new AppError('import/malformed', 'not a list of WordPress posts', {
    remedy: 'Check that the site offers /wp-json/wp/v2/posts.',
    ...(cause !== undefined && { cause }),
  });
}

function itemOf(read: z.infer<typeof post>, place: string): SourceItem {
  const body = plainFromHtml(read.content?.rendered ?? '') || plainFromHtml(read.excerpt?.rendered ?? '');
  return {
    place,
    guid: wordPressName(read.id),
    extensions: { wordPressId: read.id },
    ...(read.link !== undefined && { url: read.link }),
    ...(read.title !== undefined && { title: lineOf(read.title.rendered) }),
    ...(body !== '' && { body }),
    ...(read.date_gmt !== undefined && { published: read.date_gmt }),
    ...(read.modified_gmt !== undefined && { modified: read.modified_gmt }),
    ...(read.status !== 'publish' && { isGone: true }),
  };
}
