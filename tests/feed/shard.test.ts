// Shards: the same bytes from the same entries, and no line that could hurt a reader.
import fc from 'fast-check';
import { gunzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { entry as entrySchema } from '../../utils/domain/entry.ts';
import { AppError } from '../../utils/errors.ts';
import { utf8 } from '../../utils/feed/bytes.ts';
import { canonicalJson } from '../../utils/feed/json.ts';
import { readLines, readShard, writeShard } from '../../utils/feed/shard.ts';
import { makeEntry } from './plan.ts';

const bounds = {
  publisher: { id: 'dlh-contoh', regions: ['99.01'], hosts: ['dlh-contoh.contohkab.example'] },
  province: '99',
};
const RUN = { seed: 20261123, numRuns: 300 };

describe('a written shard', () => {
  it('does not depend on the order of entries or the clock, and reads back', async () => {
    const entries = [makeEntry('dlh-contoh/b'), makeEntry('dlh-contoh/a')];
    const shard = await writeShard(entries);
    expect(await writeShard([...entries].reverse())).toEqual(shard);
    expect(shard.file.slice(4, 8)).toEqual(new Uint8Array(4)); // gzip's time
    const lines = await readShard(shard.file, shard, bounds);
    expect(lines.map((read) => 'entry' in read && read.entry.id)).toEqual(['dlh-contoh/a', 'dlh-contoh/b']);
    expect(await readShard(gunzipSync(shard.file), shard, bounds)).toEqual(lines);
  });

  it('with another count of lines than its head says is refused', async () => {
    const shard = await writeShard([makeEntry('dlh-contoh/a')]);
    await expect(readShard(shard.file, { ...shard, count: 2 }, bounds)).rejects.toMatchObject({
      code: 'feed/malformed',
    });
  });
});

describe('a line', () => {
  it('over 16 KiB, or repeating an id, is never shown', async () => {
    const good = canonicalJson(makeEntry('dlh-contoh/a'));
    const large = canonicalJson({ ...makeEntry('dlh-contoh/b'), extensions: { x: 'x'.repeat(17_000) } });
    const read = await readLines([good, large, good], bounds);
    expect(read.map((one) => ('entry' in one ? 'shown' : one.reason))).toEqual(['shown', 'malformed', 'malformed']);
  });

  it('of any shape is shown only where the schema and the bounds hold', async () => {
    const valid = makeEntry('dlh-contoh/a');
    const mutated = fc
      .tuple(fc.constantFrom(...Object.keys(valid)), fc.jsonValue({ maxDepth: 4 }))
      .map(([key, value]) => JSON.stringify({ ...valid, [key]: value }));
    const cut = fc.nat(canonicalJson(valid).length).map((length) => canonicalJson(valid).slice(0, length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, cut, fc.json(), fc.string()), async (line) => {
        const [read] = await readLines([line], bounds);
        if (read === undefined || !('entry' in read)) return read?.line === line;
        const isOwn = read.entry.id.startsWith('dlh-contoh/');
        const isLocal = read.entry.regions.every((code) => code === '99.01' || code.startsWith('99.01.'));
        return isOwn && isLocal && entrySchema.safeParse(read.entry).success;
      }),
      RUN,
    );
  });

  it('of any bytes gives a typed error or lines, never another error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.boolean(), async (bytes, isGzip) => {
        const source = isGzip ? Uint8Array.of(0x1f, 0x8b, ...bytes) : bytes;
        const ref = { sha256: 'a'.repeat(64), bytes: bytes.length, count: 1 };
        const result = await readShard(source, ref, bounds).catch((error: unknown) => error);
        return result instanceof AppError;
      }),
      { ...RUN, numRuns: 150 },
    );
  });

  it('of 5,000 is read within the caps', async () => {
    const entries = Array.from({ length: 5000 }, (_, at) => makeEntry(`dlh-contoh/e${at}`));
    const shard = await writeShard(entries);
    expect(await readShard(shard.file, shard, bounds)).toHaveLength(5000);
    expect(utf8(canonicalJson(entries[0])).length).toBeLessThan(16_384);
  });
});
