// TikTok's counts: named counters, exact in the labels of their buttons; one without a name on cards of related videos.
import type { Engagement } from '../../domain/post.ts';
import { engagementOf } from '../build-post.ts';
import { bestCount } from '../counts.ts';
import { oneLine, visibleText } from '../dom.ts';

// Feeds 2022 and 2026, search 2022, profiles 2026; the video page of 2022 to 2024 [K].
const COUNTS = [
  ['likes', '[data-e2e="like-count"], [data-e2e="browse-like-count"], [data-e2e="search-card-like-container"] strong'],
  ['replies', '[data-e2e="comment-count"], [data-e2e="browse-comment-count"]'],
  ['reposts', '[data-e2e="share-count"]'],
  // the counter of favourites has lost its name on the page of 2026-01
  ['bookmarks', '[data-e2e="favorite-count"], [data-e2e="collect-count"], [data-e2e="undefined-count"]'],
  ['views', '[data-e2e="video-views"]'],
] as const;

/** Engagement of a video; a count the page does not show is absent. */
export function readTiktokCounts(element: Element): Engagement | undefined {
  return engagementOf(COUNTS.map(([name, selector]) => [name, countOf(element, selector)])) ?? plainLikes(element);
}

/** English suffixes in every interface (French 2022, Indonesian 2026); "rb" and "jt" are read anyway. Labels are exact. */
function countOf(element: Element, selector: string): number | undefined {
  const counter = element.querySelector(selector);
  if (counter === null) return undefined;
  const label = counter.closest('button')?.getAttribute('aria-label') ?? '';
  return bestCount([label.split(/\\n|\n|\. /).at(-1) ?? '', visibleText(counter)], 'en', 'tiktok');
}

/** Related videos (2026-01): the number behind a drawing stands without a name; the others have one. */
function plainLikes(element: Element): Engagement | undefined {
  const holders = [...element.querySelectorAll('svg')].map((drawing) => drawing.parentElement);
  const texts = holders.flatMap((holder) =>
    holder === null || holder.querySelectorAll(':scope > :not(font)').length > 1
      ? []
      : oneLine(holder.textContent ?? ''),
  );
  return engagementOf([
    [
      'likes',
      bestCount(
        texts.filter((text) => text !== ''),
        'en',
        'tiktok',
      ),
    ],
  ]);
}
