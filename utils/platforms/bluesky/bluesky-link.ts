// Addresses of Bluesky: whose post, under which key, and the time that the key is.
import { parseUrl } from '../links.ts';

/** A post's address. */
export interface BlueskyLink {
  readonly handle: string;
  readonly key: string;
}

/** Lists of who liked, reposted or quoted a post have addresses below its own. */
const POST_PATH = /^\/profile\/([^/]+)\/post\/([^/]+)/;
const PROFILE_PATH = /^\/profile\/([^/]+)\/?$/;
/** Digits of a record key, in their order (atproto's TID: base 32, sortable). */
const TID_DIGITS = '234567abcdefghijklmnopqrstuvwxyz';

/** The post that an address is of, or below. */
export function linkOf(href: string | null, from: Element): BlueskyLink | undefined {
  const path = POST_PATH.exec(parseUrl(href, from.ownerDocument.baseURI)?.pathname ?? '');
  return path === null ? undefined : { handle: path[1] ?? '', key: path[2] ?? '' };
}

/** The account that a profile's address names. */
export function accountOf(profile: Element): string | undefined {
  return PROFILE_PATH.exec(parseUrl(profile.getAttribute('href'), profile.ownerDocument.baseURI)?.pathname ?? '')?.[1];
}

/** The address in canonical form. */
export function urlOf({ handle, key }: BlueskyLink): string {
  return `https://bsky.app/profile/${handle}/post/${key}`;
}

/** When a post was written: a record key is its time, microseconds in 53 bits above a clock's 10 (atproto specification, "TID"). */
export function dateOfKey(key: string): string | undefined {
  if (!/^[2-7a-z]{13}$/.test(key)) return undefined;
  let value = 0n;
  for (const digit of key) value = value * 32n + BigInt(TID_DIGITS.indexOf(digit));
  const time = Number((value >> 10n) / 1000n);
  return time > Date.UTC(2022, 0) && time < Date.UTC(2100, 0) ? new Date(time).toISOString() : undefined;
}
