// The formats in which a site on the web offers its items.
import type { SiteFormat } from '../domain/source-choice.ts';
import { readClaimReviews } from './claim-review.ts';
import { readClaimReviewPage } from './claim-review-page.ts';
import { readFeedItems } from './feed-items.ts';
import type { ReadItems } from './source-item.ts';
import { readWordPressItems } from './wordpress.ts';

const READERS: Readonly<Record<SiteFormat, (text: string) => ReadItems>> = {
  feed: readFeedItems,
  wordpress: readWordPressItems,
  claimreview: readClaimReviews,
  page: readClaimReviewPage,
};

/**
 * The items of one answer.
 * @throws `import/malformed` where it is not of the format.
 */
export function readSite(format: SiteFormat, text: string): ReadItems {
  return READERS[format](text);
}
