// X's counts: one label of the post holds them all exactly, in words; the buttons hold some again, by name.
import type { Engagement } from '../domain/post.ts';
import { bestCount, parseCount } from './counts.ts';
import { pageLocale } from './dom.ts';

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
const BUTTONS: readonly (readonly [CountName, string])[] = [
  ['replies', '[data-testid="reply"]'],
  ['reposts', '[data-testid="retweet"], [data-testid="unretweet"]'],
  ['likes', '[data-testid="like"], [data-testid="unlike"]'],
  ['bookmarks', '[data-testid="bookmark"], [data-testid="removeBookmark"]'],
  ['views', 'a[href$="/analytics"]'],
];

/** Counts of a post; `own` finds what belongs to it and not to a post it carries. A count the page does not show is absent. */
export function readXCounts(post: Element, own: (selector: string) => Element[]): Engagement | undefined {
  const locale = pageLocale(post);
  const counts: Partial<Record<CountName, number>> = {};
  const parts = (own(COUNTS)[0]?.getAttribute('aria-label') ?? '')
    .split(/,\s+|،\s*|、/)
    .filter((part) => /\d/.test(part));
  for (const part of parts) {
    const name = COUNT_WORDS.find(([, word]) => word.test(part))?.[0];
    const value = parseCount(part, locale, 'x');
    if (name !== undefined && value !== undefined) counts[name] ??= value;
  }
  for (const [name, selector] of BUTTONS) {
    const button = own(selector)[0];
    if (button === undefined || counts[name] !== undefined) continue;
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
