// What was shown, over a real IndexedDB engine: a clarification that goes and comes back is remembered again.
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '../../entrypoints/background/database.ts';
import { noticeChanges } from '../../entrypoints/background/notices.ts';
import { forgetEntry, rememberEntries } from '../../entrypoints/background/shown.ts';
import { readNotices, readShown } from '../../utils/db/notice-store.ts';
import type { StandingEntry } from '../../utils/domain/entry.ts';
import { claiming, HOST, publish } from './stored-lines.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
/** What happens between reading what was shown and writing it. */
const meanwhile = vi.hoisted(() => ({ act: async () => undefined as unknown }));

vi.mock('../../utils/db/notice-store.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../utils/db/notice-store.ts')>();
  return {
    ...actual,
    readShownOf: async (...asked: Parameters<typeof actual.readShownOf>) => {
      const rows = await actual.readShownOf(...asked);
      await meanwhile.act();
      return rows;
    },
  };
});

vi.mock('../../utils/browser.ts', () => {
  const area = {
    get: async (key: string) => ({ [key]: stored.get(key) }),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) stored.set(key, value);
    },
    onChanged: { addListener: () => undefined },
  };
  return { browser: { storage: { local: area, session: area, onChanged: { addListener: () => undefined } } } };
});

const ENTRY = claiming('dlh-contoh/a', 'Tarif sampah di Kabupaten Contoh naik 300 persen mulai Januari 2027');
const KEY = `${HOST}:${ENTRY.id}`;
const GONE: StandingEntry = { ...ENTRY, revision: 2, status: 'superseded' };

beforeEach(async () => {
  await db.delete();
  await db.open();
  forgetEntry(KEY);
  meanwhile.act = async () => undefined;
});

test('an entry that was replaced and is published again is remembered at its new revision', async () => {
  await publish('dlh-contoh', [ENTRY]);
  await rememberEntries([KEY]);
  await publish('dlh-contoh', [GONE]);
  await noticeChanges();
  expect((await readShown(db)).size).toBe(0);
  await publish('dlh-contoh', [{ ...ENTRY, revision: 3 }]);
  await rememberEntries([KEY]);
  expect([...(await readShown(db)).values()].map(({ revision }) => revision)).toEqual([3]);
});

test('a change that is found while an entry is shown again is told once', async () => {
  await publish('dlh-contoh', [ENTRY]);
  await rememberEntries([KEY]);
  await publish('dlh-contoh', [{ ...ENTRY, revision: 2 }]);
  // another life of the worker
  forgetEntry(KEY);
  let changing: Promise<void> | undefined;
  meanwhile.act = () => {
    changing = noticeChanges();
    return Promise.race([changing, new Promise((resolve) => setTimeout(resolve, 100))]);
  };
  await rememberEntries([KEY]);
  await changing;
  await noticeChanges();
  expect((await readNotices(db)).map(({ kind }) => kind)).toEqual(['revised']);
  expect([...(await readShown(db)).values()].map(({ revision }) => revision)).toEqual([2]);
});
