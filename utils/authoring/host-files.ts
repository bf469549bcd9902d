// The files of a feed host by their path, as feed.md lays them out.

/** Path below the host's base URL, without a leading slash, and the bytes that are served there. */
export type HostFiles = ReadonlyMap<string, Uint8Array>;

/** Where each kind of file lies. */
export const HOST_PATH = {
  root: (version: number) => `v1/root/${version}.json`,
  directory: (province: string, version: number) => `v1/directory/${province}.${version}.json`,
  snapshot: (province: string) => `v1/snapshot/${province}.json`,
  head: (publisher: string, seq: number) => `v1/heads/${publisher}/${seq}.json`,
  archive: (sha256: string) => `v1/archives/${sha256}.json`,
  shard: (sha256: string) => `v1/shards/${sha256}.ndjson.gz`,
} as const;

/** True for files that are replaced in place; all others keep their bytes for ever. */
export function isMutablePath(path: string): boolean {
  return path.startsWith('v1/snapshot/');
}
