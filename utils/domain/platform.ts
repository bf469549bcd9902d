// The social sites that can be read. Apart from the schemas, so that the script in each page carries none.

/** Ids, as settings and messages have them. */
export const PLATFORM_IDS = [
  'x',
  'facebook',
  'instagram',
  'tiktok',
  'youtube',
  'threads',
  'reddit',
  'bluesky',
  'mastodon',
] as const;
/** Names as the sites write them: brands are not translated. */
export const PLATFORM_NAMES: Readonly<Record<(typeof PLATFORM_IDS)[number], string>> = {
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  threads: 'Threads',
  reddit: 'Reddit',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
};
