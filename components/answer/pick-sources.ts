// Chooses which sources of a long column are shown first, so that a differing one is never below the fold.
import type { SourceView } from '../../utils/domain/card.ts';

const SHOWN = 3;

/** Up to three: the first that agrees, the first that differs, the newest, then in order. The rest waits behind one click. */
export function pickSources(sources: readonly SourceView[]): {
  readonly first: readonly SourceView[];
  readonly rest: readonly SourceView[];
} {
  if (sources.length <= SHOWN) return { first: sources, rest: [] };
  const newest = sources.reduce((best, source) =>
    Date.parse(source.modified) > Date.parse(best.modified) ? source : best,
  );
  const wanted = [
    sources.find((source) => source.relation === 'agrees'),
    sources.find((source) => source.relation === 'differs'),
    newest,
    ...sources,
  ];
  const first = [...new Set(wanted.filter((source) => source !== undefined))].slice(0, SHOWN);
  return { first, rest: sources.filter((source) => !first.includes(source)) };
}
