// Which kind of view of a site a page is: layouts break one view at a time, so each is counted on its own.
import type { PlatformId } from '../domain/post.ts';
import type { Surface } from '../domain/tab.ts';

/** The first that fits names the view; paths of the sites as of 2026. */
const PATHS: Readonly<Record<PlatformId, readonly (readonly [Surface, RegExp])[]>> = {
  x: [
    ['home', /^\/home$/],
    ['post', /\/status\/\d+/],
    ['search', /^\/(?:search|explore|hashtag)/],
    ['profile', /^\/\w+(?:\/(?:with_replies|highlights|articles|media))?$/],
  ],
  facebook: [
    ['home', /^\/(?:home\.php)?$/],
    ['post', /\/posts\/|\/permalink\/|^\/(?:permalink|story)\.php/],
    ['group', /^\/groups\//],
    ['search', /^\/(?:search|hashtag)/],
    ['video', /^\/(?:reel|reels|watch)\b|\/videos\//],
    ['photo', /^\/photo(?:\.php|\/|$)|\/photos\//],
    ['profile', /^\/(?:profile\.php|[\w.]+\/?$)/],
  ],
  instagram: [
    ['home', /^\/$/],
    ['post', /^(?:\/[^/]+)?\/p\//],
    ['video', /^(?:\/[^/]+)?\/reels?\//],
    ['search', /^\/explore/],
    ['profile', /^\/[\w.]+\/(?:reels\/|tagged\/)?$/],
  ],
  tiktok: [
    ['home', /^\/(?:[a-z]{2}(?:-[A-Z]{2})?\/?|foryou|following|explore)?$/],
    ['video', /\/(?:video|photo)\/\d+/],
    ['search', /^\/(?:search|tag|music)/],
    ['profile', /^\/@[^/]+\/?$/],
  ],
  youtube: [
    ['home', /^\/$|^\/feed\//],
    ['video', /^\/watch$/],
    ['shorts', /^\/shorts\//],
    ['search', /^\/(?:results|hashtag)/],
    ['post', /^\/post\/|\/(?:posts|community)$/],
    ['profile', /^\/(?:@|channel\/|c\/|user\/)/],
  ],
  threads: [
    ['home', /^\/(?:for_you|following)?$/],
    ['post', /\/post\//],
    ['search', /^\/search/],
    ['profile', /^\/@[^/]+/],
  ],
  reddit: [
    ['post', /\/comments\//],
    ['search', /^\/search|\/search\/?$/],
    ['profile', /^\/u(?:ser)?\//],
    ['home', /^\/$|^\/r\//],
  ],
  bluesky: [
    ['home', /^\/$/],
    ['post', /\/post\//],
    ['search', /^\/(?:search|hashtag)/],
    ['profile', /^\/profile\//],
  ],
  mastodon: [
    ['home', /^\/(?:home|public|explore|lists|deck)?(?:\/|$)/],
    ['post', /^\/@[^/]+\/\d+/],
    ['search', /^\/(?:search|tags)/],
    ['profile', /^\/@[^/]+/],
  ],
};

/** The view of a platform that a path shows. */
export function surfaceOf(platform: PlatformId, path: string): Surface {
  return PATHS[platform].find(([, form]) => form.test(path))?.[0] ?? 'other';
}
