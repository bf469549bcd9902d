// The addresses of each platform: one list for the manifest, the content script and the registry.
import type { PlatformId } from '../domain/post.ts';
import { isHostOf } from './links.ts';

/** Domains of a platform, its subdomains included, the one to show first. Empty where hosts cannot be known in advance. */
export const PLATFORM_HOSTS: Readonly<Record<PlatformId, readonly string[]>> = {
  x: ['x.com', 'twitter.com'],
  facebook: ['facebook.com'],
  instagram: ['instagram.com'],
  tiktok: ['tiktok.com'],
  youtube: ['youtube.com'],
  // threads.net until April 2025, and still in many links
  threads: ['threads.com', 'threads.net'],
  reddit: ['reddit.com'],
  bluesky: ['bsky.app'],
  mastodon: [],
};

/** Each platform with its domains, in the order they are shown. */
export const PLATFORM_SITES = Object.entries(PLATFORM_HOSTS).map(([id, hosts]) => ({ id: id as PlatformId, hosts }));

/** The platform that owns `host`; undefined for any other site, Mastodon servers included. */
export function platformOfKnownHost(host: string): PlatformId | undefined {
  const name = host.toLowerCase().replace(/\.$/, '');
  return PLATFORM_SITES.find(({ hosts }) => hosts.some((domain) => isHostOf(name, domain)))?.id;
}

/** Match patterns of all platforms of known address, as the manifest and the content script name them. */
export const PLATFORM_PATTERNS: readonly string[] = Object.values(PLATFORM_HOSTS).flatMap((hosts) =>
  hosts.map((host) => `https://*.${host}/*`),
);
