// "Bukan ini", remembered by post and by text, so that a copy without a permalink is recognised too.
import { addDismissals, areDismissed, removeDismissals } from '../../utils/db/dismissal-store.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import { sha256Hex, utf8 } from '../../utils/feed/bytes.ts';
import { db } from './database.ts';

/** Which of these entries were dismissed for this post. */
export async function dismissedKeys(keys: readonly string[], post: PostForMatching): Promise<Set<string>> {
  const names = await namesOf(post);
  const pairs = keys.flatMap((key) => names.map((name) => ({ key, post: name })));
  const found = await areDismissed(db, pairs);
  return new Set(pairs.flatMap(({ key }, index) => (found[index] ? [key] : [])));
}

/** Remembers or forgets that these entries are not about a post. */
export async function setDismissed(
  keys: readonly string[],
  post: PostForMatching,
  isDismissed: boolean,
): Promise<void> {
  const names = await namesOf(post);
  const pairs = keys.flatMap((key) => names.map((name) => ({ key, post: name })));
  if (isDismissed) await addDismissals(db, pairs, new Date().toISOString());
  else await removeDismissals(db, pairs);
}

/** The post's id and a hash of its words; the text itself is not kept. */
async function namesOf({ id, text }: PostForMatching): Promise<string[]> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  if (words === '') return [id];
  return [id, `text:${(await sha256Hex(utf8(words))).slice(0, 32)}`];
}
