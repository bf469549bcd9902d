// Drafts to signed files: the next state of a feed host, the same to the byte for the same plan, former files and time.
import type { Publisher } from '../domain/publisher.ts';
import { AppError, type Problem } from '../errors.ts';
import { sha256Hex, utf8 } from '../feed/bytes.ts';
import { signEnvelope } from '../feed/envelope.ts';
import type { DirectoryPayload, RootPayload, SnapshotPayload } from '../feed/format.ts';
import { canonicalJson } from '../feed/json.ts';
import { publicKeyOf } from '../feed/keys.ts';
import { isRoleReplaced } from '../feed/trust.ts';
import { buildPublisher, type PublisherBuild } from './build-publisher.ts';
import { HOST_PATH, type HostFiles } from './host-files.ts';
import { type HostPlan, type PlannedRole, provincesOf } from './host-plan.ts';
import { expiryAfter, isDue, wholeSeconds } from './lifetime.ts';
import { lintDrafts } from './lint.ts';
import { obsoleteFiles } from './obsolete-files.ts';
import { type PublishedHost, type PublishedProvince, readPublishedHost } from './published-host.ts';
import { type EntryChange, reviseEntries } from './revise.ts';

export interface HostBuild {
  /** Files to write, in an order that is safe to stop in: a snapshot comes after all that it names. Empty where a problem is an error. */
  readonly files: HostFiles;
  /** Files to delete afterwards: what neither this state nor the one before it names, and whatever holds a text that was withdrawn. */
  readonly obsolete: readonly string[];
  readonly changes: readonly EntryChange[];
  /** Errors stop the publication of everything; warnings do not. */
  readonly problems: readonly Problem[];
}

/**
 * The next state of a host.
 * @throws `authoring/damaged-host` where the former files are not what the plan's keys signed, `authoring/clock` where `now` lies before the last publication, `authoring/root-keys`, `authoring/too-large`.
 */
export async function buildHost(plan: HostPlan, formerFiles: HostFiles, now: Date): Promise<HostBuild> {
  const time = wholeSeconds(now);
  const problems = plan.publishers.flatMap(({ drafts, publisher }) => lintDrafts(drafts, { publisher, now: time }));
  const former = await readPublishedHost(plan, formerFiles);
  requireLaterThan(former, time);

  const changes: EntryChange[] = [];
  const revised = new Map<string, Awaited<ReturnType<typeof reviseEntries>>>();
  for (const planned of plan.publishers) {
    const { id } = planned.publisher;
    const revision = await reviseEntries(planned, former.heads.get(id)?.entries ?? [], time);
    revised.set(id, revision);
    changes.push(...revision.changes);
    problems.push(...revision.problems);
  }
  const distinct = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
  if (distinct.some((problem) => problem.severity !== 'warning'))
    return { files: new Map(), obsolete: [], changes: [], problems: distinct };

  const files = new Map<string, Uint8Array>();
  const named = new Set<string>();
  const root = await signRoot(plan, former.root, time, files);
  const heads = new Map<string, PublisherBuild['head']>();
  for (const planned of plan.publishers) {
    const { id } = planned.publisher;
    const clock = { now: time, lifetimes: plan.lifetimes };
    const built = await buildPublisher(planned, revised.get(id)?.entries ?? [], former.heads.get(id), clock);
    for (const [path, bytes] of built.files) files.set(path, bytes);
    heads.set(id, built.head);
    named.add(HOST_PATH.head(id, built.head.seq));
  }
  const snapshots = new Map<string, Uint8Array>();
  for (const province of allProvinces(plan, former)) {
    const before = former.provinces.get(province);
    const directory = await signDirectory(plan, province, before, time, files);
    const path = HOST_PATH.snapshot(province);
    named.add(path).add(HOST_PATH.directory(province, directory.version));
    snapshots.set(path, await signSnapshot(plan, { province, directory, root, heads, before, time }));
  }
  for (const path of files.keys()) named.add(path);
  for (const path of [...files.keys()]) if (isHeld(formerFiles, path, files)) files.delete(path);
  for (const [path, bytes] of snapshots) files.set(path, bytes);
  const obsolete = obsoleteFiles(former, formerFiles, named, changes);
  return { files, obsolete, changes, problems: distinct };
}

function requireLaterThan(former: PublishedHost, time: string): void {
  for (const { snapshot } of former.provinces.values()) {
    if (Date.parse(snapshot.issued) <= Date.parse(time)) continue;
    throw new AppError('authoring/clock', `the last publication was at ${snapshot.issued}, after ${time}.`, {
      place: HOST_PATH.snapshot(snapshot.province),
      remedy: "Set this machine's clock right.",
    });
  }
}

/** A province stays once it was published, so that its readers learn that nobody writes for it any more. */
function allProvinces(plan: HostPlan, former: PublishedHost): string[] {
  const planned = plan.publishers.flatMap(({ publisher }) => provincesOf(publisher));
  return [...new Set([...planned, ...former.provinces.keys()])].sort();
}

async function signRoot(
  plan: HostPlan,
  former: RootPayload | undefined,
  now: string,
  files: Map<string, Uint8Array>,
): Promise<number> {
  const { root, directory, snapshot } = plan.roles;
  const roles = { root: publicRole(root), directory: publicRole(directory), snapshot: publicRole(snapshot) };
  const mirrors = [...plan.mirrors];
  if (former !== undefined) {
    if (isRoleReplaced(former.roles.root, roles.root))
      throw new AppError('authoring/root-keys', 'the root keys are not those of the published root.', {
        place: HOST_PATH.root(former.version),
        remedy: 'Publish with the root keys that readers have pinned.',
      });
    const isSame = canonicalJson([former.roles, former.mirrors]) === canonicalJson([roles, mirrors]);
    if (isSame && !isDue(former, now, plan.lifetimes.rootDays)) return former.version;
  }
  const version = (former?.version ?? 0) + 1;
  const expires = expiryAfter(now, plan.lifetimes.rootDays);
  const payload: RootPayload = { v: 1, type: 'root', version, expires, roles, mirrors };
  files.set(HOST_PATH.root(version), await signEnvelope('root', utf8(canonicalJson(payload)), root.keys));
  return version;
}

async function signDirectory(
  plan: HostPlan,
  province: string,
  before: PublishedProvince | undefined,
  now: string,
  files: Map<string, Uint8Array>,
): Promise<SnapshotPayload['directory']> {
  const publishers: Publisher[] = plan.publishers
    .filter(({ publisher }) => provincesOf(publisher).includes(province))
    .map(({ publisher, keys }) => ({ ...publisher, keys: keys.map(publicKeyOf) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (before !== undefined) {
    const isSame = canonicalJson(before.directory.publishers) === canonicalJson(publishers);
    if (isSame && !isDue(before.directory, now, plan.lifetimes.directoryDays)) return before.snapshot.directory;
  }
  const version = (before?.directory.version ?? 0) + 1;
  const expires = expiryAfter(now, plan.lifetimes.directoryDays);
  const payload: DirectoryPayload = { v: 1, type: 'directory', province, version, expires, publishers };
  const file = await signEnvelope('directory', utf8(canonicalJson(payload)), plan.roles.directory.keys);
  files.set(HOST_PATH.directory(province, version), file);
  return { version, sha256: await sha256Hex(file), bytes: file.length };
}

interface SnapshotParts {
  readonly province: string;
  readonly directory: SnapshotPayload['directory'];
  readonly root: number;
  readonly heads: ReadonlyMap<string, PublisherBuild['head']>;
  readonly before: PublishedProvince | undefined;
  readonly time: string;
}

/** A snapshot is signed at each publication, changed or not: that is what keeps a host alive. */
async function signSnapshot(plan: HostPlan, parts: SnapshotParts): Promise<Uint8Array> {
  const here = plan.publishers.filter(({ publisher }) => provincesOf(publisher).includes(parts.province));
  const payload: SnapshotPayload = {
    v: 1,
    type: 'snapshot',
    province: parts.province,
    version: (parts.before?.snapshot.version ?? 0) + 1,
    issued: parts.time,
    expires: expiryAfter(parts.time, plan.lifetimes.snapshotDays),
    poll: plan.pollSeconds,
    directory: parts.directory,
    root: parts.root,
    heads: Object.fromEntries(
      here.flatMap(({ publisher }) => {
        const head = parts.heads.get(publisher.id);
        return head === undefined ? [] : [[publisher.id, head]];
      }),
    ),
  };
  return signEnvelope('snapshot', utf8(canonicalJson(payload)), plan.roles.snapshot.keys);
}

function publicRole(role: PlannedRole): RootPayload['roles']['root'] {
  const keys = role.keys.map(publicKeyOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { keys, threshold: role.threshold };
}

function isHeld(held: HostFiles, path: string, files: HostFiles): boolean {
  const [a, b] = [held.get(path), files.get(path)];
  return a !== undefined && b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
}
