// The files of one feed, from its own address or a mirror: whatever one of them lacks or spoils is asked of the next.
import { AppError } from '../errors.ts';
import type { Bytes } from '../feed/bytes.ts';
import { type FeedAccess, getFile, type Receipt } from './feed-file.ts';
import { isPackaged } from './feed-url.ts';

/** After so many unanswered requests in a row a base is left alone for the rest of the run. */
const DEAD_AFTER = 2;

/** How one file is read. */
export interface FileKind {
  /** Bytes at most. */
  readonly cap: number;
  /** It never changes under its name, so that a cached copy will do. */
  readonly isImmutable: boolean;
}

/** What one base of a feed did in a run. */
export interface BaseOutcome {
  readonly url: string;
  readonly requests: number;
  /** Code of its last fault: it did not answer, or lacked or spoilt what another base had. */
  readonly fault?: string;
  /** Longest wait that it asked for. */
  readonly retryAfterMs: number;
}

/** Reads files of one feed and counts what that cost. */
export interface FeedFiles {
  /**
   * What `check` makes of `path` below the first base where it passes; a spoilt copy in a cache is asked for once more.
   * @throws What `check` throws, `feed/offline`, `feed/not-found`, `feed/too-large`: the gravest fault of all bases, with `path` as its place.
   */
  read<T>(path: string, kind: FileKind, check: (bytes: Bytes) => T | Promise<T>): Promise<T>;
  /** Takes these bases in this order from now on. */
  useBases(urls: readonly string[]): void;
  readonly bases: readonly BaseOutcome[];
  readonly requests: number;
  readonly bytes: number;
  /** Of the last answer; milliseconds since 1970. */
  readonly serverTime: number | undefined;
}

interface Base {
  readonly url: string;
  requests: number;
  fault?: string;
  retryAfterMs: number;
  unanswered: number;
}

/** From several faults the one is reported that says most about the feed: anything else comes before these, in this order. */
const MILD = ['feed/not-found', 'feed/stale', 'feed/offline'];
/** Faults that a spoilt cache explains. */
const SPOILT = ['feed/hash-mismatch', 'feed/not-found', 'feed/too-large'];

/** Files of the feed at `access.url`. */
export function feedFiles(access: FeedAccess): FeedFiles {
  let bases = [baseOf(access.url)];
  const used = new Map(bases.map((base) => [base.url, base]));
  const cost = { bytes: 0, serverTime: undefined as number | undefined };

  async function get(base: Base, path: string, cap: number, cache: RequestCache): Promise<Bytes> {
    base.requests += 1;
    const receipt: Receipt = { bytes: 0, retryAfterMs: 0 };
    try {
      const bytes = await getFile(access, base.url + path, { cap, cache }, receipt);
      base.unanswered = 0;
      return bytes;
    } catch (error) {
      if (error instanceof AppError) base.unanswered = error.code === 'feed/offline' ? base.unanswered + 1 : 0;
      throw error;
    } finally {
      cost.bytes += receipt.bytes;
      cost.serverTime = receipt.serverTime ?? cost.serverTime;
      base.retryAfterMs = Math.max(base.retryAfterMs, receipt.retryAfterMs);
    }
  }

  async function readFrom<T>(base: Base, path: string, kind: FileKind, check: (bytes: Bytes) => T | Promise<T>) {
    const attempt = (cache: RequestCache) =>
      namingFile(path, async () => check(await get(base, path, kind.cap, cache)));
    try {
      return await attempt(kind.isImmutable ? 'force-cache' : 'no-cache');
    } catch (error) {
      const explained = kind.isImmutable ? SPOILT : ['feed/stale'];
      const isSpoilt = error instanceof AppError && explained.includes(error.code);
      if (!isSpoilt || isPackaged(base.url)) throw error;
      return attempt('reload');
    }
  }

  return {
    async read(path, kind, check) {
      const failed: { readonly base: Base; readonly error: AppError }[] = [];
      for (const base of bases.filter(({ unanswered }) => unanswered < DEAD_AFTER)) {
        try {
          const checked = await readFrom(base, path, kind, check);
          // what one has, the others lack or spoil
          for (const { base: other, error } of failed) other.fault = error.code;
          return checked;
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          failed.push({ base, error });
          if (error.code === 'feed/offline') base.fault = error.code;
        }
      }
      const [gravest] = failed.map(({ error }) => error).sort((a, b) => gravityOf(a) - gravityOf(b));
      throw gravest ?? new AppError('feed/offline', 'no base of the feed answers', { place: path });
    },
    useBases(urls) {
      bases = urls.map((url) => used.get(url) ?? baseOf(url));
      for (const base of bases) used.set(base.url, base);
    },
    get bases() {
      return [...used.values()].map(({ url, requests, fault, retryAfterMs }) => ({
        url,
        requests,
        retryAfterMs,
        ...(fault !== undefined && { fault }),
      }));
    },
    get requests() {
      return [...used.values()].reduce((sum, { requests }) => sum + requests, 0);
    },
    get bytes() {
      return cost.bytes;
    },
    get serverTime() {
      return cost.serverTime;
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

function baseOf(url: string): Base {
  return { url, requests: 0, retryAfterMs: 0, unanswered: 0 };
}

function gravityOf({ code }: AppError): number {
  return MILD.indexOf(code);
}
