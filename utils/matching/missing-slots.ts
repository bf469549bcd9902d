// A claim's action or its object that a post does not say.
import type { Conflict } from '../domain/match.ts';
import type { Token } from '../text/tokenize.ts';
import { isAction, isKnownAction, isPayment, isSameAction } from './actions.ts';
import { isPlaceWord } from './alignment.ts';
import { type ClaimSlots, meaningOf, type WordingSlots } from './claim-slots.ts';
import { type CountedPost, numbersOf } from './quantity-conflicts.ts';
import { isSameThing } from './synonyms.ts';
import { sharedShare } from './window.ts';

/** Share of a wording from which on a national claim's action may be left unsaid. */
const CLOSE_WORDING = 0.6;
/** Share of a wording's actions that a post must say: one of `wajib`, `pindah`, `jual`, `bongkar` is another matter. */
const LEAST_ACTIONS = 0.34;
const FEW_ACTIONS = 3;
/** Unknown words in the claim's clauses, and claim words left out, from which on a post tells another story. */
const OTHER_STORY = { unknown: 2, missing: 2, manyUnknown: 5 };
const CLAUSE_END = /[.,;:!?\n()“”"]/;
/** Words at the beginning of a wording that say what it is about. */
const HEAD_WORDS = 2;

/** A post as it is searched for what is missing. */
interface SaidPost extends CountedPost {
  readonly content: readonly Token[];
}

/**
 * None of the claim's actions is in the post, and another one is said of the same matter, or most of the claim is missing.
 * A number of the claim stands for its action; paying it is what its rise means.
 */
export function findMissingAction(
  post: SaidPost,
  acts: readonly Token[],
  claim: ClaimSlots,
  best: WordingSlots,
): Conflict | undefined {
  if (claim.actions.length === 0) return undefined;
  const isSaid = (token: Token) => claim.actions.some((action) => isSameAction(action, token.term));
  const isStrict = claim.record.regions.length > 0;
  if (post.content.some(isSaid) || acts.some(isSaid)) {
    const done = actionsOf(best.acts);
    const left = done.filter((action) => !acts.some(({ term }) => isSameAction(action, term)));
    const isEnough = done.length < FEW_ACTIONS || done.length - left.length >= done.length * LEAST_ACTIONS;
    if (!isStrict || isEnough) return undefined;
    return { slot: 'object', post: '', claim: left.join(', ') };
  }
  const isNumberSaid = numbersOf(post, best) === 'said';
  const other = isStrict
    ? acts.find(
        (token) =>
          isAction(token) &&
          !claim.known.has(token.term) &&
          !(isNumberSaid && isPayment(token.term)) &&
          sharesClause(token, acts, claim.known, post.text),
      )
    : post.content.find(({ term }) => isKnownAction(term) && !claim.known.has(term));
  if (isNumberSaid && (other === undefined || !isStrict)) return undefined;
  if (!isStrict && other === undefined && sharedShare(best.content, post.content) >= CLOSE_WORDING) return undefined;
  return { slot: 'object', post: other?.word ?? '', claim: best.tokens.find(isAction)?.word ?? '' };
}

function actionsOf(tokens: readonly Token[]): string[] {
  return [...new Set(tokens.filter(isAction).map(({ term }) => term))];
}

/** What every wording begins with, and the post does not say: another matter of the same town. */
export function findMissingObject(post: SaidPost, claim: ClaimSlots): Conflict | undefined {
  if (claim.record.regions.length === 0) return undefined;
  const heads = claim.wordings.map(({ content }) =>
    content.filter((token) => isHead(token, claim)).slice(0, HEAD_WORDS),
  );
  const isSaid = ({ term }: Token) =>
    post.content.some((token) => token.term === term || isSameThing(term, token.term));
  if (heads.some((head) => head.length === 0 || head.some(isSaid))) return undefined;
  return { slot: 'object', post: '', claim: heads[0]?.map(({ word }) => word).join(' ') ?? '' };
}

/**
 * The post says several things of its own in the same clauses, and leaves several of the claim's out: the same town and
 * object, another story. Of 324 right answers 11 are lost by it; of 13 wrong ones that five unseen batches had, 8.
 */
export function findOtherStory(post: SaidPost, claim: ClaimSlots, best: WordingSlots): Conflict | undefined {
  if (claim.record.regions.length === 0) return undefined;
  const isSaid = meaningOf(new Set(post.content.map(({ term }) => term)));
  const missing = best.content.filter(({ kind, term }) => kind === 'word' && !isPlaceWord(term) && !isSaid(term));
  const unknown = post.content.filter(
    (token) =>
      !isPlaceWord(token.term) && !claim.means(token.term) && sharesClause(token, post.content, claim.known, post.text),
  );
  const isOther = unknown.length >= OTHER_STORY.unknown && missing.length >= OTHER_STORY.missing;
  if (!isOther && unknown.length < OTHER_STORY.manyUnknown) return undefined;
  const words = (tokens: readonly Token[]) => tokens.map(({ word }) => word).join(' ');
  return { slot: 'object', post: words(unknown), claim: words(missing) };
}

function isHead(token: Token, { names }: ClaimSlots): boolean {
  return token.kind === 'word' && !isPlaceWord(token.term) && !names.has(token.term) && !isAction(token);
}

/** `anggaran sampah` is not `tarif sampah`: an unknown word beside the claim's own, with no punctuation between them. */
export function sharesClause(token: Token, near: readonly Token[], known: ReadonlySet<string>, text: string): boolean {
  return near.some((other) => {
    if (other === token || !(known.has(other.term) || other.kind === 'number')) return false;
    const between = other.start < token.start ? text.slice(other.end, token.start) : text.slice(token.end, other.start);
    return !CLAUSE_END.test(between);
  });
}
