// What a reader took away with "Bukan ini", as the options list it.

/** An entry that was dismissed for some posts. */
export interface DismissedEntry {
  /** Entry key; `policy/` for marks of posts that nobody has answered. */
  readonly key: string;
  /** The claim, where the entry is still in the data. */
  readonly claim?: string;
  /** How many different posts, near copies counted once. */
  readonly posts: number;
  /** The last time, ISO 8601. */
  readonly at: string;
  /** So many that the entry answers no post any more. */
  readonly isLowered: boolean;
}
