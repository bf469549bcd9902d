// The whole decision for one post: the claims it states, each with tier and evidence, or nothing.
import type { Match } from '../domain/match.ts';
import type { PostForMatching } from '../domain/post.ts';
import { hashString } from '../text/hash.ts';
import { readQuantities } from '../text/quantities.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { isAction } from './actions.ts';
import { canonicalAddress } from './address.ts';
import { buildIndex, type IndexOptions } from './build-index.ts';
import { type ClaimIndex, claimRecord, openIndex, regionNamesOf, wordingText } from './claim-index.ts';
import { type ClaimSlots, contentOf, findConflicts, type PostSlots } from './conflicts.ts';
import { decide, isPromising, rankCandidates, type Verdict } from './decide.ts';
import { pairEvidence } from './evidence.ts';
import { measure } from './features.ts';
import type { IndexedClaim } from './indexed-claim.ts';
import { type Query, toQuery } from './query.ts';
import { findRegions, type RegionLexicon, toLexicon } from './region-gate.ts';
import { retrieve } from './retrieve.ts';

/** Answers posts. Synchronous and pure: no clock, no storage. */
export interface Matcher {
  readonly size: number;
  /** Best first; empty where the post states no claim of the index. */
  match(post: PostForMatching): Match[];
  /** The index as one buffer, to be stored and restored without parsing. */
  toBuffer(): ArrayBuffer;
}

/** Builds an index and opens it. */
export function createMatcher(claims: readonly IndexedClaim[], options?: IndexOptions): Matcher {
  return openMatcher(buildIndex(claims, options));
}

/**
 * Opens a stored index; the buffer alone suffices.
 * @throws AppError `matching/damaged-index`: build the index again.
 */
export function openMatcher(buffer: ArrayBuffer): Matcher {
  const index = openIndex(buffer);
  let lexicon: RegionLexicon | undefined;
  const lexiconOf = () => {
    lexicon ??= toLexicon(regionNamesOf(index));
    return lexicon;
  };
  return {
    size: index.claims,
    match: (post) => matchPost(index, lexiconOf, post),
    toBuffer: () => buffer,
  };
}

function matchPost(index: ClaimIndex, lexiconOf: () => RegionLexicon, post: PostForMatching): Match[] {
  const query = toQuery(index, post.text, post.language);
  const appearing = findAppearances(index, post);
  const candidates = rankCandidates(measure(index, query, retrieve(index, query)));
  const accepted: Match[] = appearing.map((claim) =>
    toMatch(index, query, claim, firstWording(index, claim), APPEARANCE, []),
  );
  const [best] = candidates;
  let slots: PostSlots | undefined;
  for (const candidate of candidates) {
    if (best === undefined || appearing.includes(candidate.claim) || !isPromising(candidate)) continue;
    slots ??= readSlots(query, post, lexiconOf());
    const conflicts = findConflicts(slots, readClaim(index, candidate.claim, candidate.wording), lexiconOf());
    const verdict = decide(query, candidate, best, conflicts);
    if (verdict !== undefined)
      accepted.push(toMatch(index, query, candidate.claim, candidate.wording, verdict, conflicts));
  }
  return accepted.sort((a, b) => Number(b.tier === 'answers') - Number(a.tier === 'answers') || b.score - a.score);
}

const APPEARANCE: Verdict = { tier: 'answers', score: 1, basis: 'appearance' };

/** Claims that list this very post. A shared link to one of their pages is not the post itself. */
function findAppearances(index: ClaimIndex, post: PostForMatching): number[] {
  if (post.url === undefined || index.sections.appearanceHash.length === 0) return [];
  const address = canonicalAddress(post.url);
  const hash = hashString(address);
  const { appearanceHash, appearanceClaim } = index.sections;
  const found: number[] = [];
  for (let at = appearanceHash.indexOf(hash); at >= 0 && appearanceHash[at] === hash; at += 1) {
    const claim = appearanceClaim[at] ?? 0;
    const isListed = claimRecord(index, claim).appearances.some((url) => canonicalAddress(url) === address);
    if (isListed && !found.includes(claim)) found.push(claim);
  }
  return found;
}

function firstWording(index: ClaimIndex, claim: number): number {
  return index.sections.claimWordingStart[claim] ?? 0;
}

export function readSlots(query: Query, post: PostForMatching, lexicon: RegionLexicon): PostSlots {
  const { tokens } = query.tokenized;
  return { post, tokens, quantities: readQuantities(tokens), regions: findRegions(post.text, tokens, lexicon) };
}

export function readClaim(index: ClaimIndex, claim: number, best: number): ClaimSlots {
  const record = claimRecord(index, claim);
  const { claimWordingStart } = index.sections;
  const known = new Set<string>();
  const actions: string[] = [];
  const wordings: { text: string; content: Token[] }[] = [];
  let wording = '';
  let tokens: readonly Token[] = [];
  for (let number = claimWordingStart[claim] ?? 0; number < (claimWordingStart[claim + 1] ?? 0); number += 1) {
    const text = wordingText(index, number);
    const content = contentOf(tokenize(text, record.language).tokens);
    wordings.push({ text, content });
    for (const token of content) {
      known.add(token.term);
      if (isAction(token)) actions.push(token.term);
    }
    if (number !== best) continue;
    wording = text;
    tokens = tokenize(text, record.language).tokens;
  }
  return { record, wording, tokens, wordings, known, actions };
}

function toMatch(
  index: ClaimIndex,
  query: Query,
  claim: number,
  wordingNumber: number,
  verdict: Verdict,
  conflicts: Match['evidence']['conflicts'],
): Match {
  const record = claimRecord(index, claim);
  const wording = wordingText(index, wordingNumber);
  const tokens = tokenize(wording, record.language).tokens.filter(
    (token) => token.kind === 'word' || token.kind === 'number',
  );
  return {
    key: record.key,
    tier: verdict.tier,
    score: verdict.score,
    evidence: { basis: verdict.basis, wording, pairs: pairEvidence(query.content, tokens), conflicts: [...conflicts] },
  };
}
