// A store that lives as long as the process: for the command line's check of a feed, and for tests.
import type {
  EntryRow,
  HostHealth,
  HostState,
  ProvinceState,
  PublisherChange,
  PublisherState,
  SyncStore,
} from '../feed/state.ts';

/** A `SyncStore` whose tables can be looked at. */
export interface MemoryStore extends SyncStore {
  readonly hosts: Map<string, HostState>;
  readonly health: Map<string, HostHealth>;
  /** By `<host id>/<province>`. */
  readonly provinces: Map<string, ProvinceState>;
  /** By `<host id>/<publisher id>`. */
  readonly publishers: Map<string, PublisherState>;
  /** By entry key. */
  readonly entries: Map<string, EntryRow>;
}

/** An empty store. */
export function createMemoryStore(): MemoryStore {
  const hosts = new Map<string, HostState>();
  const health = new Map<string, HostHealth>();
  const provinces = new Map<string, ProvinceState>();
  const publishers = new Map<string, PublisherState>();
  const entries = new Map<string, EntryRow>();
  const rowsOf = (host: string, publisher: string) =>
    [...entries.values()].filter((row) => row.host === host && row.publisher === publisher);

  return {
    hosts,
    health,
    provinces,
    publishers,
    entries,
    readHost: async (id) => hosts.get(id),
    async writeHost(host, reset) {
      hosts.set(host.id, host);
      for (const [key, state] of provinces) {
        if (state.host !== host.id || reset === undefined) continue;
        const { snapshot, directory, ...rest } = state;
        provinces.set(key, {
          ...rest,
          ...(!reset.snapshot && snapshot && { snapshot }),
          ...(!reset.directory && directory && { directory }),
        });
      }
      if (!reset?.directory) return;
      for (const [key, { head: _, ...state }] of publishers) if (state.host === host.id) publishers.set(key, state);
    },
    readHealth: async (id) => health.get(id),
    async writeHealth(row) {
      health.set(row.id, row);
    },
    readProvince: async (host, province) => provinces.get(`${host}/${province}`),
    readProvinces: async (host) => [...provinces.values()].filter((state) => state.host === host),
    async writeProvince(state) {
      provinces.set(`${state.host}/${state.province}`, state);
    },
    readPublishers: async (host) => [...publishers.values()].filter((state) => state.host === host),
    readPublisher: async (host, publisher) => publishers.get(`${host}/${publisher}`),
    async writePublisher(state) {
      publishers.set(`${state.host}/${state.id}`, state);
    },
    async applyPublisher({ state, dropShards, rows }: PublisherChange) {
      for (const row of rowsOf(state.host, state.id)) if (dropShards.includes(row.shard)) entries.delete(row.key);
      for (const row of rows) entries.set(row.key, row);
      publishers.set(`${state.host}/${state.id}`, state);
    },
    async dropPublisher(host, publisher, state) {
      for (const row of rowsOf(host, publisher)) entries.delete(row.key);
      if (state === undefined) publishers.delete(`${host}/${publisher}`);
      else publishers.set(`${host}/${publisher}`, state);
    },
    readRows: async (host, publisher, period) => rowsOf(host, publisher).filter((row) => row.period.startsWith(period)),
    readHidden: async (host, publisher) => rowsOf(host, publisher).filter((row) => row.status === 'hidden'),
    readRowsByKey: async (keys) => keys.map((key) => entries.get(key)).filter((row) => row !== undefined),
  };
}
