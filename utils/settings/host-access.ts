// Which hosts the reader lets us read: match patterns, whether they are granted, and asking for them.
import { browser } from '../browser.ts';

/** Patterns of a site or feed host that the reader added: https, or http on loopback, where nothing travels. */
export function patternsOfHost(host: string): string[] {
  return host === 'localhost' || host === '127.0.0.1' ? [`http://${host}/*`] : [`https://${host}/*`];
}

/** Patterns of a platform, as the manifest names them. */
export function patternsOfPlatform(domains: readonly string[]): string[] {
  return domains.map((domain) => `https://*.${domain}/*`);
}

/** True where all of these are granted. Firefox may not grant at install what the manifest asks for, and anyone may take it back. */
export function hasAccess(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/** Asks the reader; must be called in a click, before anything is awaited. */
export function requestAccess(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}
