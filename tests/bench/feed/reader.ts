// One reader of the reference world, who counts what a sync transfers: bodies as a CDN sends them, and requests.
import { gzipSync } from 'node:zlib';
import { createMemoryStore, type MemoryStore } from '../../../utils/sync/memory-store.ts';
import { runSync, type SyncReport } from '../../../utils/sync/run-sync.ts';
import { HOME, NATIONAL, type ReferenceHost } from './reference-host.ts';

/** What was transferred. */
export interface Transfer {
  bytes: number;
  requests: number;
}

/** A device that follows a region. */
export interface Reader {
  readonly store: MemoryStore;
  readonly total: Readonly<Transfer>;
  /** Syncs what is due, and adds what that cost; `onProgress` sees the store before each file. */
  sync(options?: { readonly onProgress?: (store: MemoryStore) => void }): Promise<SyncReport>;
  /** What was transferred since the last call. */
  taken(): Transfer;
}

/** A reader with an empty store, or with a copy of another's. */
export function createReader(host: ReferenceHost, like?: Reader): Reader {
  const store = createMemoryStore();
  for (const table of ['hosts', 'health', 'provinces', 'publishers', 'entries'] as const) {
    const copy = store[table] as Map<string, unknown>;
    for (const [key, row] of like?.store[table] ?? []) copy.set(key, row);
  }
  const total: Transfer = { bytes: 0, requests: 0 };
  const packed = new Map<string, number>();

  function sizeOf(path: string, bytes: Uint8Array): number {
    // shards are compressed already; everything else is compressed on the way
    if (path.endsWith('.gz')) return bytes.length;
    const known = packed.get(path);
    if (known !== undefined && !path.includes('snapshot')) return known;
    const size = gzipSync(bytes).length;
    packed.set(path, size);
    return size;
  }

  return {
    store,
    total,
    async sync(options = {}) {
      const report = await runSync({
        feed: { url: 'https://umpan.contohkab.example/', fingerprint: host.fingerprint },
        provinces: [HOME, NATIONAL],
        fetch: async (url) => {
          const path = new URL(url).pathname.slice(1);
          const bytes = host.files.get(path);
          options.onProgress?.(store);
          total.requests += 1;
          total.bytes += bytes === undefined ? 0 : sizeOf(path, bytes);
          return bytes === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(bytes));
        },
        store,
        now: () => host.now,
        random: () => 0.5,
      });
      if (report.failures.length > 0) throw new Error(JSON.stringify(report.failures));
      return report;
    },
    taken() {
      const { bytes, requests } = total;
      Object.assign(total, { bytes: 0, requests: 0 });
      return { bytes, requests };
    },
  };
}
