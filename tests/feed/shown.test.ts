// What was shown, over a real IndexedDB engine: a clarification that goes and comes back is remembered again.
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '../../entrypoints/background/database.ts';
import { noticeChanges } from '../../entrypoints/background/notices.ts';
import { rememberEntries } from '../../entrypoints/background/shown.ts';
import { readShown } from '../../utils/db/notice-store.ts';
import type { StandingEntry } from '../../utils/domain/entry.ts';
import { claiming, HOST, publish } from './stored-lines.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());

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
