// A feed as the options show it: before it is trusted, and how it fares afterwards.
import type { NamedPublisher } from './publisher.ts';

/** A host looked at before it is trusted. */
export interface FeedProbe {
  readonly url: string;
  /** Hex SHA-256 that pins the host's root keys. */
  readonly fingerprint: string;
  /** The same as words, to compare with those the agency printed. */
  readonly words: readonly string[];
  readonly expires: string;
}

/** A feed that was added, and how it fares. */
export interface FeedView {
  readonly url: string;
  readonly words: readonly string[];
  /** The sample that lies in the package. */
  readonly isPackaged: boolean;
  readonly hasPermission: boolean;
  readonly isSyncing: boolean;
  readonly syncedAt?: string;
  readonly nextAt?: string;
  /** Code of the last failure, where the last run failed. */
  readonly failure?: string;
  /** Three runs in a row broke trust. */
  readonly isUntrusted: boolean;
  /** This device's clock and the host's differ by more than a day. */
  readonly isClockOdd: boolean;
  /** The device ran out of room: how far back entries are kept since. */
  readonly kept?: 'year' | 'quarter';
  /** Hosts of its mirrors that may not be read yet. */
  readonly lockedMirrors: readonly string[];
  readonly publishers: readonly (NamedPublisher & {
    readonly id: string;
    readonly entries: number;
    /** Lines kept but not shown: newer than this version, or refused. */
    readonly hidden: number;
    /** Those of them that a newer version of the extension can read. */
    readonly newer: number;
    readonly failure?: string;
  })[];
}
