// A shared host as the people behind it meet it: officers, a machine that builds, agencies, and readers who follow all the while.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openKeyFile } from '../../utils/cli/key-file.ts';
import { fingerprint } from '../../utils/feed/fingerprint.ts';
import { canonicalJson } from '../../utils/feed/json.ts';
import { keyFromSeed } from '../../utils/feed/keys.ts';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { runSync } from '../../utils/sync/run-sync.ts';
import { clarifyAt, type Run } from './run-clarify.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-23T02:00:00Z');
const FEED_URL = 'https://umpan.contoh.example/';
/** Cheap to open; what the rounds protect is not what is tested here. */
const QUICK = ['--work-factor', '12'];

let work: string;
let base: string;
let host: string;
let now: number;
let words: Record<string, string>;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pembanding-host-'));
});
afterAll(() => rm(work, { recursive: true }));
beforeEach(async () => {
  base = await mkdtemp(join(work, 'case-'));
  host = join(base, 'host');
  now = START;
  words = {};
  for (const holder of ['officer-1', 'officer-2', 'officer-3', 'online'])
    await setWord(holder, `sandi milik ${holder}`);
});

async function setWord(holder: string, passphrase: string): Promise<void> {
  words[holder] = join(base, `${holder}-${Object.keys(words).length}.txt`);
  await writeFile(words[holder], `${passphrase}\n`);
}

function clarify(...args: string[]): Promise<Run> {
  return clarifyAt(new Date(now).toISOString(), args);
}

/** A command of the host with the passphrases of these holders. */
function hostly(holders: readonly string[], ...args: string[]): Promise<Run> {
  const files = holders.flatMap((holder) => ['--passphrase-file', `${holder}=${words[holder]}`]);
  return clarify('host', ...args, '--dir', host, ...files);
}

const OFFICERS = ['officer-1', 'officer-2'];

/** Making eight keys takes seconds: each test begins with a copy of one new host. */
async function makeHost(): Promise<void> {
  const template = join(work, 'template');
  if (!existsSync(template)) {
    const files = Object.entries(words).flatMap(([holder, path]) => ['--passphrase-file', `${holder}=${path}`]);
    const made = await clarify('host', 'init', template, '--name', 'Diskominfo Provinsi Contoh', ...QUICK, ...files);
    expect(made).toMatchObject({ code: 0, err: '' });
  }
  await cp(template, host, { recursive: true });
}

/** An agency with a folder of its own, listed on the host. */
async function addAgency(id = 'dlh-contoh', region = '99.01'): Promise<string> {
  const folder = join(base, id);
  const urlHost = `${id}.example`;
  const named = ['--id', id, '--name', `Dinas ${id}`, '--region', ...region.split(','), '--url-host', urlHost];
  expect(await clarify('init', folder, ...named)).toMatchObject({ code: 0 });
  const refused = await hostly(OFFICERS, 'add-publisher', id, '--from', folder);
  expect(refused).toMatchObject({ code: 1 });
  const told = /words of this feed are "([^"]+)"/.exec(refused.err)?.[1];
  const seen = relative(process.cwd(), folder);
  const added = await hostly(OFFICERS, 'add-publisher', id, '--from', seen, '--fingerprint', told!);
  expect(added).toMatchObject({ code: 0, err: '' });
  return folder;
}

async function publish(folder: string, name: string, extra: Record<string, string> = {}): Promise<void> {
  const id = folder.split('/').at(-1)!;
  const keys = {
    id: name,
    claim: `Tarif sampah ${name} di Kabupaten Contoh naik 300 persen mulai Januari 2027.`,
    stance: 'explains',
    title: `Tarif ${name} naik 25 persen`,
    url: `https://${id}.example/klarifikasi`,
    ...extra,
  };
  const matter = Object.entries(keys).map(([key, value]) => `${key}: ${value}`);
  await writeFile(join(folder, 'drafts', `${name}.md`), `---\n${matter.join('\n')}\n---\n\nJawaban ${name}.\n`);
  expect(await clarify('publish', '--dir', folder)).toMatchObject({ code: 0 });
}

async function build(holders = ['online']): Promise<Run> {
  return hostly(holders, 'build');
}

/** A reader who keeps what was accepted before. */
async function reader(): Promise<{ sync(): Promise<string[]>; entries(): string[] }> {
  const root = JSON.parse(await readFile(join(host, 'public/v1/root/1.json'), 'utf8'));
  const { roles } = JSON.parse(Buffer.from(root.payload, 'base64').toString());
  const pinned = await fingerprint(roles.root.keys);
  const store = createMemoryStore();
  return {
    /** Codes of what was refused. */
    async sync() {
      const report = await runSync({
        feed: { url: FEED_URL, fingerprint: pinned },
        provinces: ['99', '98'],
        fetch: async (url) => {
          const bytes = await readFile(join(host, 'public', url.slice(FEED_URL.length))).catch(() => undefined);
          return bytes === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(bytes));
        },
        store,
        now: () => now,
        random: () => 0.5,
        isForced: true,
      });
      return report.failures.map(({ code }) => code);
    },
    entries: () => [...store.entries.values()].map(({ id, revision, status }) => `${id} ${revision} ${status}`).sort(),
  };
}

async function rootPayload(version: number) {
  const file = JSON.parse(await readFile(join(host, `public/v1/root/${version}.json`), 'utf8'));
  return { ...JSON.parse(Buffer.from(file.payload, 'base64').toString()), signatures: file.signatures };
}

async function servedFiles(folder = host): Promise<string[]> {
  const found = await readdir(join(folder, 'public'), { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

test('a host is set up, lists agencies of two provinces, collects what they sign, and readers accept all of it', async () => {
  await makeHost();
  const keys = (await readdir(join(host, 'keys'))).map((name) => name.split('.')[0]);
  expect(keys.sort()).toEqual(
    ['directory-1', 'directory-2', 'directory-3', 'imports', 'root-1', 'root-2', 'root-3', 'snapshot'].sort(),
  );
  for (const name of await readdir(join(host, 'keys'))) {
    const path = join(host, 'keys', name);
    expect(await readFile(path, 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  }
  const dlh = await addAgency('dlh-contoh');
  const dishub = await addAgency('dishub-contoh', '99.02');
  await publish(dlh, 'a');
  await publish(dishub, 'b');
  const built = await build();
  expect(built).toMatchObject({ code: 0, err: '' });
  expect(built.out).toContain('2 publishers changed');
  const citizen = await reader();
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries()).toEqual(['dishub-contoh/b 1 active', 'dlh-contoh/a 1 active']);
  const verified = await hostly([], 'verify');
  expect(verified).toMatchObject({ code: 0, err: '' });
  expect(verified.out).toContain('Accepted: 2 entries');
  const web = join(base, 'web');
  expect(await clarify('host', 'push', web, '--dir', host)).toMatchObject({ code: 0, err: '' });
  expect(await clarify('verify', web)).toMatchObject({ code: 0, err: '' });
  expect(await readFile(join(web, 'klarifikasi/dlh-contoh/a.html'), 'utf8')).toContain('Tarif a naik 25 persen');
  now += 2.5 * DAY_MS;
  const late = await hostly([], 'verify');
  expect(late.code).toBe(0);
  expect(late.err).toMatch(/v1\/snapshot\/99\.json: warning: ends on .+ Run host snapshot every 6 hours\./);
});

test('the standard age program wrote this key file, and it opens with its passphrase only', async () => {
  const id = '7599776c3085e3f9';
  const file = { name: 'root-1', id, path: join(import.meta.dirname, `keys/root-1.${id}.age`) };
  const key = await openKeyFile(file, 'kata sandi contoh');
  expect(key.pub).toBe((await keyFromSeed(new Uint8Array(32).fill(5))).pub);
  await expect(openKeyFile(file, 'kata sandi lain')).rejects.toMatchObject({ code: 'cli/bad-passphrase' });
});

test('revisions and withdrawals reach readers with the next build, and a withdrawn text leaves the host at once', async () => {
  await makeHost();
  const dlh = await addAgency();
  await publish(dlh, 'a');
  await build();
  const citizen = await reader();
  await citizen.sync();
  now += DAY_MS;
  await publish(dlh, 'a', { title: 'Judul baru', reason: 'Angka diperbaiki.' });
  await build();
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries()).toEqual(['dlh-contoh/a 2 active']);
  now += DAY_MS;
  await publish(dlh, 'a', { status: 'withdrawn', reason: 'Perda dibahas ulang.' });
  await build();
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries()).toEqual(['dlh-contoh/a 3 withdrawn']);
  for (const path of (await servedFiles()).filter((one) => one.endsWith('.gz')))
    expect(new TextDecoder().decode(gunzipSync(await readFile(path)))).not.toContain('Tarif');
});

test('two builds of the same input at the same time give the same bytes', async () => {
  await makeHost();
  const dlh = await addAgency();
  await publish(dlh, 'a');
  const twin = join(base, 'twin');
  await cp(host, twin, { recursive: true });
  await build();
  const ours = await servedFiles();
  expect((await clarify('host', 'build', '--dir', twin, '--passphrase-file', words.online!)).code).toBe(0);
  for (const path of ours) expect(await readFile(path.replace(host, twin))).toEqual(await readFile(path));
});

test('a publisher whose feed is spoilt keeps its former state, and the others go on', async () => {
  await makeHost();
  const dlh = await addAgency('dlh-contoh');
  const dishub = await addAgency('dishub-contoh');
  await publish(dlh, 'a');
  await publish(dishub, 'b');
  await build();
  now += DAY_MS;
  await publish(dlh, 'c');
  await publish(dishub, 'd');
  const heads = join(dlh, 'public/v1/heads/dlh-contoh');
  const newest = (await readdir(heads)).sort().at(-1)!;
  const bytes = await readFile(join(heads, newest));
  bytes[40] = bytes[40]! ^ 1;
  await writeFile(join(heads, newest), bytes);
  const built = await build();
  expect(built.code).toBe(1);
  expect(built.err).toMatch(/^dlh-contoh: v1\/heads\/dlh-contoh\/\d\.json: .+feed\/hash-mismatch.+former state stays/);
  const citizen = await reader();
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries()).toEqual(['dishub-contoh/b 1 active', 'dishub-contoh/d 1 active', 'dlh-contoh/a 1 active']);
});

test('fewer officers than the threshold sign nothing, and nothing is changed', async () => {
  await makeHost();
  await addAgency();
  for (const name of await readdir(join(host, 'keys')))
    if (!/^(root|directory)-1\.|^(snapshot|imports)\./.test(name)) await rm(join(host, 'keys', name));
  const before = await readFile(join(host, 'publishers/dlh-contoh.json'), 'utf8');
  const run = await hostly(['officer-1'], 'suspend', 'dlh-contoh');
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/2 of the directory keys must sign, 1 are here\. Bring .+ directory-3.+\(cli\/no-key\)/);
  expect(await readFile(join(host, 'publishers/dlh-contoh.json'), 'utf8')).toBe(before);
});

test('officers bring their keys on media of their own', async () => {
  await makeHost();
  const media = ['1', '2'].map((number) => join(base, `usb-${number}`));
  for (const [at, folder] of media.entries()) {
    await mkdir(folder);
    for (const name of await readdir(join(host, 'keys')))
      if (new RegExp(`^(root|directory)-${at + 1}\\.`).test(name))
        await rename(join(host, 'keys', name), join(folder, name));
  }
  const keys = media.flatMap((folder) => ['--keys', folder]);
  const site = ['--name', 'Contoh Pos', '--kind', 'media', '--region', '99.01', '--url-host', 'contohpos.example'];
  const added = await hostly(OFFICERS, 'add-publisher', 'contoh-pos', '--imported', ...site, ...keys);
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(added.out).toContain('Signed directory 1 of 99');
});

test('a root key whose passphrase nobody remembers is replaced by the two others, and readers follow', async () => {
  await makeHost();
  const dlh = await addAgency();
  await publish(dlh, 'a');
  await build();
  const citizen = await reader();
  expect(await citizen.sync()).toEqual([]);
  await setWord('officer-3', 'ini bukan sandinya');
  const alone = await hostly(['officer-1', 'officer-3'], 'rotate-root', '--mirror', 'https://b.example/');
  expect(alone.code).toBe(1);
  expect(alone.err).toMatch(/officer-2 is needed/);
  const next = join(base, 'new.txt');
  await writeFile(next, 'sandi petugas baru\n');
  const replaced = ['--replace', 'root-3', '--replace', 'directory-3', '--new-passphrase-file', next, ...QUICK];
  const rotated = await hostly(OFFICERS, 'rotate-root', ...replaced);
  expect(rotated).toMatchObject({ code: 0, err: '' });
  expect(await build()).toMatchObject({ code: 0, err: '' });
  now += DAY_MS;
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries()).toEqual(['dlh-contoh/a 1 active']);
});

test('an officer hands over: another passphrase, and then another key', async () => {
  await makeHost();
  const next = join(base, 'new.txt');
  await writeFile(next, 'sandi petugas baru\n');
  const changed = await hostly(['officer-2'], 'passphrase', 'root-2', '--new-passphrase-file', next, ...QUICK);
  expect(changed).toMatchObject({ code: 0, err: '' });
  const old = await hostly(['officer-2'], 'passphrase', 'root-2', '--new-passphrase-file', next, ...QUICK);
  expect(old.code).toBe(1);
  expect(old.err).toContain('(cli/bad-passphrase)');

  const replaced = ['--replace', 'root-2', '--replace', 'directory-2', '--new-passphrase-file', next, ...QUICK];
  const rotated = await hostly(['officer-1', 'officer-3'], 'rotate-root', ...replaced, ...(await without('root-2')));
  expect(rotated).toMatchObject({ code: 0, err: '' });
  const { roles, signatures } = await rootPayload(2);
  const former = await rootPayload(1);
  expect(roles.root.keys).not.toEqual(former.roles.root.keys);
  expect(signatures.length).toBeGreaterThanOrEqual(2);
});

/** Takes the files of a key away, as an officer does who leaves with them. */
async function without(...names: string[]): Promise<string[]> {
  for (const file of await readdir(join(host, 'keys')))
    if (names.includes(file.split('.')[0]!)) await rm(join(host, 'keys', file));
  return [];
}

test('a stolen snapshot key is replaced: the machine cannot build before the root says so, nor with the old key after', async () => {
  await makeHost();
  const dlh = await addAgency();
  await publish(dlh, 'a');
  await build();
  const citizen = await reader();
  await citizen.sync();
  const online = join(base, 'online-new.txt');
  await writeFile(online, 'sandi mesin yang baru\n');
  const stolen = await hostly(
    OFFICERS,
    'rotate-root',
    '--replace',
    'snapshot',
    '--new-passphrase-file',
    online,
    ...QUICK,
  );
  expect(stolen).toMatchObject({ code: 0, err: '' });
  const wrong = await build();
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('(cli/bad-passphrase)');
  words.snapshot = online;
  expect(await build(['snapshot'])).toMatchObject({ code: 0, err: '' });
  now += DAY_MS;
  expect(await citizen.sync()).toEqual([]);
});

test('a host that moves lists its new address, and readers of the old one learn it', async () => {
  await makeHost();
  const mirrors = ['https://lama.example/', 'https://baru.example/'];
  expect(await hostly(OFFICERS, 'rotate-root', '--mirror', ...mirrors)).toMatchObject({ code: 0, err: '' });
  expect((await rootPayload(2)).mirrors).toEqual(mirrors);
  expect((await hostly(OFFICERS, 'sign')).out).toBe('Nothing waits for a signature.\n');
});

test('an agency that lost its key goes on with another, and no head of the old one counts any more', async () => {
  await makeHost();
  const dlh = await addAgency();
  await publish(dlh, 'a');
  await build();
  const citizen = await reader();
  await citizen.sync();
  const before = await readdir(join(dlh, 'public/v1/heads/dlh-contoh'));
  await rm(join(dlh, 'keys/dlh-contoh.json'));
  expect((await clarify('publish', '--dir', dlh)).err).toContain('rotate-key --lost');
  now += DAY_MS;
  const rotated = await clarify('rotate-key', '--lost', '--dir', dlh);
  expect(rotated).toMatchObject({ code: 0 });
  const pub = /--key (\S+) --lost/.exec(rotated.out)?.[1];
  const early = await build();
  expect(early.code).toBe(1);
  expect(early.err).toContain('feed/bad-signature');
  expect(await hostly(OFFICERS, 'rotate-key', 'dlh-contoh', '--key', pub!, '--lost')).toMatchObject({ code: 0 });
  expect(await build()).toMatchObject({ code: 0, err: '' });
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries()).toEqual(['dlh-contoh/a 1 active']);
  await publish(dlh, 'a', { title: 'Judul baru' });
  await build();
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries()).toEqual(['dlh-contoh/a 2 active']);
  expect(before.length).toBeGreaterThan(0);
});

test('an agency hands its key over without its readers noticing, directly or through the host', async () => {
  await makeHost();
  const dlh = await addAgency();
  await publish(dlh, 'a');
  await build();
  const citizen = await reader();
  await citizen.sync();
  const direct = await clarify('verify', dlh);
  const told = /Words: (.+)/.exec(direct.out)?.[1];
  const rotated = await clarify('rotate-key', '--dir', dlh);
  const pub = /--key (\S+) --only/.exec(rotated.out)?.[1];
  expect(await hostly(OFFICERS, 'rotate-key', 'dlh-contoh', '--key', pub!, '--only')).toMatchObject({ code: 0 });
  expect(await build()).toMatchObject({ code: 0, err: '' });
  expect(await citizen.sync()).toEqual([]);
  expect(await clarify('verify', dlh, '--fingerprint', told!)).toMatchObject({ code: 0, err: '' });
});

test('a thief of an agency key is stopped after the last genuine head; where more was published the epoch rises', async () => {
  await makeHost();
  const dlh = await addAgency();
  await publish(dlh, 'a');
  await build();
  const pub = (await keyFromSeed(new Uint8Array(32).fill(9))).pub;
  await hostly(OFFICERS, 'rotate-key', 'dlh-contoh', '--key', pub, '--stolen-after', '7');
  const listed = JSON.parse(await readFile(join(host, 'publishers/dlh-contoh.json'), 'utf8'));
  expect(listed).toMatchObject({ epoch: 0, keys: [{ maxSeq: 7 }, { pub }] });
  const other = (await keyFromSeed(new Uint8Array(32).fill(10))).pub;
  await hostly(OFFICERS, 'rotate-key', 'dlh-contoh', '--key', other, '--stolen-after', '1');
  const risen = JSON.parse(await readFile(join(host, 'publishers/dlh-contoh.json'), 'utf8'));
  expect(risen).toMatchObject({ epoch: 1, keys: [{ pub: other }] });
});

test('a suspended publisher vanishes, a resumed one comes back, and a retired one stays as it was', async () => {
  await makeHost();
  const dlh = await addAgency();
  await publish(dlh, 'a');
  await build();
  const citizen = await reader();
  await citizen.sync();
  await hostly(OFFICERS, 'suspend', 'dlh-contoh');
  await hostly(['online'], 'snapshot');
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries()).toEqual([]);
  await hostly(OFFICERS, 'resume', 'dlh-contoh');
  await build();
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries()).toEqual(['dlh-contoh/a 1 active']);
  await hostly(OFFICERS, 'retire', 'dlh-contoh');
  await publish(dlh, 'b');
  await build();
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries()).toEqual(['dlh-contoh/a 1 active']);
});

test('pages follow what the directory and the settings say, also where a snapshot named the directory before the build', async () => {
  await makeHost();
  const dlh = await addAgency();
  await publish(dlh, 'a');
  await build();
  const page = join(host, 'public/klarifikasi/dlh-contoh/a.html');
  expect(existsSync(page)).toBe(true);
  await hostly(OFFICERS, 'suspend', 'dlh-contoh');
  await hostly(['online'], 'snapshot');
  await build();
  expect(existsSync(page)).toBe(false);
  await hostly(OFFICERS, 'resume', 'dlh-contoh');
  await hostly(['online'], 'snapshot');
  await build();
  expect(existsSync(page)).toBe(true);
  expect(await readFile(page, 'utf8')).not.toContain('https://umpan.contoh.example/klarifikasi/dlh-contoh/a.html');
  const settings = JSON.parse(await readFile(join(host, 'host.json'), 'utf8'));
  await writeFile(join(host, 'host.json'), JSON.stringify({ ...settings, site: FEED_URL }));
  await build();
  expect(await readFile(page, 'utf8')).toContain('https://umpan.contoh.example/klarifikasi/dlh-contoh/a.html');
});

test('a suspended publisher stays on the page of corrections without its words, and gets those of its feed back when it resumes', async () => {
  await makeHost();
  const dlh = await addAgency();
  await publish(dlh, 'a');
  now += DAY_MS;
  await publish(dlh, 'a', { title: 'Judul kedua', reason: 'Angka diperbaiki.' });
  await build();
  const served = (path: string) => readFile(join(host, 'public', path), 'utf8');
  const pages = ['klarifikasi/koreksi.html', 'klarifikasi/dlh-contoh/koreksi/index.html'];
  const record = [...pages, 'v1/corrections.json', 'v1/corrections/dlh-contoh.json'];
  const expectWords = async () => {
    for (const path of record) {
      expect(await served(path), path).toContain('Judul kedua');
      expect(await served(path), path).toContain('Angka diperbaiki.');
    }
  };
  await expectWords();
  await hostly(OFFICERS, 'suspend', 'dlh-contoh');
  await hostly(['online'], 'snapshot');
  await build();
  for (const path of record) {
    const text = await served(path);
    expect(text, path).toContain('dlh-contoh/a');
    expect(text, path).not.toMatch(/Judul kedua|Angka diperbaiki|href="[^"]*dlh-contoh\/a\.html/);
  }
  await hostly(OFFICERS, 'resume', 'dlh-contoh');
  await hostly(['online'], 'snapshot');
  await build();
  await expectWords();
});

test('changes left for later wait for one ceremony, and a build says so', async () => {
  await makeHost();
  const site = ['--imported', '--name', 'Contoh Pos', '--kind', 'media', '--region', '99.01'];
  for (const id of ['contoh-pos', 'contoh-kini'])
    await hostly([], 'add-publisher', id, ...site, '--url-host', `${id}.example`, '--later');
  const early = await build();
  expect(early.err).toContain('the next directory of 99 waits for its signatures');
  const signed = await hostly(OFFICERS, 'sign');
  expect(signed.out).toBe('Signed directory 1 of 99: 2 publishers.\n');
});

test('publishers of national reach stand in a directory of their own, which may say that a site should not be read for now', async () => {
  await makeHost();
  const site = ['--imported', '--name', 'Periksa Contoh', '--kind', 'factchecker', '--url-host', 'periksa.example'];
  await hostly([], 'add-publisher', 'periksa-contoh', ...site, '--region', '99', '--later');
  const record = join(host, 'publishers/periksa-contoh.json');
  await writeFile(record, JSON.stringify({ ...JSON.parse(await readFile(record, 'utf8')), regions: [] }));
  const settings = join(host, 'host.json');
  const platforms = [{ id: 'x', status: 'off', message: 'Tata letak berubah.' }];
  await writeFile(settings, JSON.stringify({ ...JSON.parse(await readFile(settings, 'utf8')), platforms }));
  expect((await hostly(OFFICERS, 'sign')).out).toBe('Signed directory 1 of 00: 1 publisher.\n');
  const { payload } = JSON.parse(await readFile(join(host, 'public/v1/directory/00.1.json'), 'utf8'));
  expect(JSON.parse(Buffer.from(payload, 'base64').toString())).toMatchObject({
    province: '00',
    platforms,
    publishers: [{ id: 'periksa-contoh', regions: [] }],
  });
  expect(await build()).toMatchObject({ code: 0, err: '' });
});

function importedLine(id: string, published: string, title = 'Judul'): string {
  const claim = { text: 'Jembatan Kali Contoh ditutup mulai Senin.', paraphrases: [], appearances: [] };
  const entry = {
    v: 1,
    id: `contoh-pos/${id}`,
    revision: 1,
    published,
    modified: published,
    status: 'active',
    language: 'id',
    regions: ['99.01'],
    topics: [],
    claim,
    title,
    answer: 'Menurut dinas, jembatan dibuka.',
    data: [],
    sources: [],
    url: `https://contohpos.example/${id}`,
    related: [],
  };
  return `${canonicalJson(entry)}\n`;
}

test('the host signs what it imports from a site, by month and day, and names a wrong line with file and number', async () => {
  await makeHost();
  const site = ['--imported', '--name', 'Contoh Pos', '--kind', 'media', '--region', '99.01'];
  await hostly(OFFICERS, 'add-publisher', 'contoh-pos', ...site, '--url-host', 'contohpos.example');
  const imports = join(host, 'imports/contoh-pos');
  await mkdir(imports, { recursive: true });
  const october = importedLine('a', '2026-10-03T00:00:00Z') + importedLine('b', '2026-10-09T00:00:00Z');
  await writeFile(join(imports, '2026-10.ndjson'), october);
  await writeFile(join(imports, '2026-11.ndjson'), importedLine('c', '2026-11-20T00:00:00Z'));
  expect(await build()).toMatchObject({ code: 0, err: '' });
  const citizen = await reader();
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries()).toHaveLength(3);
  expect((await build()).out).toContain('no publisher changed');

  await writeFile(join(imports, '2026-10.ndjson'), october.replace('contohpos.example/b', 'lain.example/b'));
  const wrong = await build();
  expect(wrong.code).toBe(1);
  expect(wrong.err).toMatch(/contoh-pos: .+imports\/contoh-pos\/2026-10\.ndjson:2: .+not on contohpos\.example/);
  expect(await citizen.sync()).toEqual([]);
});

test('items of several documents are each in the language of their own', async () => {
  await makeHost();
  const site = ['--imported', '--name', 'Periksa Contoh', '--kind', 'factchecker', '--region', '99.01'];
  await hostly(OFFICERS, 'add-publisher', 'periksa-contoh', ...site, '--url-host', 'periksa.example');
  const write = async (name: string, language: string) => {
    const item = `<item><title>${name}</title><link>https://periksa.example/${name}</link><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate></item>`;
    const path = join(base, `${name}.xml`);
    await writeFile(path, `<rss version="2.0"><channel><title>C</title>${language}${item}</channel></rss>`);
    return path;
  };
  const documents = [
    await write('inggris', '<language>en</language>'),
    await write('melayu', '<language>ms</language>'),
    await write('tanpa', ''),
  ];
  expect(await clarify('host', 'import', 'periksa-contoh', ...documents, '--dir', host)).toMatchObject({ code: 0 });
  const lines = (await readFile(join(host, 'imports/periksa-contoh/2026-11.ndjson'), 'utf8')).trim().split('\n');
  expect(Object.fromEntries(lines.map((line) => [JSON.parse(line).title, JSON.parse(line).language]))).toEqual({
    inggris: 'en',
    melayu: 'ms',
    tanpa: 'id',
  });
});

test('what is imported from documents of a site reaches readers, is revised by the next import, and withdrawn by a complete list', async () => {
  await makeHost();
  const site = ['--imported', '--name', 'Periksa Contoh', '--kind', 'factchecker', '--region', '99.01'];
  await hostly(OFFICERS, 'add-publisher', 'periksa-contoh', ...site, '--url-host', 'periksa.example');
  const rss = join(base, 'feed.xml');
  const item = (name: string, title: string) =>
    `<item><title>${title}</title><link>https://periksa.example/${name}</link><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate></item>`;
  const write = (...items: string[]) =>
    writeFile(rss, `<rss version="2.0"><channel><title>C</title>${items.join('')}</channel></rss>`);
  await write(
    item('tarif', '[HOAKS] Retribusi sampah naik'),
    item('pasar', 'Pasar Contoh buka pagi'),
    '<item><title>Tanpa alamat</title></item>',
  );
  const tried = await clarify('host', 'import', 'periksa-contoh', rss, '--dir', host, '--dry-run');
  expect(tried.out).toContain('Would be: 2 added');
  expect(existsSync(join(host, 'imports'))).toBe(false);

  const first = await clarify('host', 'import', 'periksa-contoh', rss, '--dir', host);
  expect(first.code).toBe(0);
  expect(first.out).toContain('2 added, 0 changed, 0 withdrawn, 0 unchanged, 1 refused; 1 entry without a stance.');
  expect(first.err).toMatch(/feed\.xml item 3: warning: .+neither a name nor an address/);
  expect(await build()).toMatchObject({ code: 0, err: '' });
  const citizen = await reader();
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries().map((line) => line.replace(/-[0-9a-f]{8}/, ''))).toEqual([
    'periksa-contoh/pasar 1 active',
    'periksa-contoh/tarif 1 active',
  ]);
  expect(await readFile(join(host, 'imports/periksa-contoh/2026-11.ndjson'), 'utf8')).toContain('"stance":"false"');

  now += DAY_MS;
  await write(item('tarif', '[SEBAGIAN BENAR] Retribusi sampah naik'));
  const second = await clarify('host', 'import', 'periksa-contoh', rss, '--complete', '--dir', host);
  expect(second.out).toContain('0 added, 1 changed, 1 withdrawn');
  await build();
  expect(await citizen.sync()).toEqual([]);
  expect(citizen.entries().map((line) => line.replace(/-[0-9a-f]{8}/, ''))).toEqual([
    'periksa-contoh/pasar 2 withdrawn',
    'periksa-contoh/tarif 2 active',
  ]);

  const alien = await clarify('host', 'import', 'tiada', rss, '--dir', host);
  expect(alien.err).toContain('(cli/no-publisher)');
  const broken = await clarify('host', 'import', 'periksa-contoh', join(base, 'word.txt'), '--dir', host);
  expect(broken.err).toContain('(cli/no-file)');
  const open = await clarify('host', 'import', 'periksa-contoh', 'http://periksa.example/feed/', '--dir', host);
  expect(open.err).toContain('(feed/bad-url)');
  const partly = ['--complete', '--since', '2026-11-01T00:00:00Z'];
  const both = await clarify('host', 'import', 'periksa-contoh', rss, ...partly, '--dir', host);
  expect(both.err).toContain('cannot be used with option');
  await write(item('tarif', '[SEBAGIAN BENAR] Retribusi sampah naik'), '<item><title>Tanpa alamat</title></item>');
  const torn = await clarify('host', 'import', 'periksa-contoh', rss, '--complete', '--dir', host);
  expect(torn.err).toContain('Nothing was withdrawn: the list is not whole.');
});

test('an agency may encrypt its key; without the passphrase it publishes nothing', async () => {
  const folder = join(base, 'dlh-contoh');
  const word = join(base, 'word.txt');
  await writeFile(word, 'sandi dinas contoh\n');
  const named = ['--id', 'dlh-contoh', '--name', 'Dinas', '--region', '99.01', '--url-host', 'dlh-contoh.example'];
  const made = await clarify('init', folder, ...named, '--encrypt', '--passphrase-file', word, ...QUICK);
  expect(made).toMatchObject({ code: 0, err: '' });
  const refused = await clarify('publish', '--dir', folder);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.err).toContain('(cli/no-passphrase)');
  expect(await clarify('publish', '--dir', folder, '--passphrase-file', word)).toMatchObject({ code: 0 });
  await writeFile(word, 'pendek\n');
  const weak = await clarify('init', join(base, 'lain'), ...named, '--encrypt', '--passphrase-file', word);
  expect(weak.err).toContain('(cli/weak-passphrase)');
});

test('mistakes are told with place and remedy before anything is done', async () => {
  const none = await clarify('host', 'init', host, '--officers', '9', '--threshold', '0');
  expect(none.code).toBe(2);
  expect(none.err).toMatch(/--name: is missing.+\n--officers: "9".+\n--threshold: "0"/);
  expect((await clarify('host', 'build', '--dir', base)).err).toMatch(
    /host\.json: this is not the folder of a shared host/,
  );
  await makeHost();
  await writeFile(join(host, 'publishers/x.json'), '{\n"id": \n}');
  expect((await build()).err).toMatch(/publishers\/x\.json:3: not valid JSON/);
  await rm(join(host, 'publishers/x.json'));
  expect((await hostly(OFFICERS, 'suspend', 'tiada')).err).toContain('(cli/no-publisher)');
  expect((await hostly(OFFICERS, 'rotate-root', '--replace', 'root-9')).err).toContain('Use one of root-1');
  const both = await hostly(OFFICERS, 'add-publisher', 'dlh-contoh');
  expect(both.code).toBe(2);
  expect(both.err).toContain('either --from');
  const twice = await clarify('host', 'init', host, '--name', 'Lain');
  expect(twice.err).toMatch(/host\.json: a host was already set up here\..+\(cli\/exists\)/);
  const site = ['--imported', '--name', 'Periksa', '--kind', 'media', '--region', '99', '--url-host', 'a.example'];
  await hostly(OFFICERS, 'add-publisher', 'periksa-contoh', ...site);
  const unplugged = await hostly(OFFICERS, 'suspend', 'periksa-contoh', '--keys', join(base, 'medium'));
  expect(unplugged.err).toMatch(/medium: there is no such folder\. .+--keys.+\(cli\/no-key\)/);
  const key = await hostly(OFFICERS, 'rotate-key', 'periksa-contoh', '--key', 'abc');
  expect(key).toMatchObject({ code: 2, err: expect.stringMatching(/^--key: "abc" is no public key\./) });
  await writeFile(join(base, 'bukan.json'), '{"a":');
  const imported = await hostly([], 'import', 'periksa-contoh', join(base, 'bukan.json'));
  expect(imported.err).toMatch(/bukan\.json: not JSON\..+\(import\/malformed\)/);
  const typed = await hostly(OFFICERS, 'add-publisher', 'DLH', '--imported', '--region', '97.01');
  expect(typed.code).toBe(2);
  expect(typed.err).toContain('--id: "DLH" cannot be used');
});
