// Drafts to signed files: the next state of a feed host, the same to the byte for the same plan, former files and time.
import type { Publisher } from '../domain/publisher.ts';
import { AppError, type Problem } from '../errors.ts';
import type { RootPayload, SnapshotPayload } from '../feed/format.ts';
import { publicKeyOf } from '../feed/keys.ts';
import { isRoleReplaced } from '../feed/trust.ts';
import { buildPublisher } from './build-publisher.ts';
import { HOST_PATH, type HostFiles } from './host-files.ts';
import { type HostPlan, provincesOf } from './host-plan.ts';
import { wholeSeconds } from './lifetime.ts';
import { lintDrafts } from './lint.ts';
import { type PublishedHost, type PublishedProvince, readPublishedHost } from './published-host.ts';
import { retain, type UnnamedSince } from './retention.ts';
import { type EntryChange, reviseEntries } from './revise.ts';
import type { HeadRef } from './sign-head.ts';
import { directoryRef, nextDirectory, nextRoot, nextSnapshot, publicRole, signPayload } from './sign-roles.ts';

export interface HostBuild {
  /** Files to write, in an order that is safe to stop in: a snapshot comes after all that it names. Empty where a problem is an error. */
  readonly files: HostFiles;
  /** Files to delete afterwards: what nothing has named for a week, and whatever holds a text that was withdrawn. */
  readonly obsolete: readonly string[];
  /** Newest head of each publisher, by id. */
  readonly heads: ReadonlyMap<string, HeadRef>;
  /** To be given to the next build. */
  readonly unnamedSince: UnnamedSince;
  readonly changes: readonly EntryChange[];
  /** Errors stop the publication of everything; warnings do not. */
  readonly problems: readonly Problem[];
}

/**
 * The next state of a host. `unnamedSince` is what the build before returned.
 * @throws `authoring/damaged-host` where the former files are not what the plan's keys signed, `authoring/clock` where `now` lies before the last publication, `authoring/root-keys`, `authoring/too-large`.
 */
export async function buildHost(
  plan: HostPlan,
  formerFiles: HostFiles,
  now: Date,
  unnamedSince: UnnamedSince = new Map(),
): Promise<HostBuild> {
  const time = wholeSeconds(now);
  const problems = plan.publishers.flatMap(({ drafts, publisher }) => lintDrafts(drafts, { publisher, now: time }));
  const former = await readFormer(plan, formerFiles);
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
    return { files: new Map(), heads: new Map(), obsolete: [], unnamedSince, changes: [], problems: distinct };

  const files = new Map<string, Uint8Array>();
  const named = new Set<string>();
  const root = await signRoot(plan, former.root, time, files);
  const heads = new Map<string, HeadRef>();
  for (const planned of plan.publishers) {
    const { id } = planned.publisher;
    const clock = { now: time, lifetimes: plan.lifetimes, isKeyNew: plan.succession !== undefined };
    const built = await buildPublisher(planned, revised.get(id)?.entries ?? [], former.heads.get(id), clock);
    for (const [path, bytes] of built.files) files.set(path, bytes);
    heads.set(id, built.head);
    for (const path of built.named) named.add(path);
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
  const hasWithdrawal = changes.some(({ kind }) => kind === 'withdrawn');
  const kept = retain({ paths: formerFiles.keys(), named, hasWithdrawal, unnamedSince, now: time });
  return { files, heads, ...kept, changes, problems: distinct };
}

/** Where the keys of the former host are lost its entries and their numbers go on, under a root and snapshots that begin anew. */
async function readFormer(plan: HostPlan, files: HostFiles): Promise<PublishedHost> {
  const former = await readPublishedHost(plan.succession?.roles ?? plan.roles, files);
  if (plan.succession === undefined || plan.succession.signers.length > 0) return former;
  return { heads: former.heads, named: former.named, provinces: new Map() };
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
  if (former !== undefined && plan.succession === undefined && isRoleReplaced(former.roles.root, roles.root))
    throw new AppError('authoring/root-keys', 'the root keys are not those of the published root.', {
      place: HOST_PATH.root(former.version),
      remedy: 'Publish with the root keys that readers have pinned.',
    });
  const next = nextRoot(former, { roles, mirrors: [...plan.mirrors] }, { now, days: plan.lifetimes.rootDays });
  if (next === undefined) return required(former).version;
  // readers believe a root that the keys before it signed as well
  const signers = [...root.keys, ...(plan.succession?.signers ?? [])];
  files.set(HOST_PATH.root(next.version), await signPayload('root', next, signers));
  return next.version;
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
    .map(({ publisher, keys }) => ({ ...publisher, keys: keys.map(publicKeyOf) }));
  const term = { now, days: plan.lifetimes.directoryDays };
  const next = nextDirectory(before?.directory, { province, publishers }, term);
  if (next === undefined) return required(before).snapshot.directory;
  const file = await signPayload('directory', next, plan.roles.directory.keys);
  files.set(HOST_PATH.directory(province, next.version), file);
  return directoryRef(next.version, file);
}

interface SnapshotParts {
  readonly province: string;
  readonly directory: SnapshotPayload['directory'];
  readonly root: number;
  readonly heads: ReadonlyMap<string, HeadRef>;
  readonly before: PublishedProvince | undefined;
  readonly time: string;
}

async function signSnapshot(plan: HostPlan, parts: SnapshotParts): Promise<Uint8Array> {
  const { province, directory, root } = parts;
  const here = plan.publishers.filter(({ publisher }) => provincesOf(publisher).includes(province));
  const heads = Object.fromEntries(
    here.flatMap(({ publisher }) => {
      const head = parts.heads.get(publisher.id);
      return head === undefined ? [] : [[publisher.id, head]];
    }),
  );
  const payload = nextSnapshot(
    parts.before?.snapshot,
    { province, poll: plan.pollSeconds, directory, root, heads },
    { now: parts.time, days: plan.lifetimes.snapshotDays },
  );
  return signPayload('snapshot', payload, plan.roles.snapshot.keys);
}

/** What says the same as its successor would is there. */
function required<T>(former: T | undefined): T {
  if (former === undefined) throw new AppError('internal', 'nothing was published before');
  return former;
}

function isHeld(held: HostFiles, path: string, files: HostFiles): boolean {
  const [a, b] = [held.get(path), files.get(path)];
  return a !== undefined && b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
}
