// Another word in the place of a claim's word: `tarif parkir` for `tarif sampah`, `Pasar Umpama` for `Terminal Umpama`.
import { expectedShare } from '../text/common-words.ts';
import type { Token } from '../text/tokenize.ts';
import { isAction, isKnownAction, isSameAction } from './actions.ts';
import { findGaps, type Gap, isWord, longestCommon, PARTS } from './alignment.ts';
import { isSameThing } from './synonyms.ts';

/** What stands in one place: in the post, and in the claim. */
export interface Substitution {
  readonly slot: 'name' | 'object';
  readonly post: string;
  readonly claim: string;
}

/** Words of a claim that may be replaced at once, and by how many more or fewer. */
const MAX_GAP = 4;
const SLACK = 2;
/** Share of a claim's words in the same order from which on a post is the same sentence. */
const TEMPLATE = 0.6;
/** Share of words with a capital from which on a text is a headline. */
const HEADLINE = 0.75;

/**
 * The first replaced word that matters. `means` tells the words that the claim's wordings use, or their other names: they
 * replace nothing. Beside the best wording only things count: other wordings do other words' work.
 * A strict look, for claims of one region whose near-misses are other things of the same town, takes any word at an open end.
 */
export function findSubstitution(
  claimText: string,
  claim: readonly Token[],
  postText: string,
  post: readonly Token[],
  means: (term: string) => boolean,
  how: { readonly isBest: boolean; readonly isStrict: boolean },
): Substitution | undefined {
  const inPost = new Set(post.map((token) => token.term));
  const isSaid = ({ term }: Token) => inPost.has(term) || post.some((token) => isSameThing(term, token.term));
  const anchors = longestCommon(claim, post);
  const isTemplate = anchors.length >= TEMPLATE * claim.length;
  const hasCapitals = hasOwnCapitals(claimText, claim);
  const isOfNames = hasCapitals && hasOwnCapitals(postText, post);
  const isSmall = !/\p{Lu}/u.test(postText);
  const lastShared = claim[anchors.at(-1)?.claim ?? 0]?.start ?? 0;
  for (const gap of findGaps(claim, post, anchors)) {
    const isNamed = (token: Token) => isWord(token) || (gap.isName && token.kind === 'number');
    const missing = gap.claim.filter((token) => isNamed(token) && !isSaid(token));
    const isPart = missing.length === 1 && PARTS.has(missing[0]?.term ?? '');
    const instead = gap.post.filter(
      (token) =>
        isNamed(token) &&
        !means(token.term) &&
        (how.isStrict || !gap.isOpen || isPublic(token) || isBrand(postText, token) || (isSmall && isRare(token))),
    );
    if (missing.length === 0 || instead.length === 0) continue;
    if (isPart && missing[0]?.term === 'kota' && !instead.some((token) => PARTS.has(token.term))) continue;
    if (!isEven(gap) || isBroken(postText, gap)) continue;
    const areNames =
      isOfNames &&
      missing.every((token) => isCapital(claimText, token)) &&
      instead.every((token) => isCapital(postText, token));
    const isOneForOne = areNames || (missing.length === instead.length && missing.length <= 2);
    // at an open end only a name stands for a name; `Bank` in `lewat Bank Arunika` begins one
    const isNameOf = (wanted: Token) =>
      isBrand(claimText, wanted) || (hasCapitals && wanted.start > lastShared && isCapital(claimText, wanted));
    const isNameIn = (token: Token) => isBrand(postText, token) || (isSmall && isRare(token));
    // of a national claim much may be said in other words: what counts is one word for one in the same sentence, or a public word for another
    const isSwap = (wanted: Token, token: Token) =>
      isTemplate && isOneForOne
        ? !gap.isOpen || (isNameOf(wanted) && isNameIn(token))
        : isPublic(wanted) && isPublic(token);
    for (const wanted of missing) {
      const other = instead.find(
        (token) =>
          (how.isStrict || gap.isName || isSwap(wanted, token)) &&
          isInterchangeable(wanted, token, how.isStrict, gap.isName) &&
          (how.isBest || gap.isName || !isAction(token)),
      );
      if (other === undefined) continue;
      return { slot: isName(claimText, wanted) ? 'name' : 'object', post: other.word, claim: wanted.word };
    }
  }
  return undefined;
}

/** One word for one, or about as many: else the post says it another way. */
function isEven(gap: Gap): boolean {
  return gap.claim.length <= MAX_GAP && Math.abs(gap.post.length - gap.claim.length) <= SLACK;
}

/** A sentence ends, or a clause at an open end: what follows replaces nothing. */
function isBroken(postText: string, gap: Gap): boolean {
  const between = postText.slice(gap.from, gap.to);
  return gap.isOpen ? /[.!?;:,\n()]/.test(between) : /[.!?\n]\s/.test(between);
}

/** Two actions that differ, or two things; a thing does not replace an action. */
function isInterchangeable(wanted: Token, other: Token, isStrict: boolean, isNamePlace: boolean): boolean {
  if (isNamePlace && !isSpelling(wanted.term, other.term)) return true;
  if (isAction(wanted) !== isAction(other) || isSpelling(wanted.term, other.term)) return false;
  if (!isAction(wanted)) return true;
  if (isStrict) return !isSameAction(wanted.term, other.term);
  return isKnownAction(wanted.term) && isKnownAction(other.term) && !isSameAction(wanted.term, other.term);
}

/** Two spellings of one word share most of their pairs of letters: `akhir`, `ahir`; `pakai`, `pake`. */
export function isSpelling(a: string, b: string): boolean {
  if (a.length === b.length && [...a].sort().join() === [...b].sort().join()) return true;
  if (a[0] !== b[0] || Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 2) return false;
  const pairs = new Set(Array.from({ length: a.length - 1 }, (_, at) => a.slice(at, at + 2)));
  let shared = 0;
  for (let at = 0; at + 2 <= b.length; at += 1) if (pairs.has(b.slice(at, at + 2))) shared += 1;
  return (2 * shared) / Math.max(1, a.length + b.length - 2) >= 0.5;
}

/** A word of public affairs, not chatter: at an open end only such a word stands for another. */
function isPublic(token: Token): boolean {
  return isKnownAction(token.term) || expectedShare(token.term) > 0.001;
}

/** A rare word with a capital in a text that has both cases: a brand, a person. */
function isBrand(text: string, token: Token): boolean {
  if (!isRare(token)) return false;
  const written = text.slice(token.start, token.end);
  return /^\p{Lu}\p{Ll}/u.test(written) || (/^\p{Lu}{2,}$/u.test(written) && /\p{Ll}{3}/u.test(text));
}

function isRare(token: Token): boolean {
  return token.kind === 'word' && !isPublic(token) && !isAction(token);
}

function isCapital(text: string, token: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(token.start, token.end));
}

/** False for a headline or a shouted text, whose capitals tell no names. */
function hasOwnCapitals(text: string, tokens: readonly Token[]): boolean {
  return tokens.filter((token) => isCapital(text, token)).length < HEADLINE * tokens.length;
}

function isName(text: string, token: Token): boolean {
  return token.start > 0 && /^\p{Lu}/u.test(text.slice(token.start, token.end)) && expectedShare(token.term) < 0.001;
}
