// How well a page is read: from the counts, the address, and whether the page had time to show posts.
import type { PlatformId } from '../domain/post.ts';

/** `no-posts`: none here, which is usual for settings or an empty profile. `unknown`: none where there should be some. `changed`: too few can be read. */
export type PageHealth = 'fine' | 'no-posts' | 'unknown' | 'changed';

/** What is known of a page. */
export interface PageState {
  readonly seen: number;
  readonly read: number;
  /** Badges that stand now. */
  readonly marks: number;
  /** The page had time to show its first posts. */
  readonly isSettled: boolean;
  readonly expectsPosts: boolean;
}

/** Below this share of readable posts the layout counts as changed … */
const READABLE_SHARE = 0.8;
/** … once so many were seen; before, only where none at all could be read. */
const ENOUGH_POSTS = 50;

/** Judges a page; never unwell while marks stand on it and few posts were seen. */
export function judgeHealth({ seen, read, marks, isSettled, expectsPosts }: PageState): PageHealth {
  if (seen === 0) {
    if (marks > 0 || !isSettled) return 'fine';
    return expectsPosts ? 'unknown' : 'no-posts';
  }
  const isChanged = seen < ENOUGH_POSTS ? read === 0 : isLayoutChanged({ seen, read });
  return isChanged ? 'changed' : 'fine';
}

/** True where so few of enough posts can be read that the layout must be another one. */
export function isLayoutChanged({ seen, read }: Pick<PageState, 'seen' | 'read'>): boolean {
  return seen >= ENOUGH_POSTS && read / seen < READABLE_SHARE;
}

/** Paths on which a platform shows posts to whoever is logged in: home and single posts. Other views may well be empty. */
const POST_PATHS: Readonly<Record<PlatformId, RegExp>> = {
  x: /^\/home$|\/status\/\d+/,
  facebook: /^\/(home\.php)?$|\/posts\/|^\/permalink\.php|^\/groups\/[^/]+\/?$/,
  instagram: /^\/$|^(\/[^/]+)?\/(p|reel)\//,
  tiktok: /^\/(foryou)?$|\/video\/\d+/,
  youtube: /^\/$|^\/watch$|^\/results$|^\/shorts\//,
  threads: /^\/$|\/post\//,
  reddit: /^\/$|^\/r\/[^/]+\/?$|\/comments\//,
  bluesky: /^\/$|\/post\//,
  mastodon: /^\/(home|public(\/local)?)?$|^\/@[^/]+\/\d+/,
};

/** True where a page of this platform should show posts: by its path, and not where it asks to log in. */
export function expectsPosts(platform: PlatformId, path: string, page: ParentNode): boolean {
  return POST_PATHS[platform].test(path) && page.querySelector('input[type="password"]') === null;
}
