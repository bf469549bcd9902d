// The whole web of a test: one loopback server that answers for every host name and remembers each request.
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { generate } from 'selfsigned';

/** A request as it reached the server. */
export interface SeenRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isSecure: boolean;
}

/** Bytes, an address to go on to, or undefined for 404. */
export type HostAnswer = Uint8Array | { readonly movedTo: string } | undefined;

/** Answers for one host. */
export type HostFiles = (path: string, query: URLSearchParams) => HostAnswer | Promise<HostAnswer>;

/** How a host behaves. `failing` answers 503; `refusing` hangs up before it answers. */
export type HostState = 'serving' | 'failing' | 'refusing';

/** The running server. */
export interface SiteServer {
  readonly port: number;
  readonly requests: readonly SeenRequest[];
  /** Serves an HTML page at its real address; a later page takes its place. By default its own scripts may not run. */
  setPage(url: string, html: string, policy?: string): void;
  /** Serves the files of a static host. */
  setHost(host: string, files: HostFiles): void;
  setState(host: string, state: HostState): void;
  close(): Promise<void>;
}

/** Strict as on the strictest of the sites: whatever the extension draws must live with it. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; require-trusted-types-for 'script'";
/** Static hosts set none; their pages bring their own. */
const HOST_POLICY = "default-src 'self'";
const TLS_HANDSHAKE = 0x16;

/** Starts the server on a free port; http and https share it. */
export async function startSiteServer(): Promise<SiteServer> {
  const pages = new Map<string, { readonly html: string; readonly policy: string }>();
  const hosts = new Map<string, HostFiles>();
  const states = new Map<string, HostState>();
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();

  async function answer(request: IncomingMessage, response: ServerResponse, isSecure: boolean): Promise<void> {
    const seen = await readRequest(request, isSecure);
    requests.push(seen);
    const state = states.get(seen.host) ?? 'serving';
    if (state === 'refusing') return void request.socket.destroy();
    if (state === 'failing') return send(response, 503, 'text/plain', 'not now');
    const path = seen.path.split('?')[0] ?? '/';
    const page = pages.get(`${seen.host}${path}`);
    if (page !== undefined) return send(response, 200, 'text/html; charset=utf-8', page.html, page.policy);
    const answered = await hosts.get(seen.host)?.(path, new URL(seen.path, 'https://any.example').searchParams);
    if (answered instanceof Uint8Array) return send(response, 200, typeOf(path), answered, HOST_POLICY);
    if (answered !== undefined) return void response.writeHead(301, { location: answered.movedTo }).end();
    if (path === '/favicon.ico') return send(response, 204, 'image/x-icon', '');
    send(response, 404, 'text/plain', 'not here');
  }

  const onRequest = (isSecure: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, isSecure).catch((error: unknown) => response.destroy(error as Error));
  };
  const identity = await generate([{ name: 'commonName', value: 'Pembanding test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const http = createHttpServer(onRequest(false));
  const https = createHttpsServer({ key: identity.private, cert: identity.cert }, onRequest(true));
  const door = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? https : http).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));

  return {
    port: (door.address() as AddressInfo).port,
    requests,
    setPage: (url, html, policy = PAGE_POLICY) => {
      const { host, pathname } = new URL(url);
      pages.set(`${host}${pathname}`, { html, policy });
    },
    setHost: (host, files) => void hosts.set(host, files),
    setState: (host, state) => void states.set(host, state),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => door.close(resolve));
    },
  };
}

async function readRequest(request: IncomingMessage, isSecure: boolean): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return {
    host: headers.host ?? '',
    method: request.method ?? '',
    path: request.url ?? '',
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
    isSecure,
  };
}

/** Of a static host's file. */
function typeOf(path: string): string {
  if (path.endsWith('.html')) return 'text/html; charset=utf-8';
  return path.endsWith('.css') ? 'text/css; charset=utf-8' : 'application/octet-stream';
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  policy = PAGE_POLICY,
): void {
  response.writeHead(status, { 'content-type': type, 'content-security-policy': policy });
  response.end(body);
}
