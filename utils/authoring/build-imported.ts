// The head of a publisher whose site the host imports: from files of one month each, of which only changed ones cost work.
import { z } from 'zod';
import type { Publisher } from '../domain/publisher.ts';
import { AppError } from '../errors.ts';
import { sha256Hex } from '../feed/bytes.ts';
import type { ShardRef } from '../feed/format.ts';
import { decodeUtf8, parseJson } from '../feed/json.ts';
import type { SigningKey } from '../feed/keys.ts';
import { LIMITS } from '../feed/limits.ts';
import { isMonthOpen, periodOf } from '../feed/period.ts';
import { countLines, joinLines, packShard, readLines, type ShardLine } from '../feed/shard.ts';
import { HOST_PATH } from './host-files.ts';
import { type FormerHead, type HeadClock, requireShardFits, type SignedHead, signHead } from './sign-head.ts';

const withPublished = z.object({ published: z.iso.datetime({ offset: true }) });

/** The file of a month. */
export interface ImportedMonth {
  readonly read: () => Promise<Uint8Array>;
  /** What its shard was when the file was read last, where that has not changed since. */
  readonly known?: Omit<ShardRef, 'period'>;
}

/** What an import left: each month's entries as lines sorted by id, which is what a closed month's shard holds to the byte. */
export interface ImportedMonths {
  readonly publisher: Publisher;
  readonly province: string;
  /** `2026-10` and its file. */
  readonly months: ReadonlyMap<string, ImportedMonth>;
  /** Where a month's file lies, for messages. */
  readonly placeOf: (month: string) => string;
  /** True where the host holds a file already. */
  readonly holds: (path: string) => boolean;
}

/**
 * Signs the head of an imported publisher.
 * @throws `authoring/bad-import` with file and line, `authoring/too-large`.
 */
export async function buildImported(
  imported: ImportedMonths,
  key: SigningKey,
  former: FormerHead | undefined,
  clock: HeadClock,
): Promise<SignedHead & { readonly hasWithdrawal: boolean; readonly refs: readonly ShardRef[] }> {
  const { publisher, holds } = imported;
  const files = new Map<string, Uint8Array>();
  const refs: ShardRef[] = [];
  let hasWithdrawal = false;
  for (const [month, { read, known }] of [...imported.months].sort(([a], [b]) => (a < b ? 1 : -1))) {
    const isOpen = isMonthOpen(month, clock.now);
    if (!isOpen && known !== undefined && holds(HOST_PATH.shard(known.sha256))) {
      refs.push({ period: month, ...known });
      continue;
    }
    const bytes = await read();
    const periods = isOpen ? splitByDay(bytes, clock.now) : [{ period: month, raw: bytes }];
    for (const { period, raw } of periods) {
      const ref = { period, sha256: await sha256Hex(raw), bytes: raw.length, count: countLines(raw) };
      refs.push(ref);
      const path = HOST_PATH.shard(ref.sha256);
      if (holds(path)) continue;
      hasWithdrawal = (await requireLines(imported, month, raw, raw === bytes)) || hasWithdrawal;
      const file = packShard(raw);
      requireShardFits(publisher.id, ref, file.length);
      files.set(path, file);
    }
  }
  const signed = await signHead(publisher, [key], refs, former, clock);
  return { ...signed, files: new Map([...files, ...signed.files]), hasWithdrawal, refs };
}

interface Period {
  readonly period: string;
  readonly raw: Uint8Array;
}

function splitByDay(bytes: Uint8Array, now: string): Period[] {
  const days = new Map<string, string[]>();
  for (const line of linesOf(bytes)) {
    const day = dayOf(line, now);
    const lines = days.get(day);
    if (lines === undefined) days.set(day, [line]);
    else lines.push(line);
  }
  const sorted = [...days].sort(([a], [b]) => (a < b ? 1 : -1));
  return sorted.map(([period, lines]) => ({ period, raw: joinLines(lines) }));
}

/** A line that cannot be read is refused later, with its number. */
function dayOf(line: string, now: string): string {
  const found = withPublished.safeParse(parseJson(line, LIMITS.line));
  return found.success ? periodOf(found.data.published, now) : 'unreadable';
}

/** Every line of what is new must be one that readers accept, in its own month, and in order. True where one is withdrawn. */
async function requireLines(
  { publisher, province, placeOf }: ImportedMonths,
  month: string,
  raw: Uint8Array,
  isWhole: boolean,
): Promise<boolean> {
  const place = (at: number) => (isWhole ? `${placeOf(month)}:${at + 1}` : placeOf(month));
  if (raw.at(-1) !== 0x0a) throw badImport(placeOf(month), 'the last line is cut off');
  let last = '';
  const lines = await readLines(linesOf(raw), { publisher, province });
  for (const [at, line] of lines.entries()) {
    const fault = faultOf(line, month, last);
    if (fault !== undefined) throw badImport(place(at), fault);
    if ('entry' in line) last = line.entry.id;
  }
  return lines.some((line) => 'entry' in line && line.entry.status === 'withdrawn');
}

function badImport(place: string, message: string): AppError {
  const remedy = 'Import this source again; the file is not meant to be edited by hand.';
  return new AppError('authoring/bad-import', `${message}.`, { place, remedy });
}

function faultOf(line: ShardLine, month: string, last: string): string | undefined {
  if (!('entry' in line)) return line.message;
  const { id, published } = line.entry;
  if (new Date(published).toISOString().slice(0, 7) !== month) return `${id} was published in another month`;
  return id <= last ? `${id} does not follow ${last}` : undefined;
}

function linesOf(bytes: Uint8Array): string[] {
  const lines = decodeUtf8(bytes).split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
