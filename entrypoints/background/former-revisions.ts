// Adds to sources what this device knows of their former revisions.
import { readFormer } from '../../utils/db/revision-store.ts';
import type { SourceView } from '../../utils/domain/card.ts';
import { db } from './database.ts';

/** The same sources; those that were revised with their history as far as it is known. */
export async function withFormer(sources: readonly SourceView[]): Promise<SourceView[]> {
  const keys = sources.filter(({ revision }) => revision > 1).map(({ key }) => key);
  if (keys.length === 0) return [...sources];
  const former = await readFormer(db, keys);
  return sources.map((source) => {
    const known = former.get(source.key);
    return known === undefined ? source : { ...source, former: known };
  });
}
