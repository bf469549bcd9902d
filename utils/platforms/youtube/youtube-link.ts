// Addresses on YouTube: of a video, a Short, a comment, a community post; in one form each.
import { parseUrl } from '../links.ts';

/** A permalink in canonical form, and the id in it. */
export interface YoutubeLink {
  readonly id: string;
  readonly url: string;
}

const VIDEO_ID = /^[\w-]{6,20}$/;
const ORIGIN = 'https://www.youtube.com';

/** Of a link: it leads into a mix or playlist as a whole (2022, 2025), and not to one numbered video in it. */
export const INTO_LIST = '[href*="list="]:not([href*="index="])';

/** True for the card of a mix or playlist, which is no video of anyone. */
export function leadsIntoList(card: Element): boolean {
  const links = [...card.querySelectorAll('a[href*="/watch?"]')];
  return links.length > 0 && links.every((link) => link.matches(INTO_LIST));
}

/** The video a card leads to. */
export function videoLink(card: Element): YoutubeLink | undefined {
  for (const url of urlsIn(card, 'a[href*="/watch?"], a[href*="/shorts/"]')) {
    const link = videoOf(url);
    if (link !== undefined) return link;
  }
  return undefined;
}

/** The video of the page around `element`: named by the view itself, or else by the address. */
export function pageVideo(element: Element): YoutubeLink | undefined {
  const named = element.closest('[video-id]')?.getAttribute('video-id') ?? '';
  const url = parseUrl(element.ownerDocument.baseURI, '');
  const byAddress = url === undefined ? undefined : videoOf(url);
  if (byAddress !== undefined && (named === '' || byAddress.id === named)) return byAddress;
  return VIDEO_ID.test(named) ? { id: named, url: `${ORIGIN}/watch?v=${named}` } : undefined;
}

/** A comment's address is its video's, with `lc`. */
export function commentLink(comment: Element): YoutubeLink | undefined {
  for (const url of urlsIn(comment, 'a[href*="lc="]')) {
    const id = url.searchParams.get('lc');
    const video = url.searchParams.get('v');
    if (id === null || id === '') continue;
    const page = video === null ? `${url.pathname}?` : `/watch?v=${encodeURIComponent(video)}&`;
    return { id, url: `${ORIGIN}${page}lc=${encodeURIComponent(id)}` };
  }
  return undefined;
}

/** Ids of community posts begin with Ugk. */
export function communityLink(post: Element): YoutubeLink | undefined {
  for (const url of urlsIn(post, 'a[href*="/Ugk"], a[href*="lb=Ugk"]')) {
    const id = /\/(Ugk[\w-]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('lb');
    if (id !== null && id !== undefined) return { id, url: `${ORIGIN}/post/${id}` };
  }
  return undefined;
}

/** The video or Short of an address. */
export function videoOf(url: URL): YoutubeLink | undefined {
  const video = url.pathname === '/watch' ? url.searchParams.get('v') : null;
  if (video !== null && VIDEO_ID.test(video)) return { id: video, url: `${ORIGIN}/watch?v=${video}` };
  const short = /^\/shorts\/([\w-]+)/.exec(url.pathname)?.[1];
  return short === undefined ? undefined : { id: short, url: `${ORIGIN}/shorts/${short}` };
}

function urlsIn(root: Element, selector: string): URL[] {
  const base = root.ownerDocument.baseURI;
  return [...root.querySelectorAll(selector)].flatMap((link) => parseUrl(link.getAttribute('href'), base) ?? []);
}
