// Months of an imported publisher: what was read once is not read again, unless its file was touched.
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildImported } from '../../utils/authoring/build-imported.ts';
import { SINGLE_AGENCY_LIFETIMES } from '../../utils/authoring/host-plan.ts';
import { readMonths } from '../../utils/cli/host/read-months.ts';
import type { Publisher } from '../../utils/domain/publisher.ts';
import { keyFromSeed } from '../../utils/feed/keys.ts';

const REF = { period: '2026-10', sha256: 'a'.repeat(64), bytes: 5, count: 1 };
let base: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'pembanding-months-'));
  await writeFile(join(base, '2026-10.ndjson'), 'baru\n');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(base, { recursive: true });
});

async function noteLater(): Promise<void> {
  const later = Date.now() + 60_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
  await (await readMonths(base)).write([REF]);
  vi.restoreAllMocks();
}

async function knownMonth() {
  return (await readMonths(base)).months.get('2026-10')?.known;
}

test('a month is known once it was read, and the build signs for it without reading it', async () => {
  expect(await knownMonth()).toBeUndefined();
  await noteLater();
  const { period: _, ...known } = REF;
  expect(await knownMonth()).toEqual(known);
  const key = await keyFromSeed(new Uint8Array(32));
  const { publisher, clock } = place();
  const read = () => Promise.reject(new Error('it was read'));
  const imported = { publisher, province: '99', months: new Map([['2026-10', { read, known }]]), placeOf: () => '' };
  expect((await buildImported({ ...imported, holds: () => true }, key, undefined, clock)).refs).toEqual([REF]);
  // whose shard went missing is made again
  await expect(buildImported({ ...imported, holds: () => false }, key, undefined, clock)).rejects.toThrow(
    'it was read',
  );
});

test('a file of the same length and time with other words is not known', async () => {
  await noteLater();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const time = new Date('2026-10-01T00:00:00Z');
  await writeFile(join(base, '2026-10.ndjson'), 'lama\n');
  await utimes(join(base, '2026-10.ndjson'), time, time);
  expect(await knownMonth()).toBeUndefined();
});

test('a file that changed a moment ago is not noted: it may change again within one tick of its clock', async () => {
  await (await readMonths(base)).write([REF]);
  expect(await knownMonth()).toBeUndefined();
});

function place() {
  const publisher: Publisher = {
    id: 'contoh-pos',
    name: 'Contoh Pos',
    kind: 'media',
    regions: ['99.01'],
    hosts: ['contohpos.example'],
    keys: [],
    epoch: 0,
    status: 'active',
    assurance: 'imported',
  };
  return { publisher, clock: { now: '2026-11-23T02:00:00Z', lifetimes: SINGLE_AGENCY_LIFETIMES } };
}
