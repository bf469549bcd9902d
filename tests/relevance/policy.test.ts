// The gate on the project's own held-out posts: local policy, region, and that the weights are those of the training script.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildRegionGazetteer } from '../../utils/cli/build-gazetteer.ts';
import { FEATURES } from '../../utils/policy/feature-list.ts';
import { openGazetteer } from '../../utils/policy/gazetteer.ts';
import weights from '../../utils/policy/weights.json' with { type: 'json' };
import { type JudgedPost, openJudge, policyFigures, regionFigures } from './evaluate-policy.ts';
import { isHeldOut, KEPT_APART, OWN_POSTS, readPolicyPosts } from './policy-posts.ts';
import { trainPolicy } from './policy-training.ts';

const posts = readPolicyPosts(OWN_POSTS);
let judged: JudgedPost[] = [];

function figureOf(figure: string, of: readonly JudgedPost[] = judged): number {
  const found = [...policyFigures(of), ...regionFigures(of)].find((one) => one.figure === figure);
  if (found === undefined) throw new Error(`no figure ${figure}`);
  return found.value;
}

beforeAll(async () => {
  const judge = await openJudge();
  judged = posts.filter(isHeldOut).map((post) => ({ post, judgement: judge.judge(post) }));
});

describe('the labelled posts', () => {
  it('are at least six hundred, all different, and a third is held out of training', () => {
    expect(posts.length).toBeGreaterThanOrEqual(600);
    expect(new Set(posts.map(({ text }) => text)).size).toBe(posts.length);
    expect(judged.length / posts.length).toBeGreaterThan(0.25);
  });

  it('all carry both labels', () => {
    expect(posts.filter(({ localPolicy, regions }) => localPolicy === undefined || regions === undefined)).toEqual([]);
  });
});

describe('held-out posts', () => {
  it('are judged local policy with a precision of at least .95 at a recall of at least .85', () => {
    expect(figureOf('precision of local policy')).toBeGreaterThanOrEqual(0.95);
    expect(figureOf('recall of local policy')).toBeGreaterThanOrEqual(0.85);
  });

  it('get the exact region or the correct set in 93 of 100, and a single wrong one in one at most', () => {
    expect(figureOf('region exact or correct set')).toBeGreaterThanOrEqual(0.93);
    expect(figureOf('wrong single region')).toBeLessThanOrEqual(0.01);
  });

  it('get probabilities that mean something', () => {
    expect(figureOf('Brier score')).toBeLessThan(0.08);
  });
});

describe('the batch kept apart', () => {
  it('is judged with a precision of at least .95 at a recall of at least .80, and no post of it is in the set', async () => {
    const judge = await openJudge();
    const apart = readPolicyPosts(KEPT_APART).map((post) => ({ post, judgement: judge.judge(post) }));
    expect(figureOf('precision of local policy', apart)).toBeGreaterThanOrEqual(0.95);
    expect(figureOf('recall of local policy', apart)).toBeGreaterThanOrEqual(0.8);
    expect(figureOf('region exact or correct set', apart)).toBeGreaterThanOrEqual(0.93);
    const known = new Set(posts.map(({ text }) => text));
    expect(apart.filter(({ post }) => known.has(post.text))).toEqual([]);
  });
});

describe('the weights', () => {
  it('name every feature, each with the sign it may have', () => {
    expect(Object.keys(weights.weights).sort()).toEqual(FEATURES.map(([name]) => name).sort());
    const named: Readonly<Record<string, number>> = weights.weights;
    expect(FEATURES.filter(([name, sign]) => (named[name] ?? 0) * sign < 0)).toEqual([]);
  });

  it('are what the training script makes of the other posts', async () => {
    const gazetteer = openGazetteer(new TextEncoder().encode((await buildRegionGazetteer()).text));
    const trained = trainPolicy(
      posts.filter((post) => !isHeldOut(post)),
      gazetteer,
    );
    expect(trained.weights).toEqual(weights);
  });
});
