// The figures of the policy judgement: local policy, region and spread, on the project's own held-out posts or on any file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildRegionGazetteer } from '../../utils/cli/build-gazetteer.ts';
import type { PolicyJudgement, Reason } from '../../utils/domain/policy-judgement.ts';
import { createPolicyJudge, type PolicyJudge } from '../../utils/policy/judge-policy.ts';
import type { Figure } from './evaluate-matching.ts';
import { share } from './metrics.ts';
import { isHeldOut, OWN_POSTS, type PolicyPost, readPolicyPosts } from './policy-posts.ts';

/** Posts of the shared set about public transport, where local policy and daily traffic lie close together. */
const TRANSPORT = 'transport_jakarta';

/** Files to measure; without `posts` the project's own held-out part. */
export interface PolicyFiles {
  readonly posts?: string;
  /** Where a line a post is written: the judgement. */
  readonly out?: string;
  /** When the counts of all posts were read (ISO 8601), where a post does not say so itself; without it now. */
  readonly readAt?: string;
  /** Posts that carry no local policy: `{id, text, src?}`. */
  readonly unrelated?: string;
}

/** Judges the posts of a file as a reader meets them, and scores them where they carry labels. */
export async function evaluatePolicy(files: PolicyFiles): Promise<Figure[]> {
  const judge = await openJudge();
  const posts = files.posts === undefined ? readPolicyPosts(OWN_POSTS).filter(isHeldOut) : readPolicyPosts(files.posts);
  const judgements = posts.map((post) => judge.judge(post, post.readAt ?? files.readAt ?? readAtOf(post)));
  if (files.out !== undefined) {
    writeFileSync(files.out, posts.map((post, at) => outLine(post.id, judgements[at] as PolicyJudgement)).join(''));
  }
  const judged = posts.map((post, at) => ({ post, judgement: judgements[at] as PolicyJudgement }));
  const figures = [...policyFigures(judged), ...regionFigures(judged)];
  if (files.unrelated !== undefined && existsSync(files.unrelated)) {
    figures.push(...unrelatedFigures(files.unrelated, judge));
  }
  return figures;
}

/** Now for posts with a date; the others count as a day old. */
function readAtOf({ date }: PolicyPost): string | undefined {
  return date === undefined ? undefined : new Date().toISOString();
}

/** The judge over the gazetteer as the package carries it. */
export async function openJudge(): Promise<PolicyJudge> {
  return createPolicyJudge(new TextEncoder().encode((await buildRegionGazetteer()).text));
}

/** A post and what was judged of it. */
export interface JudgedPost {
  readonly post: PolicyPost;
  readonly judgement: PolicyJudgement;
}

/** Precision, recall and calibration of "about local policy". */
export function policyFigures(judged: readonly JudgedPost[]): Figure[] {
  const labelled = judged.filter(({ post }) => post.localPolicy !== undefined);
  const marked = labelled.filter(({ judgement }) => judgement.isLocalPolicy);
  const local = labelled.filter(({ post }) => post.localPolicy === true);
  const figures: Figure[] = [
    { figure: 'judged local policy', value: share(judged, isMarked), note: `${judged.length} posts` },
  ];
  if (labelled.length === 0) return figures;
  const brier = labelled.reduce(
    (sum, { post, judgement }) => sum + (judgement.probability - Number(post.localPolicy)) ** 2,
    0,
  );
  return [
    ...figures,
    {
      figure: 'precision of local policy',
      value: share(marked, ({ post }) => post.localPolicy === true),
      goal: '>= .95',
      note: idsOf(marked.filter(({ post }) => post.localPolicy !== true)),
    },
    {
      figure: 'recall of local policy',
      value: share(local, isMarked),
      goal: '>= .85',
      note: idsOf(local.filter((one) => !isMarked(one))),
    },
    { figure: 'Brier score', value: brier / labelled.length },
  ];
}

/** How often the region is exact or the correct set, and how often a single wrong one. */
export function regionFigures(judged: readonly JudgedPost[]): Figure[] {
  const labelled = judged.filter(({ post }) => post.regions !== undefined);
  if (labelled.length === 0) return [];
  const wrong = labelled.filter((one) => !isRegionRight(one));
  const wrongSingle = wrong.filter(({ post, judgement }) => {
    const [only] = judgement.regions;
    return judgement.regions.length === 1 && only !== undefined && post.regions?.includes(only) !== true;
  });
  return [
    {
      figure: 'region exact or correct set',
      value: share(labelled, isRegionRight),
      goal: '>= .93',
      note: `${labelled.length} posts; not: ${idsOf(wrong)}`,
    },
    {
      figure: 'wrong single region',
      value: wrongSingle.length / labelled.length,
      goal: '<= .01',
      note: idsOf(wrongSingle),
    },
  ];
}

/** The label itself, or a set kept open that holds it. */
function isRegionRight({ post, judgement }: JudgedPost): boolean {
  const label = post.regions ?? [];
  const { regions } = judgement;
  const isExact = label.length === regions.length && label.every((code) => regions.includes(code));
  const isOpenSet = label.length === 1 && !judgement.isRegionCertain && label.every((code) => regions.includes(code));
  return isExact || isOpenSet;
}

function unrelatedFigures(file: string, judge: PolicyJudge): Figure[] {
  const posts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { id: string; text: string; src?: string });
  const judged = posts.map((post) => ({ post, isMarked: judge.judge(post).isLocalPolicy }));
  const groups = Map.groupBy(judged, ({ post }) => (post.src === TRANSPORT ? 'transport' : 'all but transport'));
  return [...groups].sort().map(([name, group]) => ({
    figure: `judged local policy, unrelated, ${name}`,
    value: share(group, (one) => one.isMarked),
    note: `${group.length} posts`,
    ...(name === 'transport' ? {} : { goal: '<= .01' }),
  }));
}

function isMarked({ judgement }: JudgedPost): boolean {
  return judgement.isLocalPolicy;
}

function idsOf(judged: readonly JudgedPost[]): string {
  return judged.map(({ post }) => post.id).join(' ');
}

function outLine(id: string, judgement: PolicyJudgement): string {
  const { isLocalPolicy, probability, regions, isRegionCertain, topics, viral, because } = judgement;
  const row = {
    id,
    localPolicy: isLocalPolicy,
    probability: Math.round(probability * 1e4) / 1e4,
    regions: [...regions],
    isRegionCertain,
  };
  return `${JSON.stringify({ ...row, topics: [...topics], ...(viral === undefined ? {} : { viral }), because: because.map(asLine) })}\n`;
}

/** `strong topic: tarif parkir`. */
function asLine({ feature, words }: Reason): string {
  return words.length === 0 ? feature : `${feature}: ${words.map(({ text }) => text).join(', ')}`;
}
