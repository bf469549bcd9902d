// Every attack on disk against the client: what each step must come to is said in the file.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNeutralPosts } from '../../utils/cli/neutral-posts.ts';
import { standingEntry } from '../../utils/domain/entry.ts';
import { sha256Hex, utf8 } from '../../utils/feed/bytes.ts';
import { createBreadthCheck } from '../../utils/matching/broad-wordings.ts';
import { claimOfEntry } from '../../utils/matching/claim-of-entry.ts';
import { createMatcher } from '../../utils/matching/matcher.ts';
import { createMemoryStore, type MemoryStore } from '../../utils/sync/memory-store.ts';
import { runSync } from '../../utils/sync/run-sync.ts';
import { codesOf, shownOf } from './host-builder.ts';
import { respondWith, type ServedFile, type Vector, type VectorStep } from './vectors/vector.ts';
import { FOLDER, makeVectors } from './vectors/write.ts';

const names = readdirSync(FOLDER);

it('every attack is on disk as the script writes it', async () => {
  const made = await makeVectors();
  expect(names.toSorted()).toEqual([...made.keys()].sort());
  for (const [name, text] of made) expect(readFileSync(`${FOLDER}/${name}`, 'utf8'), name).toBe(text);
});

it('the over-broad wordings that a feed lets through answer no everyday post once the index has tried them', async () => {
  const vector = readVector('over-broad-wording');
  const files = new Map(vector.steps.flatMap((step) => Object.entries(step.files)));
  const store = createMemoryStore();
  await sync(vector, vector.steps.at(-1)!, files, store);
  const row = [...store.entries.values()].find(({ id }) => id === 'dlh-contoh/x')!;
  const claim = claimOfEntry(row.key, standingEntry.parse(JSON.parse(row.line)));
  const regionNames = new Map([['99.01', 'Kabupaten Contoh']]);
  const posts = readNeutralPosts();
  const broad = createBreadthCheck(posts)(claim, regionNames);
  const matcher = createMatcher([{ ...claim, broad }], { regionNames });
  const answered = posts.filter((text) => matcher.match({ id: 'p', text }).some(({ tier }) => tier === 'answers'));
  expect(answered.length).toBeLessThanOrEqual(posts.length / 1000);
});

describe('the attack', () => {
  it.each(names.map((name) => [name.replace('.json', '')]))('%s comes to what its file says', async (name) => {
    const vector = readVector(name);
    const files = new Map<string, ServedFile>();
    let store = createMemoryStore();
    expect(vector.steps.length).toBeGreaterThan(1);
    for (const step of vector.steps) {
      if (step.isFresh) store = createMemoryStore();
      for (const [path, file] of Object.entries(step.files)) files.set(path, file);
      const report = await sync(vector, step, files, store);
      expectCodes(codesOf(report), step);
      expect(await hashesOf(store), step.what).toEqual(step.expect.shown);
      expect(hiddenOf(store), step.what).toEqual(step.expect.hidden ?? {});
    }
  });
});

function readVector(name: string): Vector {
  return JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Vector;
}

function sync(vector: Vector, step: VectorStep, files: ReadonlyMap<string, ServedFile>, store: MemoryStore) {
  return runSync({
    feed: vector,
    provinces: vector.provinces,
    fetch: async (url) => respondWith(files.get(url.slice(vector.url.length))),
    store,
    now: () => Date.parse(step.now),
    random: () => 0.5,
  });
}

function expectCodes(codes: Record<string, string>, { what, expect: { codes: expected } }: VectorStep) {
  expect(Object.keys(codes).sort(), what).toEqual(Object.keys(expected).sort());
  for (const [place, allowed] of Object.entries(expected)) expect([allowed].flat(), what).toContain(codes[place]);
}

async function hashesOf(store: MemoryStore): Promise<Record<string, string>> {
  const lines = Object.entries(shownOf(store));
  return Object.fromEntries(await Promise.all(lines.map(async ([id, line]) => [id, await sha256Hex(utf8(line))])));
}

function hiddenOf(store: MemoryStore): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, reason } of store.entries.values())
    if (status === 'hidden' && reason !== undefined) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
