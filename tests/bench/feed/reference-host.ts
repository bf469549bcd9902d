// The part of the reference world that one reader follows: a province of average size and the national publishers, with two years behind them.
import type { StandingEntry } from '../../../utils/domain/entry.ts';
import type { Publisher } from '../../../utils/domain/publisher.ts';
import { sha256Hex, utf8 } from '../../../utils/feed/bytes.ts';
import { signEnvelope } from '../../../utils/feed/envelope.ts';
import { fingerprint } from '../../../utils/feed/fingerprint.ts';
import type { PayloadKind, ShardRef } from '../../../utils/feed/format.ts';
import { canonicalJson } from '../../../utils/feed/json.ts';
import { keyFromSeed, publicKeyOf, type SigningKey } from '../../../utils/feed/keys.ts';
import { isMonthOpen, periodOf } from '../../../utils/feed/period.ts';
import { writeShard } from '../../../utils/feed/shard.ts';
import { entryWriter } from './reference-texts.ts';

const DAY = 86_400_000;
const PROVINCES = 38;
const AGENCIES = 1000;
const NATIONALS = 12;
/** A day of the whole country. */
const CHANGES = { agency: 110, national: 60 };
export const HELD = { agency: 100_000, national: 40_000 };
/** Of the changes, those that revise an entry of the last week instead of adding one. */
const REVISIONS = 0.05;
const REVISED_WITHIN = 7 * DAY;

export const HOME = '99';
export const NATIONAL = '00';
/** The middle of a month: at its end a reader has up to 30 files of days more, at its beginning none. */
export const START = Date.parse('2026-11-15T00:00:00Z');

interface Source {
  readonly publisher: Publisher;
  readonly province: string;
  readonly key: SigningKey;
  readonly entries: Map<string, StandingEntry>;
  readonly shards: Map<string, { readonly ref: ShardRef; readonly ids: Set<string> }>;
  readonly dirty: Set<string>;
  /** Relative number of its changes. */
  readonly weight: number;
  seq: number;
  head?: { seq: number; sha256: string; bytes: number };
}

const iso = (ms: number) => new Date(ms).toISOString();
const seedKey = (n: number) => keyFromSeed(Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? n : n >> 8)));

/** When the host is built, and how far back the national publishers' entries go. */
export interface HostShape {
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly nationalEntries: number;
}

/** Builds the host with its past. */
export async function createReferenceHost({ start, nationalEntries }: HostShape) {
  const writer = entryWriter(61);
  const files = new Map<string, Uint8Array>();
  const [root, directory, snapshot] = [await seedKey(1), await seedKey(2), await seedKey(3)];
  const sources = await makeSources();
  const versions = new Map<string, number>();
  let now = start;
  let count = 0;

  async function seal(path: string, kind: PayloadKind, payload: object, key: SigningKey) {
    const bytes = await signEnvelope(kind, utf8(canonicalJson({ v: 1, type: kind, ...payload })), [key]);
    files.set(path, bytes);
    return { sha256: await sha256Hex(bytes), bytes: bytes.length };
  }

  function add(source: Source, at: number): void {
    count += 1;
    const { id, regions, hosts } = source.publisher;
    const entry = writer.write({
      id: `${id}/k${count.toString(36).padStart(5, '0')}`,
      regions: regions.length === 0 && writer.random() < 0.5 ? ['99'] : [...regions],
      host: hosts[0] ?? '',
      published: iso(Math.floor(at / 1000) * 1000),
    });
    source.entries.set(entry.id, entry);
    source.dirty.add(periodOf(entry.published, iso(now)));
  }

  function change(source: Source, at: number): void {
    const newest = [...source.entries.values()].slice(-100);
    const recent = newest.filter(({ published }) => Date.parse(published) > at - REVISED_WITHIN);
    const chosen = recent[Math.floor(writer.random() * recent.length)];
    if (chosen === undefined || writer.random() > REVISIONS) {
      add(source, at);
      return;
    }
    source.entries.set(chosen.id, writer.revise(chosen, iso(at)));
    source.dirty.add(periodOf(chosen.published, iso(now)));
  }

  /** Writes shards, archives and heads of whoever changed, and both snapshots. */
  async function publish(): Promise<void> {
    for (const source of sources) await publishSource(source);
    for (const province of [HOME, NATIONAL]) {
      const version = (versions.get(province) ?? 0) + 1;
      versions.set(province, version);
      const heads = Object.fromEntries(
        sources.flatMap((one) => (one.province === province && one.head ? [[one.publisher.id, one.head]] : [])),
      );
      const named = files.get(`v1/directory/${province}.1.json`) as Uint8Array;
      const times = { issued: iso(now), expires: iso(now + 3 * DAY), poll: 21_600, root: 1 };
      const ref = { version: 1, sha256: await sha256Hex(named), bytes: named.length };
      const payload = { province, version, ...times, directory: ref, heads };
      await seal(`v1/snapshot/${province}.json`, 'snapshot', payload, snapshot);
    }
  }

  async function publishSource(source: Source): Promise<void> {
    closeMonths(source);
    if (source.dirty.size === 0 && source.head !== undefined) return;
    for (const period of source.dirty) await writePeriod(source, period);
    source.dirty.clear();
    const refs = [...source.shards.values()].map(({ ref }) => ref).sort((a, b) => (a.period < b.period ? 1 : -1));
    const archived = refs.filter(({ period }) => period.length === 7);
    source.seq += 1;
    const { id: publisher, epoch } = source.publisher;
    const times = { issued: iso(now), expires: iso(now + 90 * DAY) };
    const archive = archived.length === 0 ? {} : { archive: await writeArchive(archived) };
    const shards = refs.filter(({ period }) => period.length > 7);
    const payload = { publisher, epoch, seq: source.seq, ...times, ...archive, shards };
    source.head = {
      seq: source.seq,
      ...(await seal(`v1/heads/${publisher}/${source.seq}.json`, 'head', payload, source.key)),
    };
  }

  async function writePeriod(source: Source, period: string): Promise<void> {
    const members = [...source.entries.values()].filter((entry) => periodOf(entry.published, iso(now)) === period);
    const { file, ...ref } = await writeShard(members);
    files.set(`v1/shards/${ref.sha256}.ndjson.gz`, file);
    source.shards.set(period, { ref: { period, ...ref }, ids: new Set(members.map(({ id }) => id)) });
  }

  async function writeArchive(shards: readonly ShardRef[]) {
    const bytes = utf8(canonicalJson({ v: 1, shards }));
    const sha256 = await sha256Hex(bytes);
    files.set(`v1/archives/${sha256}.json`, bytes);
    return { sha256, bytes: bytes.length };
  }

  function closeMonths(source: Source): void {
    for (const period of source.shards.keys()) {
      const month = period.slice(0, 7);
      if (period === month || isMonthOpen(month, iso(now))) continue;
      source.shards.delete(period);
      source.dirty.add(month);
    }
  }

  /** Lets time pass up to `to`; changes come evenly, to busy publishers more often, or not at all. */
  async function advance(to: number, isQuiet = false): Promise<void> {
    const from = now;
    now = to;
    for (const [province, perDay] of [
      [HOME, CHANGES.agency / PROVINCES],
      [NATIONAL, CHANGES.national],
    ] as const) {
      const here = sources.filter((source) => source.province === province);
      const expected = isQuiet ? 0 : (perDay * (to - from)) / DAY;
      const total = Math.floor(expected) + (writer.random() < expected % 1 ? 1 : 0);
      for (let nth = 0; nth < total; nth += 1) change(chooseSource(here), from + ((nth + 0.5) / total) * (to - from));
    }
    await publish();
  }

  function chooseSource(here: readonly Source[]): Source {
    let rest = writer.random() * here.reduce((sum, { weight }) => sum + weight, 0);
    for (const source of here) {
      rest -= source.weight;
      if (rest < 0) return source;
    }
    return here[0] as Source;
  }

  const role = (key: SigningKey) => ({ keys: [publicKeyOf(key)], threshold: 1 });
  const roles = { root: role(root), directory: role(directory), snapshot: role(snapshot) };
  await seal('v1/root/1.json', 'root', { version: 1, expires: iso(start + 4000 * DAY), roles, mirrors: [] }, root);
  for (const province of [HOME, NATIONAL]) {
    const publishers = sources.filter((one) => one.province === province).map(({ publisher }) => publisher);
    const payload = { province, version: 1, expires: iso(start + 4000 * DAY), publishers };
    await seal(`v1/directory/${province}.1.json`, 'directory', payload, directory);
  }
  for (const [province, held, perDay] of [
    [HOME, HELD.agency / PROVINCES, HELD.agency / PROVINCES / 730],
    [NATIONAL, nationalEntries, CHANGES.national],
  ] as const) {
    const here = sources.filter((source) => source.province === province);
    for (let nth = Math.round(held); nth > 0; nth -= 1) add(chooseSource(here), start - (nth / perDay) * DAY);
  }
  await publish();

  return {
    files,
    fingerprint: await fingerprint([publicKeyOf(root)]),
    advance,
    get now() {
      return now;
    },
    /** Entries of each publisher by id, oldest first. */
    sources: sources.map(({ publisher, province, entries }) => ({ id: publisher.id, province, entries })),
  };
}

export type ReferenceHost = Awaited<ReturnType<typeof createReferenceHost>>;

async function makeSources(): Promise<Source[]> {
  const agencies = Math.round(AGENCIES / PROVINCES);
  const made: Source[] = [];
  for (let nth = 0; nth < agencies + NATIONALS; nth += 1) {
    const isAgency = nth < agencies;
    const id = isAgency ? `dinas-contoh-${nth}` : `kabar-contoh-${nth - agencies}`;
    const key = await seedKey(100 + nth);
    made.push({
      province: isAgency ? HOME : NATIONAL,
      key,
      entries: new Map(),
      shards: new Map(),
      dirty: new Set(),
      // the busiest agency writes ten times as much as the laziest
      weight: isAgency ? 1 / (1 + (9 * nth) / agencies) : 1,
      seq: 0,
      publisher: {
        id,
        name: isAgency ? `Dinas Contoh ${nth} Kabupaten Contoh` : `Kabar Contoh ${nth - agencies}`,
        kind: isAgency ? 'agency' : 'media',
        regions: isAgency ? ['99.01'] : [],
        hosts: [`${id}.contohkab.example`],
        keys: [publicKeyOf(key)],
        epoch: 0,
        status: 'active',
        assurance: 'signed',
      },
    });
  }
  return made;
}
