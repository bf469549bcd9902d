// The headers with which each file of a feed is to be served, by the local server and from a bucket.
import { extname } from 'node:path';
import { isMutablePath } from '../authoring/host-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  // the file itself is gzip: no Content-Encoding, or browsers would hand out other bytes than those signed
  '.gz': 'application/gzip',
  '.xml': 'application/rss+xml; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const IMMUTABLE_ROOMS = /^v1\/(root|directory|heads|archives|shards)\//;

/** The media type of a file by its name. */
export function contentTypeOf(path: string): string {
  return TYPES[extname(path)] ?? 'application/octet-stream';
}

/** How long caches may keep a path: for ever where its bytes never change, five minutes for a snapshot or a page, else until asked again. */
export function cacheControlOf(path: string): string {
  if (isMutablePath(path) || path.startsWith('klarifikasi/')) return 'public, max-age=300';
  return isImmutablePath(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** True where other bytes under the same path would be a fork of the feed. */
export function isImmutablePath(path: string): boolean {
  return IMMUTABLE_ROOMS.test(path);
}
