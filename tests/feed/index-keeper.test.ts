// The index of the background over a real IndexedDB engine: it follows the lines, answers meanwhile, and outlives damage.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db, syncStore } from '../../entrypoints/background/database.ts';
import { createIndexKeeper } from '../../entrypoints/background/index-keeper.ts';
import { readMatchIndex, writeMatchIndex } from '../../utils/db/index-store.ts';
import { removeHost } from '../../utils/db/sync-store.ts';
import type { StandingEntry } from '../../utils/domain/entry.ts';
import { buildIndex } from '../../utils/matching/build-index.ts';
import { ClaimDraft } from '../../utils/matching/claim-draft.ts';
import { claimRecord } from '../../utils/matching/claim-index.ts';
import { claimOfEntry } from '../../utils/matching/claim-of-entry.ts';
import { makeEntry } from './plan.ts';
import { claiming, HOST, publish } from './stored-lines.ts';

const REGION_NAMES = new Map([['99.01', 'Kabupaten Contoh']]);
const BRIDGE = 'Jembatan Kali Contoh di Kabupaten Contoh ditutup selama satu tahun';
const MARKET = 'Pedagang Pasar Baru Kabupaten Contoh wajib membayar sewa lapak 2 juta rupiah';

/** Posts about nothing in particular: two of them state what no feed should mark. */
const NEUTRAL = [
  'Jalan rusak parah di depan rumah, kapan diperbaiki',
  'Duh jalan rusak parah lagi di kampungku, tolong dong',
  'Selamat pagi semua, semoga sehat selalu',
];
const plainAdd = ClaimDraft.prototype.add;
const onChange = vi.fn(async () => undefined);
const newKeeper = () =>
  createIndexKeeper({ regionNames: async () => REGION_NAMES, neutralPosts: async () => NEUTRAL, onChange });
const answered = async (keeper: ReturnType<typeof newKeeper>, text: string) =>
  (await keeper.matcher()).match({ id: 'p', text }).map(({ key }) => key);

function anew(entries: readonly StandingEntry[]): Uint8Array {
  const claims = entries.map((entry) => claimOfEntry(`${HOST}:${entry.id}`, entry));
  return new Uint8Array(buildIndex(claims, { regionNames: REGION_NAMES }));
}

beforeEach(async () => {
  onChange.mockClear();
  await db.delete();
  await db.open();
});

describe('the index keeper', () => {
  it('builds where nothing is stored, and restores it in the next life without building', async () => {
    await publish('dlh-contoh', [claiming('dlh-contoh/a', BRIDGE)]);
    expect(await answered(newKeeper(), BRIDGE)).toEqual([`${HOST}:dlh-contoh/a`]);
    const stored = await readMatchIndex(db);
    const next = newKeeper();
    expect(await answered(next, BRIDGE)).toEqual([`${HOST}:dlh-contoh/a`]);
    expect(await next.refresh()).toBe(false);
    expect(new Uint8Array((await readMatchIndex(db))!.buffer)).toEqual(new Uint8Array(stored!.buffer));
    expect(onChange).not.toHaveBeenCalled();
  });

  it('follows every change of the lines, and is then what a fresh build gives', async () => {
    const keeper = newKeeper();
    const [a, b] = [claiming('dlh-contoh/a', BRIDGE), claiming('dlh-contoh/b', MARKET)];
    const other = claiming('dlh-contoh-baru/z', 'Posyandu Melati Kabupaten Contoh tutup hari Senin');
    const steps: [() => Promise<void>, StandingEntry[]][] = [
      [() => publish('dlh-contoh', [a]), [a]],
      [() => publish('dlh-contoh-baru', [other]), [other, a]],
      [() => publish('dlh-contoh', [a, b]), [other, a, b]],
      [
        () => publish('dlh-contoh', [{ ...b, revision: 2, answer: 'Sewa tetap.' }]),
        [other, { ...b, answer: 'Sewa tetap.' }],
      ],
      [() => syncStore.dropPublisher(HOST, 'dlh-contoh-baru'), [{ ...b, answer: 'Sewa tetap.' }]],
      [() => removeHost(db, HOST), []],
      [() => publish('dlh-contoh', [a]), [a]],
    ];
    for (const [change, expected] of steps) {
      await change();
      expect(await keeper.refresh()).toBe(true);
      expect(new Uint8Array((await keeper.matcher()).index.buffer)).toEqual(anew(expected));
    }
  });

  it('holds the texts of one publisher at a time while it builds', async () => {
    const ids = ['dlh-contoh', 'dinkes-contoh', 'dishub-contoh'];
    for (const id of ids) await publish(id, [claiming(`${id}/a`, BRIDGE), claiming(`${id}/b`, MARKET)]);
    let waiting = 0;
    let most = 0;
    const onRead = (row: unknown) => {
      waiting += 1;
      most = Math.max(most, waiting);
      return row;
    };
    const add = vi.spyOn(ClaimDraft.prototype, 'add').mockImplementation(function (this: ClaimDraft, claim) {
      waiting -= 1;
      return plainAdd.call(this, claim);
    });
    db.entries.hook('reading', onRead);
    try {
      await newKeeper().refresh();
    } finally {
      db.entries.hook('reading').unsubscribe(onRead);
      add.mockRestore();
    }
    expect(waiting).toBe(0);
    expect(most).toBe(2);
  });

  it('answers from the former index while it builds the next', async () => {
    await publish('dlh-contoh', [claiming('dlh-contoh/a', BRIDGE)]);
    const keeper = newKeeper();
    await keeper.matcher();
    const many = Array.from({ length: 1500 }, (_, n) => claiming(`dlh-contoh/m${n}`, `${MARKET} di blok nomor ${n}`));
    await publish('dlh-contoh', [claiming('dlh-contoh/a', BRIDGE), ...many]);
    let isDone = false;
    const refreshed = keeper.refresh().then(() => {
      isDone = true;
    });
    let answersMeanwhile = 0;
    while (!isDone) {
      expect(await answered(keeper, BRIDGE)).toContain(`${HOST}:dlh-contoh/a`);
      if (!isDone) answersMeanwhile += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await refreshed;
    expect(answersMeanwhile).toBeGreaterThan(3);
    expect((await keeper.matcher()).index.claims).toBe(1501);
  });

  it('builds a damaged index again', async () => {
    await publish('dlh-contoh', [claiming('dlh-contoh/a', BRIDGE)]);
    await newKeeper().matcher();
    const stored = (await readMatchIndex(db))!;
    const bytes = new Uint8Array(stored.buffer.slice(0));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeMatchIndex(db, { ...stored, buffer: bytes.buffer });
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    expect(await answered(newKeeper(), BRIDGE)).toEqual([`${HOST}:dlh-contoh/a`]);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
    expect(new Uint8Array((await readMatchIndex(db))!.buffer)).toEqual(new Uint8Array(stored.buffer));
  });

  it('builds an index of another version again', async () => {
    await publish('dlh-contoh', [claiming('dlh-contoh/a', BRIDGE)]);
    await newKeeper().matcher();
    const stored = (await readMatchIndex(db))!;
    await writeMatchIndex(db, { ...stored, version: stored.version - 1 });
    expect(await answered(newKeeper(), BRIDGE)).toEqual([`${HOST}:dlh-contoh/a`]);
    expect((await readMatchIndex(db))!.version).toBe(stored.version);
  });

  it('answers from an old index at once after a sleep, catches up, and has the pages asked again', async () => {
    await publish('dlh-contoh', [claiming('dlh-contoh/a', BRIDGE)]);
    await newKeeper().matcher();
    await publish('dlh-contoh', [claiming('dlh-contoh/a', BRIDGE), claiming('dlh-contoh/b', MARKET)]);
    const keeper = newKeeper();
    expect(await answered(keeper, BRIDGE)).toEqual([`${HOST}:dlh-contoh/a`]);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    expect(await answered(keeper, MARKET)).toEqual([`${HOST}:dlh-contoh/b`]);
  });

  it('does not index the claims of a suspended publisher', async () => {
    await publish('dlh-contoh', [claiming('dlh-contoh/a', BRIDGE)]);
    const [state] = await syncStore.readPublishers(HOST);
    await syncStore.writePublisher({ ...state!, publisher: { ...state!.publisher, status: 'suspended' } });
    expect(await answered(newKeeper(), BRIDGE)).toEqual([]);
  });

  it('lets an over-broad wording of a feed be related at most, and a precise one of the same claim answer', async () => {
    const precise = 'Jalan Melati di Kabupaten Contoh rusak parah sejak jembatan Kali Contoh dibangun';
    const entry = makeEntry('dlh-contoh/road', {
      claim: { text: precise, paraphrases: ['Jalan rusak parah'], appearances: [] },
    });
    await publish('dlh-contoh', [entry]);
    const matcher = await newKeeper().matcher();
    const tierOf = (text: string) => matcher.match({ id: 'p', text }).map(({ tier }) => tier);
    expect(tierOf('Jalan Melati Kabupaten Contoh rusak parah sejak jembatan Kali Contoh dibangun')).toEqual([
      'answers',
    ]);
    expect(tierOf('Kabupaten Contoh: jalan rusak parah di mana-mana')).not.toContain('answers');
    expect(claimRecord(matcher.index, 0).broad).toEqual([1]);
  });
});
