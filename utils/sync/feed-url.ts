// The address of a feed as a person types it, made into the one form in which it is kept and compared.
import { AppError } from '../errors.ts';
import { sha256Hex, utf8 } from '../feed/bytes.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/**
 * Base URL with a trailing slash, below which `v1/` lies. A bare host name becomes https; an address of a file of the feed becomes its base.
 * @param packageUrl Base of the extension's own files, where a feed may lie in the package.
 * @throws `feed/bad-url` with a remedy.
 */
export function normaliseFeedUrl(input: string, packageUrl?: string): string {
  const text = input.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || text === '')
    throw badUrl(input, 'not an address', 'Write it like https://umpan.contoh.example/.');
  if (!isAllowed(url, packageUrl)) {
    throw badUrl(input, 'not an https address', 'Use https; http is for this device only (localhost, 127.0.0.1).');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw badUrl(input, 'has a password, a query or a fragment', 'Leave out everything after the folder.');
  }
  const folder = url.pathname.replace(/\/v1(\/.*)?$/, '/').replace(/\/*$/, '/');
  const base = `${originOf(url)}${folder}`;
  if (base.length > 600) throw badUrl(input, 'longer than 600 characters', 'Use a shorter address.');
  return base;
}

/** First 12 hex digits of SHA-256 over the normalised URL: names a host in keys of the database. */
export async function hostIdOf(url: string): Promise<string> {
  return (await sha256Hex(utf8(url))).slice(0, 12);
}

/** True for files of the extension's package, whose absence looks like a network failure. */
export function isPackaged(url: string): boolean {
  return !/^https?:/.test(url);
}

function isAllowed(url: URL, packageUrl: string | undefined): boolean {
  if (url.protocol === 'https:') return true;
  if (url.protocol === 'http:') return LOOPBACK.has(url.hostname);
  return packageUrl !== undefined && url.href.startsWith(packageUrl);
}

/** `URL.origin` is `null` for an extension's address. */
function originOf(url: URL): string {
  return `${url.protocol}//${url.host}`;
}

function badUrl(place: string, message: string, remedy: string): AppError {
  return new AppError('feed/bad-url', message, { place: place.slice(0, 600), remedy });
}
