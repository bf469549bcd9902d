// The figures of the protocol on files that somebody gives: the shipped matcher as a reader meets it, and its two models before the vetoes.
import { writeFileSync } from 'node:fs';
import type { Match } from '../../utils/domain/match.ts';
import { createMatcher, type Matcher } from '../../utils/matching/matcher.ts';
import { readTrees } from '../../utils/matching/score-trees.ts';
import { assembleSet, indexOf, measurePosts } from './corpus.ts';
import { closedFigures, type Figure, idsOf, type Models, rateFigures } from './evaluate-matching.ts';
import { readStoredWeights } from './fit-weights.ts';
import {
  type ClaimLine,
  type PostLine,
  readClaims,
  readJudgements,
  readPosts,
  toIndexedClaim,
} from './labelled-files.ts';
import { share } from './metrics.ts';
import { type RegionMaterial, readRegionMaterial } from './region-judge.ts';

/** Paths of JSON lines; `out` is written. */
export interface Files {
  readonly claims: string;
  readonly posts: string;
  readonly qrels?: string;
  /** Posts that state no claim of the feed. */
  readonly unrelated?: readonly string[];
  readonly out?: string;
}

/** A matcher of these claims with the package's regions. */
export function matchOf(claims: readonly ClaimLine[], { regionNames, judgeRegion }: RegionMaterial): Matcher['match'] {
  const matcher = createMatcher(claims.map(toIndexedClaim), { regionNames });
  return (post) => matcher.match(post, judgeRegion);
}

/**
 * Answers of the shipped matcher, vetoes included; with `qrels` also success and reciprocal rank of its models, and with `unrelated`
 * their recall at rates of false marks. Posts that the models were fitted on flatter them: `../shared/relevance` is cross-validated instead.
 * @throws AppError `evaluate/bad-file` with file and line.
 */
export async function evaluateFiles(files: Files): Promise<Figure[]> {
  const claims = readClaims(files.claims);
  const posts = readPosts(files.posts);
  const match = matchOf(claims, await readRegionMaterial());
  const matches = new Map(posts.map((post) => [post.id, match(toPost(post))]));
  if (files.out !== undefined)
    writeFileSync(files.out, posts.map((post) => outLine(post.id, matches.get(post.id) ?? [])).join(''));
  const answers = (id: string) => (matches.get(id) ?? []).filter((one) => one.tier === 'answers');
  const figures: Figure[] = [
    {
      figure: 'posts with an answer',
      value: share(posts, (post) => answers(post.id).length > 0),
      note: `${posts.length} posts`,
    },
  ];
  if (files.qrels !== undefined) figures.push(...judgeAnswers(posts, readJudgements(files.qrels), answers));
  for (const file of files.unrelated ?? []) {
    const others = readPosts(file);
    const marked = others.filter((post) => match(toPost(post))[0]?.tier === 'answers');
    figures.push({
      figure: `marked of ${file}`,
      value: marked.length / Math.max(1, others.length),
      note: idsOf(marked),
    });
  }
  return files.qrels === undefined ? figures : [...figures, ...modelFigures(files, claims, posts)];
}

/** What the two stored models make of the files, as the protocol asks: no vetoes, every threshold measured on `unrelated`. */
function modelFigures(
  { qrels, unrelated = [] }: Files,
  claims: readonly ClaimLine[],
  posts: readonly PostLine[],
): Figure[] {
  const { right } = assembleSet('files', claims, posts, qrels);
  const index = indexOf(claims);
  const labelled = measurePosts(index, claims, posts, 'files', right).filter((row) => row.right.size > 0);
  const models = storedModels();
  const figures = closedFigures('of the models', labelled, models);
  if (unrelated.length === 0) return figures;
  const negatives = unrelated.flatMap((file) => measurePosts(index, claims, readPosts(file), file));
  return [...figures, ...rateFigures(labelled, negatives, models)];
}

function storedModels(): Models {
  const { rank, accept } = readStoredWeights();
  const models = { rank: readTrees(rank), accept: readTrees(accept) };
  return () => models;
}

function judgeAnswers(
  posts: readonly PostLine[],
  judgements: ReturnType<typeof readJudgements>,
  answers: (id: string) => readonly Match[],
): Figure[] {
  const right = new Map<string, Set<string>>();
  for (const { q, d, tier } of judgements) {
    if (tier === 'related') continue;
    right.set(q, (right.get(q) ?? new Set()).add(d));
  }
  const isRight = (post: PostLine) => right.get(post.id)?.has(answers(post.id)[0]?.key ?? '') === true;
  const marked = posts.filter((post) => answers(post.id).length > 0);
  const toAnswer = posts.filter((post) => right.has(post.id));
  const figures: Figure[] = [
    { figure: 'precision of answers', value: share(marked, isRight), note: `${marked.length} marked`, goal: '>= .97' },
    {
      figure: 'recall of answers',
      value: share(toAnswer, isRight),
      note: `${toAnswer.length} to answer`,
      goal: '>= .65',
    },
  ];
  for (const kind of new Set(posts.map((post) => post.kind).filter((kind) => kind !== undefined))) {
    const ofKind = posts.filter((post) => post.kind === kind);
    const isAnswer = ofKind.some((post) => right.has(post.id));
    figures.push({
      figure: isAnswer ? `recall ${kind}` : `answered ${kind}`,
      value: share(ofKind, isAnswer ? isRight : (post) => answers(post.id).length > 0),
      note: `${ofKind.length} posts`,
    });
  }
  return figures;
}

function toPost(post: PostLine) {
  return {
    id: post.id,
    text: post.text,
    ...(post.lang === undefined ? {} : { language: post.lang }),
    ...(post.date === undefined ? {} : { date: post.date }),
    ...(post.url === undefined ? {} : { url: post.url }),
  };
}

function outLine(id: string, matches: readonly Match[]): string {
  const rows = matches.map(({ key, tier, score, evidence }) => ({ id: key, tier, score, evidence }));
  return `${JSON.stringify({ id, matches: rows })}\n`;
}
