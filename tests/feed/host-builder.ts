// A whole feed host in memory, signed with fixed keys: tests change its plan, publish, and tamper with its files.
import { gzipSync } from 'fflate';
import type { Entry } from '../../utils/domain/entry.ts';
import { sha256Hex, utf8 } from '../../utils/feed/bytes.ts';
import { signEnvelope } from '../../utils/feed/envelope.ts';
import { fingerprint } from '../../utils/feed/fingerprint.ts';
import type {
  DirectoryPayload,
  HeadPayload,
  PayloadKind,
  RootPayload,
  SnapshotPayload,
} from '../../utils/feed/format.ts';
import { canonicalJson } from '../../utils/feed/json.ts';
import { publicKeyOf, type SigningKey } from '../../utils/feed/keys.ts';
import { joinLines, writeShard } from '../../utils/feed/shard.ts';
import type { SyncStore } from '../../utils/feed/state.ts';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { runSync, type SyncOptions, type SyncReport } from '../../utils/sync/run-sync.ts';
import {
  DAY,
  iso,
  makeEntry,
  makePublisher,
  NOW,
  type Plan,
  type PlannedPublisher,
  seedKey,
  URL_BASE,
} from './plan.ts';

/** A host for province 99 whose files lie in a map, with a client that syncs it. */
export async function createWorld(publishers: PlannedPublisher[], province = '99') {
  const keys = (seeds: number[]) => Promise.all(seeds.map(seedKey));
  const plan: Plan = {
    rootVersion: 1,
    roles: { root: await keys([1, 2, 3]), directory: await keys([4, 5, 6]), snapshot: await keys([7]) },
    directoryVersion: 1,
    snapshotVersion: 1,
    publishers,
    root: {},
    directory: {},
    snapshot: {},
  };
  const files = new Map<string, Uint8Array>();
  const requests: string[] = [];
  const pinned = await fingerprint(plan.roles.root.map(publicKeyOf));

  const world = {
    plan,
    files,
    requests,
    pinned,
    now: NOW,
    async publishRoot(signers: SigningKey[] = plan.roles.root.slice(0, 2)) {
      const role = (held: SigningKey[], threshold: number) => ({ keys: held.map(publicKeyOf), threshold });
      const payload: RootPayload = {
        v: 1,
        type: 'root',
        version: plan.rootVersion,
        expires: iso(NOW + 400 * DAY),
        roles: {
          root: role(plan.roles.root, 2),
          directory: role(plan.roles.directory, 2),
          snapshot: role(plan.roles.snapshot, 1),
        },
        mirrors: [],
        ...plan.root,
      };
      files.set(`v1/root/${payload.version}.json`, await sealed('root', payload, signers));
    },
    /** Writes heads, directory and snapshot as the plan says now. */
    async publish() {
      const heads: SnapshotPayload['heads'] = {};
      for (const publisher of plan.publishers) {
        const file = await publishHead(files, publisher);
        heads[publisher.id] = { seq: file.seq, ...(await refOf(file.bytes)) };
      }
      const directory = await sealed('directory', directoryOf(plan, province), plan.roles.directory.slice(0, 2));
      files.set(`v1/directory/${province}.${plan.directoryVersion}.json`, directory);
      const snapshot: SnapshotPayload = {
        v: 1,
        type: 'snapshot',
        province,
        version: plan.snapshotVersion,
        issued: iso(NOW),
        expires: iso(NOW + 35 * DAY),
        poll: 21_600,
        directory: { version: plan.directoryVersion, ...(await refOf(directory)) },
        root: plan.rootVersion,
        heads,
        ...plan.snapshot,
      };
      files.set(`v1/snapshot/${province}.json`, await sealed('snapshot', snapshot, plan.roles.snapshot));
    },
    /** As `publish`, with the next snapshot version. */
    async publishNext() {
      plan.snapshotVersion += 1;
      await world.publish();
    },
    async fetch(url: string): Promise<Response> {
      const path = url.slice(URL_BASE.length);
      requests.push(path);
      const bytes = files.get(path);
      return bytes === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(bytes));
    },
    sync(store: SyncStore, more: Partial<SyncOptions> = {}): Promise<SyncReport> {
      return runSync({
        feed: { url: URL_BASE, fingerprint: pinned },
        provinces: [province],
        fetch: (url) => world.fetch(url),
        store,
        now: () => world.now,
        random: () => 0.5,
        ...more,
      });
    },
  };
  await world.publishRoot();
  await world.publish();
  return world;
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/** Codes of a report by place, for comparing at a glance. */
export function codesOf(report: SyncReport): Record<string, string> {
  return Object.fromEntries(report.failures.map((one) => [one.place, one.code]));
}

/** Ids and lines that are shown. */
export function shownOf(store: ReturnType<typeof createMemoryStore>): Record<string, string> {
  const rows = [...store.entries.values()].filter((row) => row.status !== 'hidden');
  return Object.fromEntries(rows.map((row) => [row.id, row.line] as const).sort());
}

/** A host of one agency and one newsroom. */
export async function smallWorld() {
  const agency = await makePublisher('dlh-contoh', 10, {
    shards: {
      '2026-11-22': [makeEntry('dlh-contoh/a'), makeEntry('dlh-contoh/b')],
      '2026-10': [makeEntry('dlh-contoh/c')],
    },
    archived: ['2026-10'],
  });
  const media = await makePublisher('kabar-contoh', 11, {
    kind: 'media',
    shards: { '2026-11-21': [makeEntry('kabar-contoh/a')] },
  });
  return { world: await createWorld([agency, media]), agency, media };
}

/** The same, synced once. */
export async function syncedWorld() {
  const made = await smallWorld();
  const store = createMemoryStore();
  const report = await made.world.sync(store);
  return { ...made, store, report };
}

export async function sealed(kind: PayloadKind, payload: unknown, signers: SigningKey[]): Promise<Uint8Array> {
  return signEnvelope(kind, utf8(canonicalJson(payload)), signers);
}

export async function refOf(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }> {
  return { sha256: await sha256Hex(bytes), bytes: bytes.length };
}

function directoryOf(plan: Plan, province: string): DirectoryPayload {
  const publishers = plan.publishers.map(({ signers, seq, shards, lines, archived, head, ...publisher }) => publisher);
  return {
    v: 1,
    type: 'directory',
    province,
    version: plan.directoryVersion,
    expires: iso(NOW + 400 * DAY),
    publishers,
    ...plan.directory,
  };
}

async function publishHead(files: Map<string, Uint8Array>, publisher: PlannedPublisher) {
  const shards: HeadPayload['shards'] = [];
  const archived: HeadPayload['shards'] = [];
  for (const [period, entries] of Object.entries({ ...publisher.shards, ...publisher.lines })) {
    const { file, ...ref } = await (isLines(entries) ? packLines(entries) : writeShard(entries));
    files.set(`v1/shards/${ref.sha256}.ndjson.gz`, file);
    (publisher.archived.includes(period) ? archived : shards).push({ period, ...ref });
  }
  const head: HeadPayload = {
    v: 1,
    type: 'head',
    publisher: publisher.id,
    epoch: publisher.epoch,
    seq: publisher.seq,
    issued: iso(NOW),
    expires: iso(NOW + 90 * DAY),
    shards,
    ...(archived.length > 0 && { archive: await publishArchive(files, archived) }),
    ...publisher.head,
  };
  const bytes = await sealed('head', head, publisher.signers);
  files.set(`v1/heads/${publisher.id}/${publisher.seq}.json`, bytes);
  return { seq: publisher.seq, bytes };
}

function isLines(entries: readonly Entry[] | readonly string[]): entries is readonly string[] {
  return typeof entries[0] === 'string';
}

/** A shard of lines as they are, also of such as no honest program writes. */
async function packLines(lines: readonly string[]) {
  const raw = joinLines(lines);
  return { file: new Uint8Array(gzipSync(raw, { level: 9, mtime: 0 })), count: lines.length, ...(await refOf(raw)) };
}

async function publishArchive(files: Map<string, Uint8Array>, shards: HeadPayload['shards']) {
  const bytes = utf8(canonicalJson({ v: 1, shards }));
  const ref = await refOf(bytes);
  files.set(`v1/archives/${ref.sha256}.json`, bytes);
  return ref;
}
