// How close together the words of a claim stand in a post: longest common run, densest window, adjacent pairs.
import type { ClaimIndex } from './claim-index.ts';
import type { Query } from './query.ts';

/** Lengths in tokens, information in nats of idf. */
export interface Nearness {
  readonly runLength: number;
  readonly runInfo: number;
  readonly windowInfo: number;
  readonly bigrams: number;
}

/** Words of the post that the wording holds, in order; grown when a post is longer. One post at a time. */
const hits = { place: new Uint32Array(256), at: new Uint32Array(256), idf: new Float64Array(256) };
/** How often each place of the wording is inside the window. */
let inside = new Uint32Array(64);

/** One pass over the post for one wording. */
export function measureNearness(index: ClaimIndex, query: Query, wording: number): Nearness {
  const { wordingStart, wordingToken } = index.sections;
  const { termInWording } = index.scratch;
  const start = wordingStart[wording] ?? 0;
  const end = wordingStart[wording + 1] ?? 0;
  for (let at = end - 1; at >= start; at -= 1) termInWording[wordingToken[at] ?? 0] = at - start + 1;
  const count = findHits(index, query);
  for (let at = start; at < end; at += 1) termInWording[wordingToken[at] ?? 0] = 0;
  const length = end - start;
  return { ...measureRuns(count, length), windowInfo: densestWindow(count, length) };
}

function findHits(index: ClaimIndex, { terms }: Query): number {
  const { termInWording } = index.scratch;
  const { termIdf } = index.sections;
  if (hits.place.length < terms.length) {
    hits.place = new Uint32Array(terms.length * 2);
    hits.at = new Uint32Array(terms.length * 2);
    hits.idf = new Float64Array(terms.length * 2);
  }
  let count = 0;
  for (let place = 0; place < terms.length; place += 1) {
    const term = terms[place] ?? -1;
    const at = term < 0 ? 0 : (termInWording[term] ?? 0);
    if (at === 0) continue;
    hits.place[count] = place;
    hits.at[count] = at;
    hits.idf[count] = termIdf[term] ?? 0;
    count += 1;
  }
  return count;
}

function measureRuns(count: number, claimLength: number) {
  const { place, at, idf } = hits;
  let runLength = 0;
  let runInfo = 0;
  let bigrams = 0;
  let run = 0;
  let info = 0;
  for (let hit = 0; hit < count; hit += 1) {
    const gap = hit === 0 ? 0 : (place[hit] ?? 0) - (place[hit - 1] ?? 0);
    const step = hit === 0 ? 0 : (at[hit] ?? 0) - (at[hit - 1] ?? 0);
    const follows = gap === 1 && step === 1;
    run = follows ? run + 1 : 1;
    info = follows ? info + (idf[hit] ?? 0) : (idf[hit] ?? 0);
    if (run > runLength) runLength = run;
    if (info > runInfo) runInfo = info;
    if (gap > 0 && gap <= 2 && step !== 0 && Math.abs(step) <= 2) bigrams += 1;
  }
  return { runLength, runInfo, bigrams: Math.min(bigrams, Math.max(0, claimLength - 1)) };
}

/** Most information of different words within about twice the wording's length. */
function densestWindow(count: number, claimLength: number): number {
  const { place, at, idf } = hits;
  const width = claimLength * 2 + 3;
  if (inside.length <= claimLength) inside = new Uint32Array(claimLength * 2);
  else inside.fill(0, 0, claimLength + 1);
  let first = 0;
  let sum = 0;
  let best = 0;
  for (let hit = 0; hit < count; hit += 1) {
    const entering = at[hit] ?? 0;
    if (inside[entering] === 0) sum += idf[hit] ?? 0;
    inside[entering] = (inside[entering] ?? 0) + 1;
    for (; (place[hit] ?? 0) - (place[first] ?? 0) >= width; first += 1) {
      const leaving = at[first] ?? 0;
      inside[leaving] = (inside[leaving] ?? 1) - 1;
      if (inside[leaving] === 0) sum -= idf[first] ?? 0;
    }
    if (sum > best) best = sum;
  }
  return best;
}
