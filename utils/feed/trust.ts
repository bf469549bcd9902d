// Pure decisions: whether a received root, snapshot, directory or head is believed, given what was accepted before.
import type { PublicKey, Publisher } from '../domain/publisher.ts';
import { AppError } from '../errors.ts';
import { sha256Hex } from './bytes.ts';
import { openEnvelope, requireSigners, verifyEnvelope } from './envelope.ts';
import type { DirectoryPayload, FileRef, HeadPayload, Role, RootPayload, SnapshotPayload } from './format.ts';
import { LIMITS } from './limits.ts';
import { readPayload } from './payload.ts';
import type { HeadState, ProvinceState } from './state.ts';

/**
 * The first root of a host, signed by the threshold of its own keys. Whether these keys are the right ones is the pinned fingerprint's matter.
 * @throws `feed/bad-signature`, `feed/malformed`.
 */
export async function acceptFirstRoot(bytes: Uint8Array): Promise<RootPayload> {
  const { payload } = await verifyEnvelope(bytes, 'root', []);
  const root = readPayload('root', payload);
  if (root.version !== 1) throw new AppError('feed/malformed', 'the first root is not version 1', { place: 'root' });
  await openRole(bytes, 'root', root.roles.root);
  return root;
}

/**
 * The root after `current`: signed by the thresholds of both, and exactly one version on.
 * @throws `feed/bad-signature`, `feed/rollback`, `feed/malformed`.
 */
export async function acceptNextRoot(current: RootPayload, bytes: Uint8Array): Promise<RootPayload> {
  const next = readPayload('root', await openRole(bytes, 'root', current.roles.root));
  await openRole(bytes, 'root', next.roles.root);
  if (next.version !== current.version + 1) {
    throw new AppError('feed/rollback', `root ${next.version} cannot follow ${current.version}`, { place: 'root' });
  }
  return next;
}

/** True where two roles have other keys or another threshold: versions accepted under the old ones no longer bind. */
export function isRoleReplaced(before: Role, after: Role): boolean {
  const pubs = (role: Role) =>
    role.keys
      .map((key) => key.pub)
      .sort()
      .join();
  return before.threshold !== after.threshold || pubs(before) !== pubs(after);
}

/** What decides whether a time has passed. */
export interface Clock {
  /** The device's, in ms since 1970. */
  readonly now: number;
  /** ISO time of the latest accepted snapshot of the host: time has at least come so far. */
  readonly latestIssued?: string;
}

/** The time that expiry is judged by: a device set back cannot keep old data alive. */
function trustedNow(clock: Clock): number {
  return Math.max(clock.now, clock.latestIssued === undefined ? 0 : Date.parse(clock.latestIssued));
}

/**
 * True where the device's clock and what it is held against differ so far that the reader should look at it: it lags behind
 * what was signed, or a server that was just asked has another day.
 */
export function isClockOdd(clock: Clock & { readonly serverTime?: number }): boolean {
  const { now, serverTime = now } = clock;
  return trustedNow(clock) - now > LIMITS.clockDriftMs || Math.abs(serverTime - now) > LIMITS.clockDriftMs;
}

/**
 * The snapshot of a province, and the SHA-256 of its payload.
 * @throws `feed/bad-signature`, `feed/rollback`, `feed/equivocation`, `feed/future`, `feed/stale`, `feed/malformed`.
 */
export async function acceptSnapshot(
  role: Role,
  bytes: Uint8Array,
  before: Pick<ProvinceState, 'province' | 'snapshot'>,
  clock: Clock,
): Promise<{ snapshot: SnapshotPayload; sha256: string }> {
  const payload = await openRole(bytes, 'snapshot', role);
  const snapshot = readPayload('snapshot', payload);
  const sha256 = await sha256Hex(payload);
  const place = `snapshot/${before.province}`;
  if (snapshot.province !== before.province) throw new AppError('feed/malformed', 'of another province', { place });
  const known = before.snapshot;
  if (known !== undefined) {
    if (snapshot.version < known.version) throw older(place, snapshot.version, known.version);
    if (snapshot.version === known.version && sha256 !== known.sha256) throw otherBytes(place, snapshot.version);
  }
  if (Date.parse(snapshot.issued) > clock.now + LIMITS.futureMs) {
    throw new AppError('feed/future', `issued ${snapshot.issued}, ahead of this device's clock`, { place });
  }
  requireUnexpired(snapshot.expires, clock, place);
  return { snapshot, sha256 };
}

/**
 * The directory that a snapshot names.
 * @throws `feed/hash-mismatch`, `feed/bad-signature`, `feed/rollback`, `feed/equivocation`, `feed/stale`, `feed/malformed`.
 */
export async function acceptDirectory(
  role: Role,
  bytes: Uint8Array,
  named: SnapshotPayload['directory'],
  before: Pick<ProvinceState, 'province' | 'directory'>,
  clock: Clock,
): Promise<DirectoryPayload> {
  const place = `directory/${before.province}.${named.version}`;
  checkDirectoryVersion(named, before);
  await requireFile(bytes, named, place);
  const directory = readPayload('directory', await openRole(bytes, 'directory', role));
  if (directory.province !== before.province || directory.version !== named.version) {
    throw new AppError('feed/malformed', 'of another province or version', { place });
  }
  if (new Set(directory.publishers.map((one) => one.id)).size !== directory.publishers.length) {
    throw new AppError('feed/malformed', 'a publisher stands twice', { place });
  }
  requireUnexpired(directory.expires, clock, place);
  return directory;
}

/**
 * Holds the directory a snapshot names against the one accepted before.
 * @throws `feed/rollback`, `feed/equivocation`.
 */
export function checkDirectoryVersion(
  named: SnapshotPayload['directory'],
  before: Pick<ProvinceState, 'province' | 'directory'>,
): void {
  const known = before.directory;
  if (known === undefined) return;
  const place = `directory/${before.province}.${named.version}`;
  if (named.version < known.version) throw older(place, named.version, known.version);
  if (named.version === known.version && named.sha256 !== known.sha256) throw otherBytes(place, named.version);
}

/**
 * The head of a publisher that a snapshot names. That of a retired publisher does not expire: nobody signs it anew, the
 * directory says that it is closed, and a snapshot that is fresh names this very file.
 * @throws `feed/hash-mismatch`, `feed/bad-signature`, `feed/rollback`, `feed/equivocation`, `feed/stale`, `feed/malformed`.
 */
export async function acceptHead(
  publisher: Pick<Publisher, 'id' | 'keys' | 'epoch' | 'status'>,
  bytes: Uint8Array,
  named: SnapshotPayload['heads'][string],
  before: HeadState | undefined,
  clock: Clock,
): Promise<HeadPayload> {
  const place = `heads/${publisher.id}/${named.seq}`;
  await requireFile(bytes, named, place);
  const { payload, signers } = await verifyEnvelope(bytes, 'head', publisher.keys);
  requireSigners(signers, 1, place);
  const head = readPayload('head', payload);
  requireSigners(
    signers.filter((id) => mayStillSign(publisher.keys, id, head.seq)),
    1,
    place,
  );
  if (head.publisher !== publisher.id || head.seq !== named.seq) {
    throw new AppError('feed/malformed', 'of another publisher or number', { place });
  }
  if (head.epoch < publisher.epoch) throw older(place, head.epoch, publisher.epoch);
  if (head.epoch > publisher.epoch) {
    throw new AppError('feed/rollback', `the directory is older than this head's epoch ${head.epoch}`, { place });
  }
  if (before !== undefined && before.epoch >= head.epoch) {
    if (before.epoch > head.epoch || before.seq > head.seq) throw older(place, head.seq, before.seq);
    if (before.seq === head.seq && before.sha256 !== named.sha256) throw otherBytes(place, head.seq);
  }
  if (publisher.status !== 'retired') requireUnexpired(head.expires, clock, place);
  return head;
}

/**
 * Holds a file to the hash and size that a signed file names.
 * @throws `feed/hash-mismatch`.
 */
export async function requireFile(bytes: Uint8Array, ref: FileRef, place: string): Promise<void> {
  if (bytes.length === ref.bytes && (await sha256Hex(bytes)) === ref.sha256) return;
  throw new AppError('feed/hash-mismatch', 'not the file that was signed for', { place });
}

/**
 * Holds a time of expiry to the clock.
 * @throws `feed/stale`.
 */
export function requireUnexpired(expires: string, clock: Clock, place: string): void {
  if (Date.parse(expires) > trustedNow(clock)) return;
  throw new AppError('feed/stale', `expired ${expires}`, { place });
}

function openRole(bytes: Uint8Array, kind: 'root' | 'directory' | 'snapshot', role: Role) {
  return openEnvelope(bytes, kind, role.keys, role.threshold);
}

/** A stolen key is listed on with the last number it may have signed. */
function mayStillSign(keys: readonly PublicKey[], id: string, seq: number): boolean {
  return keys.some((key) => key.id === id && (key.maxSeq === undefined || seq <= key.maxSeq));
}

function older(place: string, got: number, known: number): AppError {
  return new AppError('feed/rollback', `${got} after ${known} was accepted`, { place });
}

function otherBytes(place: string, version: number): AppError {
  return new AppError('feed/equivocation', `${version} was accepted with other bytes`, { place });
}
