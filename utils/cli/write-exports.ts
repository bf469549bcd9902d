// Writes the exports of a public folder beside its signed files, reading again only what is new since they were last written.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HOST_PATH } from '../authoring/host-files.ts';
import { provincesOf } from '../authoring/host-plan.ts';
import type { HeadRef } from '../authoring/sign-head.ts';
import type { Entry } from '../domain/entry.ts';
import type { Publisher } from '../domain/publisher.ts';
import { NATIONAL } from '../domain/region.ts';
import {
  type ExportFiles,
  exportCorrections,
  exportPeriod,
  exportSite,
  isStanding,
  NEWEST,
  suspendedOf,
} from '../exports/build-exports.ts';
import {
  addCorrections,
  type Correction,
  type CorrectionLog,
  correctionLog,
  newestFirst,
  withoutWords,
} from '../exports/corrections.ts';
import { PAGE_TEMPLATE } from '../exports/page-frame.ts';
import { EXPORT_PATH, type Said, type Site } from '../exports/site.ts';
import { sha256Hex, utf8 } from '../feed/bytes.ts';
import { verifyEnvelope } from '../feed/envelope.ts';
import type { ShardRef } from '../feed/format.ts';
import { canonicalJson } from '../feed/json.ts';
import { readPayload } from '../feed/payload.ts';
import { readShard } from '../feed/shard.ts';
import { readJsonFile } from './json-file.ts';

/** A publisher as its directory lists it now, and its head. */
export interface ExportedPublisher {
  readonly publisher: Publisher;
  readonly head: HeadRef | undefined;
}

export interface ExportRound {
  /** The public folder, after the signed files were written. */
  readonly folder: string;
  readonly site: Site;
  readonly publishers: readonly ExportedPublisher[];
}

/** Brings the exports up to date, and returns how many files were written. */
export async function writeExports({ folder, publishers, site }: ExportRound): Promise<number> {
  let written = 0;
  const write = async (files: ExportFiles) => {
    for (const [path, content] of files) written += await writeChanged(join(folder, path), content);
  };
  const corrections: Correction[] = [];
  const periods: Period[] = [];
  for (const { publisher, head } of publishers) {
    const before = await readLog(folder, publisher.id);
    const frame = await frameOf(publisher, site);
    if (publisher.status === 'suspended') {
      await removeExports(folder, publisher.id);
      if (before !== undefined) {
        const log = { ...withoutShards(before), frame, corrections: before.corrections.map(withoutWords) };
        await write(exportCorrections(publisher, log, site));
        corrections.push(...log.corrections);
      }
      continue;
    }
    if (head === undefined) continue;
    const isAnew = before?.frame !== frame;
    const isDue = isAnew || before.head !== head.sha256;
    const log = isDue
      ? await exportPublisher(publisher, head, frame, isAnew && before ? withoutShards(before) : before)
      : before;
    corrections.push(...log.corrections);
    periods.push(...log.shards.map((shard) => ({ publisher, shard })));
  }
  const suspended = suspendedOf(publishers.map(({ publisher }) => publisher));
  await write(exportSite(await readNewest(folder, periods), corrections.sort(newestFirst), site, suspended));
  return written;

  /** Exports the periods that are not in the log yet, and returns the log that has them. */
  async function exportPublisher(
    publisher: Publisher,
    head: HeadRef,
    frame: string,
    before: CorrectionLog | undefined,
  ): Promise<CorrectionLog> {
    const held = new Set(before?.shards.map(({ sha256 }) => sha256));
    const shards = await shardsOf(folder, publisher, head);
    const entries: Entry[] = [];
    for (const shard of shards) {
      if (held.has(shard.sha256)) continue;
      const members = await readEntries(folder, { publisher, shard });
      await write(exportPeriod(publisher, shard.period, members, site));
      entries.push(...members);
    }
    await removeOldPeriods(folder, publisher.id, shards);
    const rows = addCorrections(before?.corrections ?? [], entries);
    const log: CorrectionLog = { v: 1, head: head.sha256, frame, shards, corrections: rows };
    // last: what is in the log is not looked at again
    await write(exportCorrections(publisher, log, site));
    return log;
  }
}

function withoutShards(log: CorrectionLog): CorrectionLog {
  return { ...log, shards: [] };
}

function frameOf(publisher: Publisher, { name, url }: Site): Promise<string> {
  return sha256Hex(utf8(canonicalJson({ template: PAGE_TEMPLATE, publisher, name, url })));
}

interface Period {
  readonly publisher: Publisher;
  readonly shard: ShardRef;
}

/** The newest standing entries of all publishers, by first publication: of the newest periods as many as are needed. */
async function readNewest(folder: string, periods: readonly Period[]): Promise<Said[]> {
  let found: Said[] = [];
  for (const period of [...periods].sort((a, b) => (endOf(a.shard) < endOf(b.shard) ? 1 : -1))) {
    const oldest = found[NEWEST.entries - 1]?.entry.published ?? '';
    // published in UTC, as periods are counted: nothing in this one is newer than what was found
    if (oldest !== '' && endOf(period.shard) < new Date(oldest).toISOString().slice(0, 10)) break;
    const entries = (await readEntries(folder, period)).filter(isStanding);
    const said = entries.map((entry) => ({ entry, publisher: period.publisher }));
    found = [...found, ...said].sort(byPublication).slice(0, NEWEST.entries);
  }
  return found;
}

function byPublication(a: Said, b: Said): number {
  const byTime = Date.parse(b.entry.published) - Date.parse(a.entry.published);
  return byTime !== 0 ? byTime : a.entry.id < b.entry.id ? -1 : 1;
}

function endOf({ period }: ShardRef): string {
  return period.length === 7 ? `${period}-31` : period;
}

async function shardsOf(folder: string, publisher: Publisher, ref: HeadRef): Promise<ShardRef[]> {
  const bytes = await readFile(join(folder, HOST_PATH.head(publisher.id, ref.seq)));
  const head = readPayload('head', (await verifyEnvelope(bytes, 'head', [])).payload);
  if (head.archive === undefined) return head.shards;
  const archive = await readFile(join(folder, HOST_PATH.archive(head.archive.sha256)));
  return [...head.shards, ...readPayload('archive', archive).shards];
}

/** What readers would hide is in no export either; it was reported when it came in. */
async function readEntries(folder: string, { publisher, shard }: Period): Promise<Entry[]> {
  const bytes = new Uint8Array(await readFile(join(folder, HOST_PATH.shard(shard.sha256))));
  const province = provincesOf(publisher)[0] ?? NATIONAL;
  const lines = await readShard(bytes, shard, { publisher, province });
  return lines.flatMap((line) => ('entry' in line ? [line.entry] : []));
}

async function readLog(folder: string, publisher: string): Promise<CorrectionLog | undefined> {
  const path = join(folder, EXPORT_PATH.correctionsOf(publisher));
  if (!existsSync(path)) return undefined;
  const remedy = 'Restore it from the web host: it is the only record of earlier corrections.';
  return readJsonFile(path, correctionLog, remedy);
}

/** A day that became part of its month, and a period that is no more. */
async function removeOldPeriods(folder: string, publisher: string, shards: readonly ShardRef[]): Promise<void> {
  const base = dirname(join(folder, EXPORT_PATH.claimReviewOf(publisher, '-')));
  const kept = new Set(shards.map(({ period }) => `${period}.json`));
  for (const name of existsSync(base) ? await readdir(base) : []) if (!kept.has(name)) await rm(join(base, name));
}

/** What was said by a suspended publisher is hidden; the record of its corrections stays. */
async function removeExports(folder: string, publisher: string): Promise<void> {
  const pages = join(folder, 'klarifikasi', publisher);
  const kept = join(folder, dirname(EXPORT_PATH.correctionsPageOf(publisher)));
  for (const name of existsSync(pages) ? await readdir(pages) : [])
    if (join(pages, name) !== kept) await rm(join(pages, name), { recursive: true });
  await rm(join(folder, 'v1/claimreview', publisher), { recursive: true, force: true });
}

async function writeChanged(path: string, content: string): Promise<number> {
  if (existsSync(path) && (await readFile(path, 'utf8')) === content) return 0;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return 1;
}
