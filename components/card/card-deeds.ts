// What a card can have done for the reader; whoever opens the card provides it.
import type { ShareDeeds } from '../share/share-deeds.ts';

/** What stands in the place of the sources while the reader is at it. */
export type CardTaskName = 'share' | 'ask' | 'report';

/** The card draws and asks; it neither stores nor sends anything itself. */
export interface CardDeeds extends ShareDeeds {
  close(): void;
  /** "Bukan ini" for this post; `true` takes it back. */
  dismiss(isUndone: boolean): void;
  /** No mark for this claim anywhere; `true` takes it back. */
  mute(isUndone: boolean): void;
  /** Reads the card again after a failure. */
  retry(): void;
  /** Fetches the feeds again and draws the card from what came; rejects where that fails. */
  renew(): Promise<void>;
}
