// Claims and posts made from a seeded vocabulary: as many as wanted, with words as unevenly common as in real texts.
import type { IndexedClaim } from '../../utils/matching/indexed-claim.ts';
import { seededRandom } from '../relevance/metrics.ts';

const ONSETS = ['b', 'c', 'd', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'w', 'ng', 'ny', 'tr', 'kr', ''];
const NUCLEI = ['a', 'i', 'u', 'e', 'o', 'ai'];
const CODAS = ['', '', '', 'n', 'ng', 't', 'k', 'r', 's', 'h'];
const VOCABULARY = 24_000;
/** Ranks taken away at the top: the commonest word left stands in about one text of twenty. */
const LACKING = 30;
const WORDS_IN_CLAIM = 11;
const WORDS_IN_POST = 28;

/** Claims, and posts of which every other one repeats most words of a claim. */
export interface SyntheticTexts {
  readonly claims: readonly IndexedClaim[];
  readonly posts: readonly string[];
}

/** The same texts for the same numbers. */
export function synthesize(claimCount: number, postCount: number): SyntheticTexts {
  const random = seededRandom(99);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const syllable = () => pick(ONSETS) + pick(NUCLEI) + pick(CODAS);
  const vocabulary = Array.from(
    { length: VOCABULARY },
    () => syllable() + syllable() + (random() < 0.4 ? syllable() : ''),
  );
  // Zipf-Mandelbrot: the first words are lacking, as stop words are in real texts
  const word = () =>
    vocabulary[Math.floor(LACKING * ((VOCABULARY + LACKING) / LACKING) ** random()) - LACKING] as string;
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  const claims = Array.from({ length: claimCount }, (_, number) => {
    const text = sentence(WORDS_IN_CLAIM);
    return {
      key: `${number}`,
      text,
      paraphrases: [],
      answer: '',
      title: text,
      language: 'id',
      regions: [],
      appearances: [],
    };
  });
  const posts = Array.from({ length: postCount }, (_, number) => {
    if (number % 2 === 0) return sentence(WORDS_IN_POST);
    const kept = pick(claims)
      .text.split(' ')
      .filter(() => random() < 0.8);
    return `${sentence(8)} ${kept.join(' ')} ${sentence(10)}`;
  });
  return { claims, posts };
}
