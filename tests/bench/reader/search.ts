// The panel's search over ten thousand entries, key by key, beside MiniSearch with prefixes and fuzziness in the same run.
import MiniSearch from 'minisearch';
import { createEntryIndex } from '../../../utils/search/entry-index.ts';
import { atMost, type BenchRow, round } from '../row.ts';
import { type SyntheticTexts, synthesize } from '../synthetic-texts.ts';

/** Entries of the bench: their claims and, as answers, longer texts of the same words. */
export const ENTRIES = 10_000;
const QUERIES = 60;
const WORDS = 3;
/** One frame of sixty in a second. */
const KEY_MS = 16;

/** Claims and answers of the bench. */
export function benchTexts(): SyntheticTexts {
  return synthesize(ENTRIES, ENTRIES);
}

/** What readers type: the first words of claims, every other one with a slip of the keyboard. */
function typedQueries({ claims }: SyntheticTexts): string[] {
  return Array.from({ length: QUERIES }, (_, at) => {
    const words = (claims[(at * ENTRIES) / QUERIES]?.text ?? '').split(' ').slice(0, WORDS).join(' ');
    return at % 2 === 0 ? words : `${words.slice(0, 3)}${words[4] ?? ''}${words[3] ?? ''}${words.slice(5)}`;
  });
}

/** Milliseconds of every key of every query, from the second on: one letter is not searched. */
function keyTimes(queries: readonly string[], search: (typed: string) => unknown): number[] {
  const times = [];
  for (const query of queries) {
    for (let length = 2; length <= query.length; length++) {
      const began = performance.now();
      search(query.slice(0, length));
      times.push(performance.now() - began);
    }
  }
  return times.sort((a, b) => a - b);
}

/** Rows about the index alone, in this process. */
export function searchRows(): BenchRow[] {
  const texts = benchTexts();
  const queries = typedQueries(texts);
  let began = performance.now();
  const index = createEntryIndex();
  texts.claims.forEach(({ text, title }, number) => {
    index.add(number, { claim: [text], title: [title], rest: [texts.posts[number] ?? ''] });
  });
  const builtMs = performance.now() - began;
  index.settle();
  const own = keyTimes(queries, index.search);

  began = performance.now();
  const peer = new MiniSearch({ fields: ['text', 'title', 'answer'], idField: 'number' });
  peer.addAll(texts.claims.map(({ text, title }, number) => ({ number, text, title, answer: texts.posts[number] })));
  const peerBuiltMs = performance.now() - began;
  const peerOptions = {
    combineWith: 'AND' as const,
    prefix: (_: string, at: number, terms: string[]) => at === terms.length - 1,
    fuzzy: (term: string) => (term.length >= 4 ? 0.2 : false),
  };
  const other = keyTimes(queries, (typed) => peer.search(typed, peerOptions));
  const at = (times: readonly number[], share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  const row = (figure: string, share: number): BenchRow[] => [
    atMost(`a key over ${ENTRIES} entries, ${figure}`, at(own, share), 'ms', KEY_MS),
    {
      figure: `a key over ${ENTRIES} entries, ${figure}`,
      peer: 'MiniSearch',
      value: round(at(other, share)),
      unit: 'ms',
    },
  ];
  return [
    ...row('median', 0.5),
    ...row('99 % of keys', 0.99),
    { figure: `index of ${ENTRIES} entries built`, value: round(builtMs), unit: 'ms' },
    { figure: `index of ${ENTRIES} entries built`, peer: 'MiniSearch', value: round(peerBuiltMs), unit: 'ms' },
  ];
}
