// Who watches tables hears of each write to them, and of no other.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { createDatabase } from '../../utils/db/database.ts';
import { watchTables } from '../../utils/db/watch-tables.ts';

test('writes to the watched tables are told of, reads and writes to others are not', async () => {
  const db = createDatabase('watched');
  const told = vi.fn();
  watchTables(db, ['notices', 'health'], told);
  const isTold = async (act: () => Promise<unknown>) => {
    told.mockClear();
    await act();
    return told.mock.calls.length > 0;
  };
  const at = '2026-11-24T00:00:00Z';
  expect(await isTold(() => db.notices.add({ kind: 'revised', key: 'a:b/c', at, isRead: false }))).toBe(true);
  expect(await isTold(() => db.notices.toArray())).toBe(false);
  expect(await isTold(() => db.shown.put({ name: 'x', revision: 1, at }))).toBe(false);
  const nothing = db.notices.filter(({ isRead }) => isRead);
  expect(await isTold(() => nothing.modify({ isRead: false }))).toBe(false);
  expect(await isTold(() => db.health.put({ id: 'a', url: 'https://a.example/', failures: 0, broken: 0 }))).toBe(true);
  expect(await isTold(() => db.notices.clear())).toBe(true);
  await db.delete();
});
