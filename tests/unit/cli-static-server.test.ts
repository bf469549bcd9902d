// The static server: only what lies in the folder, only on this machine, with the headers of a feed host.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { get, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StaticServer, serveFolder } from '../../utils/cli/static-server.ts';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pembanding-serve-'));
  for (const name of ['public/v1/snapshot', 'public/v1/root', 'public/v1/shards', 'public/.rahasia'])
    await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'secret.json'), 'secret');
  await writeFile(join(folder, 'public/v1/snapshot/99.json'), '{"a":1}');
  await writeFile(join(folder, 'public/v1/root/1.json'), '{}');
  await writeFile(join(folder, 'public/v1/shards/ab.ndjson.gz'), 'gz');
  await writeFile(join(folder, 'public/.rahasia/x.json'), 'secret');
  await symlink(join(folder, 'secret.json'), join(folder, 'public/v1/link.json'));
  server = await serveFolder(join(folder, 'public'));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** The path goes out as it is: `fetch` and `URL` would tidy it. */
function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        body += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('files come with their type, and a snapshot may be kept for five minutes', async () => {
  const answer = await ask('/v1/snapshot/99.json');
  expect(answer).toMatchObject({ status: 200, body: '{"a":1}' });
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'content-length': '7',
  });
});

test('all other files of a feed never change', async () => {
  for (const path of ['/v1/root/1.json', '/v1/shards/ab.ndjson.gz'])
    expect((await ask(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const { headers } = await ask('/v1/shards/ab.ndjson.gz');
  expect(headers['content-type']).toBe('application/gzip');
  expect(headers['content-encoding']).toBeUndefined();
});

test('what is not there yet may come later, so its absence is not kept', async () => {
  const answer = await ask('/v1/root/2.json');
  expect(answer.status).toBe(404);
  expect(answer.headers['cache-control']).toBe('no-store');
});

test.each([
  '/../secret.json',
  '/v1/../../secret.json',
  '/%2e%2e/secret.json',
  '/v1/%2e%2e%2f%2e%2e%2fsecret.json',
  '/..%5csecret.json',
  '//secret.json',
  '/v1/link.json',
  '/.rahasia/x.json',
  '/%00',
  '/%zz',
  '/v1',
  '/v1/',
])('%s does not leave the folder', async (path) => {
  const answer = await ask(path);
  expect([400, 404]).toContain(answer.status);
  expect(answer.body).not.toContain('secret');
});

test('an unchanged file is not sent again', async () => {
  const { headers } = await ask('/v1/snapshot/99.json');
  const again = await ask('/v1/snapshot/99.json', { headers: { 'if-none-match': String(headers.etag) } });
  expect(again).toMatchObject({ status: 304, body: '' });
});

test('only reading is allowed', async () => {
  expect((await ask('/v1/snapshot/99.json', { method: 'POST' })).status).toBe(405);
  expect(await ask('/v1/snapshot/99.json', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test('it listens on loopback only', () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test('a taken port and a missing folder are said', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serveFolder(folder, { port })).rejects.toMatchObject({ code: 'cli/port-taken' });
  await expect(serveFolder(join(folder, 'none'))).rejects.toMatchObject({ code: 'cli/no-folder' });
});

test('a closed server does not answer any more', async () => {
  const other = await serveFolder(join(folder, 'public'));
  await other.close();
  await expect(
    new Promise((resolve, reject) => {
      get(other.url, resolve).on('error', reject);
    }),
  ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
