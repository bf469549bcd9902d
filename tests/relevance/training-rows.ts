// The rows that the models are fitted on: one large feed, many small ones, and posts that carry no claim.
import { indexOf, type LabelledSet, measurePosts, type Row, readSet } from './corpus.ts';
import { type PostLine, readPosts } from './labelled-files.ts';
import { seededRandom } from './metrics.ts';

/** The Indonesian sets whose claims make the feed. */
export const FEED_SETS = ['tbh2024', 'mafindo', 'tbh2026'];
/** Sets for the order of English claims. */
export const ENGLISH_SETS = ['clef2020_dev', 'clef2022_train'];
/** Posts without a claim of the feed, but for the few below. */
export const CLAIMLESS_SETS = ['unrelated', 'vaccine2021', 'news2025'];

/** Words of the posts of `unrelated` that do carry a claim (its README). */
const CARRIES_CLAIM = [
  'manado-bitung ambruk',
  'restui wna duduki',
  'bem ri',
  'mata uang tiongkok',
  'perjuangan moral jokowi',
  '10 juta lapangan kerja ternyata benar',
  'matikan lilin untuk ahok',
];
const SMALL_FEEDS = 24;
const SMALL_FEED_CLAIMS = 120;
const SMALL_FEED_POSTS = 250;

/** Everything that training and evaluation share. */
export interface Material {
  readonly sets: readonly LabelledSet[];
  readonly claimless: ReadonlyMap<string, readonly PostLine[]>;
  /** The feed of all sets, every post measured against it. */
  readonly rows: readonly Row[];
}

/** Reads the sets of a folder and measures all posts against the feed of all claims. */
export function readMaterial(folder: string): Material {
  const sets = FEED_SETS.flatMap((name) => readSet(folder, name) ?? []);
  const claims = sets.flatMap((set) => set.claims);
  const claimless = new Map(CLAIMLESS_SETS.map((name) => [name, readPosts(`${folder}/${name}/posts.jsonl`)]));
  const index = indexOf(claims);
  const rows = [
    ...sets.flatMap((set) => measurePosts(index, claims, set.posts, set.name, set.right)),
    ...[...claimless].flatMap(([name, posts]) => measurePosts(index, claims, posts, name)),
  ];
  return { sets, claimless, rows };
}

/** English sets, each in its own pool; only posts that have a judgement. */
export function readEnglishRows(folder: string): Row[] {
  return ENGLISH_SETS.flatMap((name) => {
    const set = readSet(folder, name);
    if (set === undefined) return [];
    const rows = measurePosts(indexOf(set.claims), set.claims, set.posts, name, set.right);
    return rows.filter((row) => row.right.size > 0);
  });
}

/** True for a post of `unrelated` that does carry a claim. */
export function carriesClaim(row: { readonly set: string; readonly text: string }): boolean {
  const text = row.text.toLowerCase();
  return row.set === 'unrelated' && CARRIES_CLAIM.some((words) => text.includes(words));
}

/** Small feeds drawn from the same claims, so that the models know feeds of every size; each post keeps its fold. */
export function smallFeedRows(material: Material): Row[] {
  const random = seededRandom(7);
  const claims = material.sets.flatMap((set) => set.claims.map((claim) => ({ claim, set })));
  const negatives = [...material.claimless].flatMap(([name, posts]) => posts.map((post) => ({ name, post })));
  const rows: Row[] = [];
  for (let feed = 0; feed < SMALL_FEEDS; feed += 1) {
    const drawn = Array.from({ length: SMALL_FEED_CLAIMS }, () => claims[Math.floor(random() * claims.length)]).filter(
      (one) => one !== undefined,
    );
    const own = [...new Set(drawn.map((one) => one.claim))];
    const ids = new Set(own.map((claim) => claim.id));
    const index = indexOf(own);
    for (const set of material.sets) {
      const posts = set.posts.filter((post) => [...(set.right.get(post.id) ?? [])].some((id) => ids.has(id)));
      rows.push(...measurePosts(index, own, posts, set.name, set.right));
    }
    for (let count = 0; count < SMALL_FEED_POSTS; count += 1) {
      const one = negatives[Math.floor(random() * negatives.length)];
      if (one !== undefined) rows.push(...measurePosts(index, own, [one.post], one.name));
    }
  }
  return rows.filter((row) => !carriesClaim(row));
}
