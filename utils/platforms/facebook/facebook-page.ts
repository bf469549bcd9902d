// What the address of a Facebook page says of it.
import { parseUrl } from '../links.ts';

const VIEWER = /^\/(?:photo(?:\.php|\/|$)|reel\/|watch\/?$|[^/]+\/(?:photos|videos)\/)/;

/** True on the page of one photo, reel or video. */
export function isViewer(from: Element): boolean {
  return VIEWER.test(pageUrl(from)?.pathname ?? '');
}

/** The page's address. */
export function pageUrl(from: Element): URL | undefined {
  return parseUrl(from.ownerDocument.baseURI, '');
}
