// One form for the addresses of a post, so that a permalink is found under all the names a site gives it.

const HOSTS: Readonly<Record<string, string>> = {
  'twitter.com': 'x.com',
  'mobile.twitter.com': 'x.com',
  'mobile.x.com': 'x.com',
  'm.facebook.com': 'facebook.com',
  'mbasic.facebook.com': 'facebook.com',
  'web.facebook.com': 'facebook.com',
  'id-id.facebook.com': 'facebook.com',
};

/** Query parameters that name a post; all others are tracking. */
const NAMING_PARAMETERS = ['story_fbid', 'id', 'fbid', 'v'];

/** Host, path and naming parameters; for a status of X only its number. The text itself where it is no address. */
export function canonicalAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const bare = url.hostname.replace(/^www\./, '');
  const host = HOSTS[bare] ?? bare;
  const status = /^\/[^/]+\/status(?:es)?\/(\d+)/.exec(url.pathname);
  if (host === 'x.com' && status !== null) return `x.com/status/${status[1]}`;
  const path = url.pathname.replace(/\/+$/, '');
  const kept = NAMING_PARAMETERS.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [`${name}=${value}`];
  });
  return `${host}${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
