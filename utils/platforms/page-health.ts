// How well a page is read: from the counts, the address, and whether the page had time to show posts.
import type { PlatformId } from '../domain/post.ts';
import { textNodes } from './dom.ts';
import { readsLikeSentence } from './stray-text.ts';
import { postsShownOn } from './surfaces.ts';

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

/** An empty profile or search says less than this much beside its menus, a full one more. */
const WRITTEN_LINES = 8;
/** Menus, forms and what is not shown; headings of other views lie in columns at the side. */
const NOT_POSTS =
  'nav, header, footer, aside, form, script, style, noscript, template, [role="navigation"], [role="banner"], [role="complementary"], [hidden], [data-pembanding]';

/** True where a page of this platform should show posts: by its path, by what is written on it, and not where it asks to log in. */
export function expectsPosts(platform: PlatformId, path: string, page: ParentNode & Node): boolean {
  const shown = postsShownOn(platform, path);
  if (shown === 'never' || page.querySelector('input[type="password"]') !== null) return false;
  return shown === 'always' || hasLines(page, WRITTEN_LINES);
}

/** True where that many texts and picture descriptions read like what someone wrote. */
function hasLines(page: ParentNode & Node, wanted: number): boolean {
  let found = 0;
  const isEnough = (text: string, holder: Element | null) => {
    if (readsLikeSentence(text) && holder?.closest(NOT_POSTS) === null) found++;
    return found >= wanted;
  };
  for (const image of page.querySelectorAll('img[alt]')) {
    if (isEnough(image.getAttribute('alt') ?? '', image)) return true;
  }
  for (const { nodeValue, parentElement } of textNodes(page)) {
    if (isEnough(nodeValue ?? '', parentElement)) return true;
  }
  return false;
}
