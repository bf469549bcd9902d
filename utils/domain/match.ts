// A candidate that was accepted: which entry, how surely, and on what evidence.
import { topicId } from './topic.ts';
import { z } from './zod.ts';

/** `answers`: the post states this very claim. `related`: the same matter, read with care. */
export const tier = z.enum(['answers', 'related']);
export type Tier = z.infer<typeof tier>;

/** A stretch of text: UTF-16 offsets, `end` exclusive. */
const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof span>;

/** What differs between post and claim where it matters. */
export const conflict = z.object({
  slot: z.enum(['number', 'region', 'year', 'period', 'polarity', 'object', 'name']),
  /** As the post says it; empty where it says nothing. */
  post: z.string().max(200),
  claim: z.string().max(200),
});
export type Conflict = z.infer<typeof conflict>;

export const evidence = z.object({
  /** Why it was accepted: the same words, (nearly) the same text, the post is listed in the claim, or links to a page that is. */
  basis: z.enum(['words', 'verbatim', 'appearance', 'link']),
  /** The wording of the claim that matched best: the claim's text or one of its paraphrases. */
  wording: z.string().max(600),
  /** Matching stretches, in the order of the wording; offsets into the post's text and into `wording`. */
  pairs: z.array(z.object({ post: span, wording: span })).max(64),
  conflicts: z.array(conflict).max(16),
});
export type Evidence = z.infer<typeof evidence>;

export const match = z.object({
  /** Key of the entry in the database: `<host number>:<entry id>`; in pure code whatever key the index was given. */
  key: z.string().max(240),
  tier,
  /** Confidence 0 to 1; comparable between claims, not a probability of truth. */
  score: z.number().min(0).max(1),
  evidence,
});
export type Match = z.infer<typeof match>;

/** The three silhouettes: square, round, pin. */
export const markKind = z.enum(['official', 'independent', 'policy']);
export type MarkKind = z.infer<typeof markKind>;

/** What the reader sees beside a post. */
export const mark = z.object({
  kind: markKind,
  /** Always `answers` for a policy mark: no claim was found that it could be related to. */
  tier,
  /** Key of the entry on top; of a policy mark `policy/<topic>/<region>`, which no entry bears. */
  key: z.string().max(240),
  /** The same for all marks about one claim; absent where no entry is about it. */
  claimKey: z.string().max(240).optional(),
  /** Headline of the claim, for names and lists; empty where no claim was found. */
  claim: z.string().max(300),
  /** Number of entries about this claim, the agency's included. */
  sources: z.int().nonnegative(),
  isSample: z.boolean(),
  /** What a post without an answer is about: topics, and names of regions. */
  about: z.object({ topics: z.array(topicId).max(3), regions: z.array(z.string().max(80)).max(12) }).optional(),
});
export type Mark = z.infer<typeof mark>;
