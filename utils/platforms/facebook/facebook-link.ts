// Where a Facebook post has its address: among the many links of a post, the one that names the post itself.

import { cleanUrl, parseUrl } from '../links.ts';
import { isViewer, pageUrl } from './facebook-page.ts';
import type { Message, Scope } from './facebook-scope.ts';

/** A permalink in canonical form, and the id in it. */
export interface FacebookLink {
  readonly id: string;
  readonly url: string;
}

/**
 * Forms seen 2022 to 2026, the post's own address first; a photo or reel stands in where the time link has none
 * (the home feed since 2025 sets it only under the pointer).
 */
const FORMS: readonly ((url: URL) => FacebookLink | undefined)[] = [
  (url) => ofPath(url, /^\/(?:groups\/[^/]+|[^/]+)\/(?:posts|permalink)\/(?:[^/]*\/)?([\w-]+)\/?$/),
  (url) => ofQuery(url, /^\/(?:permalink|story)\.php$/, ['story_fbid', 'id']),
  (url) => ofPath(url, /^\/reel\/(\d+)/),
  (url) => ofPath(url, /^\/[^/]+\/videos\/(?:[^/]+\/)?(\d+)/),
  (url) => ofQuery(url, /^\/watch\/?$/, ['v']),
  (url) => ofQuery(url, /^\/photo(?:\.php|\/)?$/, ['fbid']),
  (url) => ofPath(url, /^\/[^/]+\/photos\/(?:[^/]+\/)?(\d+)/),
];

/** The post's permalink; undefined where the page does not give one. What its message links to is another post. */
export function permalinkOf(scope: Scope, message: Message | undefined): FacebookLink | undefined {
  const isWritten = (anchor: Element) => message?.elements.some((element) => element.contains(anchor)) === true;
  const urls = scope.own('a[href]').flatMap((anchor) => (isWritten(anchor) ? [] : (siteUrl(anchor) ?? [])));
  for (const form of FORMS) {
    for (const url of urls) {
      const link = form(url);
      if (link !== undefined) return link;
    }
  }
  return undefined;
}

/** The first post that the words of a message lead to. */
export function writtenPermalink({ elements }: Message): FacebookLink | undefined {
  for (const anchor of elements.flatMap((element) => [...element.querySelectorAll('a[href]')])) {
    const url = siteUrl(anchor);
    const link = url && FORMS.map((form) => form(url)).find((found) => found !== undefined);
    if (link !== undefined) return link;
  }
  return undefined;
}

/** Where a link leads on the site; a comment's address is its post's with a parameter added, and not taken for it. */
function siteUrl(anchor: Element): URL | undefined {
  const url = parseUrl(cleanUrl(anchor.getAttribute('href'), anchor.ownerDocument.baseURI), '');
  const isOther = url?.searchParams.has('comment_id') || !/(?:^|\.)facebook\.com$/.test(url?.hostname ?? '');
  return isOther ? undefined : url;
}

/** What stands alone in a viewer is what the page's own address names. */
export function viewerLink(post: Element): FacebookLink | undefined {
  const page = isViewer(post) && post.closest('[role="feed"], [aria-posinset]') === null ? pageUrl(post) : undefined;
  if (page === undefined) return undefined;
  for (const form of FORMS) {
    const link = form(page);
    if (link !== undefined) return link;
  }
  return undefined;
}

function ofPath(url: URL, form: RegExp): FacebookLink | undefined {
  const id = form.exec(url.pathname)?.[1];
  return id === undefined ? undefined : { id: id.slice(0, 160), url: `https://www.facebook.com${url.pathname}` };
}

function ofQuery(url: URL, path: RegExp, names: readonly [string, ...string[]]): FacebookLink | undefined {
  const id = url.searchParams.get(names[0]);
  if (id === null || id === '' || !path.test(url.pathname)) return undefined;
  const query = names.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return { id: id.slice(0, 160), url: `https://www.facebook.com${url.pathname}?${query.join('&')}` };
}
