// Whatever a host publishes, however long a client was away and wherever its worker ended: both come to the same entries.
// Every run tells other stories; one that fails prints its seed and path, to be given to `fc.assert` to see it again.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../utils/db/database.ts';
import { createSyncStore } from '../../utils/db/sync-store.ts';
import type { EntryRow, SyncStore } from '../../utils/feed/state.ts';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { Crash, createLivingHost, failingAt, type HostEvent, PROVINCES } from './living-host.ts';

const publisher = fc.nat(1);
const hostEvent: fc.Arbitrary<HostEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('publish' as const), publisher }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('revise' as const, 'withdraw' as const), publisher, nth: fc.nat(20) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('suspend' as const, 'resume' as const), publisher }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('list' as const, 'unlist' as const),
      publisher,
      province: fc.constantFrom(...PROVINCES),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.constantFrom(0, 1, 3, 9, 31, 70) }),
  },
);
/** Events between two publications, which provinces the client follows from then on, and whether it comes after it: not, wholly, or cut off at an operation. */
const chapter = fc.record({
  events: fc.array(hostEvent, { maxLength: 5 }),
  followed: fc.oneof(fc.constant(undefined), fc.shuffledSubarray([...PROVINCES])),
  visit: fc.oneof(
    fc.constant('none' as const),
    fc.constant('whole' as const),
    fc.record({ at: fc.integer({ min: 1, max: 60 }), isDone: fc.boolean() }),
  ),
});
type Chapter = typeof chapter extends fc.Arbitrary<infer C> ? C : never;
const story = fc.array(chapter, { minLength: 1, maxLength: 8 });

/** A first sync that was cut off; then one directory drops the publisher, which the other one has read anew in the same run. */
const READ_TWICE: Chapter[] = [
  { events: [], followed: ['98', '99'], visit: { at: 36, isDone: true } },
  { events: [{ kind: 'unlist', publisher: 1, province: '99' }], followed: undefined, visit: 'whole' },
];

/** Every province is left, but the run breaks off between two of them; then one is followed again. */
const LEFT_HALFWAY: Chapter[] = [
  { events: [], followed: undefined, visit: { at: 20, isDone: false } },
  { events: [], followed: ['98', '99'], visit: 'whole' },
  { events: [{ kind: 'wait', days: 1 }], followed: [], visit: { at: 6, isDone: true } },
  { events: [], followed: ['98'], visit: 'none' },
];

type Host = Awaited<ReturnType<typeof createLivingHost>>;

/** Tells the story to a client with this store; after every whole visit it must show what the host says. */
async function live(chapters: readonly Chapter[], store: SyncStore, rows: () => Promise<EntryRow[]>) {
  const host = await createLivingHost();
  let provinces: readonly (typeof PROVINCES)[number][] = PROVINCES;
  for (const { events, followed, visit } of [
    ...chapters,
    { events: [], followed: undefined, visit: 'whole' as const },
  ]) {
    provinces = followed ?? provinces;
    for (const event of events) await host.act(event);
    await host.publish();
    if (visit === 'none') continue;
    if (visit !== 'whole') {
      await cutOff(host, store, visit, provinces);
      continue;
    }
    expect((await host.world.sync(store, { provinces, fetch: host.fetch })).failures).toEqual([]);
    expect(linesOf(await rows())).toEqual(host.expected(provinces));
  }
}

async function cutOff(
  host: Host,
  store: SyncStore,
  { at, isDone }: { at: number; isDone: boolean },
  provinces: readonly string[] = ['99'],
): Promise<number> {
  const failing = failingAt(store, host.fetch, at, isDone);
  const end = await host.world
    .sync(failing.store, { fetch: failing.fetch, provinces })
    .catch((error: unknown) => error);
  // a crash of the network is one of many failures for a sync; of the store it is the end
  if (end instanceof Error && !(end instanceof Crash)) throw end;
  return failing.count();
}

function linesOf(rows: readonly EntryRow[]): Record<string, string> {
  const shown = rows.filter((row) => row.status !== 'hidden').map((row) => [row.id, row.line] as const);
  return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('a client', () => {
  it('comes to what the host says after any publications, any gaps and any cut', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(story, async (chapters) => {
        const store = createMemoryStore();
        await live(chapters, store, async () => [...store.entries.values()]);
      }),
      { numRuns: 60, examples: [[READ_TWICE], [LEFT_HALFWAY]] },
    );
  });

  it('does so with a database too', { timeout: 120_000 }, async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(story, async (chapters) => {
        count += 1;
        const db = createDatabase(`living-${count}`);
        await live(chapters, createSyncStore(db), () => db.entries.toArray());
        await db.delete();
      }),
      { numRuns: 8 },
    );
  });

  it('cut off at any operation of a first sync or of a month’s end goes on to the same state', {
    timeout: 120_000,
  }, async () => {
    const monthEnd: HostEvent[] = [
      { kind: 'publish', publisher: 0 },
      { kind: 'revise', publisher: 1, nth: 3 },
      { kind: 'withdraw', publisher: 0, nth: 4 },
      { kind: 'wait', days: 9 },
    ];
    for (const isDone of [false, true]) {
      for (let at = 1, isCut = true; isCut; at += 1) {
        const store = createMemoryStore();
        const host = await createLivingHost();
        isCut = (await cutOff(host, store, { at, isDone })) >= at;
        expect((await host.world.sync(store)).failures).toEqual([]);
        expect(linesOf([...store.entries.values()])).toEqual(host.expected());
        for (const event of monthEnd) await host.act(event);
        await host.publish();
        isCut = (await cutOff(host, store, { at, isDone })) >= at || isCut;
        expect((await host.world.sync(store)).failures).toEqual([]);
        expect(linesOf([...store.entries.values()])).toEqual(host.expected());
      }
    }
  });
});
