// GET one file of a feed: without cookies or referrer, with a byte cap while it streams, and with codes instead of exceptions of the network.
import { AppError } from '../errors.ts';
import { type Bytes, concat } from '../feed/bytes.ts';
import { isPackaged } from './feed-url.ts';
import { retryAfterMs } from './schedule.ts';

const TIMEOUT_MS = 60_000;

/** The part of `fetch` that a sync uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What reading a feed needs of its surroundings. */
export interface FeedAccess {
  readonly url: string;
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
}

/** What one request cost and what the server said beside the file. */
export interface Receipt {
  bytes: number;
  /** Milliseconds that the server asked to wait. */
  retryAfterMs: number;
  /** HTTP status; absent where nothing answered. */
  status?: number;
  /** The server's clock, milliseconds since 1970; unsigned, so only ever a hint. */
  serverTime?: number;
}

/** How a file is asked for. */
export interface FileRequest {
  /** Most bytes taken. */
  readonly cap: number;
  readonly cache: RequestCache;
  /**
   * A site of others may answer with another address of its own, as many do for a missing slash. Signed feeds never do: a
   * redirect would need the permission of another host, and tell it who asks.
   */
  readonly mayRedirect?: boolean;
}

/**
 * The bytes of one address; what came beside them is noted in `receipt`, also when the request fails.
 * @throws `feed/offline`, `feed/not-found`, `feed/too-large`, `source/moved` where another host answered.
 */
export async function getFile(
  { fetch, now, signal }: Omit<FeedAccess, 'url'>,
  place: string,
  { cap, cache, mayRedirect = false }: FileRequest,
  receipt: Receipt,
): Promise<Bytes> {
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(place, {
      cache,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: mayRedirect ? 'follow' : 'error',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    const serverTime = Date.parse(response.headers.get('Date') ?? '');
    // a copy from a cache has the date of the day it was fetched
    if (!Number.isNaN(serverTime) && cache !== 'force-cache') receipt.serverTime = serverTime;
    receipt.status = response.status;
    if (response.redirected && new URL(response.url).origin !== new URL(place).origin) {
      await response.body?.cancel();
      throw new AppError('source/moved', `it leads to ${response.url}`, {
        place,
        remedy: 'Add the address to which it leads.',
      });
    }
    if (!response.ok) {
      receipt.retryAfterMs = retryAfterMs(response.headers.get('Retry-After'), now()) ?? 0;
      await response.body?.cancel();
      throw statusError(response.status, place);
    }
    const body = await readCapped(response, cap, place);
    receipt.bytes = body.length;
    return body;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    signal?.throwIfAborted();
    throw new AppError(isPackaged(place) ? 'feed/not-found' : 'feed/offline', 'no answer', { place, cause });
  }
}

/** Buckets without the right to list answer 403 for what is not there. */
function statusError(status: number, place: string): AppError {
  const isDown = status >= 500 || status === 429 || status === 408;
  return new AppError(isDown ? 'feed/offline' : 'feed/not-found', `status ${status}`, { place });
}

async function readCapped(response: Response, cap: number, place: string): Promise<Bytes> {
  if (response.body === null) return new Uint8Array(0);
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let total = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    total += next.value.length;
    if (total > cap) {
      await reader.cancel();
      throw new AppError('feed/too-large', `more than ${cap} bytes`, { place });
    }
    pieces.push(next.value);
  }
  return concat(pieces);
}
