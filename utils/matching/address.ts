// One form for the addresses of a post, so that a permalink is found under all the names a site gives it.

const HOSTS: Readonly<Record<string, string>> = {
  'twitter.com': 'x.com',
  'mobile.twitter.com': 'x.com',
  'mobile.x.com': 'x.com',
  'm.facebook.com': 'facebook.com',
  'mbasic.facebook.com': 'facebook.com',
  'web.facebook.com': 'facebook.com',
  'id-id.facebook.com': 'facebook.com',
  'm.youtube.com': 'youtube.com',
  'music.youtube.com': 'youtube.com',
  'm.tiktok.com': 'tiktok.com',
  'threads.net': 'threads.com',
  'old.reddit.com': 'reddit.com',
  'new.reddit.com': 'reddit.com',
  'np.reddit.com': 'reddit.com',
};

/** Where a site's address names a post by one part of its path, and all else is decoration. */
const BY_PATH: readonly (readonly [host: string, path: RegExp, name: string])[] = [
  ['x.com', /^\/[^/]+\/status(?:es)?\/(\d+)/, 'status/'],
  ['instagram.com', /^\/(?:[^/]+\/)?(?:p|reels?|tv)\/([\w-]+)\/?$/, 'p/'],
  ['tiktok.com', /^\/@[^/]*\/(?:video|photo)\/(\d+)/, 'video/'],
  ['youtube.com', /^\/(?:shorts|live|embed)\/([\w-]+)/, 'watch?v='],
  ['threads.com', /^\/(?:@[^/]+\/post|t)\/([\w-]+)\/?$/, 'post/'],
  // a comment's address goes on behind the title, or behind "comment"
  ['reddit.com', /^\/r\/[^/]+\/comments\/\w+\/[^/]+\/(\w+)/, 'comment/'],
  ['reddit.com', /^(?:\/r\/[^/]+)?\/comments\/(\w+)/, 'comments/'],
];

/** Sites' own short forms, whose path is the name of the post. */
const SHORT: Readonly<Record<string, string>> = {
  'youtu.be': 'youtube.com/watch?v=',
  'redd.it': 'reddit.com/comments/',
};

/** Query parameters that name a post or a comment; all others are tracking. */
const NAMING_PARAMETERS = ['story_fbid', 'id', 'fbid', 'v', 'lc', 'comment_id'];

/** Host, path and naming parameters; where a site names posts by one part of the path, only that. The text itself where it is no address. */
export function canonicalAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const bare = url.hostname.replace(/^www\./, '');
  const host = HOSTS[bare] ?? bare;
  const short = SHORT[host];
  if (short !== undefined) return `${short}${url.pathname.slice(1)}`;
  for (const [site, path, name] of BY_PATH) {
    const found = site === host ? path.exec(url.pathname)?.[1] : undefined;
    if (found !== undefined) return `${host}/${name}${found}`;
  }
  const path = url.pathname.replace(/\/+$/, '');
  const kept = NAMING_PARAMETERS.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [`${name}=${value}`];
  });
  return `${host}${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
