// What one item of a foreign source says, before it is decided what entry it may become.
import type { CitedSource, DataPoint } from '../domain/entry.ts';
import type { Publisher } from '../domain/publisher.ts';
import type { RefusalReason } from '../domain/source-choice.ts';
import type { Stance } from '../domain/stance.ts';
import type { Problem } from '../errors.ts';

/** One item as read. Texts are plain; nothing has been checked against the limits of an entry. */
export interface SourceItem {
  /** Where it stands in the source: `item 3`, `line 12`. */
  readonly place: string;
  /** What the source calls it; its address where it has no other name. An entry id of the publisher is kept as it is. */
  readonly guid?: string;
  readonly url?: string;
  readonly title?: string;
  /** The source's own summary or text. */
  readonly body?: string;
  /** As written; ISO 8601 or RFC 2822. */
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly topics?: readonly string[];
  readonly regions?: readonly string[];
  /** Given where the source names a claim by itself; else the title is read. */
  readonly claim?: {
    readonly text: string;
    readonly short?: string | undefined;
    readonly date?: string | undefined;
    readonly claimant?: string | undefined;
    readonly paraphrases?: readonly string[];
    readonly appearances?: readonly string[];
  };
  /** Given where the source says it in a closed list; else the rule table decides. */
  readonly stance?: Stance;
  readonly data?: readonly DataPoint[];
  readonly sources?: readonly CitedSource[];
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly supersedes?: string;
  readonly related?: readonly string[];
  readonly reason?: string;
  /** The source took the item down. */
  readonly isGone?: boolean;
  /** What an entry has no field for. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** An item that became no entry: where it stands, why, and what to do. */
export interface Refusal extends Problem {
  readonly reason: RefusalReason;
}

/** What a reader of one format gives back. */
export interface ReadItems {
  readonly items: readonly SourceItem[];
  /** Items that could not be read at all; `malformed` where no reason is given. */
  readonly problems: readonly (Problem & { readonly reason?: RefusalReason })[];
  /** BCP 47, where the source says it for all its items. */
  readonly language?: string;
  /** What the source calls itself. */
  readonly name?: string;
  /** There was more than was read; a problem says how much. */
  readonly isCut?: boolean;
}

/** Whose items these are. */
export interface ImportSource {
  readonly publisher: Pick<Publisher, 'id' | 'kind' | 'regions' | 'hosts'>;
  /** BCP 47, for items that do not say. */
  readonly language: string;
}

/** Most items read of one document. */
export const ITEMS_MOST = 5000;

/** What was read, saying how many items were left out beyond the limit. */
export function withLeftOut(read: ReadItems, leftOut: number): ReadItems {
  if (leftOut <= 0) return read;
  const problem = {
    reason: 'left-out' as const,
    place: 'the document',
    message: `${leftOut} more ${leftOut === 1 ? 'item was' : 'items were'} left out: at most ${ITEMS_MOST} are read of one.`,
    remedy: 'Split it into several.',
  };
  return { ...read, problems: [...read.problems, problem], isCut: true };
}
