// Addresses on Instagram: of a post, in the forms its pages write them, and of the account in them.
import { parseUrl } from '../links.ts';

/** A post's kind of address and its code. */
export interface InstagramLink {
  readonly kind: 'p' | 'reel' | 'tv';
  readonly code: string;
}

// With or without the account before (/USER/p/CODE/, 2025-12 to 2026-07); a comment's goes on behind the code.
const PERMALINK = /^\/(?:[^/]+\/)?(p|reels?|tv)\/([\w-]+)\/?$/;

/** The post that an anchor leads to. */
export function linkIn(anchor: Element | null | undefined): InstagramLink | undefined {
  return linkOf(pathOf(anchor));
}

/** The post that the page's own address names. */
export function pageLink(from: Element): InstagramLink | undefined {
  return linkOf(parseUrl(from.ownerDocument.baseURI, '')?.pathname);
}

/** The post in the address of those who liked it. */
export function likedPost(anchor: Element): InstagramLink | undefined {
  const code = /\/p\/([\w-]+)\/liked_by\//.exec(pathOf(anchor) ?? '')?.[1];
  return code === undefined ? undefined : { kind: 'p', code };
}

/** The code alone, to tell posts apart. */
export function codeOf(anchor: Element | null): string | undefined {
  return linkIn(anchor)?.code;
}

/** The address in one form, without the account that some links carry. */
export function urlOf({ kind, code }: InstagramLink): string {
  return `https://www.instagram.com/${kind}/${code}/`;
}

/** The account of a link to a profile. */
export function handleOf(anchor: Element | null | undefined): string | undefined {
  return /^\/([\w.]+)\/(?:reels\/)?$/.exec(pathOf(anchor) ?? '')?.[1];
}

/** The account of a link to a post, where it carries one. */
export function ownerOf(anchor: Element): string | undefined {
  return /^\/([^/]+)\/(?:p|reel|tv)\//.exec(pathOf(anchor) ?? '')?.[1];
}

function linkOf(path: string | undefined): InstagramLink | undefined {
  const [, kind, code] = PERMALINK.exec(path ?? '') ?? [];
  if (kind === undefined || code === undefined) return undefined;
  return { kind: kind === 'p' || kind === 'tv' ? kind : 'reel', code };
}

function pathOf(anchor: Element | null | undefined): string | undefined {
  return anchor ? parseUrl(anchor.getAttribute('href'), anchor.ownerDocument.baseURI)?.pathname : undefined;
}
