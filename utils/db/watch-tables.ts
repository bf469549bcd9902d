// Says when tables were written to, whoever wrote.
import { Dexie } from 'dexie';
import type { Database } from './database.ts';

/** Tables that can be watched. */
export type TableName = Extract<
  keyof Database,
  'hosts' | 'health' | 'provinces' | 'publishers' | 'entries' | 'dismissals' | 'counters' | 'shown' | 'notices'
>;

/** Calls back, perhaps twice, for each transaction that wrote to one of these tables; for the whole life of the caller. */
export function watchTables(db: Database, tables: readonly TableName[], callback: () => void): void {
  const wanted = tables.map((table) => `idb://${db.name}/${table}/`);
  // `all`: another page came back from the browser's cache and may have missed anything
  const isWanted = (part: string) => part === 'all' || wanted.some((start) => part.startsWith(start));
  Dexie.on('storagemutated', (parts) => {
    if (Object.keys(parts).some(isWanted)) callback();
  });
}
