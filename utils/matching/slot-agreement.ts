// A short post can state a claim of a region with few words: the region, the number, the action, and nothing that is not the claim's.
import type { Token } from '../text/tokenize.ts';
import { isAction, isSameAction } from './actions.ts';
import type { ClaimSlots, WordingSlots } from './claim-slots.ts';
import type { PostSlots } from './conflicts.ts';
import { sharesClause } from './missing-slots.ts';
import { numbersOf } from './quantity-conflicts.ts';
import { saysPlace } from './region-gate.ts';
import { isDesignator, type RegionLexicon } from './region-names.ts';
import { densestWindow } from './window.ts';

/** Share of words around the claim that no wording of it knows: greetings and pleas, not another thing. */
const MOST_UNKNOWN = 0.34;
/** Words shared beside region and number. */
const LEAST_SHARED = 3;

/**
 * True where a post without conflicts names the claim's region, says its number and its action, shares further words, and
 * says hardly anything else in the same stretch. The models weigh information and find too little in such a post: the
 * words of local policy are common ones.
 */
export function slotsAgree(
  slots: PostSlots,
  claim: ClaimSlots,
  wording: WordingSlots,
  lexicon: RegionLexicon,
): boolean {
  const { regions } = claim.record;
  if (regions.length === 0 || numbersOf(slots, wording) !== 'said') return false;
  if (!saysPlace(slots.regions, regions, claim.names, lexicon)) return false;
  const { from, to } = densestWindow(slots.content, wording.content);
  const near = slots.content.slice(from, to);
  const acts = near.filter(isAction);
  if (!acts.some((token) => claim.actions.some((action) => isSameAction(action, token.term)))) return false;
  const words = near.filter(({ kind }) => kind === 'word');
  const unknown = words.filter(({ term }) => !claim.known.has(term));
  if (unknown.some((token) => sharesClause(token, near, claim.known, slots.post.text))) return false;
  const shared = sharedWords(slots, claim, near, lexicon);
  return (
    shared.some((token) => !isAction(token)) &&
    new Set(shared.map(({ term }) => term)).size >= LEAST_SHARED &&
    unknown.length <= MOST_UNKNOWN * words.length
  );
}

/** True where a post shares with a claim of a region what it is about: a word that is no action, no number and no region. */
export function sharesObject(slots: PostSlots, claim: ClaimSlots, lexicon: RegionLexicon): boolean {
  return sharedWords(slots, claim, slots.content, lexicon).some((token) => !isAction(token));
}

function sharedWords(slots: PostSlots, claim: ClaimSlots, tokens: readonly Token[], lexicon: RegionLexicon): Token[] {
  const own = new Set(claim.record.regions.flatMap((code) => (lexicon.nameOf.get(code) ?? '').split(' ')));
  const isPlace = ({ word }: Token) => own.has(word.toLowerCase()) || isDesignator(word.toLowerCase());
  const isCounted = (token: Token) =>
    slots.quantities.some(({ start, end, unit }) => token.start >= start && token.end <= end && token.term !== unit);
  return tokens.filter(
    (token) => token.kind === 'word' && claim.known.has(token.term) && !isPlace(token) && !isCounted(token),
  );
}
