// The background's one connection to the database, opened at its first use.
import { createDatabase } from '../../utils/db/database.ts';
import { createSyncStore } from '../../utils/db/sync-store.ts';

export const db = createDatabase();
export const syncStore = createSyncStore(db);
