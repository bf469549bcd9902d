// Addresses of Mastodon's posts, and the times that are in them.
import { parseUrl } from '../links.ts';

/** A post's address, and an id that no other server's post has. */
export interface MastodonLink {
  readonly id: string;
  readonly url: string;
}

/** Posts of the server itself: those of others carry their host behind a second @. */
const LOCAL_POST = /\/@[^/@]+\/(\d{17,20})$/;

/** The permalink that `anchor` of the post in `element` gives. */
export function mastodonLink(element: Element, anchor: Element | undefined): MastodonLink | undefined {
  const base = element.ownerDocument.baseURI;
  const url = parseUrl(anchor?.getAttribute('href'), base);
  if (url === undefined) return undefined;
  const number = element.getAttribute('data-id') ?? /(\d+)\/?$/.exec(url.pathname)?.[1] ?? url.pathname;
  // ids are a server's own, and one reader may follow several servers
  const server = URL.parse(base)?.hostname || url.hostname;
  return { id: `${server}/${number}`.slice(0, 180), url: `${url.origin}${url.pathname}` };
}

/**
 * When a post of the server itself was written. Its ids since 2017 begin with the time at which it got to know the
 * post: milliseconds above 16 bits (Mastodon::Snowflake); a post from another server can be older than its id.
 */
export function dateOfLink(url: string | undefined): string | undefined {
  const id = LOCAL_POST.exec(url ?? '')?.[1];
  if (id === undefined) return undefined;
  const time = Number(BigInt(id) >> 16n);
  return time > Date.UTC(2017, 0) && time < Date.UTC(2100, 0) ? new Date(time).toISOString() : undefined;
}
