// Which retrieved candidates are measured in full: a glance at each.
import type { ClaimIndex } from './claim-index.ts';
import { GAIN_STEPS } from './index-layout.ts';
import type { Candidate } from './retrieve.ts';

/** How many candidates are measured in full. */
const KEPT = 10;

/** The best by coverage and the best by BM25 over all terms, which knows the answers, in turn. The post's terms are marked in the scratch. */
export function shortlist(index: ClaimIndex, candidates: readonly Candidate[]): Candidate[] {
  const coverage = new Float64Array(candidates.length);
  const glanced = candidates.map((candidate, place) => glance(index, candidate, place, coverage));
  const bm25 = new Float64Array(glanced.length);
  for (let place = 0; place < bm25.length; place += 1) bm25[place] = glanced[place]?.bm25 ?? 0;
  const [byCoverage, byBm25] = [highestFirst(coverage), highestFirst(bm25)];
  const kept: Candidate[] = [];
  const isKept = new Uint8Array(glanced.length);
  const keep = (place: number) => {
    if (isKept[place] === 1) return;
    isKept[place] = 1;
    kept.push(glanced[place] as Candidate);
  };
  for (let at = 0; at < glanced.length && kept.length < KEPT; at += 1) {
    keep(byCoverage[at] ?? 0);
    keep(byBm25[at] ?? 0);
  }
  return kept;
}

/** Places by falling value; equal ones stay in order. */
function highestFirst(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    let to = at;
    for (; to > 0 && (values[order[to - 1] ?? 0] ?? 0) < value; to -= 1) order[to] = order[to - 1] ?? 0;
    order[to] = at;
  }
  return order;
}

/** Coverage without regard to repeated words, and BM25 with the terms that the search left out. */
function glance(index: ClaimIndex, candidate: Candidate, place: number, coverage: Float64Array): Candidate {
  const { sections, scratch } = index;
  const { wordingToken, wordingGain, termIdf } = sections;
  const { termInPost } = scratch;
  const { claim, wording, answerBm25, answerInfo } = candidate;
  const end = sections.wordingStart[wording + 1] ?? 0;
  let info = 0;
  let all = 0;
  let matched = 0;
  let wasMatched = false;
  for (let at = sections.wordingStart[wording] ?? 0; at < end; at += 1) {
    const term = wordingToken[at] ?? 0;
    const gain = wordingGain[at] ?? 0;
    all += gain;
    const isMatched = (termInPost[term] ?? 0) > 0;
    if (isMatched) {
      const idf = termIdf[term] ?? 0;
      matched += idf;
      info += wasMatched ? gain : idf * GAIN_STEPS;
    }
    wasMatched = isMatched;
  }
  coverage[place] = (info * info) / Math.max(1, all);
  const bm25 = matched * (scratch.wordingFactor[wording] ?? 0) + answerBm25;
  return { claim, wording, answerBm25, answerInfo, bm25 };
}
