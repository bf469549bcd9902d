// The neutral sample: the project's own invented posts that state no claim of any feed, one a line, for the check of over-broad wordings.
import { readFileSync } from 'node:fs';
import { z } from '../domain/zod.ts';

const OWN_POSTS = `${import.meta.dirname}/../../tests/relevance`;
const line = z.object({ id: z.string(), text: z.string(), kind: z.string().optional() });

/** Everyday posts about public affairs and anything else; of the labelled set only those that are unrelated to its claims. */
export function readNeutralPosts(): string[] {
  const lines = ['policy/posts.jsonl', 'data/posts.jsonl'].flatMap((file) =>
    readFileSync(`${OWN_POSTS}/${file}`, 'utf8').trim().split('\n'),
  );
  const posts = lines.map((text) => line.parse(JSON.parse(text)));
  const neutral = posts.filter(({ kind }) => kind === undefined || kind === 'unrelated');
  return [...new Set(neutral.map(({ text }) => text.replace(/\s+/g, ' ').trim()))];
}
