// Which kind of view of a site a page is: layouts break one view at a time, so each is counted on its own.
import type { PlatformId } from '../domain/post.ts';
import type { Surface } from '../domain/tab.ts';

/** Whether a view shows posts to whoever is logged in. `perhaps`: a profile or a search can be empty. */
export type PostsShown = 'always' | 'perhaps' | 'never';

/** A view and the paths that show it; the last says that it can be empty. */
type View = readonly [surface: Surface, path: RegExp, isPerhapsEmpty?: typeof PERHAPS_EMPTY];
const PERHAPS_EMPTY = true;

/** The first that fits names the view; paths of the sites as of 2026. */
const VIEWS: Readonly<Record<PlatformId, readonly View[]>> = {
  x: [
    ['home', /^\/home$/],
    ['post', /\/status\/\d+(?:\/(?:photo|video)\/\d+)?\/?$/],
    ['search', /^\/(?:search|explore|hashtag)\b/, PERHAPS_EMPTY],
    [
      'profile',
      /^\/(?!(?:messages|notifications|settings|compose|jobs|login|logout|tos|privacy|i)\b)\w+(?:\/(?:with_replies|highlights|articles|media))?$/,
      PERHAPS_EMPTY,
    ],
  ],
  facebook: [
    ['home', /^\/(?:home\.php)?$/],
    ['post', /\/posts\/|\/permalink\/|^\/(?:permalink|story)\.php/],
    ['group', /^\/groups\/(?!(?:discover|joins|create)\b)[^/]+(?:\/discussion)?\/?$/],
    ['search', /^\/(?:search|hashtag)\b/, PERHAPS_EMPTY],
    ['video', /^\/(?:reel|reels|watch)\b|\/videos\/(?:[^/]+\/)?\d/],
    ['photo', /^\/photo(?:\.php|\/|$)|\/photos\/(?:[^/]+\/)?\d/],
    [
      'profile',
      /^\/(?!(?:marketplace|messages|notifications|friends|groups|events|gaming|bookmarks|settings|pages|memories|saved|stories|login|help)\b)(?:profile\.php|[\w.]+\/?$)/,
      PERHAPS_EMPTY,
    ],
  ],
  instagram: [
    ['home', /^\/$/],
    ['post', /^(?:\/[^/]+)?\/p\//],
    ['video', /^\/reels?(?:\/|$)|^\/[^/]+\/reel\//],
    ['search', /^\/explore\b/, PERHAPS_EMPTY],
    ['profile', /^\/(?!(?:direct|accounts|stories)\b)[\w.]+\/(?:reels\/|tagged\/)?$/, PERHAPS_EMPTY],
  ],
  tiktok: [
    ['home', /^\/(?:[a-z]{2}(?:-[A-Z]{2})?\/?|foryou)?$/],
    ['home', /^\/(?:following|friends|explore)$/, PERHAPS_EMPTY],
    ['video', /\/(?:video|photo)\/\d+/],
    ['search', /^\/(?:search|tag|music)\b/, PERHAPS_EMPTY],
    ['profile', /^\/@[^/]+\/?$/, PERHAPS_EMPTY],
  ],
  youtube: [
    ['home', /^\/$/],
    ['home', /^\/feed\//, PERHAPS_EMPTY],
    ['video', /^\/watch$/],
    ['shorts', /^\/shorts\//],
    ['search', /^\/(?:results|hashtag)\b/, PERHAPS_EMPTY],
    ['post', /^\/post\//],
    ['post', /\/(?:posts|community)$/, PERHAPS_EMPTY],
    [
      'profile',
      /^\/(?:@[^/]+|(?:channel|c|user)\/[^/]+)(?:\/(?:featured|videos|shorts|streams|search)?)?$/,
      PERHAPS_EMPTY,
    ],
  ],
  threads: [
    ['home', /^\/(?:for_you)?$/],
    ['home', /^\/following$/, PERHAPS_EMPTY],
    ['post', /\/post\/[^/]+(?:\/media)?\/?$/],
    ['search', /^\/search\b/, PERHAPS_EMPTY],
    ['profile', /^\/@[^/]+/, PERHAPS_EMPTY],
  ],
  reddit: [
    ['post', /\/comments\//],
    ['search', /^\/search\b|\/search\/?$/, PERHAPS_EMPTY],
    ['profile', /^\/u(?:ser)?\//, PERHAPS_EMPTY],
    ['home', /^\/(?:r\/[^/]+\/?)?(?:(?:best|hot|new|top|rising|controversial)\/?)?$/],
  ],
  bluesky: [
    ['home', /^\/$/],
    ['home', /^\/profile\/[^/]+\/(?:feed|lists)\//, PERHAPS_EMPTY],
    ['post', /\/post\/[^/]+\/?$/],
    ['search', /^\/(?:search|hashtag)\b/, PERHAPS_EMPTY],
    ['profile', /^\/profile\/[^/]+\/?$/, PERHAPS_EMPTY],
  ],
  mastodon: [
    // before 4.0 the client lived below /web, and its columns still live below /deck
    ['home', /^(?:\/(?:web|deck))?\/(?:home|timelines\/home)?\/?$/],
    [
      'home',
      /^(?:\/(?:web|deck))?\/(?:public|timelines|explore|lists)(?:\/(?:local|remote|public|posts|\d+))*\/?$/,
      PERHAPS_EMPTY,
    ],
    ['post', /^(?:\/(?:web|deck))?\/(?:@[^/]+|statuses)\/\d+\/?$/],
    ['search', /^(?:\/(?:web|deck))?\/(?:search|tags)\b/, PERHAPS_EMPTY],
    ['profile', /^(?:\/(?:web|deck))?\/@[^/]+(?:\/(?:with_replies|media|featured))?\/?$/, PERHAPS_EMPTY],
  ],
};

/** The view of a platform that a path shows. */
export function surfaceOf(platform: PlatformId, path: string): Surface {
  return viewOf(platform, path)?.[0] ?? 'other';
}

/** Whether the view that a path shows has posts. */
export function postsShownOn(platform: PlatformId, path: string): PostsShown {
  const view = viewOf(platform, path);
  if (view === undefined) return 'never';
  return view[2] === PERHAPS_EMPTY ? 'perhaps' : 'always';
}

function viewOf(platform: PlatformId, path: string): View | undefined {
  return VIEWS[platform].find(([, form]) => form.test(path));
}
