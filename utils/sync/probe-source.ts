// What lies at an address that a reader adds: a feed, a WordPress site, ClaimReviews, or a page that names its feed.
import type { SiteFormat, SourceChoice } from '../domain/source-choice.ts';
import { AppError } from '../errors.ts';
import { cutAt } from '../importers/plain-from-html.ts';
import { readSite } from '../importers/read-site.ts';
import { readSiteLinks } from '../importers/site-links.ts';
import type { ReadItems } from '../importers/source-item.ts';
import { wordPressUrl } from '../importers/wordpress.ts';
import { type FeedAccess, getFile } from './feed-file.ts';
import { ANSWER_MOST } from './fetch-items.ts';

/** All that is needed to add it. */
export type ProbedSource = Pick<SourceChoice, 'name' | 'hosts' | 'url' | 'format'>;

type Access = Pick<FeedAccess, 'fetch' | 'now'>;

/**
 * Looks at an address. A page is asked for its WordPress, whose answers tell of posts that are gone, and else for its feeds;
 * only addresses of the same host count, for no other was granted.
 * @throws `feed/offline`, `feed/not-found`, `feed/too-large`, `source/moved`, `import/malformed` where nothing there can be read.
 */
export async function probeSource(url: string, access: Access): Promise<ProbedSource> {
  const typed = wordPressBase(url);
  if (typed !== undefined) return probeWordPress(typed, access);
  const text = await get(url, access);
  const found = asFeed(url, text) ?? asClaimReviews(url, text);
  if (found !== undefined) return found;
  const links = readSiteLinks(text, url);
  const isOwn = (address: string) => URL.parse(address)?.origin === new URL(url).origin;
  if (links.wordPress !== undefined && isOwn(links.wordPress)) {
    const probed = await orUndefined(probeWordPress(links.wordPress, access, links.name));
    if (probed !== undefined) return probed;
  }
  for (const feed of links.feeds.filter(isOwn)) {
    const probed = asFeed(feed, (await orUndefined(get(feed, access))) ?? '');
    if (probed !== undefined) return probed;
  }
  throw new AppError('import/malformed', 'neither a feed nor a page that names one', {
    place: url,
    remedy: 'Look for the address of its feed.',
  });
}

function asFeed(url: string, text: string): ProbedSource | undefined {
  const read = readAs('feed', text);
  return read && probed(url, 'feed', read, read.name);
}

/** A document of reviews counts where it has some. */
function asClaimReviews(url: string, text: string): ProbedSource | undefined {
  for (const format of ['claimreview', 'page'] as const) {
    const read = readAs(format, text);
    if (read !== undefined && read.items.length > 0) return probed(url, format, read, readSiteLinks(text, url).name);
  }
  return undefined;
}

async function probeWordPress(base: string, access: Access, name?: string): Promise<ProbedSource> {
  const text = await get(wordPressUrl(base, 1, { isNewestFirst: true }), access);
  return probed(base, 'wordpress', readSite('wordpress', text), name);
}

function probed(url: string, format: SiteFormat, { items }: ReadItems, name: string | undefined): ProbedSource {
  const own = new URL(url).hostname;
  const named = items.flatMap((item) => URL.parse(item.url ?? '')?.hostname ?? []);
  // a feed may lie on a host that is made for feeds; a site's own posts lie on the site
  const hosts = [own, ...named.filter((host) => format === 'feed' || isKin(host, own))];
  // a feed that gathers from many sites speaks for none of them
  return { name: cutAt(name ?? own, 160), hosts: [...new Set(hosts)].slice(0, 4), url, format };
}

/** True for a host, those below it, and those above it: `kabar.example` and `www.kabar.example`. */
function isKin(host: string, own: string): boolean {
  return host === own || host.endsWith(`.${own}`) || own.endsWith(`.${host}`);
}

/** The base of a typed address of the REST API itself. */
function wordPressBase(url: string): string | undefined {
  const at = url.indexOf('/wp-json');
  return at === -1 ? undefined : url.slice(0, at + 1);
}

function readAs(format: SiteFormat, text: string): ReadItems | undefined {
  try {
    return readSite(format, text);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

async function orUndefined<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

async function get(url: string, access: Access): Promise<string> {
  const request = { cap: ANSWER_MOST, cache: 'no-cache', mayRedirect: true } as const;
  return new TextDecoder().decode(await getFile(access, url, request, { bytes: 0, retryAfterMs: 0 }));
}
