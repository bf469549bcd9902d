// What a test host will publish: its clock, keys, publishers and entries, all of the fictional Kabupaten Contoh.
import type { Entry, StandingEntry } from '../../utils/domain/entry.ts';
import type { Publisher } from '../../utils/domain/publisher.ts';
import type { DirectoryPayload, HeadPayload, RootPayload, SnapshotPayload } from '../../utils/feed/format.ts';
import { keyFromSeed, publicKeyOf, type SigningKey } from '../../utils/feed/keys.ts';

export const NOW = Date.parse('2026-11-23T08:00:00Z');
export const DAY = 86_400_000;
export const URL_BASE = 'https://umpan.contohkab.example/';

export const iso = (ms: number) => new Date(ms).toISOString();
export const seedKey = (n: number) => keyFromSeed(new Uint8Array(32).fill(n));

export interface PlannedPublisher extends Publisher {
  signers: SigningKey[];
  seq: number;
  /** Entries by period; those of `archived` periods are listed in the archive. */
  shards: Record<string, Entry[]>;
  /** Further shards by period, as lines. */
  lines: Record<string, string[]>;
  archived: string[];
  head: Partial<HeadPayload>;
}

/** What the host publishes next; tests change it freely. */
export interface Plan {
  rootVersion: number;
  roles: { root: SigningKey[]; directory: SigningKey[]; snapshot: SigningKey[] };
  directoryVersion: number;
  snapshotVersion: number;
  publishers: PlannedPublisher[];
  root: Partial<RootPayload>;
  directory: Partial<DirectoryPayload>;
  snapshot: Partial<SnapshotPayload>;
}

export function makeEntry(id: string, more: Partial<StandingEntry> = {}): StandingEntry {
  const [publisher, local] = id.split('/');
  return {
    v: 1,
    id,
    revision: 1,
    status: 'active',
    published: '2026-11-20T02:00:00Z',
    modified: '2026-11-20T02:00:00Z',
    language: 'id',
    regions: ['99.01'],
    topics: [],
    claim: { text: `Retribusi sampah di Kabupaten Contoh naik (${local}).`, paraphrases: [], appearances: [] },
    stance: 'false',
    title: `Penjelasan ${local}`,
    answer: 'Tarif tidak berubah.',
    data: [],
    sources: [],
    url: `https://${publisher}.contohkab.example/${local}`,
    related: [],
    ...more,
  };
}

export async function makePublisher(
  id: string,
  seed: number,
  more: Partial<PlannedPublisher> = {},
): Promise<PlannedPublisher> {
  const signers = more.signers ?? [await seedKey(seed)];
  return {
    id,
    name: `Instansi ${id}`,
    kind: 'agency',
    regions: ['99.01'],
    hosts: [`${id}.contohkab.example`],
    keys: signers.map(publicKeyOf),
    epoch: 0,
    status: 'active',
    assurance: 'signed',
    seq: 1,
    shards: {},
    lines: {},
    archived: [],
    head: {},
    ...more,
    signers,
  };
}
