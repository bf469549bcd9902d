// Posts labelled for the policy judgement: read, checked, and split by a hash so that training never sees the held-out part.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { engagement, platformId } from '../../utils/domain/post.ts';
import { AppError } from '../../utils/errors.ts';
import { hashString } from '../../utils/text/hash.ts';

const codes = z.union([z.string(), z.array(z.string())]).nullish();
const policyPost = z.object({
  id: z.string().min(1),
  text: z.string(),
  date: z.string().optional(),
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
  readonly platform?: z.infer<typeof platformId>;
  readonly engagement?: z.infer<typeof engagement>;
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
  const { id, text, date, localPolicy } = parsed.data;
  const label = parsed.data.regions ?? parsed.data.region;
  const platform = platformId.safeParse(parsed.data.platform);
  const counts = engagement.safeParse(parsed.data.engagement);
  return {
    id,
    text,
    ...(date === undefined ? {} : { date }),
    ...(platform.success ? { platform: platform.data } : {}),
    ...(counts.success && parsed.data.engagement !== undefined ? { engagement: counts.data } : {}),
    ...(localPolicy === undefined ? {} : { localPolicy }),
    ...(label === undefined ? {} : { regions: label === null || label === '' ? [] : [label].flat() }),
  };
}
