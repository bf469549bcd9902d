// Other search libraries on the same texts, each as its documentation recommends for such texts.
import { create, insertMultiple, load, save, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { IndexedClaim } from '../../utils/matching/indexed-claim.ts';

/** A built index of a peer. */
export interface Peer {
  readonly name: string;
  /** Key of the best claim and its score, where the library gives one. */
  best(text: string): { key: string; score?: number } | undefined;
  /** Its index as text, where it can be stored; undefined where it cannot. */
  store?(): string;
  /** Restores what `store` gave. */
  restore?(stored: string): void;
}

/** MiniSearch, any word, BM25. */
export function buildMiniSearch(claims: readonly IndexedClaim[]): Peer {
  const options = { fields: ['text'], idField: 'key' };
  const index = new MiniSearch<IndexedClaim>(options);
  index.addAll(claims);
  return {
    name: 'MiniSearch',
    best: (text) => {
      const [first] = index.search(text);
      return first === undefined ? undefined : { key: String(first.id), score: first.score };
    },
    store: () => JSON.stringify(index),
    restore: (stored) => {
      MiniSearch.loadJSON(stored, options);
    },
  };
}

/** FlexSearch, whole words, partial matches suggested. */
export function buildFlexSearch(claims: readonly IndexedClaim[]): Peer {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  claims.forEach((claim, number) => {
    index.add(number, claim.text);
  });
  return {
    name: 'FlexSearch',
    best: (text) => {
      const [first] = index.search(text, { limit: 10, suggest: true });
      return first === undefined ? undefined : { key: claims[Number(first)]?.key ?? '' };
    },
    store: () => {
      const parts: [string, string][] = [];
      index.export((key, part) => parts.push([key, part]));
      return JSON.stringify(parts);
    },
    restore: (stored) => {
      const restored = new FlexSearch.Index({ tokenize: 'strict' });
      for (const [key, part] of JSON.parse(stored)) restored.import(key, part);
    },
  };
}

/** Orama, any word, BM25. */
export function buildOrama(claims: readonly IndexedClaim[]): Peer {
  const index = create({ schema: { key: 'string', text: 'string' } });
  insertMultiple(
    index,
    claims.map(({ key, text }) => ({ key, text })),
  );
  return {
    name: 'Orama',
    best: (text) => {
      const found = search(index, { term: text, properties: ['text'], limit: 10, threshold: 1 });
      if (found instanceof Promise) throw new Error('Orama answered asynchronously');
      const [first] = found.hits;
      return first === undefined ? undefined : { key: String(first.document.key), score: first.score };
    },
    store: () => JSON.stringify(save(index)),
    restore: (stored) => load(create({ schema: { key: 'string', text: 'string' } }), JSON.parse(stored)),
  };
}

/** Fuse, fuzzy over the whole text. */
export function buildFuse(claims: readonly IndexedClaim[]): Peer {
  const index = new Fuse([...claims], { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: 0.6 });
  return {
    name: 'Fuse',
    best: (text) => {
      const [first] = index.search(text, { limit: 1 });
      return first === undefined ? undefined : { key: first.item.key, score: -(first.score ?? 1) };
    },
  };
}
