// The command line as a person meets it; the way from nothing to a verified feed in processes of its own.
import { execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { remedyFor } from '../../utils/cli/feed-failures.ts';
import { PLATFORM_NAMES } from '../../utils/domain/platform.ts';
import { clarifyAt, type Run } from './run-clarify.ts';

const ROOT = join(import.meta.dirname, '../..');
const NOW = '2026-11-23T02:00:00Z';
const CLAIM = 'Tarif sampah rumah tangga di Kabupaten Contoh naik 300 persen mulai Januari 2027.';
const DRAFT = `---
id: tarif-sampah-2027
claim: ${CLAIM}
paraphrases:
  - Mulai Januari bayar sampah di Kab. Contoh naik 300%, warung kecil juga kena.
stance: "false"
title: Tarif naik 25 persen
sources:
  - title: Perda Contoh 4/2026
    url: https://jdih.contohkab.example/perda/2026/4
    kind: regulation
url: https://dlh.contohkab.example/klarifikasi/tarif
---

Tarif naik dari Rp10.000 menjadi Rp12.500 sebulan, atau 25 persen.
`;
const INIT = ['--id', 'dlh-contoh', '--name', 'Dinas Lingkungan Hidup Kab. Contoh', '--region', '99.01'];
const HOST = ['--url-host', 'dlh.contohkab.example'];

let work: string;
let agency: string;
let count = 0;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pembanding-cli-'));
});
afterAll(() => rm(work, { recursive: true }));
beforeEach(() => {
  count += 1;
  agency = join(work, `agency-${count}`);
});

function clarify(args: readonly string[], now = NOW): Promise<Run> {
  return clarifyAt(now, args);
}

/** Runs a command as a process of its own. */
function spawnClarify(args: readonly string[]): Promise<Run> {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(NOW) / 1000), NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'utils/cli/clarify.ts'), ...args], { env, cwd: work }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** An agency with one draft. */
async function setUp(draft = DRAFT): Promise<void> {
  expect(await clarify(['init', agency, ...INIT, ...HOST])).toMatchObject({ code: 0, err: '' });
  await writeFile(join(agency, 'drafts/tarif-sampah-2027.md'), draft);
}

async function publishedFiles(): Promise<string[]> {
  const found = await readdir(join(agency, 'public'), { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

test('whoever stops reading what a command says is told of no failure', async () => {
  const script = `set -o pipefail; "${process.execPath}" "${join(ROOT, 'utils/cli/clarify.ts')}" --help | true`;
  expect(await promisify(execFile)('bash', ['-c', script])).toEqual({ stdout: '', stderr: '' });
});

test('an agency goes from nothing to a feed that the extension accepts, and a post finds its answer there', async () => {
  const made = await spawnClarify(['init', agency, ...INIT, ...HOST]);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toMatch(/\n {2}\p{L}+( · \p{L}+){9}\n/u);
  await writeFile(join(agency, 'drafts/tarif-sampah-2027.md'), DRAFT);
  expect(await spawnClarify(['check', '--dir', agency])).toEqual({
    code: 0,
    out: expect.stringMatching(
      /tarif-sampah-2027\.md: the claim is read as about Kabupaten Contoh; waste\b.*\n1 draft: 0 errors, 0 warnings\.\n$/,
    ),
    err: '',
  });
  const published = await spawnClarify(['publish', '--dir', agency]);
  expect(published).toMatchObject({ code: 0, err: '' });
  expect(published.out).toContain('new       dlh-contoh/tarif-sampah-2027 (revision 1)');

  const verified = await spawnClarify(['verify', agency, '--json']);
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.out)).toMatchObject({
    isAccepted: true,
    failures: [],
    provinces: [{ province: '99', outcome: 'updated' }],
    publishers: [{ id: 'dlh-contoh', entries: { active: 1, hidden: 0 } }],
  });
  const text = 'Lur, mulai Januari bayar sampah di Kab. Contoh naik 300%. Tolong sebarkan.';
  const matched = await spawnClarify(['match', text, '--feed', agency, '--json']);
  expect(JSON.parse(matched.out).matches[0]).toMatchObject({ key: 'dlh-contoh/tarif-sampah-2027', tier: 'answers' });
});

test('a process ends with the code of what went wrong', async () => {
  expect(await spawnClarify(['publsh'])).toMatchObject({ code: 2, out: '' });
  const missing = await spawnClarify(['check', '--dir', join(work, 'none')]);
  expect(missing).toMatchObject({ code: 1, out: '' });
  expect(missing.err).toContain('host.json: this is not the folder of an agency');
});

test('a served feed is accepted over http, until the server is stopped', async () => {
  await setUp();
  await clarify(['publish', '--dir', agency]);
  const server = spawn(process.execPath, [join(ROOT, 'utils/cli/clarify.ts'), 'serve', '--port', '0', '--dir', agency]);
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let heard = '';
      server.stdout.on('data', (piece: Buffer) => {
        heard += piece.toString();
        const found = /at (http:\S+)/.exec(heard)?.[1];
        if (found !== undefined) resolve(found);
      });
      server.on('exit', () => reject(new Error(`the server ended: ${heard}`)));
    });
    const verified = await spawnClarify(['verify', url, '--province', '99']);
    expect(verified).toMatchObject({ code: 0, err: '' });
    expect(verified.out).toContain('1 active');
  } finally {
    server.removeAllListeners('exit');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  }
});

test('match says what a reader would see for a post, and why', async () => {
  await setUp();
  await clarify(['publish', '--dir', agency]);
  const text = 'Lur, mulai Januari bayar sampah di Kab. Contoh naik 300%. Tolong sebarkan.';
  expect((await clarify(['match', text, '--feed', agency, '--explain'])).out).toContain('answers this post');
  const { out } = await clarify(['match', text, '--dir', agency]);
  expect(out).toMatch(/^Mark: Ada jawaban resmi \(1 source, sample\)\n/);
  expect(out).toContain('(dlh-contoh/tarif-sampah-2027, 2026-11-23)');
  expect(out).toContain('Comparison sources: none');
  expect((await clarify(['match', 'Resep bakwan jagung ala ibu', '--dir', agency])).out).toContain('No mark');
});

test('a revision and a withdrawal are published, and the old text is gone from what is named', async () => {
  await setUp();
  await clarify(['publish', '--dir', agency]);
  const path = join(agency, 'drafts/tarif-sampah-2027.md');
  await writeFile(path, DRAFT.replace('25 persen\n', '20 persen\n'));
  expect((await clarify(['publish', '--dry-run', '--dir', agency], '2026-11-24T02:00:00Z')).out).toContain(
    'Would write',
  );
  expect((await clarify(['publish', '--dir', agency], '2026-11-24T02:00:00Z')).out).toContain('revised');
  await writeFile(path, '---\nid: tarif-sampah-2027\nstatus: withdrawn\nreason: Perda dibahas ulang.\n---\n');
  const withdrawn = await clarify(['publish', '--dir', agency], '2026-11-25T02:00:00Z');
  expect(withdrawn).toMatchObject({ code: 0, err: '' });
  expect(withdrawn.out).toContain('withdrawn dlh-contoh/tarif-sampah-2027 (revision 3)');
  const verified = await clarify(['verify', agency], '2026-11-25T02:00:00Z');
  expect(verified).toMatchObject({ code: 0, err: '' });
  expect(verified.out).toContain('0 active, 0 superseded, 1 withdrawn, 0 hidden');
});

test('keys can be read by their owner only and are kept out of version control', async () => {
  await setUp();
  expect((await stat(join(agency, 'keys/dlh-contoh.json'))).mode & 0o777).toBe(0o600);
  expect((await stat(join(agency, 'keys'))).mode & 0o777).toBe(0o700);
  expect(await readFile(join(agency, '.gitignore'), 'utf8')).toContain('keys/');
  const secret = JSON.parse(await readFile(join(agency, 'keys/dlh-contoh.json'), 'utf8')).private;
  for (const file of await publishedFiles()) expect(await readFile(file, 'latin1')).not.toContain(secret);
});

test('the same folder and clock give the same bytes', async () => {
  await setUp();
  await rm(join(agency, 'public'), { recursive: true });
  const contents = async () => {
    await clarify(['publish', '--dir', agency]);
    const files = (await publishedFiles()).sort();
    return Promise.all(files.map(async (file) => [file, await readFile(file, 'base64')]));
  };
  const first = await contents();
  await rm(join(agency, 'public'), { recursive: true });
  expect(await contents()).toEqual(first);
  // five signed files; the rest are exports
  expect(first).toHaveLength(16);
});

test('the template has every problem of an empty draft and no other', async () => {
  await clarify(['init', agency, ...INIT, ...HOST]);
  const made = await clarify(['new', 'jalan-rusak', '--dir', agency]);
  expect(made).toMatchObject({ code: 0, err: '' });
  const path = join(agency, 'drafts/jalan-rusak.md');
  expect(made.out).toContain(path);
  const { code, err } = await clarify(['check', path, '--dir', agency]);
  expect(code).toBe(1);
  const messages = err
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(`${path}:`, ''));
  expect(messages.map((line) => /^\d+: (.*? (?:is missing|is given))/.exec(line)?.[1])).toEqual([
    'claim is missing',
    'stance is missing',
    'title is missing',
    'warning: no source is given',
    'the answer is missing',
  ]);
  expect((await clarify(['new', 'jalan-rusak', '--dir', agency])).code).toBe(1);
});

test('a malformed draft is reported with file, line and remedy, and nothing is published', async () => {
  await setUp(DRAFT.replace('title: Tarif', 'title: Jawaban: Tarif'));
  const before = await publishedFiles();
  const path = join(agency, 'drafts/tarif-sampah-2027.md');
  for (const command of ['check', 'publish']) {
    const run = await clarify([command, '--dir', agency]);
    expect(run.code).toBe(1);
    expect(run.err).toContain(`${path}:7: the front matter is not valid YAML`);
    expect(run.err).toContain('must stand in quotes');
  }
  expect(await publishedFiles()).toEqual(before);
});

test('check warns of words that readers’ devices take for another region’s', async () => {
  await setUp(DRAFT.replace('bayar sampah di Kab. Contoh naik', 'bayar sampah di Kota Umpama naik'));
  const run = await clarify(['check', '--dir', agency]);
  expect(run.code).toBe(0);
  expect(run.err).toMatch(/\.md:5: warning: is read as about Kota Umpama, not Kabupaten Contoh\./);
});

test('check prints its problems as JSON where a program asks', async () => {
  await setUp(DRAFT.replace('stance: "false"', 'stance: flase'));
  const run = await clarify(['check', '--json', '--dir', agency]);
  expect(run).toMatchObject({ code: 1, err: '' });
  expect(JSON.parse(run.out)).toMatchObject([{ place: expect.stringMatching(/:6$/), remedy: 'Did you mean "false"?' }]);
});

test.each<[name: string, spoil: () => Promise<void>, place: string, code: string]>([
  ['a key file of someone else', () => swapKey(), 'keys/dlh-contoh.json', 'cli/bad-key'],
  [
    'a key file that is no JSON',
    () => writeFile(join(agency, 'keys/dlh-contoh.json'), 'x'),
    'keys/dlh-contoh.json:1',
    'cli/bad-json',
  ],
  [
    'a key file without a key',
    () => writeFile(join(agency, 'keys/dlh-contoh.json'), '{}'),
    'keys/dlh-contoh.json',
    'cli/bad-key',
  ],
  ['a missing key file', () => rm(join(agency, 'keys/dlh-contoh.json')), 'keys/dlh-contoh.json', 'cli/no-file'],
  ['a missing host.json', () => rm(join(agency, 'host.json')), 'host.json', 'cli/no-host'],
  ['a malformed host.json', () => writeFile(join(agency, 'host.json'), '{"v":1}'), 'host.json', 'cli/bad-host'],
  ['a changed root', () => flip('public/v1/root/1.json'), 'v1/root/1.json', 'authoring/damaged-host'],
  [
    'a changed head',
    () => flip('public/v1/heads/dlh-contoh/1.json'),
    'v1/heads/dlh-contoh/1.json',
    'authoring/damaged-host',
  ],
  [
    'a missing snapshot',
    () => rm(join(agency, 'public/v1/snapshot/99.json')),
    'v1/snapshot/99.json',
    'authoring/damaged-host',
  ],
])('%s stops a publication with place, remedy and code', async (_name, spoil, place, code) => {
  await setUp();
  await spoil();
  const run = await clarify(['publish', '--dir', agency]);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(new RegExp(`${place.replaceAll('.', '\\.')}: .+\\. .+ \\(${code}\\)\n$`));
});

async function swapKey(): Promise<void> {
  const other = join(work, `other-${count}`);
  await clarify(['init', other, ...INIT, ...HOST]);
  await rename(join(other, 'keys/dlh-contoh.json'), join(agency, 'keys/dlh-contoh.json'));
}

async function flip(path: string): Promise<void> {
  const bytes = await readFile(join(agency, path));
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(join(agency, path), bytes);
}

test('a damaged key file is named by line and column, and nothing of the key is repeated', async () => {
  await setUp();
  const path = join(agency, 'keys/dlh-contoh.json');
  const stored = await readFile(path, 'utf8');
  const secret: string = JSON.parse(stored).private;
  for (const damaged of [
    stored.replace(`"${secret}"`, secret),
    stored.replace(secret, `${secret.slice(0, 20)}"${secret.slice(20)}`),
  ]) {
    await writeFile(path, damaged);
    const { code, out, err } = await clarify(['publish', '--dir', agency]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/keys\/dlh-contoh\.json:5: not valid JSON at column \d+\. Correct the file, or restore it/);
    const pieces = Array.from({ length: secret.length - 5 }, (_, at) => secret.slice(at, at + 6));
    expect(pieces.filter((piece) => err.includes(piece))).toEqual([]);
  }
});

test('a missing key is to be restored, not looked for at another path', async () => {
  await setUp();
  await rm(join(agency, 'keys'), { recursive: true });
  const { err } = await clarify(['publish', '--dir', agency]);
  expect(err).toContain('Restore the key file from your backup');
  expect(err).not.toContain('Check the path');
});

test.each<[name: string, folder: string, spoil: (path: string) => Promise<void>, code: string, remedy: string]>([
  ['a head that was changed', 'v1/heads/dlh-contoh', flip, 'feed/hash-mismatch', 'Upload this file again'],
  ['a shard that was changed', 'v1/shards', flip, 'feed/malformed', 'Upload this file again'],
  ['a shard that is gone', 'v1/shards', (path) => rm(join(agency, path)), 'feed/not-found', 'Upload this file;'],
  ['a directory that was changed', 'v1/directory', flip, 'feed/hash-mismatch', 'Upload this file again'],
  ['a snapshot that was changed', 'v1/snapshot', flip, 'feed/', '. '],
])('verify and match name the file and the remedy of %s', async (_name, folder, spoil, code, remedy) => {
  await setUp();
  await clarify(['publish', '--dir', agency]);
  const name = (await readdir(join(agency, 'public', folder))).sort().at(-1);
  await spoil(`public/${folder}/${name}`);
  for (const command of [
    ['verify', agency],
    ['match', CLAIM, '--dir', agency],
  ]) {
    const run = await clarify(command);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/^(publisher\/dlh-contoh|province\/99): /);
    expect(run.err).toContain(`: ${folder}/${name}: `);
    expect(run.err).toContain(remedy);
    expect(run.err).toContain(`(${code}`);
  }
});

test('a file that the host cannot be asked for is named by its address', async () => {
  const run = await clarify(['verify', 'https://umpan.contohkab.example/', '--province', '99']);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(
    /^https:\/\/umpan\.contohkab\.example\/v1\/root\/1\.json: no answer\. Check .+ \(feed\/offline\)/,
  );
});

test('every code by which a feed is refused has a remedy', async () => {
  const sources = await Promise.all(
    ['utils/feed', 'utils/sync'].map(async (folder) => {
      const names = await readdir(join(ROOT, folder));
      return Promise.all(names.map((name) => readFile(join(ROOT, folder, name), 'utf8')));
    }),
  );
  const codes = new Set(sources.flat().flatMap((source) => source.match(/(?<=')feed\/[a-z-]+(?=')/g) ?? []));
  codes.delete('feed/bad-url'); // says its own, for each way in which an address can be wrong
  expect(codes.size).toBeGreaterThan(8);
  expect([...codes].filter((code) => remedyFor(code) === undefined)).toEqual([]);
});

test('verify says when a feed has ended', async () => {
  await setUp();
  await clarify(['publish', '--dir', agency]);
  const run = await clarify(['verify', agency], '2027-01-15T00:00:00Z');
  expect(run.code).toBe(1);
  expect(run.err).toContain('feed/stale');
});

test('verify refuses a host with other words than those given', async () => {
  await setUp();
  const { words, fingerprint } = JSON.parse((await clarify(['verify', agency, '--json'])).out);
  expect((await clarify(['verify', agency, '--fingerprint', words.join(' · ')])).code).toBe(0);
  expect((await clarify(['verify', agency, '--fingerprint', fingerprint])).code).toBe(0);
  const run = await clarify(['verify', agency, '--fingerprint', [...words].reverse().join(' ')]);
  expect(run.code).toBe(1);
  expect(run.err).toContain('cli/other-fingerprint');
});

test.each<[name: string, args: string[], message: string]>([
  ['an unknown command', ['publsh'], "unknown command 'publsh'"],
  ['a missing option', ['init', 'x', '--id', 'a'], '--name: is missing. Give a name'],
  ['an empty folder', ['init', ' ', ...INIT, ...HOST], '<folder>: is empty.'],
  [
    'a province that is no code',
    ['verify', '.', '--province', 'xx'],
    '--province: "xx" is not the code of a province. ',
  ],
  ['an empty target', ['verify', ''], '<url|folder>: is empty.'],
  ['an empty post', ['match', ' '], '<text>: is empty. Give the text of a post'],
  ['an empty feed', ['match', 'x', '--feed', ''], '--feed: is empty.'],
  ['a date that is none', ['match', 'x', '--date', 'foo'], '--date: "foo" is not an ISO date. Write it like'],
  ['a day that is not in the calendar', ['match', 'x', '--date', '2026-02-30'], '"2026-02-30" is not an ISO date.'],
  [
    'a permalink that is none',
    ['match', 'x', '--url', 'notaurl'],
    '--url: "notaurl" is not the address of a post. Give',
  ],
  ['a permalink of another kind', ['match', 'x', '--url', 'file:///x'], '--url: "file:///x" is not the address'],
  ['an unknown option', ['check', '--jsno'], "unknown option '--jsno'"],
  [
    'a region that does not exist',
    ['init', 'x', ...INIT.slice(0, 5), '98.99', ...HOST],
    '--region: there is no region 98.99.',
  ],
  ['an id with capitals', ['init', 'x', '--id', 'DLH', ...INIT.slice(2), ...HOST], '--id: "DLH" cannot be used.'],
  [
    'a host with a scheme',
    ['init', 'x', ...INIT, '--url-host', 'https://a.example'],
    '--url-host: "https://a.example" cannot be used.',
  ],
  [
    'an address of the site without its slash',
    ['init', 'x', ...INIT, ...HOST, '--site', 'https://a.example/umpan'],
    '--site: "https://a.example/umpan" cannot be used.',
  ],
])('%s is a mistake of usage', async (_name, args, message) => {
  const run = await clarify(args);
  expect(run.code).toBe(2);
  expect(run.err).toContain(message);
});

test.each<[args: string[], places: string[]]>([
  [
    ['init', 'x'],
    ['--id', '--name', '--region', '--url-host'],
  ],
  [
    ['init', 'x', '--id', 'DLH', '--name', ' ', '--kind', 'kantor', '--region', '9', '--url-host', 'https://a.example'],
    ['--id', '--kind', '--name', '--region', '--url-host'],
  ],
  [
    ['init', 'x', '--id', 'DLH', '--name', 'A', '--region', '98.99', '97', '--url-host', 'a.example'],
    ['--id', '--region', '--region'],
  ],
  [
    ['match', '', '--province', 'xx', '--province', '1', '--url', 'notaurl', '--date', 'foo'],
    ['--date', '--province', '--province', '--url', '<text>'],
  ],
])('%j is told all of its mistakes at once, and does nothing', async (args, places) => {
  const { code, out, err } = await clarify(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  const lines = err.trimEnd().split('\n');
  expect(lines.map((line) => line.split(': ')[0]).sort()).toEqual([...places].sort());
  for (const line of lines) expect(line).toMatch(/\. [A-Z].+\.$/);
});

test('a province that the feed does not have is not accepted', async () => {
  await setUp();
  for (const args of [
    ['verify', agency],
    ['match', CLAIM, '--feed', agency],
  ]) {
    const run = await clarify([...args, '--province', '98', '--province', '99']);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/^--province 98: .+ has nothing for this province\. .+\(cli\/no-province\)\n$/);
    expect(run.out).not.toMatch(/^Accepted/m);
  }
  const { out, err } = await clarify(['verify', agency, '--province', '98', '--json']);
  expect(err).toBe('');
  expect(JSON.parse(out)).toMatchObject({ isAccepted: false, provinces: [{ province: '98', outcome: 'absent' }] });
});

test.each(['/tmp/none/klarifikasi', './klarifikas', '../none', '~/klarifikasi', 'klarifikas', 'none/umpan.example'])(
  'the mistyped folder %s is not taken for an address',
  async (target) => {
    const asked = vi.spyOn(globalThis, 'fetch');
    for (const args of [
      ['verify', target],
      ['verify', target, '--province', '99'],
      ['match', 'x', '--feed', target, '--province', '99'],
      ['match', 'x', '--dir', target, '--province', '99'],
    ]) {
      const { code, err } = await clarify(args);
      expect({ code, err }).toEqual({
        code: 1,
        err: `${target}: there is no such folder. Check the path. (cli/no-folder)\n`,
      });
    }
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  },
);

test('what --dir names is a folder, even where it could be a host', async () => {
  const { code, err } = await clarify(['match', 'x', '--dir', 'umpan.contohkab.example', '--province', '99']);
  expect(code).toBe(1);
  expect(err).toContain('umpan.contohkab.example: there is no such folder.');
});

test.each([['localhost:1/'], ['localhost'], ['umpan.contohkab.example/kab'], ['https://umpan.contohkab.example']])(
  '%s is an address',
  async (target) => {
    const { code, err } = await clarify(['verify', target, '--province', '99']);
    expect(code).toBe(1);
    expect(err).toContain('feed/offline');
  },
);

test('a feed without a snapshot is no feed', async () => {
  await setUp();
  await rm(join(agency, 'public/v1/snapshot'), { recursive: true });
  const { code, err } = await clarify(['verify', agency]);
  expect(code).toBe(1);
  expect(err).toContain('the feed in this folder has no snapshot. Give');
});

test.each<[name: string, args: string[], message: string]>([
  ['a missing draft', ['check', 'nirgends.md'], 'nirgends.md: there is no such file.'],
  ['a folder without a feed', ['verify', '.'], 'cli/no-feed'],
  ['an address without a province', ['verify', 'https://umpan.contohkab.example/'], 'cli/no-province'],
  ['an address that is not https', ['verify', 'http://umpan.contohkab.example/', '--province', '99'], 'feed/bad-url'],
  ['a missing page', ['read-page', 'none.html', '--url', 'https://x.com/home'], 'none.html: there is no such file.'],
])('%s is a problem with the input', async (_name, args, message) => {
  await setUp();
  const run = await clarify([...args, '--dir', agency]);
  expect(run.code).toBe(1);
  expect(run.err).toContain(message);
});

test('a folder that cannot be written is said without a stack', async () => {
  await setUp();
  if (process.getuid?.() === 0) {
    // root may write anywhere: a file where a folder belongs fails for everyone
    await rm(join(agency, 'public/v1/shards'), { recursive: true, force: true });
    await writeFile(join(agency, 'public/v1/shards'), '');
  } else await chmod(join(agency, 'public/v1'), 0o500);
  const run = await clarify(['publish', '--dir', agency]);
  await chmod(join(agency, 'public/v1'), 0o755);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/^\S+: the file system says E\w+\./);
});

test('two publications of one folder do not run at once', async () => {
  await setUp();
  await writeFile(join(agency, '.publishing'), '');
  const run = await clarify(['publish', '--dir', agency]);
  expect(run.code).toBe(1);
  expect(run.err).toContain('cli/busy');
  await rm(join(agency, '.publishing'));
  expect((await clarify(['publish', '--dir', agency])).code).toBe(0);
  expect(await readdir(agency)).not.toContain('.publishing');
});

test('read-page lists the posts of a saved page', async () => {
  const page = join(ROOT, 'tests/platforms/pages/x-home.html');
  const listed = await clarify(['read-page', page, '--url', 'https://x.com/home', '--json']);
  expect(listed).toMatchObject({ code: 0, err: '' });
  const { posts, unreadable, ads } = JSON.parse(listed.out);
  expect(posts.length).toBeGreaterThan(0);
  for (const post of posts) expect(post).toMatchObject({ id: expect.any(String), text: expect.any(String) });
  const told = await clarify(['read-page', page, '--url', 'https://x.com/home']);
  expect(told.out).toMatch(new RegExp(`${posts.length} posts?, ${unreadable} unreadable, ${ads} ads?\\.\\n$`));
  const foreign = await clarify(['read-page', page, '--url', 'https://berita.example/']);
  expect(foreign).toMatchObject({ code: 1, out: '' });
  expect(foreign.err).toMatch(/^https:\/\/berita\.example\/: no platform reads berita\.example\. Pages of /);
  const nowhere = await clarify(['read-page', page, '--url', 'beranda']);
  expect(nowhere.err).toContain("'beranda' is not the address of a page. Give the full address");
});

test('read-page names every platform that it reads', async () => {
  const { out } = await clarify(['read-page', '--help']);
  for (const name of Object.values(PLATFORM_NAMES)) expect(out).toContain(name);
});

test('every command explains itself with an example', async () => {
  const help = await clarify(['--help']);
  expect(help.code).toBe(0);
  const commands = ['init', 'new', 'check', 'publish', 'serve', 'verify', 'match', 'read-page'];
  for (const command of commands) {
    expect(help.out).toContain(`  ${command} `);
    const own = await clarify([command, '--help']);
    expect(own.code).toBe(0);
    expect(own.out).toMatch(/Examples?:\n {2}clarify /);
  }
});
