// How readers' devices judge the texts of a draft: of which region and topic. A claim read as another region's never answers here.
import type { Publisher } from '../domain/publisher.ts';
import { overlaps, type RegionCode } from '../domain/region.ts';
import type { TopicId } from '../domain/topic.ts';
import type { Problem } from '../errors.ts';
import type { PolicyJudge } from '../policy/judge-policy.ts';
import { type Draft, placeOf } from './draft.ts';

/** What was judged of a draft's claim. */
export interface ClaimJudged {
  readonly file: string;
  /** Empty where the claim names no region: posts of every region are compared with it. */
  readonly regions: readonly RegionCode[];
  readonly topics: readonly TopicId[];
}

/** What is needed to judge a publisher's drafts. */
export interface RegionContext {
  readonly publisher: Pick<Publisher, 'regions'>;
  readonly judge: Pick<PolicyJudge, 'judgeRegion' | 'judgeTopics'>;
  readonly nameOf: (code: RegionCode) => string;
}

/** Judges the claims of standing drafts. */
export function judgeClaims(drafts: readonly Draft[], { judge }: RegionContext): ClaimJudged[] {
  return drafts.flatMap(({ file, claim, status }) =>
    claim === undefined || status === 'withdrawn'
      ? []
      : [{ file, regions: judge.judgeRegion(claim).regions, topics: judge.judgeTopics(claim) }],
  );
}

/** Warns of claims and paraphrases that readers' devices take for another region's than the draft's. */
export function lintRegionsNamed(drafts: readonly Draft[], context: RegionContext): Problem[] {
  return drafts.flatMap((draft) => {
    const own = draft.regions ?? context.publisher.regions;
    if (own.length === 0 || draft.status === 'withdrawn') return [];
    const texts = [
      ['claim', draft.claim],
      ...(draft.paraphrases ?? []).map((text, index) => [`paraphrases.${index}`, text]),
    ] as const;
    return texts.flatMap(([path = '', text]) => lintText(draft, path, text, own, context));
  });
}

function lintText(
  draft: Draft,
  path: string,
  text: string | undefined,
  own: readonly RegionCode[],
  { judge, nameOf }: RegionContext,
): Problem[] {
  if (text === undefined) return [];
  const { regions } = judge.judgeRegion(text);
  if (regions.length === 0 || regions.some((code) => own.some((region) => overlaps(code, region)))) return [];
  return [
    {
      place: placeOf(draft, path),
      message: `is read as about ${regions.map(nameOf).join(' or ')}, not ${own.map(nameOf).join(', ')}.`,
      remedy: 'Posts in these words will not be answered: name your own region, or correct regions.',
      severity: 'warning',
    },
  ];
}
