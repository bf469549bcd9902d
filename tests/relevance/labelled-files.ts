// Claims, posts and judgements as JSON lines: read, checked, and turned into what the matcher takes.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../utils/errors.ts';
import type { IndexedClaim } from '../../utils/matching/indexed-claim.ts';

const claimLine = z.object({
  id: z.string().min(1),
  title: z.string(),
  paraphrases: z.array(z.string()).optional(),
  text: z.string().optional(),
  lang: z.string().optional(),
  date: z.string().optional(),
  regions: z.array(z.string()).optional(),
  agency: z.string().optional(),
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
  appearances: z.array(z.string()).optional(),
});
export type ClaimLine = z.infer<typeof claimLine>;

const postLine = z.object({
  id: z.string().min(1),
  text: z.string(),
  lang: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  platform: z.string().optional(),
  /** In the project's own set: what the post is, and where it lies. */
  kind: z.string().optional(),
});
export type PostLine = z.infer<typeof postLine>;

/** `tier` is given in the project's own set only; without it every judgement means `answers`. */
const judgementLine = z.object({ q: z.string(), d: z.string(), tier: z.enum(['answers', 'related']).optional() });
export type JudgementLine = z.infer<typeof judgementLine>;

/** Claims of a file. @throws AppError `evaluate/bad-file` with file and line. */
export const readClaims = (file: string): ClaimLine[] => readLines(file, claimLine);
/** Posts of a file. @throws AppError `evaluate/bad-file` with file and line. */
export const readPosts = (file: string): PostLine[] => readLines(file, postLine);
/** Judgements of a file. @throws AppError `evaluate/bad-file` with file and line. */
export const readJudgements = (file: string): JudgementLine[] => readLines(file, judgementLine);

/** A claim of a file as the index takes it: the title is the claim, the text counts as the answer. */
export function toIndexedClaim(line: ClaimLine): IndexedClaim {
  return {
    key: line.id,
    text: line.title,
    paraphrases: line.paraphrases ?? [],
    answer: line.text ?? '',
    title: line.title,
    language: line.lang ?? 'id',
    regions: line.regions ?? [],
    appearances: line.appearances ?? [],
    ...(line.validFrom === undefined ? {} : { validFrom: line.validFrom }),
    ...(line.validUntil === undefined ? {} : { validUntil: line.validUntil }),
  };
}

function readLines<S extends z.ZodType>(file: string, schema: S): z.infer<S>[] {
  if (!existsSync(file)) throw new AppError('evaluate/bad-file', 'The file does not exist.', { place: file });
  const rows: z.infer<S>[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const place = `${file}:${index + 1}`;
      const parsed = schema.safeParse(parseJson(line, place));
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new AppError('evaluate/bad-file', `${issue?.path.join('.')}: ${issue?.message}`, { place });
      }
      rows.push(parsed.data);
    });
  return rows;
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new AppError('evaluate/bad-file', 'The line is not JSON.', { place, cause });
  }
}
