// What following a region costs in the reference world: per day, at first, after a time away, and on the device.
import { firstSync } from './feed/first-sync.ts';
import { measureInBrowsers } from './feed/in-browsers.ts';
import { createRssReader, jsonSizes } from './feed/peers.ts';
import { createReader, type Reader, type Transfer } from './feed/reader.ts';
import { createReferenceHost, HELD, HOME, NATIONAL, type ReferenceHost, START } from './feed/reference-host.ts';
import { atMost, type BenchRow, round } from './row.ts';

const DAY = 86_400_000;
const POLLS = 4;
const USUAL_DAYS = 28;
const AWAY = [1, 7, 30, 90];
const QUIET_DAY = 29;
const KB = 1000;

interface Day {
  readonly reader: Transfer;
  readonly rss: Transfer;
  readonly json: Transfer;
}

/** The rows of `npm run bench -- feed`; `--no-browser` leaves out what needs browsers. */
export async function rows(options: readonly string[]): Promise<BenchRow[]> {
  const result: BenchRow[] = options.includes('--no-browser') ? [] : await measureInBrowsers();
  const host = await createReferenceHost({ start: START, nationalEntries: HELD.national });
  result.push(...shapeOf(host));
  const reader = createReader(host);
  result.push(...(await firstSync(host, reader)));
  result.push(...(await liveOn(host, reader)));
  return result;
}

function shapeOf(host: ReferenceHost): BenchRow[] {
  const entries = host.sources.reduce((sum, source) => sum + source.entries.size, 0);
  const shards = [...host.files].filter(([path]) => path.startsWith('v1/shards/'));
  const bytes = shards.reduce((sum, [, file]) => sum + file.length, 0);
  const raw = host.sources.flatMap(({ entries: held }) => [...held.values()].slice(0, 20));
  const rawBytes = raw.reduce((sum, entry) => sum + JSON.stringify(entry).length, 0) / raw.length;
  return [
    { figure: 'entries on the two provinces of the host', value: entries, unit: 'entries' },
    { figure: 'an entry, raw', value: round(rawBytes), unit: 'bytes' },
    { figure: 'an entry, gzipped in its shard', value: round(bytes / entries), unit: 'bytes' },
  ];
}

/** A month of usual days, a quiet one, and readers who were away since the first day. */
async function liveOn(host: ReferenceHost, reader: Reader): Promise<BenchRow[]> {
  const away = new Map(AWAY.map((days) => [days, createReader(host, reader)]));
  const rss = createRssReader(host);
  rss.poll([HOME, NATIONAL]);
  rss.countMissed();
  const sizes = jsonSizes(host);
  const usual: Day[] = [];
  const rows: BenchRow[] = [];
  let quiet: Day | undefined;
  for (let day = 1; day <= Math.max(...AWAY); day += 1) {
    const isQuiet = day === QUIET_DAY;
    if (day <= USUAL_DAYS) usual.push(await liveDay(host, reader, { rss, sizes }, isQuiet));
    else if (isQuiet) quiet = await liveDay(host, reader, { rss, sizes }, isQuiet);
    else await host.advance(START + day * DAY);
    const returned = away.get(day);
    if (returned !== undefined) rows.push(...(await comeBack(returned, day, rss.countMissed)));
  }
  return [...usualRows(usual), ...(quiet === undefined ? [] : quietRows(quiet)), ...rows];
}

async function liveDay(
  host: ReferenceHost,
  reader: Reader,
  { rss, sizes }: { rss: ReturnType<typeof createRssReader>; sizes: Readonly<Record<string, number>> },
  isQuiet: boolean,
): Promise<Day> {
  const total: Day = { reader: zero(), rss: zero(), json: zero() };
  for (let poll = 0; poll < POLLS; poll += 1) {
    await host.advance(host.now + DAY / POLLS, isQuiet);
    const provinces = poll % 2 === 0 ? [HOME, NATIONAL] : [HOME];
    await reader.sync();
    add(total.reader, reader.taken());
    add(total.rss, rss.poll(provinces));
    const bytes = isQuiet ? 0 : provinces.reduce((sum, province) => sum + (sizes[province] ?? 0), 0);
    add(total.json, { bytes, requests: provinces.length });
  }
  return total;
}

async function comeBack(reader: Reader, days: number, countMissed: () => number): Promise<BenchRow[]> {
  await reader.sync();
  const { bytes, requests } = reader.taken();
  const unit = days === 1 ? 'day' : 'days';
  return [
    { figure: `back after ${days} ${unit}: transfer`, value: round(bytes / KB), unit: 'KB' },
    { figure: `back after ${days} ${unit}: requests`, value: requests, unit: 'requests' },
    ...(days === 1
      ? []
      : [
          {
            figure: `back after ${days} days: entries lost for good`,
            value: countMissed(),
            unit: 'entries',
            peer: 'RSS',
          },
        ]),
  ];
}

function usualRows(days: readonly Day[]): BenchRow[] {
  const mean = (read: (day: Day) => number) => days.reduce((sum, day) => sum + read(day), 0) / days.length;
  const bytes = mean(({ reader }) => reader.bytes);
  return [
    atMost('usual day: transfer, mean of 28 days', bytes / KB, 'KB', 150),
    atMost(
      'usual day: requests, mean',
      mean(({ reader }) => reader.requests),
      'requests',
      80,
    ),
    atMost('ten million readers, usual day', (bytes * 1e7) / 1e12, 'TB', 1.5),
    // once a month every head changes, because a month closes
    most('day on which a month closes: transfer', Math.max(...days.map(({ reader }) => reader.bytes)) / KB, 'KB'),
    most('day on which a month closes: requests', Math.max(...days.map(({ reader }) => reader.requests)), 'requests'),
    peer('usual day: transfer', mean(({ rss }) => rss.bytes) / KB, 'KB', 'RSS'),
    peer(
      'usual day: requests',
      mean(({ rss }) => rss.requests),
      'requests',
      'RSS',
    ),
    peer('usual day: transfer', mean(({ json }) => json.bytes) / KB, 'KB', 'one JSON'),
    peer(
      'usual day: requests',
      mean(({ json }) => json.requests),
      'requests',
      'one JSON',
    ),
  ];
}

function quietRows({ reader, rss, json }: Day): BenchRow[] {
  return [
    atMost('quiet day: transfer', reader.bytes / KB, 'KB', 20),
    atMost('quiet day: requests', reader.requests, 'requests', 10),
    peer('quiet day: requests', rss.requests, 'requests', 'RSS'),
    peer('quiet day: requests', json.requests, 'requests', 'one JSON'),
  ];
}

function most(figure: string, value: number, unit: string): BenchRow {
  return { figure, value: round(value), unit };
}

function peer(figure: string, value: number, unit: string, name: string): BenchRow {
  return { figure, value: round(value), unit, peer: name };
}

function zero(): Transfer {
  return { bytes: 0, requests: 0 };
}

function add(to: Transfer, { bytes, requests }: Transfer): void {
  to.bytes += bytes;
  to.requests += requests;
}
