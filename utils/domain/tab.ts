// What one browser tab holds: what its page reported, and what the popup shows of it.

import type { DataAge } from './card.ts';
import { type Mark, mark } from './match.ts';
import type { NoticeKind } from './notice.ts';
import { platformId } from './post.ts';
import type { Region } from './region.ts';
import { z } from './zod.ts';

/** Kinds of views that sites have; what fits none is `other`. */
export const surface = z.enum(['home', 'post', 'profile', 'search', 'group', 'video', 'photo', 'shorts', 'other']);
export type Surface = z.infer<typeof surface>;

/** What a content script tells about its page: a full picture each time, so that nothing has to be undone. */
export const pageReport = z.object({
  platform: platformId,
  surface,
  host: z.string().min(1).max(253),
  /** Posts found, read, and those whose parts were missing, since the page was opened. */
  seen: z.int().nonnegative(),
  read: z.int().nonnegative(),
  unreadable: z.int().nonnegative(),
  /** `no-posts`: none here, as is usual for settings. `unknown`: none where there should be some. `changed`: too few can be read. */
  health: z.enum(['fine', 'no-posts', 'unknown', 'changed']),
  /** Marks on the page now, in page order. */
  marks: z.array(z.object({ postId: z.string().min(1).max(200), mark })).max(500),
});
export type PageReport = z.infer<typeof pageReport>;

/** One claim in the popup's list, with the posts that state it. */
export interface TabMark {
  readonly mark: Mark;
  readonly postIds: readonly string[];
}

/** All feeds in one line. */
export interface FeedSummary {
  readonly age: DataAge;
  /** The last sync failed for want of a network. */
  readonly isOffline: boolean;
  /** Code of what is wrong with a feed, other than that it could not be reached. */
  readonly failure?: string;
  /** Number of feeds, the sample included. */
  readonly feeds: number;
  /** Standing entries on the device. */
  readonly entries: number;
}

/** What the popup shows of a tab. */
export interface TabView extends FeedSummary {
  readonly tabId: number;
  readonly host?: string;
  readonly state:
    | 'reading'
    | 'unknown-site'
    | 'no-permission'
    | 'platform-off'
    /** A directory asks not to read this platform until a later version. */
    | 'platform-paused'
    /** No post was found, though the page had time to show some. */
    | 'layout-unknown'
    /** Posts were found, but most could not be read: nothing is marked. */
    | 'layout-changed'
    /** A supported site whose tab was open before the extension was: reload it. */
    | 'not-started'
    /** The reader paused marking, here or for an hour. */
    | 'paused';
  readonly pause?: { readonly kind: 'site' } | { readonly kind: 'hour'; readonly until: string };
  readonly report?: PageReport;
  readonly marks: readonly TabMark[];
  /** Followed regions, in the order chosen. */
  readonly regions: readonly Region[];
  /** Some data here is the sample's. */
  readonly isSample: boolean;
  /** Kinds of the notices that were not read yet. */
  readonly unread: readonly NoticeKind[];
}
