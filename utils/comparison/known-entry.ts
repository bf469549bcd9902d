// A standing entry with who signed it, as the comparison needs it.
import type { StandingEntry } from '../domain/entry.ts';
import type { Publisher } from '../domain/publisher.ts';

export interface KnownEntry {
  /** Unique on this device, across feed hosts. */
  readonly key: string;
  /** The trust domain: entries of two hosts never name each other. */
  readonly host: string;
  readonly entry: StandingEntry;
  readonly publisher: Publisher;
}
