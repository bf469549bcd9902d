// The building of a host: reproducible bytes, revision chains, withdrawals, renewals, and former files that were tampered with.
import { gunzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { buildHost } from '../../utils/authoring/build-host.ts';
import { type Draft, parseDraft } from '../../utils/authoring/draft.ts';
import { type HostFiles, isMutablePath } from '../../utils/authoring/host-files.ts';
import { type HostPlan, SINGLE_AGENCY_LIFETIMES } from '../../utils/authoring/host-plan.ts';
import type { Entry } from '../../utils/domain/entry.ts';
import { sha256Hex, utf8 } from '../../utils/feed/bytes.ts';
import { fingerprint } from '../../utils/feed/fingerprint.ts';
import { keyFromSeed, type SigningKey } from '../../utils/feed/keys.ts';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { runSync } from '../../utils/sync/run-sync.ts';

const NOW = new Date('2026-11-23T02:00:00.789Z');
const DAY_MS = 86_400_000;
let key: SigningKey;
let otherKey: SigningKey;

beforeAll(async () => {
  key = await keyFromSeed(new Uint8Array(32).fill(7));
  otherKey = await keyFromSeed(new Uint8Array(32).fill(8));
});

function draft(id: string, extra: Record<string, string> = {}): Draft {
  const keys = {
    id,
    claim: `Tarif sampah ${id} di Kabupaten Contoh naik 300 persen mulai Januari 2027.`,
    stance: 'explains',
    title: 'Tarif naik 25 persen',
    url: 'https://dlh.contohkab.example/klarifikasi',
    ...extra,
  };
  const matter = Object.entries(keys).map(([name, value]) => `${name}: ${value}`);
  const { draft, problems } = parseDraft(`${id}.md`, `---\n${matter.join('\n')}\n---\n\nTarif naik.\n`);
  expect(problems).toEqual([]);
  return draft!;
}

function plan(drafts: readonly Draft[], signer = key): HostPlan {
  const role = { keys: [signer], threshold: 1 };
  return {
    roles: { root: role, directory: role, snapshot: role },
    publishers: [
      {
        publisher: {
          id: 'dlh-contoh',
          name: 'Dinas Lingkungan Hidup Kab. Contoh',
          kind: 'agency',
          regions: ['99.01'],
          hosts: ['dlh.contohkab.example'],
          epoch: 0,
          status: 'active',
          assurance: 'signed',
        },
        keys: [signer],
        drafts,
      },
    ],
    mirrors: [],
    lifetimes: SINGLE_AGENCY_LIFETIMES,
    pollSeconds: 21_600,
  };
}

/** Publishes on top of `former`, and returns everything that then lies in the folder. */
async function publish(
  drafts: readonly Draft[],
  former: HostFiles = new Map(),
  now = NOW,
  unnamedSince: ReadonlyMap<string, string> = new Map(),
) {
  const built = await buildHost(plan(drafts), former, now, unnamedSince);
  const all = new Map([...former, ...built.files]);
  for (const path of built.obsolete) all.delete(path);
  return { ...built, all };
}

function later(days: number): Date {
  return new Date(NOW.getTime() + days * DAY_MS);
}

function payload(files: HostFiles, path: string) {
  const { payload } = JSON.parse(new TextDecoder().decode(files.get(path)!));
  return JSON.parse(atob(payload));
}

/** The entries that the current snapshot leads to. */
function entriesOf(files: HostFiles): Entry[] {
  return linesOf(files).map((line) => JSON.parse(line));
}

function linesOf(files: HostFiles): string[] {
  const { seq } = payload(files, 'v1/snapshot/99.json').heads['dlh-contoh'];
  const head = payload(files, `v1/heads/dlh-contoh/${seq}.json`);
  const archive =
    head.archive === undefined
      ? { shards: [] }
      : JSON.parse(new TextDecoder().decode(files.get(`v1/archives/${head.archive.sha256}.json`)!));
  return [...head.shards, ...archive.shards].flatMap(({ sha256 }: { sha256: string }) =>
    new TextDecoder()
      .decode(gunzipSync(files.get(`v1/shards/${sha256}.ndjson.gz`)!))
      .split('\n')
      .filter(Boolean),
  );
}

/** Reads the files as the extension does. */
async function sync(files: HostFiles, now = NOW, store = createMemoryStore()) {
  const report = await runSync({
    feed: { url: 'https://umpan.contohkab.example/', fingerprint: await fingerprint([key]) },
    provinces: ['99'],
    fetch: async (url) => {
      const bytes = files.get(url.slice('https://umpan.contohkab.example/'.length));
      return bytes === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(bytes));
    },
    store,
    now: () => now.getTime(),
    random: () => 0.5,
    isForced: true,
  });
  return { report, store };
}

test('the same plan, files and time give the same bytes', async () => {
  const drafts = [draft('a'), draft('b')];
  const first = await publish(drafts);
  const second = await publish([...drafts].reverse());
  expect([...second.files]).toEqual([...first.files]);
  expect(first.files.size).toBe(5);
});

test('the extension accepts what was built', async () => {
  const { report, store } = await sync((await publish([draft('a'), draft('b')])).all);
  expect(report.failures).toEqual([]);
  expect([...store.entries.values()].map(({ id, status }) => [id, status])).toEqual([
    ['dlh-contoh/a', 'active'],
    ['dlh-contoh/b', 'active'],
  ]);
});

test('an unchanged draft keeps its line, and its head', async () => {
  const first = await publish([draft('a')]);
  const second = await publish([draft('a')], first.all, later(1));
  expect(second.changes).toEqual([]);
  expect([...second.files.keys()]).toEqual(['v1/snapshot/99.json']);
  expect(payload(second.all, 'v1/snapshot/99.json')).toMatchObject({ version: 2, issued: '2026-11-24T02:00:00Z' });
});

test('a changed draft becomes the next revision and names the hash of the former line', async () => {
  const first = await publish([draft('a'), draft('b')]);
  const [line = ''] = linesOf(first.all);
  const second = await publish([draft('a', { title: 'Tarif naik 20 persen' }), draft('b')], first.all, later(2));
  expect(second.changes).toEqual([{ id: 'dlh-contoh/a', kind: 'revised', revision: 2 }]);
  expect(entriesOf(second.all)[0]).toMatchObject({
    revision: 2,
    previous: await sha256Hex(utf8(line)),
    published: '2026-11-23T02:00:00Z',
    modified: '2026-11-25T02:00:00Z',
  });
  expect(linesOf(second.all)[1]).toBe(linesOf(first.all)[1]);
  expect(payload(second.all, 'v1/heads/dlh-contoh/2.json').shards[0].period).toBe('2026-11-23');
});

test('a reader who follows the feed takes over a revision and a withdrawal', async () => {
  const first = await publish([draft('a'), draft('b')]);
  const { store } = await sync(first.all);
  const second = await publish([draft('a', { title: 'Lain' }), draft('b')], first.all, later(1));
  expect((await sync(second.all, later(1), store)).report.failures).toEqual([]);
  const withdrawal = draft('b', { status: 'withdrawn', reason: 'Perda dibahas ulang.' });
  const third = await publish([draft('a', { title: 'Lain' }), withdrawal], second.all, later(2));
  expect((await sync(third.all, later(2), store)).report.failures).toEqual([]);
  expect([...store.entries.values()].map(({ id, status, revision }) => [id, status, revision])).toEqual([
    ['dlh-contoh/a', 'active', 2],
    ['dlh-contoh/b', 'withdrawn', 2],
  ]);
});

test('a withdrawal takes the old text out of the feed', async () => {
  const first = await publish([draft('a')]);
  const withdrawal = draft('a', { status: 'withdrawn', reason: 'Perda dibahas ulang.' });
  const second = await publish([withdrawal], first.all, later(1));
  expect(second.changes).toEqual([{ id: 'dlh-contoh/a', kind: 'withdrawn', revision: 2 }]);
  const shards = [...second.all].filter(([path]) => path.startsWith('v1/shards/'));
  for (const [, bytes] of shards) expect(new TextDecoder().decode(gunzipSync(bytes))).not.toContain('Tarif');
  expect(Object.keys(entriesOf(second.all)[0]!).sort()).toEqual(
    ['id', 'modified', 'previous', 'published', 'reason', 'regions', 'revision', 'status', 'v'].sort(),
  );
});

test('a withdrawn text leaves with every older shard that may hold it', async () => {
  const first = await publish([draft('a'), draft('b')]);
  const second = await publish([draft('a'), draft('b', { title: 'Lain' })], first.all, later(1));
  const held = [...second.all.keys()].filter((path) => path.startsWith('v1/shards/'));
  expect(held).toHaveLength(2);
  const withdrawal = draft('a', { status: 'withdrawn', reason: 'Perda dibahas ulang.' });
  const drafts = [withdrawal, draft('b', { title: 'Lain' })];
  const third = await publish(drafts, second.all, later(2), second.unnamedSince);
  expect(third.obsolete.filter((path) => path.startsWith('v1/shards/')).sort()).toEqual(held.sort());
});

test('what a reader may be in the middle of stays for a week, then goes', async () => {
  const first = await publish([draft('a')]);
  const drafts = [draft('a', { title: 'Lain' })];
  const second = await publish(drafts, first.all, later(1));
  expect(second.obsolete).toEqual([]);
  const soon = await publish(drafts, second.all, later(6), second.unnamedSince);
  expect(soon.obsolete).toEqual([]);
  const third = await publish(drafts, soon.all, later(8), soon.unnamedSince);
  const former = [...first.all.keys()].filter((path) => /shards|heads/.test(path));
  expect([...third.obsolete].sort()).toEqual(former.sort());
  expect((await sync(third.all, later(8))).report.failures).toEqual([]);
});

test('a draft that was never published cannot be withdrawn', async () => {
  const built = await publish([draft('a', { status: 'withdrawn', reason: 'Salah.' })]);
  expect(built.files.size).toBe(0);
  expect(built.problems).toMatchObject([{ place: 'a.md:7', message: expect.stringContaining('never published') }]);
});

test('a draft that vanished stays published, and the publisher is warned', async () => {
  const first = await publish([draft('a'), draft('b')]);
  const second = await publish([draft('a')], first.all, later(1));
  expect(second.problems).toContainEqual(expect.objectContaining({ place: 'dlh-contoh/b', severity: 'warning' }));
  expect(entriesOf(second.all).map(({ id }) => id)).toEqual(['dlh-contoh/a', 'dlh-contoh/b']);
});

test('one error stops the publication of everything', async () => {
  const built = await publish([draft('a'), draft('b', { url: 'https://lain.example/x' })]);
  expect(built.files.size).toBe(0);
  expect(built.changes).toEqual([]);
  expect(built.problems.filter(({ severity }) => severity !== 'warning')).toHaveLength(1);
});

test('the day of first publication cannot be changed afterwards', async () => {
  const first = await publish([draft('a', { published: '2026-11-20T08:00:00+07:00' })]);
  expect(entriesOf(first.all)[0]?.published).toBe('2026-11-20T08:00:00+07:00');
  const second = await publish([draft('a', { published: '2026-11-21T08:00:00+07:00' })], first.all, later(1));
  expect(second.problems).toContainEqual(expect.objectContaining({ place: 'a.md:7' }));
  const third = await publish([draft('a')], first.all, later(1));
  expect(third.changes).toEqual([]);
});

test('a month stays cut into days for a week, so that its last entries reach readers as days', async () => {
  const first = await publish([draft('a', { published: '2026-11-20T08:00:00Z' })]);
  const second = await publish([draft('a', { published: '2026-11-20T08:00:00Z' }), draft('c')], first.all, later(10));
  const head = payload(second.all, 'v1/heads/dlh-contoh/2.json');
  expect(head.shards.map(({ period }: { period: string }) => period)).toEqual(['2026-12-03', '2026-11-20']);
  expect(head.archive).toBeUndefined();
});

test('days of a closed month become one shard of the archive with the same lines', async () => {
  const drafts = [draft('a', { published: '2026-11-20T08:00:00Z' }), draft('b', { published: '2026-11-21T08:00:00Z' })];
  const first = await publish(drafts);
  const { store } = await sync(first.all);
  const second = await publish([...drafts, draft('c')], first.all, later(16));
  const head = payload(second.all, 'v1/heads/dlh-contoh/2.json');
  expect(head.shards.map(({ period }: { period: string }) => period)).toEqual(['2026-12-09']);
  const archive = JSON.parse(new TextDecoder().decode(second.all.get(`v1/archives/${head.archive.sha256}.json`)!));
  expect(archive.shards).toMatchObject([{ period: '2026-11', count: 2 }]);
  expect(linesOf(second.all)).toEqual(expect.arrayContaining(linesOf(first.all)));
  expect((await sync(second.all, later(16), store)).report.failures).toEqual([]);
  expect(store.entries.size).toBe(3);
});

test('a publication renews what has less than half of its life left', async () => {
  const first = await publish([draft('a')]);
  const second = await publish([draft('a')], first.all, later(50));
  expect([...second.files.keys()]).toContain('v1/heads/dlh-contoh/2.json');
  const third = await publish([draft('a')], second.all, later(210));
  expect([...third.files.keys()]).toEqual(
    expect.arrayContaining(['v1/root/2.json', 'v1/directory/99.2.json', 'v1/heads/dlh-contoh/3.json']),
  );
  expect((await sync(third.all, later(210))).report.failures).toEqual([]);
});

test('files are written in an order in which a stop does no harm', async () => {
  const first = await publish([draft('a')]);
  const second = await publish([draft('a', { title: 'Lain' })], first.all, later(1));
  const paths = [...second.files.keys()];
  expect(paths.findIndex(isMutablePath)).toBe(paths.length - 1);
  const held = new Map(first.all);
  for (const [path, bytes] of [...second.files].slice(0, -1)) {
    held.set(path, bytes);
    const { report, store } = await sync(held, later(1));
    expect(report.failures).toEqual([]);
    expect([...store.entries.values()].map(({ revision }) => revision)).toEqual([1]);
  }
  // and after the stop the next publication goes on from there
  const again = await publish([draft('a', { title: 'Lain' })], held, later(2));
  expect(again.changes).toEqual([{ id: 'dlh-contoh/a', kind: 'revised', revision: 2 }]);
});

test('another key cannot continue a feed', async () => {
  const first = await publish([draft('a')]);
  await expect(buildHost(plan([draft('a')], otherKey), first.all, later(1))).rejects.toMatchObject({
    code: 'authoring/damaged-host',
    place: 'v1/root/1.json',
  });
});

test('a changed or missing former file is named', async () => {
  const first = await publish([draft('a')]);
  for (const path of first.all.keys()) {
    const broken = new Map(first.all);
    const bytes = new Uint8Array(first.all.get(path)!);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    broken.set(path, bytes);
    await expect(buildHost(plan([draft('a')]), broken, later(1)), path).rejects.toMatchObject({
      code: 'authoring/damaged-host',
      place: path,
    });
    broken.delete(path);
    await expect(buildHost(plan([draft('a')]), broken, later(1)), path).rejects.toMatchObject({ place: path });
  }
});

test('a clock behind the last publication is refused', async () => {
  const first = await publish([draft('a')]);
  await expect(publish([draft('a')], first.all, later(-1))).rejects.toMatchObject({ code: 'authoring/clock' });
});
