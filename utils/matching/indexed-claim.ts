// What a claim must bring to be found.

/** What the index needs of a standing entry. */
export interface IndexedClaim {
  /** Returned as `Match.key`. */
  readonly key: string;
  readonly text: string;
  readonly paraphrases: readonly string[];
  /** The answer, at low weight. */
  readonly answer: string;
  readonly title: string;
  readonly language: string;
  readonly regions: readonly string[];
  readonly appearances: readonly string[];
  /** Wordings that may only be related, by place: 0 is the text, then the paraphrases, each different text once. */
  readonly broad?: readonly number[];
  readonly validFrom?: string;
  readonly validUntil?: string;
}
