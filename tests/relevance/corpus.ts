// Labelled and unlabelled posts measured against a feed: the rows that training and evaluation work on.
import { existsSync } from 'node:fs';
import { buildIndex } from '../../utils/matching/build-index.ts';
import { type ClaimIndex, openIndex } from '../../utils/matching/claim-index.ts';
import { type FeatureVector, measure } from '../../utils/matching/features.ts';
import { toQuery } from '../../utils/matching/query.ts';
import { retrieve } from '../../utils/matching/retrieve.ts';
import { hashString } from '../../utils/text/hash.ts';
import { normalize } from '../../utils/text/normalize.ts';
import {
  type ClaimLine,
  type PostLine,
  readClaims,
  readJudgements,
  readPosts,
  toIndexedClaim,
} from './labelled-files.ts';

/** Claims, posts and what belongs together. */
export interface LabelledSet {
  readonly name: string;
  readonly claims: readonly ClaimLine[];
  readonly posts: readonly PostLine[];
  /** Post id to claim ids. */
  readonly right: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One post with its measured candidates. */
export interface Row {
  readonly id: string;
  readonly set: string;
  readonly text: string;
  /** Keys of the right claims; empty where none is known. */
  readonly right: ReadonlySet<string>;
  /** Neither text contains the other after normalisation. */
  readonly isNonVerbatim: boolean;
  /** 0 to 4; posts of one claim lie in one fold. */
  readonly fold: number;
  readonly candidates: readonly { readonly key: string; readonly features: FeatureVector }[];
}

export const FOLDS = 5;

/** A labelled folder; undefined where it is absent. */
export function readSet(folder: string, name: string): LabelledSet | undefined {
  const path = `${folder}/${name}`;
  if (!existsSync(`${path}/claims.jsonl`)) return undefined;
  return assembleSet(name, readClaims(`${path}/claims.jsonl`), readPosts(`${path}/posts.jsonl`), `${path}/qrels.jsonl`);
}

/** Joins claims, posts and the judgements of a file; only `answers` count as right. */
export function assembleSet(
  name: string,
  claims: readonly ClaimLine[],
  posts: readonly PostLine[],
  judgementFile: string | undefined,
): LabelledSet {
  const right = new Map<string, Set<string>>();
  for (const { q, d, tier } of judgementFile === undefined ? [] : readJudgements(judgementFile)) {
    if (tier === 'related') continue;
    const list = right.get(q);
    if (list === undefined) right.set(q, new Set([d]));
    else list.add(d);
  }
  return { name, claims, posts, right };
}

/** The index of a feed. */
export function indexOf(claims: readonly ClaimLine[]): ClaimIndex {
  return openIndex(buildIndex(claims.map(toIndexedClaim)));
}

/** Measures posts against a feed. */
export function measurePosts(
  index: ClaimIndex,
  claims: readonly ClaimLine[],
  posts: readonly PostLine[],
  set: string,
  right: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Row[] {
  const titles = new Map(claims.map((claim) => [claim.id, claim.title]));
  return posts.map((post) => {
    const query = toQuery(index, post.text, post.lang);
    const measured = measure(index, query, retrieve(index, query));
    const own = right.get(post.id) ?? new Set<string>();
    return {
      id: post.id,
      set,
      text: post.text,
      right: own,
      isNonVerbatim: ![...own].some((id) => isVerbatim(post.text, titles.get(id) ?? '')),
      fold: hashString(`fold:${own.size > 0 ? [...own].sort().join() : post.id}`) % FOLDS,
      candidates: measured.map(({ claim, features }) => ({ key: claims[claim]?.id ?? '', features })),
    };
  });
}

function isVerbatim(post: string, claim: string): boolean {
  const [a, b] = [flat(post), flat(claim)];
  return b !== '' && (a.includes(b) || b.includes(a));
}

function flat(text: string): string {
  return normalize(text)
    .text.replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
