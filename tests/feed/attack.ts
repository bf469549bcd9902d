// One attack on a client that has synced once: nothing it shows may change.
import { expect } from 'vitest';
import { codesOf, shownOf, syncedWorld } from './host-builder.ts';

/** Changes the host, syncs, and holds that nothing shown has changed and every refused file is named. Returns the codes. */
export async function attack(change: (made: Awaited<ReturnType<typeof syncedWorld>>) => Promise<void> | void) {
  const made = await syncedWorld();
  const before = shownOf(made.store);
  await change(made);
  const report = await made.world.sync(made.store);
  expect(shownOf(made.store)).toEqual(before);
  // whoever has to mend the feed is told which file, or which entry
  for (const { file } of report.failures) expect(file).toMatch(/^(v1\/[^ ]+\.(json|gz)|dlh-contoh\/[a-z]+)$/);
  return codesOf(report);
}
