// Over-broad wordings of a draft: what would mark posts about anything is only shown as related, so the publisher is told.
import type { Publisher } from '../domain/publisher.ts';
import type { Problem } from '../errors.ts';
import type { BreadthCheck } from '../matching/broad-wordings.ts';
import { type Draft, placeOf } from './draft.ts';

/** What is needed to check how broad wordings are. */
export interface BreadthContext {
  readonly publisher: Pick<Publisher, 'regions'>;
  readonly broadOf: BreadthCheck;
  /** Region code to official name. */
  readonly regionNames: ReadonlyMap<string, string>;
}

/** Warns of claims and paraphrases that readers' devices would find over-broad, by the same check as theirs. */
export function lintBroadWordings(drafts: readonly Draft[], context: BreadthContext): Problem[] {
  return drafts.flatMap((draft) => {
    if (draft.status === 'withdrawn') return [];
    const texts = [
      ['claim', draft.claim],
      ...(draft.paraphrases ?? []).map((text, index) => [`paraphrases.${index}`, text]),
    ] as const;
    return texts.flatMap(([path = '', text]): Problem[] => {
      if (text === undefined || !isBroad(draft, text, context)) return [];
      return [
        {
          place: placeOf(draft, path),
          message: 'would mark more than one in a thousand everyday posts of your region.',
          remedy: 'It is shown as related only: say what, where, how much and from when.',
          severity: 'warning',
        },
      ];
    });
  });
}

function isBroad(draft: Draft, text: string, { publisher, broadOf, regionNames }: BreadthContext): boolean {
  const claim = {
    key: draft.file,
    text,
    paraphrases: [],
    answer: '',
    title: '',
    language: draft.language ?? 'id',
    regions: draft.regions ?? publisher.regions,
    appearances: [],
  };
  return broadOf(claim, regionNames).length > 0;
}
