// The judgement of one post: is it about a policy of local government, of which region, on what, and does it spread.
import type { PolicyJudgement } from '../domain/policy-judgement.ts';
import type { PostForMatching } from '../domain/post.ts';
import type { RegionCode } from '../domain/region.ts';
import type { RegionJudgement } from '../domain/region-judgement.ts';
import type { TopicId } from '../domain/topic.ts';
import { explain } from './explain.ts';
import { FEATURES } from './feature-list.ts';
import { measurePost } from './features.ts';
import { type Gazetteer, openGazetteer } from './gazetteer.ts';
import { judgeRegion } from './judge-region.ts';
import { rankTopics } from './rank-topics.ts';
import { readWords } from './read-words.ts';
import { measureVirality } from './virality.ts';
import weights from './weights.json' with { type: 'json' };

/** Judges posts. Synchronous and pure: no clock, no storage. */
export interface PolicyJudge {
  /** `readAt` (ISO 8601) is when the engagement was read; without it a post counts as a day old. */
  judge(post: PostForMatching, readAt?: string): PolicyJudgement;
  /** The region alone, for the gate of the matcher and for claims. */
  judgeRegion(text: string): RegionJudgement;
  /** The topics alone, for claims: best first. */
  judgeTopics(text: string): TopicId[];
}

export interface PolicyOptions {
  /** The reader's regions: they settle names that the text leaves open. */
  readonly followed?: readonly RegionCode[];
}

/** Makes a judge from the gazetteer's bytes, or from one that was opened with villages. */
export function createPolicyJudge(
  gazetteer: ArrayBuffer | Uint8Array | Gazetteer,
  options: PolicyOptions = {},
): PolicyJudge {
  const names = 'findAt' in gazetteer ? gazetteer : openGazetteer(gazetteer);
  const followed = options.followed ?? [];
  return {
    judge: (post, readAt) => judge(post, names, followed, readAt),
    judgeRegion: (text) => {
      const { regions, isCertain, named } = judgeRegion(readWords(text), names, followed);
      return { regions, isCertain, named };
    },
    judgeTopics: (text) => {
      const words = readWords(text);
      return rankTopics(measurePost(words, judgeRegion(words, names, followed)).phrases);
    },
  };
}

function judge(
  post: PostForMatching,
  gazetteer: Gazetteer,
  followed: readonly RegionCode[],
  readAt: string | undefined,
): PolicyJudgement {
  const text = readWords(post.text);
  const region = judgeRegion(text, gazetteer, followed);
  const features = measurePost(text, region);
  const probability = probabilityOf(scoreOf(features.values));
  const isLocalPolicy = probability >= weights.threshold;
  const viral = measureVirality(post, readAt);
  return {
    isLocalPolicy,
    probability,
    regions: region.regions,
    isRegionCertain: region.isCertain,
    named: region.named,
    topics: rankTopics(features.phrases),
    ...(viral === undefined ? {} : { viral }),
    because: explain(
      { weights: WEIGHTS, values: features.values, sign: isLocalPolicy ? 1 : -1 },
      {
        original: post.text,
        text,
        phrases: features.phrases,
        named: region.named,
      },
    ),
  };
}

const NAMED_WEIGHTS: Readonly<Record<string, number>> = weights.weights;
const WEIGHTS = Float64Array.from(FEATURES, ([name]) => NAMED_WEIGHTS[name] ?? 0);

function scoreOf(values: ArrayLike<number>): number {
  let score = weights.bias;
  for (let at = 0; at < WEIGHTS.length; at += 1) score += (WEIGHTS[at] ?? 0) * (values[at] ?? 0);
  return score;
}

/** Platt's calibration: Platt, "Probabilistic outputs for support vector machines" (1999). */
function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-(weights.slope * score + weights.offset)));
}
