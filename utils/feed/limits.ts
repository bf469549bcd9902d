// Every cap a client holds a feed to, in one table; the publisher's own check is stricter.

const KIB = 1024;
const MIB = 1024 * KIB;
const DAY_MS = 86_400_000;

/** Sizes are bytes of the decompressed file unless the name says otherwise. */
export const LIMITS = {
  root: 32 * KIB,
  directory: MIB,
  snapshot: 64 * KIB,
  head: 16 * KIB,
  archive: 64 * KIB,
  /** One NDJSON line, without its newline. */
  line: 16 * KIB,
  shardGzip: 4 * MIB,
  shardRaw: 16 * MIB,
  shardLines: 5000,
  /** Lines kept of one publisher. */
  publisherEntries: 20_000,
  /** Root versions walked in one run. */
  rootSteps: 32,
  /** Containers inside one another. */
  jsonDepth: 8,
  /** How far a snapshot's `issued` may lie ahead of the device's clock. */
  futureMs: DAY_MS,
  /** From this difference on, the device's clock is said to look wrong. */
  clockDriftMs: DAY_MS,
  /** A newer root is looked for this often even when nothing hints at one. */
  rootCheckMs: DAY_MS,
  /** Months kept of the regions followed, and of the national publishers. */
  keptMonths: 24,
  keptMonthsNational: 6,
} as const;
