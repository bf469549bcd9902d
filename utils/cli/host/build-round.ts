// One build of a shared host: what is new of each publisher, and the snapshots that name it.
import { type DueSignatures, dueSignatures, signSnapshots } from '../../authoring/build-shared-host.ts';
import { HOST_PATH } from '../../authoring/host-files.ts';
import { wholeSeconds } from '../../authoring/lifetime.ts';
import type { SharedHostSettings } from '../../authoring/shared-host.ts';
import type { SharedState } from '../../authoring/shared-state.ts';
import type { HeadRef } from '../../authoring/sign-head.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { Problem } from '../../errors.ts';
import { forEachLimited } from '../../sync/for-each-limited.ts';
import { readRecords, readState } from './host-folder.ts';
import type { KeyRing } from './key-ring.ts';
import { pathsHeld, readPublisher } from './read-publisher.ts';

/** Publishers that are read at the same time. */
const AT_ONCE = 8;

export interface RoundOptions {
  readonly folder: string;
  readonly settings: SharedHostSettings;
  readonly ring: KeyRing;
  readonly now: Date;
  /** Only sign the snapshots anew: heads stay as they are. */
  readonly isRenewal: boolean;
}

/** What a build found and signed. */
export interface Round {
  /** To be written in this order: snapshots last. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Publishers with a new head. */
  readonly changed: readonly Publisher[];
  /** Every listed publisher's head. */
  readonly heads: ReadonlyMap<string, HeadRef>;
  /** Paths that new heads and directories lead to, and those that their predecessors led to. */
  readonly named: ReadonlySet<string>;
  readonly formerlyNamed: ReadonlySet<string>;
  readonly hasWithdrawal: boolean;
  readonly problems: readonly Problem[];
  /** Every listed publisher. */
  readonly publishers: readonly Publisher[];
  /** What waits for the officers. */
  readonly due: DueSignatures;
  /** To be called once the files are written: spares the next build some reading. */
  readonly noteRead: readonly (() => Promise<void>)[];
}

/** Everything of a build but the writing. @throws What reading the state, opening a key and signing snapshots throw. */
export async function runRound({ folder, settings, ring, now: date, isRenewal }: RoundOptions): Promise<Round> {
  const now = wholeSeconds(date);
  const state = await readState(folder);
  const records = await readRecords(folder);
  const heads = new Map([...state.snapshots.values()].flatMap((snapshot) => Object.entries(snapshot.heads)));
  const listed = isRenewal ? [] : publishersOf(state);
  const sources = new Map(records.map((record) => [record.id, record]));
  const isImporting = listed.some(({ publisher }) => publisher.assurance === 'imported');
  const importKey = isImporting ? await ring.openOne('imports', [settings.imports]) : undefined;

  const files = new Map<string, Uint8Array>();
  const changed: Publisher[] = [];
  const problems: Problem[] = [];
  const named = new Set<string>();
  const formerlyNamed = new Set<string>();
  const noteRead: (() => Promise<void>)[] = [];
  let hasWithdrawal = false;
  await forEachLimited(listed, AT_ONCE, async ({ publisher, province }) => {
    const former = heads.get(publisher.id);
    const place = { folder, publisher, province, now, settings, problems, importKey };
    const found = await readPublisher(place, sources.get(publisher.id), former);
    if (found === undefined) return;
    if (found.noteRead !== undefined) noteRead.push(found.noteRead);
    for (const [path, bytes] of found.files) files.set(path, bytes);
    for (const path of found.named) named.add(path);
    if (found.head.sha256 === former?.sha256) return;
    heads.set(publisher.id, found.head);
    changed.push(publisher);
    hasWithdrawal ||= found.hasWithdrawal;
    for (const path of await pathsHeld(folder, publisher, former)) formerlyNamed.add(path);
  });
  for (const [province, { directory }] of state.directories) {
    const before = state.snapshots.get(province)?.directory.version;
    if (before !== undefined) formerlyNamed.add(HOST_PATH.directory(province, before));
    named.add(HOST_PATH.directory(province, directory.version));
  }
  const { lifetimes, pollSeconds, roles } = settings;
  const key = await ring.openOne('snapshot', roles.snapshot.keys);
  const snapshots = await signSnapshots({ state, heads, lifetimes, pollSeconds, key, now });
  for (const [path, bytes] of snapshots) files.set(path, bytes);
  const due = dueSignatures(settings, records, state, now);
  changed.sort((a, b) => (a.id < b.id ? -1 : 1));
  const publishers = publishersOf(state).map((one) => one.publisher);
  return { files, changed, heads, named, formerlyNamed, hasWithdrawal, problems, publishers, due, noteRead };
}

/** Publishers as the officers signed them; one that stands in several directories is read once. */
function publishersOf(state: SharedState): { readonly publisher: Publisher; readonly province: string }[] {
  const found = [...state.directories].flatMap(([province, { directory }]) =>
    directory.publishers.map((publisher) => ({ publisher, province })),
  );
  return [...new Map(found.map((one) => [one.publisher.id, one])).values()];
}
