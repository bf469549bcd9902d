// X's counts: one label of the post holds them all exactly, in words; the buttons hold some again, by name.
import type { Engagement } from '../../domain/post.ts';
import { bestCount, parseCount } from '../counts.ts';
import { pageLocale } from '../dom.ts';
import type { Scope } from './x-scope.ts';

// One label holds every count exactly: "31 replies, 76 reposts, 49 likes, 3 bookmarks, 1025 views"; zero parts are left out.
const COUNTS = '[role="group"][aria-label]';

type CountName = keyof Engagement;
const COUNT_ORDER: readonly CountName[] = ['replies', 'reposts', 'likes', 'bookmarks', 'views'];
/** English words seen on pages; Indonesian ones from a public parser of that interface. */
const COUNT_WORDS: readonly (readonly [CountName, RegExp])[] = [
  ['replies', /repl(?:y|ies)|balasan/i],
  ['reposts', /repost|retweet|posting ulang/i],
  ['bookmarks', /bookmark|markah|penanda/i],
  ['views', /view|tayangan|dilihat/i],
  ['likes', /like|suka/i],
];
/** Test ids of the buttons, before and after the reader's own use of them. */
const BUTTONS: readonly (readonly [CountName, readonly string[]])[] = [
  ['replies', ['reply']],
  ['reposts', ['retweet', 'unretweet']],
  ['likes', ['like', 'unlike']],
  ['bookmarks', ['bookmark', 'removeBookmark']],
];
const VIEWS = '/analytics';

/** Counts of a post, not of one it carries. A count the page does not show is absent. */
export function readXCounts(scope: Scope): Engagement | undefined {
  const locale = pageLocale(scope.post);
  const counts: Partial<Record<CountName, number>> = {};
  const parts = (countsLabel(scope) ?? '').split(/,\s+|،\s*|、/).filter((part) => /\d/.test(part));
  for (const part of parts) {
    const name = COUNT_WORDS.find(([, word]) => word.test(part))?.[0];
    const value = parseCount(part, locale, 'x');
    if (name !== undefined && value !== undefined) counts[name] ??= value;
  }
  for (const [name, ids] of [...BUTTONS, ['views', []] as const]) {
    if (counts[name] !== undefined) continue;
    const button = name === 'views' ? viewsLink(scope) : scope.namedCounts(...ids)[0];
    if (button === undefined) continue;
    const value = bestCount([button.getAttribute('aria-label') ?? '', button.textContent ?? ''], locale, 'x');
    if (value !== undefined) counts[name] = value;
  }
  // a label in a language we do not know, with no part left out, keeps its order
  if (parts.length === COUNT_ORDER.length) {
    for (const [index, name] of COUNT_ORDER.entries()) {
      const value = parseCount(parts[index] ?? '', locale, 'x');
      if (value !== undefined) counts[name] ??= value;
    }
  }
  return Object.keys(counts).length > 0 ? counts : undefined;
}

/** The label of the row that the reply button stands in; without that button the row is searched for. */
function countsLabel(scope: Scope): string | null | undefined {
  const row = scope.namedCounts('reply')[0]?.closest(COUNTS);
  const isOwn = row !== null && row !== undefined && scope.post.contains(row);
  return (isOwn ? row : scope.ownCounts(COUNTS)[0])?.getAttribute('aria-label');
}

function viewsLink(scope: Scope): Element | undefined {
  return scope.ownCounts('a').find((anchor) => anchor.getAttribute('href')?.endsWith(VIEWS) === true);
}
