// A shared host with 100,000 entries: what one changed entry costs at the next build, beside a build from nothing.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { buildPublisher } from '../../utils/authoring/build-publisher.ts';
import { HOST_PATH } from '../../utils/authoring/host-files.ts';
import { type PlannedPublisher, SINGLE_AGENCY_LIFETIMES } from '../../utils/authoring/host-plan.ts';
import { nextSnapshot, signPayload } from '../../utils/authoring/sign-roles.ts';
import { runClarify } from '../../utils/cli/program.ts';
import type { StandingEntry } from '../../utils/domain/entry.ts';
import { canonicalJson } from '../../utils/feed/json.ts';
import { keyFromSeed, publicKeyOf, type SigningKey } from '../../utils/feed/keys.ts';
import { entryWriter } from './feed/reference-texts.ts';
import { atMost, type BenchRow, round } from './row.ts';

const AGENCIES = 1000;
const ENTRIES_OF_AGENCY = 60;
/** Publishers that the host imports, and entries of each. */
const IMPORTED = 4;
const ENTRIES_OF_IMPORTED = 10_000;
const PROVINCES = 38;
const NOW = Date.parse('2026-11-23T02:00:00Z');
const DAY = 86_400_000;
const GOAL_SECONDS = 2;
const RUNS = 5;

/** A module that says at the end how many microseconds of processor time the process took. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('processor ' + (user + system)); });",
)}`;
const run = promisify(execFile);
const CLARIFY = join(import.meta.dirname, '../../utils/cli/clarify.ts');

/** The rows of `npm run bench -- host`. */
export async function rows(): Promise<BenchRow[]> {
  const work = await mkdtemp(join(tmpdir(), 'pembanding-bench-'));
  try {
    return await measure(work);
  } finally {
    await rm(work, { recursive: true });
  }
}

async function measure(work: string): Promise<BenchRow[]> {
  const host = join(work, 'host');
  const word = join(work, 'word');
  await writeFile(word, 'sandi untuk pengukuran\n');
  const say = ['--passphrase-file', word, '--dir', host];
  await clarify(['host', 'init', host, '--name', 'Host Contoh', '--work-factor', '12', '--passphrase-file', word]);
  const world = await createWorld(work, host);
  await clarify(['host', 'sign', ...say]);
  const build = async (now: number): Promise<Cost> => {
    const from = performance.now();
    const { stderr } = await run(process.execPath, ['--import', TELL_USAGE, CLARIFY, 'host', 'build', ...say], {
      env: { ...process.env, SOURCE_DATE_EPOCH: String(now / 1000) },
      maxBuffer: 1 << 26,
    });
    const seconds = (performance.now() - from) / 1000;
    return { seconds, processor: Number(/processor (\d+)/.exec(stderr)?.[1]) / 1e6 };
  };
  const first = await build(NOW);
  const still: Cost[] = [];
  const agency: Cost[] = [];
  const imported: Cost[] = [];
  let now = NOW;
  for (let at = 0; at < RUNS; at += 1) {
    now += 60_000;
    still.push(await build(now));
    now += 60_000;
    await world.reviseAgency(at, now);
    agency.push(await build(now));
    now += 60_000;
    await world.reviseImported(now);
    imported.push(await build(now));
  }
  return [
    { figure: 'entries on the host', value: world.count, unit: 'entries' },
    { figure: 'build from nothing, exports too', value: round(first.seconds), unit: 's' },
    ...rowsOf('build with nothing new', still),
    ...rowsOf('build after one agency revised one entry', agency),
    ...rowsOf('build after one imported entry was revised', imported),
  ];
}

/** What a process of its own took from start to end. */
interface Cost {
  readonly seconds: number;
  /** Seconds of processor time: what is left of it where other work shares the machine. */
  readonly processor: number;
}

function rowsOf(figure: string, costs: readonly Cost[]): BenchRow[] {
  const processor = round(median(costs.map((cost) => cost.processor)));
  return [
    atMost(`${figure} (median of ${RUNS})`, median(costs.map(({ seconds }) => seconds)), 's', GOAL_SECONDS),
    { figure: `${figure}, processor time`, value: processor, unit: 's' },
  ];
}

async function createWorld(work: string, host: string) {
  const writer = entryWriter(7);
  const agencies: { id: string; folder: string; key: SigningKey; entries: StandingEntry[]; seq: number }[] = [];
  const provinceOf = (n: number) => String(11 + (n % PROVINCES));
  const make = (id: string, n: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      writer.write({
        id: `${id}/k${String(at).padStart(5, '0')}`,
        regions: [provinceOf(n)],
        host: `${id}.example`,
        published: new Date(NOW - (DAY * 700 * (at + 1)) / count).toISOString().replace(/\.\d+/, ''),
      }),
    );
  const record = async (id: string, n: number, more: object) => {
    const said = { id, name: `Dinas ${id}`, kind: 'agency', regions: [provinceOf(n)], hosts: [`${id}.example`] };
    const path = join(host, 'publishers', `${id}.json`);
    await writeFile(path, JSON.stringify({ ...said, epoch: 0, status: 'active', ...more }));
  };

  async function publish(one: (typeof agencies)[number], n: number, now: number): Promise<void> {
    const { id, key, entries, folder } = one;
    const planned = { publisher: publisherOf(id, provinceOf(n)), keys: [key], drafts: [] };
    const clock = { now: new Date(now).toISOString().replace(/\.\d+/, ''), lifetimes: SINGLE_AGENCY_LIFETIMES };
    const built = await buildPublisher(planned, entries, undefined, clock);
    one.seq += 1;
    const head = { ...built.head, seq: one.seq };
    const signed = await renumber(built.files.get(HOST_PATH.head(id, 1)), one.seq, key);
    const files = new Map([...built.files].filter(([path]) => !path.includes('/heads/')));
    files.set(HOST_PATH.head(id, one.seq), signed.file);
    const content = {
      province: provinceOf(n),
      poll: 21_600,
      directory: { version: 1, sha256: '0'.repeat(64), bytes: 1 },
      root: 1,
      heads: { [id]: { ...head, ...signed.ref } },
    };
    const snapshot = nextSnapshot(undefined, content, { now: clock.now, days: 35 });
    files.set(HOST_PATH.snapshot(provinceOf(n)), await signPayload('snapshot', snapshot, [key]));
    for (const [path, bytes] of files) {
      await mkdir(join(folder, 'public', dirname(path)), { recursive: true });
      await writeFile(join(folder, 'public', path), bytes);
    }
  }

  for (let n = 0; n < AGENCIES; n += 1) {
    const id = `dinas-${n}`;
    const key = await keyFromSeed(Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? n % 256 : n >> 8)));
    const folder = join(work, 'agencies', id);
    const one = { id, folder, key, entries: make(id, n, ENTRIES_OF_AGENCY), seq: 0 };
    agencies.push(one);
    await publish(one, n, NOW);
    await record(id, n, { keys: [publicKeyOf(key)], assurance: 'signed', from: `../agencies/${id}` });
  }
  const { imports } = JSON.parse(await readFile(join(host, 'host.json'), 'utf8'));
  for (let n = 0; n < IMPORTED; n += 1) {
    const id = `situs-${n}`;
    const folder = join(host, 'imports', id);
    await mkdir(folder, { recursive: true });
    const months = Map.groupBy(make(id, n, ENTRIES_OF_IMPORTED), ({ published }) => published.slice(0, 7));
    for (const [month, entries] of months) {
      const sorted = entries.sort((a, b) => (a.id < b.id ? -1 : 1));
      await writeFile(join(folder, `${month}.ndjson`), sorted.map((one) => `${canonicalJson(one)}\n`).join(''));
    }
    await record(id, n, { keys: [{ id: imports.id, pub: imports.pub }], assurance: 'imported', kind: 'media' });
  }
  return {
    count: AGENCIES * ENTRIES_OF_AGENCY + IMPORTED * ENTRIES_OF_IMPORTED,
    /** Revises an entry of a closed month, which is more to read than a day. */
    async reviseAgency(at: number, now: number) {
      const one = agencies[at * 7];
      const entry = one?.entries[20];
      if (one === undefined || entry === undefined) throw new Error('no such agency');
      one.entries[20] = writer.revise(entry, new Date(now).toISOString());
      await publish(one, at * 7, now);
    },
    async reviseImported(now: number) {
      const path = join(host, 'imports/situs-1/2026-03.ndjson');
      const [first = '', ...rest] = (await readFile(path, 'utf8')).split('\n');
      const revised = writer.revise(JSON.parse(first), new Date(now).toISOString());
      await writeFile(path, [canonicalJson(revised), ...rest].join('\n'));
    },
  };
}

/** The same head with another number. */
async function renumber(file: Uint8Array | undefined, seq: number, key: SigningKey) {
  const { payload } = JSON.parse(new TextDecoder().decode(file));
  const head = { ...JSON.parse(Buffer.from(payload, 'base64').toString()), seq };
  const signed = await signPayload('head', head, [key]);
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(signed))).toString('hex');
  return { file: signed, ref: { sha256, bytes: signed.length } };
}

function publisherOf(id: string, province: string): PlannedPublisher['publisher'] {
  return {
    id,
    name: `Dinas ${id}`,
    kind: 'agency',
    regions: [province],
    hosts: [`${id}.example`],
    epoch: 0,
    status: 'active',
    assurance: 'signed',
  };
}

async function clarify(args: readonly string[]): Promise<void> {
  const said: string[] = [];
  let code = 0;
  await runClarify(args, {
    out: () => undefined,
    err: (line) => said.push(line),
    now: () => new Date(NOW),
    exitWith: (next) => {
      code = Math.max(code, next);
    },
  });
  if (code !== 0) throw new Error(said.join('\n'));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
