// Where exports stand and what they are called: paths below a host's base URL, beside the signed files.
import type { StandingEntry } from '../domain/entry.ts';
import type { Publisher } from '../domain/publisher.ts';
import { isSample } from '../domain/region.ts';
import { type Words, wordsOf } from '../i18n.ts';

/** Who exports, and in which language its pages speak. */
export interface Site {
  readonly name: string;
  /** Base URL with a trailing slash; without one nothing that needs a whole address is written. */
  readonly url?: string;
  readonly words: Words;
  /** Everything on it is made up. */
  readonly isSample: boolean;
}

/** An entry with whoever says it. */
export interface Said<E = StandingEntry> {
  readonly entry: E;
  readonly publisher: Publisher;
}

/** Where each export lies. */
export const EXPORT_PATH = {
  jsonFeed: 'v1/feed.json',
  rss: 'v1/rss.xml',
  claimReview: 'v1/claimreview.json',
  /** All of a publisher's entries of one period. */
  claimReviewOf: (publisher: string, period: string) => `v1/claimreview/${publisher}/${period}.json`,
  corrections: 'v1/corrections.json',
  correctionsOf: (publisher: string) => `v1/corrections/${publisher}.json`,
  page: (entryId: string) => `klarifikasi/${entryId}.html`,
  index: 'klarifikasi/index.html',
  style: 'klarifikasi/gaya.css',
  correctionsPage: 'klarifikasi/koreksi.html',
  correctionsPageOf: (publisher: string) => `klarifikasi/${publisher}/koreksi/index.html`,
} as const;

/** A site in Indonesian, whose times are those of western Indonesia wherever it is built. Where all of its publishers are a sample, its name says so. */
export function siteOf(name: string, url: string | undefined, publishers: readonly Pick<Publisher, 'regions'>[]): Site {
  const words = wordsOf('id', 'Asia/Jakarta');
  const isAllSample = publishers.length > 0 && publishers.every(({ regions }) => isSample(regions));
  return {
    name: isAllSample ? `${words.t('sample')} · ${name}` : name,
    words,
    isSample: isAllSample,
    ...(url === undefined ? {} : { url }),
  };
}
