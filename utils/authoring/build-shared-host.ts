// The next files of a shared host: a ceremony signs root and directories with offline keys, a build names them in snapshots.
import { AppError, type Problem } from '../errors.ts';
import type { SnapshotPayload } from '../feed/format.ts';
import { canonicalJson } from '../feed/json.ts';
import type { SigningKey } from '../feed/keys.ts';
import { LIMITS } from '../feed/limits.ts';
import { HOST_PATH } from './host-files.ts';
import type { Lifetimes } from './host-plan.ts';
import { byProvince, type PublisherRecord, rolesOf, type SharedHostSettings } from './shared-host.ts';
import type { SharedState } from './shared-state.ts';
import { directoryRef, nextDirectory, nextRoot, nextSnapshot, signPayload } from './sign-roles.ts';

/** What waits for the signatures of officers. */
export interface DueSignatures {
  readonly root?: ReturnType<typeof nextRoot>;
  readonly directories: readonly NonNullable<ReturnType<typeof nextDirectory>>[];
}

/** What root and directories would have to say that they do not say yet, or not for long any more. */
export function dueSignatures(
  settings: SharedHostSettings,
  records: readonly PublisherRecord[],
  state: SharedState,
  now: string,
): DueSignatures {
  const { lifetimes } = settings;
  const content = { roles: rolesOf(settings), mirrors: settings.mirrors };
  const root = nextRoot(state.root, content, { now, days: lifetimes.rootDays });
  const published = byProvince(records);
  const provinces = [...new Set([...published.keys(), ...state.directories.keys()])].sort();
  const isRoleNew =
    state.root !== undefined && canonicalJson(state.root.roles.directory) !== canonicalJson(content.roles.directory);
  const directories = provinces.flatMap((province) => {
    const signed = state.directories.get(province);
    const platforms = province === '00' && settings.platforms.length > 0 ? { platforms: settings.platforms } : {};
    const said = { province, publishers: published.get(province) ?? [], ...platforms };
    const term = { now, days: lifetimes.directoryDays };
    const next = nextDirectory(signed?.directory, said, term);
    if (next !== undefined) return [next];
    if (signed === undefined || (signed.isCurrent && !isRoleNew)) return [];
    return [{ ...signed.directory, version: signed.directory.version + 1 }];
  });
  return root === undefined ? { directories } : { root, directories };
}

/** Keys that a ceremony has brought together. */
export interface Signers {
  /** Of the root before and of the next one. */
  readonly root: readonly SigningKey[];
  readonly directory: readonly SigningKey[];
}

/** Signs what is due. @throws `authoring/too-large` where a directory would be more than readers accept. */
export async function signDue(due: DueSignatures, signers: Signers): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  if (due.root !== undefined)
    files.set(HOST_PATH.root(due.root.version), await signPayload('root', due.root, signers.root));
  for (const directory of due.directories) {
    const file = await signPayload('directory', directory, signers.directory);
    if (file.length > LIMITS.directory || directory.publishers.length > 300)
      throw new AppError('authoring/too-large', `${directory.publishers.length} publishers are too many.`, {
        place: HOST_PATH.directory(directory.province, directory.version),
        remedy: 'A directory holds at most 300 publishers in 1 MiB: list some under their own hosts.',
      });
    files.set(HOST_PATH.directory(directory.province, directory.version), file);
  }
  return files;
}

/** What a snapshot says of a publisher's head. */
export type HeadRef = SnapshotPayload['heads'][string];

/** Everything a round of snapshots is made from. */
export interface SnapshotRound {
  readonly state: SharedState;
  /** Newest head of each publisher that has one, by id. */
  readonly heads: ReadonlyMap<string, HeadRef>;
  readonly lifetimes: Lifetimes;
  readonly pollSeconds: number;
  readonly key: SigningKey;
  /** ISO time, whole seconds. */
  readonly now: string;
}

/** Signs the snapshot of every province that has a directory. @throws `authoring/clock`, `authoring/unsigned`, `authoring/too-large`. */
export async function signSnapshots(round: SnapshotRound): Promise<Map<string, Uint8Array>> {
  const { state, now } = round;
  requireSigned(state, round.key);
  const files = new Map<string, Uint8Array>();
  for (const [province, { directory, file }] of state.directories) {
    const before = state.snapshots.get(province);
    const place = HOST_PATH.snapshot(province);
    if (before !== undefined && Date.parse(before.issued) > Date.parse(now))
      throw new AppError('authoring/clock', `the last snapshot was signed at ${before.issued}, after ${now}.`, {
        place,
        remedy: "Set this machine's clock right.",
      });
    const heads = Object.fromEntries(
      directory.publishers.flatMap(({ id }) => {
        // a head that readers hold must not vanish
        const head = round.heads.get(id) ?? before?.heads[id];
        return head === undefined ? [] : [[id, head]];
      }),
    );
    const said = {
      province,
      poll: round.pollSeconds,
      directory: await directoryRef(directory.version, file),
      root: state.root?.version ?? 1,
      heads,
    };
    const payload = nextSnapshot(before, said, { now, days: round.lifetimes.snapshotDays });
    const signed = await signPayload('snapshot', payload, [round.key]);
    if (signed.length > LIMITS.snapshot)
      throw new AppError('authoring/too-large', `the snapshot would have ${signed.length} bytes.`, {
        place,
        remedy: `Readers accept at most ${LIMITS.snapshot}: list some publishers on a host of their own.`,
      });
    files.set(place, signed);
  }
  return files;
}

/** Warnings about what the officers have not signed yet. */
export function describeDue(due: DueSignatures): Problem[] {
  const remedy = 'Run host sign with the keys of two officers; until then readers see the former state.';
  const root = due.root === undefined ? [] : [{ place: HOST_PATH.root(due.root.version), what: 'the next root' }];
  const directories = due.directories.map(({ province, version }) => ({
    place: HOST_PATH.directory(province, version),
    what: `the next directory of ${province}`,
  }));
  return [...root, ...directories].map(({ place, what }) => ({
    place,
    message: `${what} waits for its signatures.`,
    remedy,
    severity: 'warning',
  }));
}

function requireSigned(state: SharedState, key: SigningKey): void {
  const remedy = 'Run host sign first.';
  if (state.root === undefined)
    throw new AppError('authoring/unsigned', 'no root was signed yet.', { place: HOST_PATH.root(1), remedy });
  const { snapshot } = state.root.roles;
  if (snapshot.keys.every(({ id }) => id !== key.id))
    throw new AppError('authoring/unsigned', `the root does not list the snapshot key ${key.id}.`, {
      place: HOST_PATH.root(state.root.version),
      remedy,
    });
  for (const { directory, isCurrent } of state.directories.values())
    if (!isCurrent)
      throw new AppError('authoring/unsigned', 'the keys that signed this directory were replaced.', {
        place: HOST_PATH.directory(directory.province, directory.version),
        remedy,
      });
}
