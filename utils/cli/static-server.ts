// A static web server for a feed folder on this machine only, with the cache headers that a real host should send.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../errors.ts';
import { cacheControlOf, contentTypeOf } from './served-headers.ts';

export interface StaticServer {
  /** Base URL with a trailing slash: `http://127.0.0.1:8787/`. */
  readonly url: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Serves a folder on loopback. Port 0 takes any free one.
 * @throws `cli/no-folder`, `cli/port-taken`.
 */
export async function serveFolder(folder: string, options: { readonly port?: number } = {}): Promise<StaticServer> {
  const root = await realpath(folder).catch((cause: unknown) => {
    throw new AppError('cli/no-folder', 'there is no such folder.', { place: folder, remedy: 'Publish first.', cause });
  });
  const server = createServer((request, response) => {
    answer(root, request, response).catch((error: unknown) => {
      // the reader went away, or the file did between looking and reading
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const { port = 0 } = options;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  }).catch((cause: NodeJS.ErrnoException) => {
    throw new AppError('cli/port-taken', `cannot listen on port ${port} (${cause.code ?? cause.message}).`, {
      remedy: 'Choose another one with --port; 0 takes any that is free.',
      cause,
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new AppError('cli/port-taken', 'the server has no port.');
  return {
    url: `http://${HOST}:${address.port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'only GET and HEAD');
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return refuse(response, 400, 'bad path');
  const file = await findFile(root, path);
  if (file === undefined) return refuse(response, 404, 'not found');
  const etag = `"${file.size.toString(16)}-${Math.trunc(file.mtimeMs).toString(16)}"`;
  response.setHeader('Cache-Control', cacheControlOf(path));
  response.setHeader('ETag', etag);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': contentTypeOf(file.path),
    'Content-Length': file.size,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path), response);
}

/** The path below the folder; undefined where it is not a plain one. */
function pathOf(url: string): string | undefined {
  const raw = url.split(/[?#]/)[0] ?? '';
  let path: string;
  try {
    path = decodeURIComponent(raw).replace(/^\/+/, '');
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  if (/[\0\\:]/.test(path)) return undefined;
  // dot files are nobody's business, and a step upwards is one too
  return path.split('/').some((step) => step.startsWith('.')) ? undefined : path;
}

async function findFile(
  root: string,
  path: string,
): Promise<{ path: string; size: number; mtimeMs: number } | undefined> {
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const real = await realpath(join(root, wanted)).catch(() => undefined);
  // a link inside the folder must not lead out of it
  if (real === undefined || !real.startsWith(root + sep)) return undefined;
  const found = await stat(real).catch(() => undefined);
  return found?.isFile() ? { path: real, size: found.size, mtimeMs: found.mtimeMs } : undefined;
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${reason}\n`);
}
