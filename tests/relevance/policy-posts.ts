// Posts labelled for the policy judgement: read, checked, and split by a hash so that training never sees the held-out part.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Engagement, engagement, platformId } from '../../utils/domain/post.ts';
import { AppError } from '../../utils/errors.ts';
import { hashString } from '../../utils/text/hash.ts';

const codes = z.union([z.string(), z.array(z.string())]).nullish();
const policyPost = z.object({
  id: z.string().min(1),
  text: z.string(),
  date: z.union([z.string(), z.number()]).nullish(),
  /** When the counts were read. */
  readAt: z.union([z.string(), z.number()]).nullish(),
  platform: z.string().optional(),
  engagement: z.unknown().optional(),
  localPolicy: z.boolean().optional(),
  /** One region, or all that a text leaves open; empty where it names none. */
  regions: codes,
  region: codes,
});

/** A post with its labels, where it has any. */
export interface PolicyPost {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  /** When the counts were read, ISO 8601. */
  readonly readAt?: string;
  readonly platform?: z.infer<typeof platformId>;
  readonly engagement?: Engagement;
  readonly localPolicy?: boolean;
  readonly regions?: readonly string[];
}

/** The project's own labelled posts. */
export const OWN_POSTS = `${import.meta.dirname}/policy/posts.jsonl`;

/** A batch written last, that nothing was changed for: it is not trained on, and its errors are left as they are. */
export const KEPT_APART = `${import.meta.dirname}/policy/kept-apart.jsonl`;

/** Three in ten posts are held out. */
const HELD_OUT_OF_TEN = 3;

/** Reads JSON lines. @throws AppError `evaluate/bad-file` with file and line. */
export function readPolicyPosts(file: string): PolicyPost[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const posts: PolicyPost[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    posts.push(readLine(line, `${file}:${index + 1}`));
  }
  return posts;
}

/** True for posts that training never sees. */
export function isHeldOut(post: PolicyPost): boolean {
  return hashString(post.text) % 10 < HELD_OUT_OF_TEN;
}

function readLine(line: string, place: string): PolicyPost {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new AppError('evaluate/bad-file', 'The line is not JSON.', { place, cause });
  }
  const parsed = policyPost.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new AppError('evaluate/bad-file', `${issue?.path.join('.')}: ${issue?.message}`, { place });
  }
  const { id, text, localPolicy } = parsed.data;
  const [date, readAt] = [timeOf(parsed.data.date), timeOf(parsed.data.readAt)];
  const label = parsed.data.regions ?? parsed.data.region;
  const platform = platformId.safeParse(parsed.data.platform);
  const counts = knownCounts(parsed.data.engagement);
  return {
    id,
    text,
    ...(date === undefined ? {} : { date }),
    ...(readAt === undefined ? {} : { readAt }),
    ...(platform.success ? { platform: platform.data } : {}),
    ...(counts === undefined ? {} : { engagement: counts }),
    ...(localPolicy === undefined ? {} : { localPolicy }),
    ...(label === undefined ? {} : { regions: label === null || label === '' ? [] : [label].flat() }),
  };
}

/** The counts that are numbers: one that is missing, null or nonsense is unknown and takes no other with it. */
function knownCounts(value: unknown): Engagement | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const known = Object.entries(value).filter(([count, number]) => engagement.safeParse({ [count]: number }).success);
  const parsed = engagement.safeParse(Object.fromEntries(known));
  return parsed.success ? parsed.data : undefined;
}

/** ISO 8601 of a date, or of seconds or milliseconds since 1970; undefined where it is neither. */
function timeOf(value: string | number | null | undefined): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const isSeconds = typeof value === 'number' && value < 1e11;
  const time = new Date(isSeconds ? value * 1000 : value);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
