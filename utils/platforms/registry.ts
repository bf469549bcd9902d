// Which platform reads a page: by its host, or by name where hosts cannot be known.
import type { PlatformId } from '../domain/post.ts';
import { AppError } from '../errors.ts';
import { bluesky } from './bluesky/bluesky.ts';
import { facebook } from './facebook/facebook.ts';
import { platformOfKnownHost } from './hosts.ts';
import { instagram } from './instagram/instagram.ts';
import { mastodon } from './mastodon/mastodon.ts';
import type { Platform } from './platform.ts';
import { reddit } from './reddit/reddit.ts';
import { threads } from './threads/threads.ts';
import { tiktok } from './tiktok/tiktok.ts';
import { x } from './x/x.ts';
import { youtube } from './youtube/youtube.ts';

/** All platforms, in the order they are shown. */
export const PLATFORMS: readonly Platform[] = [
  x,
  facebook,
  instagram,
  tiktok,
  youtube,
  threads,
  reddit,
  bluesky,
  mastodon,
];

/** The platform that owns `host`; undefined for any other site, Mastodon servers included. */
export function platformForHost(host: string): Platform | undefined {
  const id = platformOfKnownHost(host);
  return id === undefined ? undefined : platformById(id);
}

/** The platform of that id. */
export function platformById(id: PlatformId): Platform {
  const platform = PLATFORMS.find((candidate) => candidate.id === id);
  if (platform === undefined) throw new AppError('platform/unknown-site', `no platform '${id}'`);
  return platform;
}
