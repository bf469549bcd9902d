// Addresses as they stand in posts: made absolute, unwrapped from a site's redirector, without tracking; never resolved by a request.

const MAX_LINKS = 50;
const MAX_LENGTH = 2000;

/** Parameters that say who shared or from where, on any site. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|igshid?|igsh|mibextid|rdid|share_url|__cft__.*|__tn__|__xts__.*|__eep__|ref_?src|ref_url|wtsid|_rdr|_rdc)$/i;

/** The same for a site's own addresses, where the names mean something else elsewhere. */
const TRACKING_ON: readonly (readonly [host: RegExp, names: RegExp])[] = [
  // the sharing app and the sharer
  [/(?:^|\.)(?:x|twitter)\.com$/, /^(?:s|t)$/],
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, /^(?:si|feature|pp|ab_channel)$/],
  [/(?:^|\.)tiktok\.com$/, /^(?:is_from_webapp|is_copy_url|sender_device|sender_web_id|share_.*|_t|_r)$/],
  [/(?:^|\.)threads\.(?:com|net)$/, /^xmt$/],
  [/(?:^|\.)reddit\.com$/, /^(?:share_id|rdt)$/],
];

interface Redirector {
  readonly host: RegExp;
  readonly path: RegExp;
  /** The parameter that holds the address. */
  readonly parameter: string;
}

/** Facebook's and its warning page before unsafe sites were seen 2022 to 2026; the others are known from links people share. */
const REDIRECTORS: readonly Redirector[] = [
  {
    host: /^(?:lm?|m|web|www)\.facebook\.com$/,
    path: /^\/(?:l\.php|flx\/warn\/?|si\/ajax\/l\/render\/?)$/,
    parameter: 'u',
  },
  { host: /^l\.(?:instagram\.com|threads\.(?:com|net))$/, path: /^\/$/, parameter: 'u' },
  { host: /^(?:www|m)\.youtube\.com$/, path: /^\/redirect$/, parameter: 'q' },
  { host: /^www\.tiktok\.com$/, path: /^\/link\/v2$/, parameter: 'target' },
  { host: /^out\.reddit\.com$/, path: /^\//, parameter: 'url' },
  { host: /^go\.bsky\.app$/, path: /^\/redirect$/, parameter: 'u' },
];

/** The absolute http(s) address of `href` without tracking; undefined where it is none, or too long to be kept. */
export function cleanUrl(href: string | null | undefined, base: string): string | undefined {
  const url = parseUrl(href, base);
  return url && cleaned(redirectTarget(url) ?? url);
}

function cleaned(clean: URL): string | undefined {
  if (clean.search === '') return clean.href.length > MAX_LENGTH ? undefined : clean.href;
  const own = TRACKING_ON.find(([host]) => host.test(clean.hostname))?.[1];
  // forEach, since Firefox's content scripts cannot iterate over a URLSearchParams ("is not iterable")
  const names: string[] = [];
  clean.searchParams.forEach((_value, name) => {
    names.push(name);
  });
  for (const name of names) {
    if (TRACKING.test(name) || own?.test(name) === true) clean.searchParams.delete(name);
  }
  return clean.href.length > MAX_LENGTH ? undefined : clean.href;
}

/** Outward links among `anchors`: what leaves `homeHosts`, each once, in document order. */
export function outwardLinks(anchors: Iterable<Element>, homeHosts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const anchor of anchors) {
    const target = linkTarget(anchor);
    if (target === undefined || homeHosts.some((home) => isHostOf(target.hostname, home))) continue;
    const url = cleaned(target);
    if (url !== undefined) found.add(url);
    if (found.size === MAX_LINKS) break;
  }
  return [...found];
}

/** True where `host` is `domain` or lies below it: `m.facebook.com` of `facebook.com`, never `netflix.com` of `x.com`. */
export function isHostOf(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Parses an address against a base; undefined for anything but http(s). */
export function parseUrl(href: string | null | undefined, base: string): URL | undefined {
  if (href === null || href === undefined || href === '') return undefined;
  const url = URL.parse(href, base.startsWith('http') ? base : undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Where a link leads in the end, as far as the page tells. */
function linkTarget(anchor: Element): URL | undefined {
  const href = anchor.getAttribute('href');
  // most links of a post: without a host and without parameters they lead to the site itself
  if (href === null || /^\/(?!\/)[^?]*$/.test(href)) return undefined;
  const url = parseUrl(href, anchor.ownerDocument.baseURI);
  const target = url?.hostname === 't.co' ? (parseUrl(shortenedTarget(anchor), '') ?? url) : url;
  return target && (redirectTarget(target) ?? target);
}

/** X shortens every link, and leaves the address in the title (until 2020) or in the text, part of it visually hidden. */
function shortenedTarget(anchor: Element): string | undefined {
  const title = anchor.getAttribute('title') ?? '';
  if (/^https?:\/\//.test(title)) return title;
  const text = (anchor.textContent ?? '').replace(/…$/, '').trim();
  return /^https?:\/\/\S+$/.test(text) ? text : undefined;
}

function redirectTarget(url: URL): URL | undefined {
  const redirector = REDIRECTORS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  return redirector && parseUrl(url.searchParams.get(redirector.parameter), '');
}
