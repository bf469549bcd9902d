// Counts who agrees and who differs, for the strip under the claim.
import type { SourceView } from '../../utils/domain/card.ts';

/** The sources beside the reference, by how their stance stands to it. */
export interface Agreement {
  /** There is an official answer; it is not counted itself. Without one every source is counted. */
  readonly hasReference: boolean;
  readonly agrees: readonly SourceView[];
  readonly differs: readonly SourceView[];
  /** They explain, do not know yet, or take no stance. */
  readonly neither: readonly SourceView[];
}

/** Groups the sources of a card; `undefined` where there are fewer than two, so that nothing can be compared. */
export function countAgreement(
  official: readonly SourceView[],
  independent: readonly SourceView[],
): Agreement | undefined {
  const all = [...official, ...independent];
  if (all.length < 2) return undefined;
  const hasReference = official.length > 0;
  // the reference agrees with itself; which official answer it is does not matter for the count
  const reference = hasReference ? official.find((source) => source.relation === 'agrees') : undefined;
  const others = all.filter((source) => source !== reference);
  const of = (relation: SourceView['relation']) => others.filter((source) => source.relation === relation);
  return { hasReference, agrees: of('agrees'), differs: of('differs'), neither: of('neither') };
}
