// Over-broad wordings: each is run against posts about nothing in particular, and one that would mark them may only be related.
import { shareOfHash } from '../text/common-words.ts';
import { hashString } from '../text/hash.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import type { IndexedClaim } from './indexed-claim.ts';
import { createMatcher } from './matcher.ts';
import { finish } from './steps.ts';

/** A wording that marks more of the sample than this is over-broad. */
const MOST_NEUTRAL_MARKS = 0.001;
/**
 * Posts that share less of a wording's information are not matched in full. Of 1,850 answers on labelled sets the least
 * shared .38 of it, and two terms.
 */
const LEAST_SHARE = 0.3;
const LEAST_TERMS = 2;
const POSTS_AT_ONCE = 16;

/** Says which wordings of a claim are over-broad: 0 is its text, then its paraphrases, each different text once. */
export type BreadthCheck = (claim: IndexedClaim, regionNames: ReadonlyMap<string, string>) => number[];

/**
 * A check against neutral posts. Every wording is tried alone, so that the verdict depends on nothing but the wording, and
 * without the name of its region: as if every post of the sample came from there.
 */
export function createBreadthCheck(posts: readonly string[]): BreadthCheck {
  return finish(breadthCheckInSteps(posts));
}

/** The same in steps of a millisecond or two, for a worker that also answers. */
export function* breadthCheckInSteps(posts: readonly string[]): Generator<void, BreadthCheck, void> {
  const holding = new Map<number, number[]>();
  for (const [number, text] of posts.entries()) {
    for (const hash of termsOf(text)) {
      const list = holding.get(hash);
      if (list === undefined) holding.set(hash, [number]);
      else list.push(number);
    }
    if (number % POSTS_AT_ONCE === POSTS_AT_ONCE - 1) yield;
  }
  const postsSharing = sharingAmong(holding, posts.length);
  return (claim, regionNames) => {
    const own = new Map(claim.regions.flatMap((code) => namesOf(code, regionNames)));
    return [...new Set([claim.text, ...claim.paraphrases])].flatMap((wording, place) => {
      const text = withoutNames(wording, [...own.values()]);
      const suspects = postsSharing(text, claim.language);
      if (suspects.length <= posts.length * MOST_NEUTRAL_MARKS) return [];
      const { validFrom: _from, validUntil: _until, ...timeless } = claim;
      const alone = { ...timeless, text, paraphrases: [], answer: '', appearances: [] };
      const matcher = createMatcher([alone], { regionNames: own });
      const fromThere = () => ({ regions: claim.regions, isCertain: true, named: [] });
      const marked = suspects.filter((number) =>
        matcher.match({ id: `${number}`, text: posts[number] ?? '' }, fromThere).some(({ tier }) => tier === 'answers'),
      );
      return marked.length > posts.length * MOST_NEUTRAL_MARKS ? [place] : [];
    });
  };
}

/**
 * Finds the posts that share enough of a wording to be worth matching. Counted in arrays that are made once: a first sync
 * tries fifty thousand wordings, and a map of posts for each of them was half of the time that the index took.
 */
function sharingAmong(holding: ReadonlyMap<number, readonly number[]>, posts: number) {
  const information = new Float64Array(posts);
  const terms = new Uint16Array(posts);
  const touched = new Uint32Array(posts);
  return (text: string, language: string): number[] => {
    const own = termsOf(text, language);
    let all = 0;
    let count = 0;
    for (const term of own) {
      const told = -Math.log(shareOfHash(term));
      all += told;
      for (const post of holding.get(term) ?? []) {
        if (terms[post] === 0) touched[count++] = post;
        information[post] = (information[post] ?? 0) + told;
        terms[post] = (terms[post] ?? 0) + 1;
      }
    }
    const fewest = Math.min(LEAST_TERMS, own.size);
    const enough: number[] = [];
    for (const post of touched.subarray(0, count)) {
      if ((information[post] ?? 0) >= all * LEAST_SHARE && (terms[post] ?? 0) >= fewest) enough.push(post);
      information[post] = 0;
      terms[post] = 0;
    }
    return enough;
  };
}

function termsOf(text: string, language?: string): Set<number> {
  const isContent = ({ kind }: Token) => kind === 'word' || kind === 'number';
  return new Set(
    tokenize(text, language)
      .tokens.filter(isContent)
      .map(({ term }) => hashString(term)),
  );
}

/** The region's own name and those of the regions it lies in, as pairs of code and name. */
function namesOf(code: string, regionNames: ReadonlyMap<string, string>): [string, string][] {
  const parts = code.split('.');
  return parts.flatMap((_, at): [string, string][] => {
    const part = parts.slice(0, at + 1).join('.');
    const name = regionNames.get(part);
    return name === undefined ? [] : [[part, name]];
  });
}

/** A wording without these names, whatever stands for their first word: `Kab. Contoh`, `Kabupaten Contoh`, `Contoh`. */
function withoutNames(wording: string, names: readonly string[]): string {
  let text = wording;
  for (const name of names) {
    const proper = name.replace(/^(?:Provinsi|Kabupaten|Kota)\s+/i, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    text = text.replace(
      new RegExp(`(?:\\b(?:provinsi|prov\\.?|kabupaten|kab\\.?|kota)\\s+)?\\b${proper}\\b`, 'giu'),
      ' ',
    );
  }
  return text.trim();
}
