// The judgement of one post: is it about a policy of local government, of which region, on what, and does it spread.
import type { PolicyJudgement } from '../domain/policy-judgement.ts';
import type { PostForMatching } from '../domain/post.ts';
import type { RegionCode } from '../domain/region.ts';
import type { RegionJudgement } from '../domain/region-judgement.ts';
import { FEATURES } from './feature-list.ts';
import { measurePost, type PostFeatures } from './features.ts';
import { type Gazetteer, openGazetteer } from './gazetteer.ts';
import { judgeRegion } from './judge-region.ts';
import { CLASSES } from './lexicon.ts';
import { readWords } from './read-words.ts';
import { measureVirality } from './virality.ts';
import weights from './weights.json' with { type: 'json' };

const MAX_TOPICS = 3;
const MAX_REASONS = 4;
/** Words named with a reason. */
const MAX_WORDS = 3;

/** Judges posts. Synchronous and pure: no clock, no storage. */
export interface PolicyJudge {
  /** `readAt` (ISO 8601) is when the engagement was read; without it a post counts as a day old. */
  judge(post: PostForMatching, readAt?: string): PolicyJudgement;
  /** The region alone, for the gate of the matcher and for claims. */
  judgeRegion(text: string): RegionJudgement;
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
    topics: rankTopics(features),
    ...(viral === undefined ? {} : { viral }),
    because: explain(features, isLocalPolicy),
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

function rankTopics({ phrases }: PostFeatures): string[] {
  const scores = new Map<string, number>();
  const seen = new Set<string>();
  for (const { phrase } of phrases) {
    if (seen.has(phrase.text)) continue;
    seen.add(phrase.text);
    for (const topic of phrase.strongTopics) scores.set(topic, (scores.get(topic) ?? 0) + 3);
    for (const topic of phrase.weakTopics) scores.set(topic, (scores.get(topic) ?? 0) + 1);
  }
  const best = Math.max(0, ...scores.values());
  return [...scores]
    .filter(([, score]) => score >= 3 || score === best)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_TOPICS)
    .map(([topic]) => topic);
}

/** The features that weigh most in the direction of the verdict, with the words behind them. */
function explain({ values, phrases }: PostFeatures, isLocalPolicy: boolean): string[] {
  const sign = isLocalPolicy ? 1 : -1;
  const best: { at: number; weight: number }[] = [];
  for (let at = 0; at < WEIGHTS.length; at += 1) {
    const weight = sign * (WEIGHTS[at] ?? 0) * (values[at] ?? 0);
    if (weight <= (best[MAX_REASONS - 1]?.weight ?? 0)) continue;
    const place = best.findIndex((other) => other.weight < weight);
    best.splice(place < 0 ? best.length : place, 0, { at, weight });
    best.length = Math.min(best.length, MAX_REASONS);
  }
  return best.map(({ at }) => {
    const number = CLASS_OF[at] ?? -1;
    const name = FEATURES[at]?.[0] ?? '';
    const words = new Set<string>();
    for (const { phrase } of phrases)
      if (words.size < MAX_WORDS && phrase.classes.includes(number)) words.add(phrase.text);
    return words.size === 0 ? name : `${name}: ${[...words].join(', ')}`;
  });
}

/** The class of words behind a feature; -1 where it is made of several. */
const CLASS_OF: readonly number[] = FEATURES.map(([name]) => CLASSES.indexOf(name.replace(/ twice$| topic/g, '')));
