// What a client remembers of the hosts it follows: trust state, publishers and lines, and the store a sync writes them to.
import type { Publisher } from '../domain/publisher.ts';
import type { ImportCounts } from '../domain/source-choice.ts';
import type { DirectoryPayload, RootPayload, ShardRef } from './format.ts';
import type { HiddenReason } from './shard.ts';

/** A failure as it is kept and shown: times are ISO 8601. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly at: string;
}

/** One feed host. This is trust state: losing it means trusting the pinned root anew. */
export interface HostState {
  /** First 12 hex digits of SHA-256 over the URL: short, and the same when a feed is removed and added again. */
  readonly id: string;
  readonly url: string;
  /** Of the first root, as the reader confirmed it. */
  readonly fingerprint: string;
  readonly root: RootPayload;
  readonly rootCheckedAt: string;
  /** Latest `issued` accepted from any snapshot of this host. */
  readonly latestIssued?: string;
  /** This device's clock and what the host says differ by more than a day. */
  readonly isClockOdd: boolean;
}

/** How a host fares: kept apart, since it exists before any root was accepted. */
export interface HostHealth {
  readonly id: string;
  readonly url: string;
  /** Failed runs in a row. */
  readonly failures: number;
  /** Runs in a row that broke trust; from three on the feed is called untrusted. */
  readonly broken: number;
  readonly nextAt?: string;
  /** When a snapshot was last accepted in a run without a failure of the host. */
  readonly lastSuccess?: string;
  readonly lastFailure?: Failure;
  /** Of several bases (the feed's address and its mirrors), those that are left alone until a time (ISO 8601). */
  readonly rests?: Readonly<Record<string, { readonly failures: number; readonly until: string }>>;
  /** Version of this program that last read the lines held: a later one reads again what that one could not. */
  readonly readBy?: string;
  /** What is kept since the device ran out of room; absent where it has not. */
  readonly kept?: Retention;
  /** What the last answer of an imported source brought. */
  readonly imported?: ImportCounts;
}

/** How far back entries are kept; `quarter` is the current one. */
export type Retention = 'two-years' | 'year' | 'quarter';

/** What was accepted last for one province of a host. */
export interface ProvinceState {
  readonly host: string;
  readonly province: string;
  readonly snapshot?: {
    readonly version: number;
    readonly sha256: string;
    readonly issued: string;
    readonly expires: string;
  };
  readonly directory?: { readonly version: number; readonly sha256: string; readonly expires: string };
  /** What the directory of `00` says of platforms: the host's signed word that one should not be read for now. */
  readonly platforms?: DirectoryPayload['platforms'];
  /**
   * False after the province was left, or a publisher left another one: what it accepted still binds, but its publishers
   * must be read again.
   */
  readonly isHeld: boolean;
  /** Seconds, as the snapshot asks. */
  readonly poll: number;
  readonly checkedAt: string;
}

/** Where a publisher's head stood. `(epoch, seq)` never falls. */
export interface HeadState {
  readonly epoch: number;
  readonly seq: number;
  readonly sha256: string;
  readonly expires: string;
  /** The lines of this head are held; false after they were dropped. */
  readonly isApplied: boolean;
}

/** A publisher of a host. A suspended one keeps its head's number, so that old heads cannot return, and no lines. */
export interface PublisherState {
  readonly host: string;
  readonly id: string;
  /** The province in whose directory it stands; of several the first one followed, and `00` last. */
  readonly province: string;
  readonly publisher: Publisher;
  readonly head?: HeadState;
  /** The shards whose lines are held. */
  readonly shards: readonly ShardRef[];
  /** The archive last read, so that an unchanged one is not asked for again. */
  readonly archive?: { readonly sha256: string; readonly shards: readonly ShardRef[] };
  readonly failure?: Failure;
  /**
   * How far a WordPress site was walked: the last change read (ISO 8601, by its clock), the post last asked after, those that
   * the last answer missed, and those withdrawn because two did.
   */
  readonly walked?: {
    readonly to?: string;
    readonly askedTo?: number;
    readonly missed?: readonly number[];
    readonly gone?: readonly number[];
  };
}

/** One line of a feed as it is held. */
export interface EntryRow {
  /** `<host id>:<entry id>`; `<host id>:<publisher>/~<shard>.<line>` for a line without a readable id. At most 240 characters. */
  readonly key: string;
  readonly host: string;
  readonly publisher: string;
  /** Empty where the line has no readable id. */
  readonly id: string;
  readonly period: string;
  /** SHA-256 of the shard that brought it. */
  readonly shard: string;
  readonly line: string;
  readonly status: 'active' | 'superseded' | 'withdrawn' | 'hidden';
  readonly revision: number;
  /** Id, page, related entries and appearances of a standing entry: two that share one may be about the same claim. */
  readonly names: readonly string[];
  readonly reason?: HiddenReason;
}

/** All that changes with one new head, written together or not at all. */
export interface PublisherChange {
  readonly state: PublisherState;
  /** SHA-256 of shards that are no longer part of the feed; their rows go unless `rows` brings them again. */
  readonly dropShards: readonly string[];
  readonly rows: readonly EntryRow[];
}

/**
 * Roles whose keys a root replaced: the versions of snapshots or directories accepted before no longer bind, nor, with the
 * directory's, the numbers of heads that its thief may have let his own keys sign.
 */
export interface RoleReset {
  readonly snapshot: boolean;
  readonly directory: boolean;
}

/** Where a sync keeps what it accepted. Every method is atomic; a method that throws has changed nothing. */
export interface SyncStore {
  readHost(hostId: string): Promise<HostState | undefined>;
  /** Writes the root in force, and forgets what replaced keys had pushed up. */
  writeHost(host: HostState, reset?: RoleReset): Promise<void>;
  readHealth(hostId: string): Promise<HostHealth | undefined>;
  writeHealth(health: HostHealth): Promise<void>;
  readProvince(hostId: string, province: string): Promise<ProvinceState | undefined>;
  readProvinces(hostId: string): Promise<ProvinceState[]>;
  writeProvince(state: ProvinceState): Promise<void>;
  readPublishers(hostId: string): Promise<PublisherState[]>;
  readPublisher(hostId: string, publisherId: string): Promise<PublisherState | undefined>;
  /** Writes a publisher without touching its rows. */
  writePublisher(state: PublisherState): Promise<void>;
  applyPublisher(change: PublisherChange): Promise<void>;
  /** Removes a publisher's rows, and the publisher too unless a state is given. */
  dropPublisher(hostId: string, publisherId: string, state?: PublisherState): Promise<void>;
  /** Rows of a publisher whose period begins with `period`; all of them for an empty one. */
  readRows(hostId: string, publisherId: string, period: string): Promise<EntryRow[]>;
  /** Rows of a publisher that are not shown. */
  readHidden(hostId: string, publisherId: string): Promise<EntryRow[]>;
  readRowsByKey(keys: readonly string[]): Promise<EntryRow[]>;
}
