// GET one file of a feed: without cookies or referrer, with a byte cap while it streams, and with codes instead of exceptions of the network.
import { AppError } from '../errors.ts';
import { type Bytes, concat } from '../feed/bytes.ts';
import { isPackaged } from './feed-url.ts';
import { retryAfterMs } from './schedule.ts';

const TIMEOUT_MS = 60_000;

/** The part of `fetch` that a sync uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Reads files of one feed and counts what that cost. */
export interface FeedFiles {
  /**
   * The bytes of `path` below the feed's base.
   * @throws `feed/offline`, `feed/not-found`, `feed/too-large`.
   */
  get(path: string, cap: number, cache: RequestCache): Promise<Bytes>;
  /** Content-addressed file that passes `check`; a cached copy that does not is asked for once more. An error names `path`. */
  getChecked<T>(path: string, cap: number, check: (bytes: Bytes) => Promise<T>): Promise<T>;
  readonly requests: number;
  readonly bytes: number;
  /** Longest wait that a server asked for. */
  readonly retryAfterMs: number;
}

/** What reading a feed needs of its surroundings. */
export interface FeedAccess {
  readonly url: string;
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
}

/** Files of the feed at `url`. */
export function feedFiles({ url: base, fetch, now, signal }: FeedAccess): FeedFiles {
  const count = { requests: 0, bytes: 0, retryAfterMs: 0 };

  async function get(path: string, cap: number, cache: RequestCache): Promise<Bytes> {
    signal?.throwIfAborted();
    count.requests += 1;
    const place = base + path;
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const response = await fetch(place, {
        cache,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // a redirect would need the permission of another host, and tell it who asks
        redirect: 'error',
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      if (!response.ok) {
        const wait = retryAfterMs(response.headers.get('Retry-After'), now());
        count.retryAfterMs = Math.max(count.retryAfterMs, wait ?? 0);
        await response.body?.cancel();
        throw statusError(response.status, place);
      }
      const body = await readCapped(response, cap, place);
      count.bytes += body.length;
      return body;
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      signal?.throwIfAborted();
      const code = isPackaged(base) ? 'feed/not-found' : 'feed/offline';
      throw new AppError(code, 'no answer', { place, cause });
    }
  }

  return {
    get,
    async getChecked(path, cap, check) {
      try {
        return await namingFile(path, async () => check(await get(path, cap, 'force-cache')));
      } catch (error) {
        const isSpoilt =
          error instanceof AppError && ['feed/hash-mismatch', 'feed/not-found', 'feed/too-large'].includes(error.code);
        if (!isSpoilt || isPackaged(base)) throw error;
        return namingFile(path, async () => check(await get(path, cap, 'reload')));
      }
    },
    get requests() {
      return count.requests;
    },
    get bytes() {
      return count.bytes;
    },
    get retryAfterMs() {
      return count.retryAfterMs;
    },
  };
}

/** Does `work` on one file of a feed: what it refuses then has that file's path below the base as its place. */
export async function namingFile<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, remedy, cause } = error;
    throw new AppError(code, message, { place: path, ...(remedy !== undefined && { remedy }), cause });
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
