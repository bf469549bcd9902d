// Who publishes on a host, with which keys, and how long each signature lasts.
import { httpsUrl } from '../domain/plain-text.ts';
import type { Publisher } from '../domain/publisher.ts';
import { NATIONAL, provinceOf } from '../domain/region.ts';
import type { RootPayload } from '../feed/format.ts';
import type { SigningKey } from '../feed/keys.ts';
import type { Draft } from './draft.ts';

/** The keys of a role and how many of them must sign. */
export interface PlannedRole {
  readonly keys: readonly SigningKey[];
  readonly threshold: number;
}

/** A publisher as the directory will list it, with its keys and all its drafts. */
export interface PlannedPublisher {
  readonly publisher: Omit<Publisher, 'keys'>;
  readonly keys: readonly SigningKey[];
  readonly drafts: readonly Draft[];
}

/** Days from signature to expiry. */
export interface Lifetimes {
  readonly rootDays: number;
  readonly directoryDays: number;
  readonly headDays: number;
  readonly snapshotDays: number;
}

/** Everything a host is built from, beside the files it has and the time. */
export interface HostPlan {
  readonly roles: { readonly root: PlannedRole; readonly directory: PlannedRole; readonly snapshot: PlannedRole };
  readonly publishers: readonly PlannedPublisher[];
  /** Other base URLs that serve the same files. */
  readonly mirrors: readonly string[];
  readonly lifetimes: Lifetimes;
  /** Seconds that clients wait between two looks; at least 900. */
  readonly pollSeconds: number;
  /** Where other keys than `roles` signed what is published. */
  readonly succession?: Succession;
}

/** A change of keys: whose signatures the published files bear, and which of the old root keys are at hand to sign the next root. */
export interface Succession {
  readonly roles: RootPayload['roles'];
  /** Empty where they are lost: readers who trusted them must then trust the new ones by hand. */
  readonly signers: readonly SigningKey[];
}

/** Lifetimes of a host on which one agency publishes. */
export const SINGLE_AGENCY_LIFETIMES: Lifetimes = {
  rootDays: 400,
  directoryDays: 400,
  headDays: 90,
  snapshotDays: 35,
};

/** Where a public folder is served: `https://umpan.contohkab.example/`. */
export const siteUrl = httpsUrl.refine((url) => url.endsWith('/'), 'must end with /');

/** Four looks a day. */
export const USUAL_POLL_SECONDS = 21_600;

/** The provinces in whose directories a publisher stands: those of its regions, or the national one. */
export function provincesOf(publisher: Pick<Publisher, 'regions'>): string[] {
  if (publisher.regions.length === 0) return [NATIONAL];
  return [...new Set(publisher.regions.map(provinceOf))].sort();
}
