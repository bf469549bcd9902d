// Pushes to a folder and to an S3-compatible server that others wrote, on loopback: cut off, repeated, forked and older ones too.
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bucketTarget } from '../../utils/cli/push/bucket-target.ts';
import { planPush } from '../../utils/cli/push/plan-push.ts';
import { clarifyAt, type Run } from './run-clarify.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-23T02:00:00Z');

let work: string;
let server: S3rver;
let port: number;
let agency: string;
let bucket: string;
let now: number;
let cases = 0;
const proxies: Server[] = [];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pembanding-push-'));
  server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: join(work, 's3') });
  ({ port } = (await server.run()) as AddressInfo);
  process.env.AWS_ACCESS_KEY_ID = 'S3RVER';
  process.env.AWS_SECRET_ACCESS_KEY = 'S3RVER';
});
afterAll(async () => {
  await server.close();
  await rm(work, { recursive: true });
});
beforeEach(async () => {
  cases += 1;
  now = START;
  agency = join(work, `agency-${cases}`);
  bucket = `umpan-${cases}`;
  await s3('PUT', `/${bucket}`);
  const named = ['--id', 'dlh-contoh', '--name', 'Dinas', '--region', '99.01', '--url-host', 'dlh.example'];
  expect(await clarify('init', agency, ...named)).toMatchObject({ code: 0 });
});
afterEach(() => {
  for (const proxy of proxies.splice(0)) proxy.close();
});

function clarify(...args: string[]): Promise<Run> {
  return clarifyAt(new Date(now).toISOString(), args);
}

async function publish(title: string, extra = ''): Promise<void> {
  const claim = 'Tarif sampah di Kabupaten Contoh naik 300 persen mulai Januari 2027.';
  const matter = `id: a\nclaim: ${claim}\nstance: explains\ntitle: ${title}\nurl: https://dlh.example/a\n${extra}`;
  await writeFile(join(agency, 'drafts/a.md'), `---\n${matter}---\n\nJawaban ${title}.\n`);
  expect(await clarify('publish', '--dir', agency)).toMatchObject({ code: 0 });
}

function push(...extra: string[]): Promise<Run> {
  const target = `s3://${bucket}/kab-contoh`;
  return clarify('push', target, '--dir', agency, '--endpoint', `http://127.0.0.1:${port}`, ...extra);
}

/** One request to the server, signed by nobody: it lets that pass. */
function s3(
  method: string,
  path: string,
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, method, path }, (response) => {
      let body = '';
      response.on('data', (piece: Buffer) => {
        body += piece.toString('latin1');
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

async function write(folder: string, path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function localFiles(): Promise<Map<string, string>> {
  const folder = join(agency, 'public');
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const one of found.filter((file) => file.isFile())) {
    const path = join(one.parentPath, one.name);
    files.set(path.slice(folder.length + 1), await readFile(path, 'latin1'));
  }
  return files;
}

async function bucketFiles(): Promise<string[]> {
  const { body } = await s3('GET', `/${bucket}?list-type=2&prefix=kab-contoh/`);
  return [...body.matchAll(/<Key>kab-contoh\/([^<]+)<\/Key>/g)].map(([, key]) => key!).sort();
}

/** What a server in front does with a request: passes it on, refuses it with a status, or answers and changes what passes. */
interface Judgement {
  readonly status?: number;
  /** XML that it answers in place of the server. */
  answer?(body: string): string;
  /** What it makes of the server's XML. */
  change?(body: string): string;
}
type Judge = (request: IncomingMessage, seen: readonly string[]) => Judgement | number | undefined;

const isDelete = ({ method, url }: IncomingMessage) => method === 'POST' && url?.includes('?delete') === true;

async function textOf(stream: IncomingMessage): Promise<string> {
  return Buffer.concat(await stream.toArray()).toString();
}

/** A server in front that answers some requests itself: what s3rver does not do, and lines that are cut. */
async function inFront(judge: Judge): Promise<{ endpoint: string; seen: string[] }> {
  const seen: string[] = [];
  const proxy = createServer((request, response) => {
    const judged = judge(request, seen);
    const { status, answer, change } = typeof judged === 'number' ? { status: judged } : (judged ?? {});
    seen.push(`${request.method} ${decodeURIComponent(request.url ?? '').split('?')[0]}`);
    if (status !== undefined) {
      request.resume();
      const code = { 409: 'ConditionalRequestConflict', 412: 'PreconditionFailed' }[status] ?? 'NotImplemented';
      response.writeHead(status, { 'Content-Type': 'application/xml', Connection: 'close' });
      response.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
      return;
    }
    const sendXml = (code: number, body: string) => {
      response.writeHead(code, { 'Content-Type': 'application/xml', 'Content-Length': Buffer.byteLength(body) });
      response.end(body);
    };
    if (answer !== undefined) {
      void textOf(request).then((body) => sendXml(200, answer(body)));
      return;
    }
    const { method, url, headers } = request;
    const passed = httpRequest({ host: '127.0.0.1', port, method, path: url, headers }, (served) => {
      if (change !== undefined) {
        void textOf(served).then((body) => sendXml(served.statusCode ?? 500, change(body)));
        return;
      }
      response.writeHead(served.statusCode ?? 500, served.headers);
      served.pipe(response);
    });
    request.pipe(passed);
  });
  proxies.push(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return { endpoint: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, seen };
}

test('a bucket gets every file to the byte, with type and cache rule, and the second push writes nothing', async () => {
  await publish('Satu');
  const pushed = await push();
  expect(pushed).toMatchObject({ code: 0, err: '' });
  const local = await localFiles();
  expect(await bucketFiles()).toEqual([...local.keys()].sort());
  for (const [path, content] of local) {
    const { body, headers } = await s3('GET', `/${bucket}/kab-contoh/${path}`);
    expect(body).toBe(content);
    const isFixed = /^v1\/(root|directory|heads|archives|shards)\//.test(path);
    if (isFixed) expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    if (path.startsWith('v1/snapshot/')) expect(headers['cache-control']).toBe('public, max-age=300');
    expect(headers['content-encoding']).toBeUndefined();
  }
  const again = await push();
  expect(again.out).toMatch(/^Wrote 0 files \(0 bytes\) .+ removed 0; \d+ were there\.\n$/);
});

test('a damaged snapshot of this folder, and a target of another kind, are named as what they are', async () => {
  await publish('Satu');
  const target = join(work, 'www-rusak');
  expect(await clarify('push', target, '--dir', agency)).toMatchObject({ code: 0 });
  await write(join(agency, 'public'), 'v1/snapshot/99.json', 'x');
  const damaged = await clarify('push', target, '--dir', agency);
  expect(damaged.err).toMatch(/public\/v1\/snapshot\/99\.json: this is no snapshot\. .+\(authoring\/damaged-host\)/);
  const ftp = await clarify('push', 'ftp://umpan.example/', '--dir', agency);
  expect(ftp).toMatchObject({ code: 2, err: expect.stringMatching(/^<target>: "ftp:.+neither a folder nor a bucket/) });
});

test('what others name is written first, and the snapshots last', async () => {
  await publish('Satu');
  const { endpoint, seen } = await inFront(() => undefined);
  expect(await push('--endpoint', endpoint)).toMatchObject({ code: 0 });
  const written = seen.filter((one) => one.startsWith('PUT')).map((one) => one.split('/kab-contoh/')[1]!);
  const at = (room: string) => written.findIndex((path) => path.startsWith(room));
  expect(at('v1/shards/')).toBeLessThan(at('v1/heads/'));
  expect(at('v1/heads/')).toBeLessThan(at('v1/directory/'));
  expect(at('v1/directory/')).toBeLessThan(at('v1/root/'));
  expect(written.at(-1)).toBe('v1/snapshot/99.json');
});

test('a push that is cut off after any file leaves the former state served, and goes on where it was', async () => {
  await publish('Satu');
  await push();
  const former = await s3('GET', `/${bucket}/kab-contoh/v1/snapshot/99.json`);
  now += DAY_MS;
  await publish('Dua', 'reason: Angka diperbaiki.\n');
  const before = await bucketFiles();
  let cuts = 0;
  for (let allowed = 0; allowed < 12; allowed += 1) {
    let puts = 0;
    const { endpoint } = await inFront((request) => {
      if (request.method !== 'PUT') return undefined;
      puts += 1;
      return puts > allowed ? 400 : undefined;
    });
    const run = await push('--endpoint', endpoint);
    if (run.code === 0) break;
    cuts += 1;
    expect(run.err).toContain('a push goes on where it was cut off. (push/refused)');
    expect((await s3('GET', `/${bucket}/kab-contoh/v1/snapshot/99.json`)).body).toBe(former.body);
    expect(await bucketFiles()).toEqual(expect.arrayContaining(before));
  }
  expect(cuts).toBeGreaterThan(1);
  expect(await bucketFiles()).toEqual([...(await localFiles()).keys()].sort());
});

test('immutable files carry a precondition; one that is there with the same bytes is taken, with others it stops the push', async () => {
  await publish('Satu');
  const { endpoint } = await inFront((request) => {
    const isFirst = request.method === 'PUT' && request.headers['if-none-match'] === '*';
    return isFirst && request.url?.includes('/v1/heads/') ? 412 : undefined;
  });
  const missing = await push('--endpoint', endpoint);
  expect(missing.code).toBe(1);
  expect(missing.err).toMatch(/v1\/heads\/dlh-contoh\/\d\.json: the target holds another file.+\(push\/fork\)/);
  expect(await bucketFiles()).not.toContain('v1/snapshot/99.json');
  await push();
  expect(await push('--endpoint', endpoint)).toMatchObject({ code: 0 });
});

test('a file that another upload is writing is tried again until that one is through', async () => {
  await publish('Satu');
  const { endpoint, seen } = await inFront((request, before) => {
    const isHead = request.method === 'PUT' && request.url?.includes('/v1/heads/') === true;
    return isHead && before.filter((one) => /^PUT .*heads/.test(one)).length < 2 ? 409 : undefined;
  });
  expect(await push('--endpoint', endpoint)).toMatchObject({ code: 0 });
  const files = [...(await localFiles()).keys()];
  expect(seen.filter((one) => /^PUT .*heads/.test(one))).toHaveLength(
    2 + files.filter((one) => /heads/.test(one)).length,
  );
  expect(await bucketFiles()).toEqual(files.sort());
});

test('an upload that never gets through is told as one, and not as the feed of others', async () => {
  await publish('Satu');
  const { endpoint } = await inFront((request) =>
    request.method === 'PUT' && request.url?.includes('/v1/heads/') ? 409 : undefined,
  );
  const run = await push('--endpoint', endpoint);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/another upload of this file.*\(push\/refused\)/s);
  expect(await bucketFiles()).not.toContain('v1/snapshot/99.json');
});

test('a service that knows no precondition is told of, and pushed to all the same', async () => {
  await publish('Satu');
  const { endpoint } = await inFront((request) => (request.headers['if-none-match'] === undefined ? undefined : 501));
  const run = await push('--endpoint', endpoint);
  expect(run.code).toBe(0);
  expect(run.err).toContain('knows no If-None-Match');
  expect(await bucketFiles()).toEqual([...(await localFiles()).keys()].sort());
});

test('files under way together when a service turns out to know no precondition are all written, and it is told of once', async () => {
  const { endpoint } = await inFront((request) => (request.headers['if-none-match'] === undefined ? undefined : 501));
  const target = bucketTarget({ address: `s3://${bucket}/kab-contoh`, endpoint });
  const paths = ['v1/heads/a/1.json', 'v1/heads/b/1.json', 'v1/heads/c/1.json'];
  const made = await Promise.all(paths.map((path) => target.create(path, new Uint8Array([123, 125]))));
  expect(made).toEqual([true, true, true]);
  expect(target.notes).toHaveLength(1);
  target.close();
});

test('a machine that is behind overwrites nothing, and neither does the feed of other keys', async () => {
  await publish('Satu');
  const behind = `${agency}-behind`;
  await cp(agency, behind, { recursive: true });
  await publish('Dua');
  await push();
  const held = await s3('GET', `/${bucket}/kab-contoh/v1/snapshot/99.json`);
  const endpoint = ['--endpoint', `http://127.0.0.1:${port}`];
  const older = await clarify('push', `s3://${bucket}/kab-contoh`, '--dir', behind, ...endpoint);
  expect(older.code).toBe(1);
  expect(older.err).toMatch(/the target has version 3, and this folder 2\. Another machine.+\(push\/older\)/);
  await writeFile(join(behind, 'drafts/a.md'), await readFile(join(agency, 'drafts/a.md')));
  now += 60_000;
  await clarify('publish', '--dir', behind);
  const fork = await clarify('push', `s3://${bucket}/kab-contoh`, '--dir', behind, ...endpoint);
  expect(fork.err).toContain('(push/fork)');
  expect((await s3('GET', `/${bucket}/kab-contoh/v1/snapshot/99.json`)).body).toBe(held.body);
});

test('old files stay for a week at the target, a withdrawn text not a moment', async () => {
  await publish('Satu');
  await push();
  const first = await bucketFiles();
  now += DAY_MS;
  await publish('Dua');
  await push();
  expect(await bucketFiles()).toEqual(expect.arrayContaining(first));
  now += 8 * DAY_MS;
  await publish('Dua');
  const old = first.filter((path) => /heads|shards/.test(path));
  const told = await push('--dry-run');
  for (const path of old) expect(told.out).toContain(`remove  ${path}\n`);
  expect(await bucketFiles()).toEqual(expect.arrayContaining(old));
  await push();
  expect(await bucketFiles()).not.toEqual(expect.arrayContaining(old));
  const standing = (await bucketFiles()).filter((path) => path.includes('shards'));
  await publish('Dua', 'status: withdrawn\nreason: Perda dibahas ulang.\n');
  await push();
  const left = await bucketFiles();
  for (const path of standing) expect(left).not.toContain(path);
});

/** Pushes a text, withdraws it, and returns the shard that has to go. */
async function withdraw(): Promise<string> {
  await publish('Satu');
  await push();
  const shard = (await bucketFiles()).find((path) => path.startsWith('v1/shards/'))!;
  now += DAY_MS;
  await publish('Satu', 'status: withdrawn\nreason: Perda dibahas ulang.\n');
  return shard;
}

test('a file that the service would not delete is named, and the push fails', async () => {
  const shard = await withdraw();
  const { endpoint } = await inFront((request) =>
    isDelete(request)
      ? {
          answer: (body) => {
            const keys = [...body.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => key);
            const errors = keys.map((key) => `<Error><Key>${key}</Key><Code>AccessDenied</Code></Error>`);
            return `<?xml version="1.0"?><DeleteResult>${errors.join('')}</DeleteResult>`;
          },
        }
      : undefined,
  );
  const run = await push('--endpoint', endpoint);
  expect(run.code).toBe(1);
  expect(run.err).toContain(`did not delete ${shard} (AccessDenied).`);
  expect(run.err).toContain('(push/refused)');
  expect(await bucketFiles()).toContain(shard);
  expect(await push()).toMatchObject({ code: 0 });
  expect(await bucketFiles()).not.toContain(shard);
});

test('a deletion carries the MD5 that every service knows, and no checksum that some refuse', async () => {
  const shard = await withdraw();
  const sent: IncomingMessage['headers'][] = [];
  const bodies: string[] = [];
  const { endpoint } = await inFront((request) => {
    if (!isDelete(request)) return undefined;
    sent.push(request.headers);
    request.on('data', (piece: Buffer) => bodies.push(piece.toString()));
    return undefined;
  });
  expect(await push('--endpoint', endpoint)).toMatchObject({ code: 0 });
  expect(await bucketFiles()).not.toContain(shard);
  expect(sent).toHaveLength(1);
  expect(sent[0]!['content-md5']).toBe(createHash('md5').update(bodies.join('')).digest('base64'));
  expect(Object.keys(sent[0]!).filter((name) => /checksum/.test(name))).toEqual([]);
});

test('a bucket whose ETags are no MD5 is read and compared: a second push passes, a fork does not', async () => {
  await publish('Satu');
  await push();
  const { endpoint } = await inFront(({ url }) =>
    url?.includes('list-type=2')
      ? { change: (body) => body.replace(/(&quot;|")[0-9a-f]{32}(&quot;|")/g, `$1${'5e'.repeat(16)}$2`) }
      : undefined,
  );
  expect(await push('--endpoint', endpoint)).toMatchObject({ code: 0, err: '' });
  await rm(join(agency, 'public/v1/root/1.json'));
  const root = await s3('GET', `/${bucket}/kab-contoh/v1/root/1.json`);
  await write(agency, 'public/v1/root/1.json', root.body.replace('{', '['));
  expect((await push('--endpoint', endpoint)).err).toMatch(/v1\/root\/1\.json: .+\(push\/fork\)/);
});

test('a dry run names what would be written, and writes nothing', async () => {
  await publish('Satu');
  const run = await push('--dry-run');
  expect(run.code).toBe(0);
  expect(run.out).toContain('write   v1/snapshot/99.json\n');
  expect(await bucketFiles()).toEqual([]);
});

test('a folder is pushed to with the same rules', async () => {
  await publish('Satu');
  const web = join(agency, 'web');
  expect(await clarify('push', web, '--dir', agency)).toMatchObject({ code: 0, err: '' });
  for (const [path, content] of await localFiles()) expect(await readFile(join(web, path), 'latin1')).toBe(content);
  await writeFile(join(web, 'v1/root/1.json'), 'lain');
  const fork = await clarify('push', web, '--dir', agency);
  expect(fork.err).toMatch(/v1\/root\/1\.json: the target holds another file/);
  expect(await clarify('verify', agency)).toMatchObject({ code: 0 });
});

test('what others keep under klarifikasi/ and v1/ stays, and pages of the feed go when it drops them', async () => {
  await publish('Satu');
  const web = join(agency, 'web');
  await clarify('push', web, '--dir', agency);
  const foreign = ['klarifikasi/laporan-2019.html', 'klarifikasi/arsip/surat.html', 'klarifikasi/dlh-contoh/surat.pdf'];
  foreign.push('v1/heads/readme.txt', 'v1/directory/pegawai.json', 'v1/shards/a.ndjson.gz', 'index.html');
  for (const path of foreign) await write(web, path, 'milik orang lain');
  await write(web, 'klarifikasi/dlh-contoh/lama.html', 'a page that the feed has no more');
  const run = await clarify('push', web, '--dir', agency);
  expect(run.out).toContain('removed 1;');
  for (const path of foreign) expect(await readFile(join(web, path), 'utf8')).toBe('milik orang lain');
});

test('the first push to a place stops before a page that others wrote, and leaves it', async () => {
  await publish('Satu');
  const web = join(agency, 'web');
  await write(web, 'klarifikasi/index.html', 'milik orang lain');
  const run = await clarify('push', web, '--dir', agency);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/klarifikasi\/index\.html: .+no push wrote.+\(push\/occupied\)/);
  expect(await readFile(join(web, 'klarifikasi/index.html'), 'utf8')).toBe('milik orang lain');
  await s3('PUT', `/${bucket}/kab-contoh/klarifikasi/index.html`);
  expect((await push()).err).toContain('(push/occupied)');
});

test('mistakes are told with a remedy', async () => {
  const nothing = await clarify('push', 's3://Besar', '--dir', agency);
  expect(nothing.code).toBe(2);
  expect(nothing.err).toContain('is not the address of a bucket');
  await rm(join(agency, 'public'), { recursive: true });
  expect((await push()).err).toContain('there is no feed in this folder. Publish or build first. (cli/no-feed)');
});

test('of a target that knows no MD5, files that never change are read and compared, and the others written again', async () => {
  const md5 = async () => createHash('md5').update('satu').digest('hex');
  const local = new Map([
    ['v1/feed.json', { bytes: 4, md5 }],
    ['v1/shards/x.ndjson.gz', { bytes: 4, md5 }],
    ['v1/root/1.json', { bytes: 4, md5 }],
  ]);
  const plan = await planPush(local, new Map([...local.keys()].map((path) => [path, { bytes: 4 }])));
  expect(plan.stages).toEqual([['v1/feed.json']]);
  expect(plan).toMatchObject({ unchanged: 1, doubtful: ['v1/root/1.json'], conflicts: [] });
});
