// How often one term follows another, over the claims of a draft, and what a term still tells once the one before it is known.
import type { ClaimDraft } from './claim-draft.ts';

/** A pair is one key: the first term times this, plus the second. */
const PAIR = 2 ** 26;
const TOKENS_AT_ONCE = 8192;

/** Number of claims in which one term follows another, for pairs whose terms both stand in several claims; the others are met once. */
export class Collocations {
  private readonly draft: ClaimDraft;
  /** Key plus one; 0 where the slot is free. */
  private readonly keys: Float64Array;
  private readonly count: Uint32Array;
  private readonly lastClaim: Uint32Array;

  constructor(draft: ClaimDraft) {
    this.draft = draft;
    const slots = 2 ** Math.ceil(Math.log2(draft.token.length * 1.5 + 2));
    this.keys = new Float64Array(slots);
    this.count = new Uint32Array(slots);
    this.lastClaim = new Uint32Array(slots);
  }

  /** Counts the pairs of all wordings. */
  *countAll(): Generator<void, void, void> {
    const { token, wordingEnd, wordingClaim, isRepeat } = this.draft;
    let at = 0;
    let next = TOKENS_AT_ONCE;
    for (let wording = 0; wording < wordingEnd.length; wording += 1) {
      const claim = wordingClaim.at(wording) + 1;
      const end = wordingEnd.at(wording);
      if (isRepeat.at(claim - 1) === 1) at = end;
      for (at += 1; at < end; at += 1) this.add(token.at(at - 1), token.at(at), claim);
      at = end;
      if (at < next) continue;
      next = at + TOKENS_AT_ONCE;
      yield;
    }
  }

  /** Information of term b after term a, in nats: min(idf, -ln P(b|a)), with P(b|a) = (c_ab - 1 + 2e^-idf) / (max(c_a - 1, c_ab - 1) + 2). */
  gain(a: number, b: number, idfOfB: number): number {
    const together = this.claimsWith(a, b) - 1;
    const before = Math.max(this.draft.claimCount.at(a) - 1, together);
    const probability = (together + 2 * Math.exp(-idfOfB)) / (before + 2);
    return Math.min(idfOfB, -Math.log(probability));
  }

  private add(a: number, b: number, claim: number): void {
    if (!this.mayRecur(a, b)) return;
    const slot = this.slotOf(a, b);
    if (this.lastClaim[slot] === claim) return;
    this.keys[slot] = a * PAIR + b + 1;
    this.lastClaim[slot] = claim;
    this.count[slot] = (this.count[slot] ?? 0) + 1;
  }

  private claimsWith(a: number, b: number): number {
    return this.mayRecur(a, b) ? Math.max(1, this.count[this.slotOf(a, b)] ?? 0) : 1;
  }

  private mayRecur(a: number, b: number): boolean {
    return this.draft.claimCount.at(a) > 1 && this.draft.claimCount.at(b) > 1;
  }

  private slotOf(a: number, b: number): number {
    const key = a * PAIR + b + 1;
    const mask = this.keys.length - 1;
    let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 7;
    for (slot &= mask; this.keys[slot] !== 0 && this.keys[slot] !== key; ) slot = (slot + 1) & mask;
    return slot;
  }
}
