// One social item as read from a page.
import { PLATFORM_IDS } from './platform.ts';
import { z } from './zod.ts';

export const platformId = z.enum(PLATFORM_IDS);
export type PlatformId = z.infer<typeof platformId>;

/** Interactions as numbers. A key is absent where the page does not show the count, which is not zero. */
export const engagement = z.object({
  replies: z.number().nonnegative().optional(),
  reposts: z.number().nonnegative().optional(),
  likes: z.number().nonnegative().optional(),
  views: z.number().nonnegative().optional(),
  bookmarks: z.number().nonnegative().optional(),
});
export type Engagement = z.infer<typeof engagement>;

/** A post that another one carries. */
export interface QuotedPost {
  readonly text: string;
  readonly author?: string;
  readonly url?: string;
}

export interface Post {
  /** `<platform>:<permalink id>`, or `<platform>:~<content hash>` where the page gives no permalink. */
  readonly id: string;
  readonly platform: PlatformId;
  /** What the author wrote, with line breaks; empty where the post is only media. */
  readonly text: string;
  /** The site shows only the beginning until the reader unfolds it. */
  readonly isTruncated?: boolean;
  /** BCP 47 as the site gives it. */
  readonly language?: string;
  /** Public name, for display only; it is never sent, stored or judged. */
  readonly author?: string;
  /** Permalink. */
  readonly url?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly engagement?: Engagement;
  readonly quoted?: QuotedPost;
  readonly media?: readonly ('image' | 'video')[];
  /** What images and link cards say: alt texts and titles of the post's own, not written into `text`. */
  readonly mediaText?: string;
  /** Outward links, unwrapped from the site's redirector; never resolved by a request. */
  readonly links?: readonly string[];
}

/** What the matcher needs of a post: nothing about its author. This crosses from the page to the background. */
export const postForMatching = z.object({
  id: z.string().min(1).max(200),
  platform: platformId.optional(),
  text: z.string().max(20_000),
  language: z.string().max(35).optional(),
  url: z.string().max(2000).optional(),
  date: z.string().max(40).optional(),
  /** Permalink of the post that it shares. */
  sharedUrl: z.string().max(2000).optional(),
  links: z.array(z.string().max(2000)).max(50).optional(),
  engagement: engagement.optional(),
});
export type PostForMatching = z.infer<typeof postForMatching>;
