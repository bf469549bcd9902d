// What a push needs of the place it writes to, be that a folder or a bucket.

/** A file as a target lists it. */
export interface HeldFile {
  readonly bytes: number;
  /** MD5 in hex as the target tells it without reading the file. Where it is that of our file so are the bytes; another proves nothing, as some buckets tell another number. */
  readonly md5?: string;
}

/** Where a feed is served from. Paths are those of the feed: `v1/snapshot/99.json`. */
export interface PushTarget {
  /** For messages: `s3://umpan/` or a path. */
  readonly name: string;
  list(): Promise<ReadonlyMap<string, HeldFile>>;
  /** Undefined where there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Writes a file that must not be there yet. False where it is: the caller compares what it holds. */
  create(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Writes a file, there or not. A reader gets the former bytes or the new ones, never a part. */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  /** @throws `push/refused` that names files which are still there. */
  remove(paths: readonly string[]): Promise<void>;
  /** What this target could not do as wished; told once. */
  readonly notes: readonly string[];
  close(): void;
}
