// "Bukan ini": suppresses an entry on a post and on near copies of it, and lowers a claim that was dismissed again and again.
import type { DismissalRow } from '../../utils/db/database.ts';
import { addDismissals, readAllDismissals, readDismissals, removeDismissals } from '../../utils/db/dismissal-store.ts';
import type { DismissedEntry } from '../../utils/domain/dismissed-entry.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import { isNearCopy, sketchOf, type TextSketch } from '../../utils/text/near-copy.ts';
import { db } from './database.ts';
import { entriesByKey } from './known-entries.ts';

/** From so many dismissed posts on an entry answers no post any more; it may still be related. */
const LOWERED_FROM = 3;

/** What the reader said of some entries. */
export interface Dismissals {
  /** True where the entry was dismissed for this post or for a near copy of it. */
  covers(key: string, post: PostForMatching): boolean;
  /** True where the entry was dismissed for so many posts that it may only be related. */
  isLowered(key: string): boolean;
}

/** What was dismissed of these entries. */
export async function dismissalsOf(keys: readonly string[]): Promise<Dismissals> {
  const rows = await readDismissals(db, keys);
  const covers = (key: string, post: PostForMatching) => {
    const own = rows.filter((row) => row.key === key);
    return own.length > 0 && covering(own, post).length > 0;
  };
  return { covers, isLowered: (key) => rows.filter((row) => row.key === key).length >= LOWERED_FROM };
}

/** Remembers or forgets that these entries are not about a post. */
export async function setDismissed(
  keys: readonly string[],
  post: PostForMatching,
  isDismissed: boolean,
): Promise<void> {
  const held = covering(await readDismissals(db, keys), post);
  if (!isDismissed) return removeDismissals(db, held);
  const at = new Date().toISOString();
  const sketch = sketchOf(post.text);
  // a copy of what is dismissed already counts once
  const fresh = keys.filter((key) => !held.some((row) => row.key === key));
  await addDismissals(
    db,
    fresh.map((key) => ({ key, post: post.id, at, ...sketch })),
  );
}

/** Every entry that was dismissed for some post, the last one first. */
export async function listDismissed(): Promise<DismissedEntry[]> {
  const byKey = Map.groupBy(await readAllDismissals(db), ({ key }) => key);
  const known = await entriesByKey([...byKey.keys()]);
  const listed = [...byKey].map(([key, rows]) => {
    const entry = known.get(key)?.entry;
    const at = rows.map((row) => row.at).reduce((latest, one) => (one > latest ? one : latest));
    const isLowered = rows.length >= LOWERED_FROM;
    return { key, posts: rows.length, at, isLowered, ...(entry && { claim: entry.claim.short ?? entry.claim.text }) };
  });
  return listed.sort((a, b) => b.at.localeCompare(a.at) || a.key.localeCompare(b.key));
}

/** Forgets what was dismissed of these entries, or of all. */
export async function forgetDismissed(keys?: readonly string[]): Promise<void> {
  await removeDismissals(db, keys === undefined ? await readAllDismissals(db) : await readDismissals(db, keys));
}

/** Those dismissals that hold for a post: its own, and those of near copies. */
function covering(rows: readonly DismissalRow[], { id, text }: PostForMatching): DismissalRow[] {
  const sketch = sketchOf(text);
  return rows.filter((row) => row.post === id || (sketch !== undefined && isCopyOf(row, sketch)));
}

function isCopyOf({ pairs, figures }: DismissalRow, sketch: TextSketch): boolean {
  return pairs !== undefined && figures !== undefined && isNearCopy({ pairs, figures }, sketch);
}
