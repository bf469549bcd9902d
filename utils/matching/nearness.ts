// How close together the words of a claim stand in a post: longest common run, densest window, adjacent pairs.
import type { ClaimIndex } from './claim-index.ts';
import type { Query } from './query.ts';

interface Hit {
  readonly place: number;
  readonly at: number;
  readonly idf: number;
}

/** Lengths in tokens, information in nats of idf. */
export interface Nearness {
  readonly runLength: number;
  readonly runInfo: number;
  readonly windowInfo: number;
  readonly bigrams: number;
}

/** One pass over the post for one wording. */
export function measureNearness(index: ClaimIndex, query: Query, wording: number): Nearness {
  const { sections, scratch } = index;
  const start = sections.wordingStart[wording] ?? 0;
  const end = sections.wordingStart[wording + 1] ?? 0;
  for (let at = end - 1; at >= start; at -= 1) {
    scratch.termInWording[sections.wordingToken[at] ?? 0] = at - start + 1;
  }
  const hits = findHits(index, query);
  for (let at = start; at < end; at += 1) scratch.termInWording[sections.wordingToken[at] ?? 0] = 0;
  const length = end - start;
  return { ...measureRuns(hits, length), windowInfo: densestWindow(hits, length * 2 + 3) };
}

function findHits(index: ClaimIndex, query: Query): Hit[] {
  const { termInWording } = index.scratch;
  const hits: Hit[] = [];
  for (let place = 0; place < query.terms.length; place += 1) {
    const term = query.terms[place] ?? -1;
    const at = term < 0 ? 0 : (termInWording[term] ?? 0);
    if (at > 0) hits.push({ place, at, idf: index.sections.termIdf[term] ?? 0 });
  }
  return hits;
}

function measureRuns(hits: readonly Hit[], claimLength: number) {
  let runLength = 0;
  let runInfo = 0;
  let bigrams = 0;
  let run = 0;
  let info = 0;
  hits.forEach((hit, number) => {
    const previous = hits[number - 1];
    const follows = previous !== undefined && previous.place === hit.place - 1 && previous.at === hit.at - 1;
    run = follows ? run + 1 : 1;
    info = follows ? info + hit.idf : hit.idf;
    if (run > runLength) runLength = run;
    if (info > runInfo) runInfo = info;
    if (previous === undefined || hit.at === previous.at) return;
    if (hit.place - previous.place <= 2 && Math.abs(hit.at - previous.at) <= 2) bigrams += 1;
  });
  return { runLength, runInfo, bigrams: Math.min(bigrams, Math.max(0, claimLength - 1)) };
}

function densestWindow(hits: readonly Hit[], width: number): number {
  const inside = new Map<number, number>();
  let first = 0;
  let sum = 0;
  let best = 0;
  for (const hit of hits) {
    const count = inside.get(hit.at) ?? 0;
    if (count === 0) sum += hit.idf;
    inside.set(hit.at, count + 1);
    for (let oldest = hits[first]; oldest !== undefined && hit.place - oldest.place >= width; oldest = hits[first]) {
      const left = (inside.get(oldest.at) ?? 1) - 1;
      inside.set(oldest.at, left);
      if (left === 0) sum -= oldest.idf;
      first += 1;
    }
    if (sum > best) best = sum;
  }
  return best;
}
