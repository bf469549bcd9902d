// How fast a post spreads: interactions per hour as a multiple of what is usual on its platform.
import type { Virality, ViralityLevel } from '../domain/policy-judgement.ts';
import type { PlatformId, PostForMatching } from '../domain/post.ts';

type Count = 'replies' | 'reposts' | 'likes' | 'views' | 'bookmarks';

/**
 * What one hour brings an ordinary public post of the first day, by platform. Working assumptions, to be replaced when
 * measured ones exist; only their proportion matters to the levels below.
 */
const USUAL_PER_HOUR: Readonly<Partial<Record<PlatformId, Readonly<Record<Count, number>>>>> = {
  x: { replies: 0.4, reposts: 0.5, likes: 2, views: 120, bookmarks: 0.2 },
  facebook: { replies: 0.8, reposts: 0.3, likes: 3, views: 80, bookmarks: 0.2 },
  instagram: { replies: 0.5, reposts: 0.4, likes: 8, views: 150, bookmarks: 0.5 },
  tiktok: { replies: 0.6, reposts: 0.6, likes: 15, views: 400, bookmarks: 1 },
  youtube: { replies: 0.6, reposts: 0.3, likes: 5, views: 200, bookmarks: 0.3 },
  threads: { replies: 0.5, reposts: 0.3, likes: 3, views: 120, bookmarks: 0.2 },
  reddit: { replies: 1, reposts: 0.2, likes: 3, views: 150, bookmarks: 0.2 },
  bluesky: { replies: 0.3, reposts: 0.4, likes: 1.5, views: 50, bookmarks: 0.1 },
  mastodon: { replies: 0.2, reposts: 0.5, likes: 0.8, views: 30, bookmarks: 0.1 },
};
/** Where the platform is not told. */
const USUAL_ELSEWHERE = { replies: 0.5, reposts: 0.4, likes: 2.5, views: 100, bookmarks: 0.2 };

/** A repost reaches new readers, a reply costs more than a like, a view costs nothing. */
const WEIGHTS: Readonly<Record<Count, number>> = { reposts: 3, replies: 2, likes: 1, bookmarks: 1, views: 0.5 };
const COUNTS = Object.keys(WEIGHTS) as Count[];

/** After a day hardly anything is added: older posts are measured as if they were a day old. */
const MAX_AGE_HOURS = 24;
/** The first minutes say little: nothing counts as younger. */
const MIN_AGE_HOURS = 1;
const BUSY_TIMES = 8;
const VERY_BUSY_TIMES = 60;
/** Fewer interactions than this are not lively, however young the post. */
const MIN_INTERACTIONS = 20;
/** Where none of these is known, nothing says that there are so few. */
const MAIN_COUNTS: ReadonlySet<Count> = new Set(['likes', 'views']);
const MS_PER_HOUR = 3_600_000;

/**
 * Measures the spread of a post; undefined where no count is known. A count that the page does not show is left out on
 * both sides of the comparison. `readAt` (ISO 8601) is when the counts were read; without it or a date a day is assumed.
 */
export function measureVirality(post: PostForMatching, readAt?: string): Virality | undefined {
  const { engagement } = post;
  if (engagement === undefined) return undefined;
  const usual = (post.platform && USUAL_PER_HOUR[post.platform]) ?? USUAL_ELSEWHERE;
  let measured = 0;
  let expected = 0;
  let interactions = 0;
  let isFloorKnown = false;
  for (const count of COUNTS) {
    const value = engagement[count];
    if (value === undefined) continue;
    const weight = WEIGHTS[count] / usual[count];
    measured += weight * value;
    expected += weight * usual[count];
    interactions += count === 'views' ? value / 100 : value;
    isFloorKnown ||= MAIN_COUNTS.has(count);
  }
  if (expected === 0) return undefined;
  const timesUsual = Math.round((measured / expected / ageHours(post.date, readAt)) * 100) / 100;
  return { timesUsual, level: levelOf(timesUsual, isFloorKnown ? interactions : undefined) };
}

function ageHours(date: string | undefined, readAt: string | undefined): number {
  const age = (Date.parse(readAt ?? '') - Date.parse(date ?? '')) / MS_PER_HOUR;
  if (Number.isNaN(age)) return MAX_AGE_HOURS;
  return Math.min(MAX_AGE_HOURS, Math.max(MIN_AGE_HOURS, age));
}

function levelOf(timesUsual: number, interactions: number | undefined): ViralityLevel {
  if ((interactions !== undefined && interactions < MIN_INTERACTIONS) || timesUsual < BUSY_TIMES) return 'ordinary';
  return timesUsual < VERY_BUSY_TIMES ? 'busy' : 'very-busy';
}
