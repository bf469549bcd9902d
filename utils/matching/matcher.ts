// The whole decision for one post: the claims it states, each with tier and evidence, or nothing.
import type { Conflict, Match } from '../domain/match.ts';
import type { PostForMatching } from '../domain/post.ts';
import type { RegionJudgement } from '../domain/region-judgement.ts';
import { hashString } from '../text/hash.ts';
import { readQuantities } from '../text/quantities.ts';
import { readActs } from './actions.ts';
import { canonicalAddress } from './address.ts';
import { buildIndex, type IndexOptions } from './build-index.ts';
import { type ClaimIndex, claimRecord, openIndex, regionNamesOf } from './claim-index.ts';
import { type ClaimSlots, readClaimSlots, type WordingSlots } from './claim-slots.ts';
import { findConflicts, type PostSlots } from './conflicts.ts';
import {
  agreed,
  decide,
  isPromising,
  isVerbatim,
  LEAST_INFORMATION,
  LEAST_RELATED,
  mayAgree,
  type RankedCandidate,
  rankCandidates,
  toShare,
  type Verdict,
} from './decide.ts';
import { pairEvidence } from './evidence.ts';
import { measure } from './features.ts';
import type { IndexedClaim } from './indexed-claim.ts';
import { readPolarityCues } from './polarity-cues.ts';
import { type Query, toQuery } from './query.ts';
import { findRegions, type RegionLexicon, toLexicon } from './region-names.ts';
import { retrieve } from './retrieve.ts';
import { sharesObject, slotsAgree } from './slot-agreement.ts';

/** Answers posts. Synchronous and pure: no clock, no storage. */
export interface Matcher {
  /** Its buffer is to be stored, and restored without parsing. */
  readonly index: ClaimIndex;
  /**
   * Best first; empty where the post states no claim of the index. `judgeRegion` says which regions a text is about; it is
   * asked only where a claim of some region may be answered. Without it the index's own list of names decides.
   */
  match(post: PostForMatching, judgeRegion?: JudgeRegion): Match[];
  /** What came nearest to a post that nothing matches, for whoever asks why; undefined where no claim shares enough words. */
  nearest(post: PostForMatching, judgeRegion?: JudgeRegion): Refusal | undefined;
}

/** A candidate that was refused. */
export interface Refusal {
  readonly key: string;
  readonly wording: string;
  /** 0 to 1, as the score of a match. */
  readonly confidence: number;
  /** From which confidence it would have been related. */
  readonly needed: number;
  readonly conflicts: readonly Conflict[];
}

/** Which regions a text is about. */
export type JudgeRegion = (text: string) => RegionJudgement;

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
  const known = new Map<number, ClaimSlots>();
  let lexicon: RegionLexicon | undefined;
  const opened: OpenedIndex = {
    index,
    lexicon: () => {
      lexicon ??= toLexicon(regionNamesOf(index));
      return lexicon;
    },
    slotsOf: (claim) => {
      const held = known.get(claim);
      if (held !== undefined) return held;
      if (known.size >= KEPT_CLAIMS) known.clear();
      const slots = readClaimSlots(index, claim);
      known.set(claim, slots);
      return slots;
    },
  };
  return {
    index,
    match: (post, judgeRegion) => matchPost(opened, post, judgeRegion),
    nearest: (post, judgeRegion) => findNearest(opened, post, judgeRegion),
  };
}

/** Claims whose wordings stay tokenised: on a page the same few come up again and again. */
const KEPT_CLAIMS = 256;

/** An index with what is read from it when first needed. */
interface OpenedIndex {
  readonly index: ClaimIndex;
  lexicon(): RegionLexicon;
  slotsOf(claim: number): ClaimSlots;
}

/** A post against the index: candidates, their conflicts, and what is left of them. */
function matchPost(opened: OpenedIndex, post: PostForMatching, judgeRegion: JudgeRegion | undefined): Match[] {
  const { index } = opened;
  const query = toQuery(index, post.text, post.language);
  const listing = findAppearances(index, [post.url, post.sharedUrl]);
  const accepted: Match[] = listing.map((claim) => toMatch(opened, query, claim, 0, APPEARANCE, []));
  const candidates = rankCandidates(measure(index, query, retrieve(index, query), LEAST_INFORMATION));
  const [best] = candidates;
  let slots: PostSlots | undefined;
  for (const candidate of candidates) {
    if (best === undefined || listing.includes(candidate.claim)) continue;
    if (!isPromising(candidate) && (!mayAgree(candidate) || isNational(index, candidate.claim))) continue;
    slots ??= readPostSlots(query, post, opened.lexicon(), judgeRegion);
    const { place, ...compared } = compareSlots(opened, slots, candidate);
    const { claim, conflicts } = compared;
    const isLenient = claim.record.regions.length > 0;
    const judged = decide(query, candidate, best, conflicts, isLenient);
    const verdict = verdictOfSlots(judged, { ...compared, slots, query });
    if (verdict === undefined) continue;
    const limited = claim.record.broad.includes(place) ? { ...verdict, tier: 'related' as const } : verdict;
    accepted.push(toMatch(opened, query, candidate.claim, place, limited, conflicts));
  }
  for (const claim of findAppearances(index, post.links ?? [])) {
    const { key } = opened.slotsOf(claim).record;
    if (!accepted.some((match) => match.key === key)) accepted.push(toMatch(opened, query, claim, 0, LINKED, []));
  }
  return accepted.sort((a, b) => Number(b.tier === 'answers') - Number(a.tier === 'answers') || b.score - a.score);
}

/** A candidate's claim and best wording, and where the post contradicts them. */
function compareSlots(opened: OpenedIndex, slots: PostSlots, candidate: RankedCandidate) {
  const claim = opened.slotsOf(candidate.claim);
  const place = candidate.wording - claim.firstWording;
  const wording = claim.wordings[place] as WordingSlots;
  const lexicon = opened.lexicon();
  const conflicts = findConflicts(slots, claim, wording, { lexicon, isVerbatim: isVerbatim(candidate) });
  return { claim, place, wording, lexicon, conflicts };
}

/** The surest candidate with its conflicts. */
function findNearest(
  opened: OpenedIndex,
  post: PostForMatching,
  judgeRegion: JudgeRegion | undefined,
): Refusal | undefined {
  const { index } = opened;
  const query = toQuery(index, post.text, post.language);
  const candidates = rankCandidates(measure(index, query, retrieve(index, query), LEAST_INFORMATION));
  const [nearest] = candidates.toSorted((a, b) => b.confidence - a.confidence);
  if (nearest === undefined) return undefined;
  const slots = readPostSlots(query, post, opened.lexicon(), judgeRegion);
  const { claim, wording, conflicts } = compareSlots(opened, slots, nearest);
  const confidence = toShare(nearest.confidence);
  return { key: claim.record.key, wording: wording.text, confidence, needed: LEAST_RELATED, conflicts };
}

/** A claim without a region, which the slots alone never answer. */
function isNational(index: ClaimIndex, claim: number): boolean {
  return claimRecord(index, claim).regions.length === 0;
}

/** What the slots make of a claim of a region: all of them may answer what the models leave, and none of them without its object. */
function verdictOfSlots(
  judged: Verdict | undefined,
  { slots, claim, wording, conflicts, lexicon, query }: SlotCase,
): Verdict | undefined {
  if (judged?.tier === 'answers') {
    const isAbout =
      claim.record.regions.length === 0 || judged.basis === 'verbatim' || sharesObject(slots, claim, lexicon);
    return isAbout ? judged : { ...judged, tier: 'related' };
  }
  if (conflicts.length > 0 || !slotsAgree(slots, claim, wording, lexicon)) return judged;
  return agreed(query) ?? judged;
}

interface SlotCase {
  readonly slots: PostSlots;
  readonly claim: ClaimSlots;
  readonly wording: WordingSlots;
  readonly conflicts: readonly Conflict[];
  readonly lexicon: RegionLexicon;
  readonly query: Query;
}

const APPEARANCE: Verdict = { tier: 'answers', score: 1, basis: 'appearance' };
/** A link to a page of the claim: it may be shared to argue against it. */
const LINKED: Verdict = { tier: 'related', score: 0.5, basis: 'link' };

/** Claims that list one of these addresses. */
function findAppearances(index: ClaimIndex, addresses: readonly (string | undefined)[]): number[] {
  const { appearanceHash, appearanceClaim } = index.sections;
  if (appearanceHash.length === 0) return [];
  const found = new Set<number>();
  for (const given of addresses) {
    if (given === undefined) continue;
    const address = canonicalAddress(given);
    const hash = hashString(address);
    for (let at = appearanceHash.indexOf(hash); at >= 0 && appearanceHash[at] === hash; at += 1) {
      const claim = appearanceClaim[at] ?? 0;
      if (claimRecord(index, claim).appearances.some((url) => canonicalAddress(url) === address)) found.add(claim);
    }
  }
  return [...found];
}

function readPostSlots(
  query: Query,
  post: PostForMatching,
  lexicon: RegionLexicon,
  judgeRegion: JudgeRegion | undefined,
): PostSlots {
  const { content } = query;
  const { tokens } = query.tokenized;
  return {
    post,
    text: post.text,
    tokens,
    content,
    acts: readActs(tokens),
    quantities: readQuantities(tokens),
    regions: {
      text: post.text,
      tokens,
      named: findRegions(post.text, tokens, lexicon),
      judgement: judgeRegion?.(post.text),
    },
    cues: readPolarityCues(post.text, tokens),
  };
}

function toMatch(
  opened: OpenedIndex,
  query: Query,
  claim: number,
  place: number,
  verdict: Verdict,
  conflicts: readonly Conflict[],
): Match {
  const { record, wordings } = opened.slotsOf(claim);
  const { text: wording, content } = wordings[place] as WordingSlots;
  const { tier, score, basis } = verdict;
  const pairs = pairEvidence(query.content, content);
  return { key: record.key, tier, score, evidence: { basis, wording, pairs, conflicts: [...conflicts] } };
}
