// Character 4-grams that a wording and a post share: what stems and spellings hide.
import type { ClaimIndex } from './claim-index.ts';
import type { Query } from './query.ts';

/** Buckets of the set of a post's 4-grams; collisions only add a little to the share. */
const BUCKETS = 1 << 15;
const present = new Uint8Array(BUCKETS);

/** Which post the set holds now. */
let filledFor: Query | undefined;
let filled: number[] = [];

/** Share of the wording's 4-grams that the post has, and the shared ones against the post's own number. */
export function shareOfGrams(index: ClaimIndex, query: Query, wording: number): { ofWording: number; ofPost: number } {
  fill(query);
  const { wordingText, wordingTextStart } = index.sections;
  const start = wordingTextStart[wording] ?? 0;
  const end = wordingTextStart[wording + 1] ?? 0;
  let rolling = 0;
  let length = 0;
  let hits = 0;
  let total = 0;
  for (let at = start; at < end; at += 1) {
    const code = foldByte(wordingText[at] ?? 0);
    if (code === 32 && (rolling & 0xff) === 32) continue;
    rolling = (rolling << 8) | code;
    length += 1;
    if (length < 4) continue;
    total += 1;
    hits += present[bucketOf(rolling)] ?? 0;
  }
  return { ofWording: hits / Math.max(1, total), ofPost: Math.min(1, hits / Math.max(1, filled.length)) };
}

function fill(query: Query): void {
  if (filledFor === query) return;
  for (const bucket of filled) present[bucket] = 0;
  filled = [];
  const text = query.normalized;
  let rolling = 0;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = foldByte(text.charCodeAt(at));
    if (code === 32 && (rolling & 0xff) === 32) continue;
    rolling = (rolling << 8) | code;
    length += 1;
    if (length < 4) continue;
    const bucket = bucketOf(rolling);
    if (present[bucket] === 1) continue;
    present[bucket] = 1;
    filled.push(bucket);
  }
  filledFor = query;
}

/** Letters in lower case and digits stay, all else is a space. */
function foldByte(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code | 32;
  return code >= 48 && code <= 57 ? code : 32;
}

function bucketOf(rolling: number): number {
  return (Math.imul(rolling, 0x9e3779b1) >>> 17) & (BUCKETS - 1);
}
