// Every byte of every file of a small feed, each flipped in one bit: no changed entry is ever accepted, and what fails has a code of the table.
import { expect, it } from 'vitest';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { shownOf, syncedWorld } from '../feed/host-builder.ts';

/** The codes that a reader has words for. */
const CODES =
  /^feed\/(offline|stale|bad-signature|rollback|equivocation|future|hash-mismatch|too-large|malformed|not-found|scope|unsupported|quota)$/;

it('a byte flipped anywhere changes no entry', { timeout: 900_000 }, async () => {
  const { world, store } = await syncedWorld();
  const lines = new Set(Object.values(shownOf(store)));
  let [flipped, refused] = [0, 0];
  for (const [path, bytes] of [...world.files]) {
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at]! ^= 1 << (at % 8);
      world.files.set(path, changed);
      const fresh = createMemoryStore();
      const { failures } = await world.sync(fresh);
      flipped += 1;
      if (failures.length > 0) refused += 1;
      for (const { code } of failures) expect(code, `${path} byte ${at}`).toMatch(CODES);
      for (const line of Object.values(shownOf(fresh))) expect(lines.has(line), `${path} byte ${at}`).toBe(true);
    }
    world.files.set(path, bytes);
  }
  // what passes carries nothing: a gzip header's time, a signature beyond the threshold
  expect(refused / flipped).toBeGreaterThan(0.9);
  console.log(`flipped ${flipped} bytes, ${refused} refused`);
});
