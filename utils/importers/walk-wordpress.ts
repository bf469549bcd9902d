// Walks the posts of a WordPress site in the order of their last change, however many answers that takes.
import type { Problem } from '../errors.ts';
import { AppError } from '../errors.ts';
import type { ReadItems, SourceItem } from './source-item.ts';
import { readWordPressItems, WORDPRESS_PAGE, wordPressUrl } from './wordpress.ts';

/** What to read of a site. */
export interface WordPressWalk {
  readonly base: string;
  /** ISO 8601 in UTC: where the former walk came to, or from when on posts are wanted. */
  readonly from?: string;
  /** Most answers to ask for. */
  readonly pagesMost: number;
  /** The text at an address; undefined for status 400, with which WordPress answers for a page beyond the last. */
  readonly get: (url: string) => Promise<string | undefined>;
}

/** The posts, and the last change among them by the site's own clock: where the next walk begins. */
export interface WalkedPosts extends ReadItems {
  readonly walkedTo?: string;
}

/**
 * The newest posts, as many as the answers hold: where a site has more, the older ones are left out. A post that is edited
 * meanwhile moves to the front, so that one may come twice and none is missed.
 * @throws As `walkWordPress`.
 */
export async function newestOfWordPress({ base, from, pagesMost, get }: WordPressWalk): Promise<WalkedPosts> {
  const items = new Map<string, SourceItem>();
  const problems: Problem[] = [];
  let walkedTo = from;
  for (let page = 1; page <= pagesMost; page += 1) {
    const wanted = { isNewestFirst: true, ...(from !== undefined && { modifiedAfter: from }) };
    const read = readPage(await get(wordPressUrl(base, page, wanted)), page, base);
    for (const item of read.items) items.set(item.guid ?? item.place, item);
    problems.push(...read.problems);
    walkedTo = latest([walkedTo, ...read.items.map(({ modified }) => inUtc(modified))]);
    if (read.items.length + read.problems.length < WORDPRESS_PAGE) break;
  }
  return { items: [...items.values()], problems, ...(walkedTo && { walkedTo }) };
}

/**
 * The posts changed since. Each answer begins at the second at which the one before ended, not at a page number: a post that
 * is edited meanwhile moves to the end, and would shift one unread over the edge of a page.
 * @throws `import/malformed` where an answer is not a list of posts, and what `get` throws.
 */
export async function walkWordPress({ base, from, pagesMost, get }: WordPressWalk): Promise<WalkedPosts> {
  const items = new Map<string, SourceItem>();
  const problems: Problem[] = [];
  let walkedTo = from;
  let after = from === undefined ? undefined : secondBefore(from);
  let page = 1;
  let isCut = true;
  for (let asked = 0; asked < pagesMost && isCut; asked += 1) {
    const text = await get(wordPressUrl(base, page, after === undefined ? {} : { modifiedAfter: after }));
    const read = readPage(text, page, base);
    for (const item of read.items) items.set(item.guid ?? item.place, item);
    problems.push(...read.problems);
    isCut = read.items.length + read.problems.length >= WORDPRESS_PAGE;
    walkedTo = latest([walkedTo, ...read.items.map(({ modified }) => inUtc(modified))]);
    const next = walkedTo === undefined ? undefined : secondBefore(walkedTo);
    // more posts of one second than an answer holds
    if (next === after) page += 1;
    else {
      after = next;
      page = 1;
    }
  }
  return { items: [...items.values()], problems, ...(isCut && { isCut }), ...(walkedTo && { walkedTo }) };
}

function readPage(text: string | undefined, page: number, base: string): ReadItems {
  if (text === undefined && page === 1) throw new AppError('feed/not-found', 'status 400', { place: base });
  return text === undefined ? { items: [], problems: [] } : readWordPressItems(text);
}

/** WordPress leaves out what lies at the very second that is asked for. */
function secondBefore(time: string): string {
  return `${new Date(Date.parse(time) - 1000).toISOString().slice(0, 19)}Z`;
}

function inUtc(modified: string | undefined): string | undefined {
  return modified !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(modified) ? `${modified}Z` : undefined;
}

function latest(times: readonly (string | undefined)[]): string | undefined {
  return times
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
}
