// A client against dishonest shards and lines: what is refused as a whole, what is hidden, and that no flipped byte ever shows.
import { gunzipSync, gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../utils/domain/entry.ts';
import { utf8 } from '../../utils/feed/bytes.ts';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { attack } from './attack.ts';
import { codesOf, createWorld, shownOf, syncedWorld, type World } from './host-builder.ts';
import { makeEntry, makePublisher } from './plan.ts';

/** The only file below a folder. */
function fileIn(world: World, folder: string, nth = 0): string {
  return [...world.files.keys()].filter((path) => path.startsWith(folder))[nth]!;
}

/** A client that has never seen the host, whose only publisher's shard is what `lines` says. */
async function firstSync(entries: Entry[], tamper: (world: World) => void = () => undefined) {
  const agency = await makePublisher('dlh-contoh', 10, { shards: { '2026-11-22': entries } });
  const world = await createWorld([agency]);
  tamper(world);
  const store = createMemoryStore();
  const report = await world.sync(store);
  return { store, report, codes: codesOf(report) };
}

describe('a shard', () => {
  it('swapped for another is refused', async () => {
    const codes = await attack(async ({ world, agency }) => {
      agency.seq = 2;
      agency.shards['2026-11-23'] = [makeEntry('dlh-contoh/d')];
      const other = world.files.get(fileIn(world, 'v1/shards/'))!;
      const known = new Set(world.files.keys());
      await world.publishNext();
      const added = [...world.files.keys()].find((path) => path.startsWith('v1/shards/') && !known.has(path))!;
      world.files.set(added, other);
    });
    expect(codes).toEqual({ 'publisher/dlh-contoh': 'feed/hash-mismatch' });
  });

  it('of the same length with one word changed is refused', async () => {
    const forge = (world: World) => {
      const path = fileIn(world, 'v1/shards/');
      const text = new TextDecoder().decode(gunzipSync(world.files.get(path)!));
      world.files.set(path, gzipSync(utf8(text.replace('tidak', 'benar'))));
    };
    const { codes, store } = await firstSync([makeEntry('dlh-contoh/a')], forge);
    expect(codes).toEqual({ 'publisher/dlh-contoh': 'feed/hash-mismatch' });
    expect(store.entries.size).toBe(0);
  });

  it('that unpacks to more than was promised is cut off', async () => {
    const bomb = gzipSync(new Uint8Array(30_000_000));
    const { codes, store } = await firstSync([makeEntry('dlh-contoh/a')], (world) => {
      world.files.set(fileIn(world, 'v1/shards/'), bomb);
    });
    expect(['feed/hash-mismatch', 'feed/too-large']).toContain(codes['publisher/dlh-contoh']);
    expect(store.entries.size).toBe(0);
  });

  it('that is cut short is refused', async () => {
    const { codes } = await firstSync([makeEntry('dlh-contoh/a')], (world) => {
      const path = fileIn(world, 'v1/shards/');
      world.files.set(path, world.files.get(path)!.slice(0, -20));
    });
    expect(['feed/malformed', 'feed/hash-mismatch']).toContain(codes['publisher/dlh-contoh']);
  });

  it('missing on the host is not found, and stops no other publisher', async () => {
    const { codes } = await firstSync([makeEntry('dlh-contoh/a')], (world) => {
      world.files.delete(fileIn(world, 'v1/shards/'));
    });
    expect(codes).toEqual({ 'publisher/dlh-contoh': 'feed/not-found' });
  });

  it.each<[string, Entry]>([
    ['under another publisher’s name', makeEntry('kabar-contoh/x', { url: 'https://dlh-contoh.contohkab.example/x' })],
    ['for a region outside its own', makeEntry('dlh-contoh/x', { regions: ['99.01', '98.01'] })],
    ['for the whole province above it', makeEntry('dlh-contoh/x', { regions: ['99'] })],
    ['for no region at all', makeEntry('dlh-contoh/x', { regions: [] })],
    ['with its page on a foreign host', makeEntry('dlh-contoh/x', { url: 'https://contohkab.example.evil.example/x' })],
    [
      'with its page on a look-alike host',
      makeEntry('dlh-contoh/x', { url: 'https://xdlh-contoh.contohkab.example/x' }),
    ],
  ])('with an entry %s hides that entry only', async (_, foreign) => {
    const { store, report } = await firstSync([makeEntry('dlh-contoh/a'), foreign]);
    expect(report.failures).toEqual([]);
    expect(Object.keys(shownOf(store))).toEqual(['dlh-contoh/a']);
    expect([...store.entries.values()].find((row) => row.status === 'hidden')?.reason).toBe('scope');
  });

  it.each<[string, unknown]>([
    ['HTML in the answer', { answer: 'Baca <script>alert(1)</script>' }],
    ['a bidi override in the title', { title: 'Tarif \u202egnasup' }],
    ['a javascript address', { url: 'javascript:alert(1)' }],
    ['a home page as appearance', { claim: { text: 'Tarif naik.', paraphrases: [], appearances: ['https://x.com/'] } }],
    ['an unknown stance', { stance: 'hoax' }],
    ['thirteen paraphrases', { claim: { text: 'Tarif naik.', paraphrases: Array(13).fill('naik'), appearances: [] } }],
    ['old text under a withdrawal', { status: 'withdrawn', reason: 'Keliru.' }],
  ])('with %s keeps the line and never shows it', async (_, change) => {
    const bad = { ...makeEntry('dlh-contoh/x'), ...(change as object) } as Entry;
    const { store } = await firstSync([makeEntry('dlh-contoh/a'), bad]);
    expect(Object.keys(shownOf(store))).toEqual(['dlh-contoh/a']);
    expect([...store.entries.values()].find((row) => row.status === 'hidden')?.reason).toBe('malformed');
  });

  it('with an entry of a later format keeps it for a later version', async () => {
    const later = { ...makeEntry('dlh-contoh/x'), v: 2 } as unknown as Entry;
    const { store } = await firstSync([makeEntry('dlh-contoh/a'), later]);
    expect([...store.entries.values()].find((row) => row.status === 'hidden')?.reason).toBe('unsupported');
  });

  it.each<[string, Entry, string]>([
    ['a lower revision', makeEntry('dlh-contoh/a', { revision: 1 }), 'feed/rollback'],
    [
      'the same revision with other words',
      makeEntry('dlh-contoh/a', { revision: 2, answer: 'Lain.' }),
      'feed/equivocation',
    ],
  ])('with %s is refused as a whole', async (_, replaced, code) => {
    const agency = await makePublisher('dlh-contoh', 10, {
      shards: { '2026-11-22': [makeEntry('dlh-contoh/a', { revision: 2 })] },
    });
    const world = await createWorld([agency]);
    const store = createMemoryStore();
    await world.sync(store);
    const before = shownOf(store);
    agency.seq = 2;
    agency.shards = { '2026-11-22': [replaced] };
    await world.publishNext();
    expect(codesOf(await world.sync(store))).toEqual({ 'publisher/dlh-contoh': code });
    expect(shownOf(store)).toEqual(before);
  });

  it('whose entry stands in another shard too, or moved to another month, is refused', async () => {
    const twice = await attack(async ({ world, agency }) => {
      agency.seq = 2;
      agency.shards['2026-11-23'] = [makeEntry('dlh-contoh/a', { revision: 2 })];
      await world.publishNext();
    });
    expect(twice).toEqual({ 'publisher/dlh-contoh': 'feed/malformed' });
    const moved = await attack(async ({ world, agency }) => {
      agency.seq = 2;
      agency.shards = { '2026-09': [makeEntry('dlh-contoh/c', { revision: 2 })] };
      await world.publishNext();
    });
    expect(moved).toEqual({ 'publisher/dlh-contoh': 'feed/malformed' });
  });

  it('of two hosts with the same publisher name stay apart', async () => {
    const { world, store } = await syncedWorld();
    const url = 'https://lain.example/';
    const report = await world.sync(store, {
      feed: { url, fingerprint: world.pinned },
      fetch: (address) => world.fetch(address.replace(url, 'https://umpan.contohkab.example/')),
    });
    expect(report.failures).toEqual([]);
    expect(store.entries.size).toBe(8);
  });
});

describe('every byte', () => {
  it('of every file, flipped, never yields a changed entry', { timeout: 120_000 }, async () => {
    const { world, store } = await syncedWorld();
    const good = shownOf(store);
    const lines = new Set(Object.values(good));
    let [flipped, refused] = [0, 0];
    for (const [path, bytes] of [...world.files]) {
      const isPointed = path.includes('snapshot') || path.includes('shards');
      // a sample, so that the test stays short
      for (let at = 0; at < bytes.length; at += isPointed ? 3 : 11) {
        const changed = bytes.slice();
        changed[at]! ^= 1 << (at % 8);
        world.files.set(path, changed);
        const fresh = createMemoryStore();
        const { failures } = await world.sync(fresh);
        flipped += 1;
        if (failures.length > 0) refused += 1;
        for (const line of Object.values(shownOf(fresh))) expect(lines.has(line), `${path} byte ${at}`).toBe(true);
      }
      world.files.set(path, bytes);
    }
    // what may pass are bits that carry nothing: a gzip header's time, a root beyond the threshold's signatures
    expect(refused / flipped).toBeGreaterThan(0.9);
    console.log(`flipped ${flipped} bytes, ${refused} refused`);
  });
});
