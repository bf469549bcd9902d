// What the reader chose: one schema with defaults. Trust in feeds is here too, since it must outlive the cache.

import { VIRALITY_LEVELS } from '../domain/policy-judgement.ts';
import { platformId } from '../domain/post.ts';
import { siteHost } from '../domain/publisher.ts';
import { regionCode } from '../domain/region.ts';
import { sourceChoice } from '../domain/source-choice.ts';
import { z } from '../domain/zod.ts';

/** A feed host the reader trusts, pinned to the root keys seen when it was added. */
export const feedChoice = z.object({
  /** Base URL that ends with `/`, below which `v1/` lies; https, or http on loopback. */
  url: z.string().max(600),
  /** Hex SHA-256 over the keys of the host's first root, as compared by the reader through its words. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: z.iso.datetime(),
});
export type FeedChoice = z.infer<typeof feedChoice>;

/** A site whose address cannot be known in advance (a Mastodon server), added by the reader. */
export const siteChoice = z.object({ host: siteHost, platform: platformId });
export type SiteChoice = z.infer<typeof siteChoice>;

/** A claim that the reader does not want to see marked. */
export const mutedClaim = z.object({
  /** Key of the entry that was on top. */
  key: z.string().min(1).max(240),
  /** As it was worded then, for the list in the options. */
  claim: z.string().max(300),
  mutedAt: z.iso.datetime(),
});
export type MutedClaim = z.infer<typeof mutedClaim>;

export const settingsSchema = z.object({
  version: z.literal(1),
  regions: z.array(regionCode).max(32).default([]),
  language: z.enum(['auto', 'id', 'en']).default('auto'),
  /** Platforms the reader switched off. */
  platformsOff: z.array(platformId).default([]),
  sites: z.array(siteChoice).max(64).default([]),
  feeds: z.array(feedChoice).max(32).default([]),
  /** Sites of others, added from the catalogue or by address. */
  sources: z.array(sourceChoice).max(64).default([]),
  /** The sample feed of Kabupaten Contoh, which lies in the package. */
  isSampleOn: z.boolean().default(false),
  /** Show a hollow badge for the tier `related` too. */
  showRelated: z.boolean().default(false),
  /** From which spread on a local-policy post is marked that nobody has answered. */
  spread: z.enum(VIRALITY_LEVELS).default('busy'),
  /** A whole badge at every post of a claim, not only at the first one of a page. */
  showRepeats: z.boolean().default(false),
  /** Claims that are not marked anywhere, newest last. */
  mutedClaims: z.array(mutedClaim).max(500).default([]),
  /** Hosts on which the reader paused marking. */
  pausedHosts: z.array(siteHost).max(64).default([]),
  /** Until when marking rests everywhere; null where it does not. */
  pausedUntil: z.iso.datetime().nullable().default(null),
  /** Tell of notices by the browser's own notifications too. */
  notifyByBrowser: z.boolean().default(false),
  welcomed: z.boolean().default(false),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({ version: 1 });
