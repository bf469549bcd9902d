// From features and conflicts to a tier, or to silence.
import type { Conflict, Evidence, Tier } from '../domain/match.ts';
import { type FeatureVector, get } from './features.ts';
import type { Query } from './query.ts';
import weights from './weights.json' with { type: 'json' };

/** An accepted candidate. */
export interface Verdict {
  readonly tier: Tier;
  /** 0 to 1. */
  readonly score: number;
  readonly basis: Evidence['basis'];
}

const MIN_WORDS = 5;
/** Undefined: say nothing. A conflict never answers; a text of fewer than five informative words only when it is the wording itself. */
export function decide(query: Query, features: FeatureVector, conflicts: readonly Conflict[]): Verdict | undefined {
  const covC = get(features, 'covC');
  const infoC = get(features, 'infoC');
  const isVerbatim = get(features, 'runShare') >= 1 && get(features, 'claimLength') >= 3;
  const score = Math.min(1, Math.max(0, 1 - Math.exp((-infoC * covC) / 15)));
  const basis = isVerbatim ? 'verbatim' : 'words';
  const mayAnswer = conflicts.length === 0 && (query.informativeWords >= MIN_WORDS || isVerbatim);
  if (mayAnswer && covC >= weights.answers.covC && infoC >= weights.answers.infoC)
    return { tier: 'answers', score, basis };
  if (covC >= weights.related.covC && infoC >= weights.related.infoC) return { tier: 'related', score, basis };
  return undefined;
}
