// A clarification of one region does not answer a post about another.
import type { Conflict } from '../domain/match.ts';
import { overlaps } from '../domain/region.ts';
import type { RegionJudgement } from '../domain/region-judgement.ts';
import type { KnownMatch } from './choose-mark.ts';

/**
 * Lowers matches of other regions to *related* and says why; a post that the claim lists itself stays. Where the text
 * leaves a set open, a claim about any of it stays. Entries without regions are of national reach and pass. `nameOf` gives
 * the name of a region code.
 */
export function gateRegion(
  matches: readonly KnownMatch[],
  postText: string,
  judgement: RegionJudgement,
  nameOf: (code: string) => string,
): KnownMatch[] {
  if (judgement.regions.length === 0) return [...matches];
  return matches.map((found) => {
    const { match, known } = found;
    const own = known.entry.regions;
    const isElsewhere =
      own.length > 0 && !judgement.regions.some((code) => own.some((claimed) => overlaps(code, claimed)));
    if (!isElsewhere || match.evidence.basis === 'appearance') return found;
    const place = judgement.named.find(({ codes }) => codes.some((code) => judgement.regions.includes(code)));
    const conflict: Conflict = {
      slot: 'region',
      post: place === undefined ? judgement.regions.map(nameOf).join(', ') : postText.slice(place.start, place.end),
      claim: own.map(nameOf).join(', '),
    };
    const hasOne = match.evidence.conflicts.some(({ slot }) => slot === 'region');
    const conflicts = hasOne ? match.evidence.conflicts : [...match.evidence.conflicts, conflict];
    return { known, match: { ...match, tier: 'related' as const, evidence: { ...match.evidence, conflicts } } };
  });
}
