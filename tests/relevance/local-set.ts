// The project's own labelled posts about local policy: the first set, and batches that were written later and run before any rule was changed for them.
import { existsSync, readdirSync } from 'node:fs';
import type { Match } from '../../utils/domain/match.ts';
import type { Matcher } from '../../utils/matching/matcher.ts';
import { type ClaimLine, type PostLine, readClaims, readJudgements, readPosts } from './labelled-files.ts';
import { share } from './metrics.ts';

const FOLDER = `${import.meta.dirname}/data`;

/** One batch of posts with what is right; its claims stand beside those of the first set. */
export interface LocalSet {
  /** `first`, or the name of the batch's folder. */
  readonly name: string;
  readonly claims: readonly ClaimLine[];
  readonly posts: readonly PostLine[];
  /** Post id to claim and tier. */
  readonly judgements: ReadonlyMap<string, { readonly d: string; readonly tier?: 'answers' | 'related' | undefined }>;
}

/** What the matcher made of a post. */
export interface Outcome {
  readonly id: string;
  readonly kind: string;
  readonly answered: string | undefined;
  readonly right: string | undefined;
}

/** All batches in order; the claims of the first set are in each. */
export function readLocalSets(): LocalSet[] {
  const first = readOne('first', FOLDER, []);
  const batches = readdirSync(FOLDER)
    .filter((name) => name.startsWith('batch-'))
    .sort();
  return [first, ...batches.map((name) => readOne(name, `${FOLDER}/${name}`, first.claims))];
}

function readOne(name: string, folder: string, others: readonly ClaimLine[]): LocalSet {
  const claims = existsSync(`${folder}/claims.jsonl`) ? readClaims(`${folder}/claims.jsonl`) : [];
  return {
    name,
    claims: [...others, ...claims],
    posts: readPosts(`${folder}/posts.jsonl`),
    judgements: new Map(readJudgements(`${folder}/qrels.jsonl`).map((line) => [line.q, line])),
  };
}

/** Runs a set's posts through a matcher. */
export function runLocalSet({ posts, judgements }: LocalSet, match: Matcher['match']): Outcome[] {
  return posts.map((post) => {
    const judgement = judgements.get(post.id);
    const found: readonly Match[] = match({
      id: post.id,
      text: post.text,
      ...(post.date === undefined ? {} : { date: post.date }),
    });
    return {
      id: post.id,
      kind: post.kind ?? '',
      answered: found[0]?.tier === 'answers' ? found[0].key : undefined,
      right: judgement?.tier === 'answers' ? judgement.d : undefined,
    };
  });
}

/** Precision and recall of answers. */
export function rateOutcomes(outcomes: readonly Outcome[]): { precision: number; recall: number } {
  const isRight = (one: Outcome) => one.answered !== undefined && one.answered === one.right;
  return {
    precision: share(
      outcomes.filter((one) => one.answered !== undefined),
      isRight,
    ),
    recall: share(
      outcomes.filter((one) => one.right !== undefined),
      isRight,
    ),
  };
}
