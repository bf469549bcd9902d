// The addresses of each platform: one list for the manifest, the content script and the registry.
import type { PlatformId } from '../domain/post.ts';

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

/** Match patterns of all platforms of known address, as the manifest and the content script name them. */
export const PLATFORM_PATTERNS: readonly string[] = Object.values(PLATFORM_HOSTS).flatMap((hosts) =>
  hosts.map((host) => `https://*.${host}/*`),
);
