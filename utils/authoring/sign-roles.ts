// What root, directories and snapshots will say next, and whether they have to say anything new: shared by every way to build a host.
import type { Publisher } from '../domain/publisher.ts';
import { sha256Hex, utf8 } from '../feed/bytes.ts';
import { signEnvelope } from '../feed/envelope.ts';
import type { DirectoryPayload, PayloadKind, Role, RootPayload, SnapshotPayload } from '../feed/format.ts';
import { canonicalJson } from '../feed/json.ts';
import { publicKeyOf, type SigningKey } from '../feed/keys.ts';
import type { PlannedRole } from './host-plan.ts';
import { expiryAfter, isDue } from './lifetime.ts';

/** When something is signed, and for how many days. */
export interface Term {
  /** ISO time, whole seconds. */
  readonly now: string;
  readonly days: number;
}

/** The root after `former`; undefined where that one says the same and holds long enough. */
export function nextRoot(
  former: RootPayload | undefined,
  content: Pick<RootPayload, 'roles' | 'mirrors'>,
  term: Term,
): RootPayload | undefined {
  if (former !== undefined && isSame(former, content, ['roles', 'mirrors']) && !isDue(former, term.now, term.days))
    return undefined;
  const version = (former?.version ?? 0) + 1;
  return { v: 1, type: 'root', version, expires: expiryAfter(term.now, term.days), ...content };
}

/** The directory of a province after `former`; undefined where that one says the same and holds long enough. */
export function nextDirectory(
  former: DirectoryPayload | undefined,
  content: Pick<DirectoryPayload, 'province' | 'publishers' | 'platforms'>,
  term: Term,
): DirectoryPayload | undefined {
  const sorted = { ...content, publishers: [...content.publishers].sort(byId) };
  if (
    former !== undefined &&
    isSame(former, sorted, ['publishers', 'platforms']) &&
    !isDue(former, term.now, term.days)
  )
    return undefined;
  const version = (former?.version ?? 0) + 1;
  return { v: 1, type: 'directory', version, expires: expiryAfter(term.now, term.days), ...sorted };
}

/** The snapshot of a province after `former`: signed at each publication, changed or not, for that is what keeps a host alive. */
export function nextSnapshot(
  former: SnapshotPayload | undefined,
  content: Pick<SnapshotPayload, 'province' | 'poll' | 'directory' | 'root' | 'heads'>,
  term: Term,
): SnapshotPayload {
  const version = (former?.version ?? 0) + 1;
  const expires = expiryAfter(term.now, term.days);
  return { v: 1, type: 'snapshot', version, issued: term.now, expires, ...content };
}

/** The file of a payload, the same bytes for the same payload and keys. */
export function signPayload(kind: PayloadKind, payload: object, keys: readonly SigningKey[]): Promise<Uint8Array> {
  return signEnvelope(kind, utf8(canonicalJson(payload)), keys);
}

/** What a snapshot says of the directory's file. */
export async function directoryRef(version: number, file: Uint8Array): Promise<SnapshotPayload['directory']> {
  return { version, sha256: await sha256Hex(file), bytes: file.length };
}

/** A role as a root lists it. */
export function publicRole(role: PlannedRole): Role {
  return { keys: role.keys.map(publicKeyOf).sort(byId), threshold: role.threshold };
}

function isSame<T>(former: T, content: Partial<T>, fields: readonly (keyof T)[]): boolean {
  return fields.every((field) => canonicalJson([former[field] ?? null]) === canonicalJson([content[field] ?? null]));
}

function byId(a: Pick<Publisher, 'id'>, b: Pick<Publisher, 'id'>): number {
  return a.id < b.id ? -1 : 1;
}
