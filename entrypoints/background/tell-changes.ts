// Tells open pages when tables that they show were written to; many writes of one sync are told of once.
import { watchTables } from '../../utils/db/watch-tables.ts';
import { logError } from '../../utils/log.ts';
import { tellChange } from '../../utils/messaging/changes.ts';
import { db } from './database.ts';
import { isAnySyncing } from './sync-schedule.ts';

/** Not `shown`: what was shown is remembered while the reader looks, and no page lists it. */
const SHOWN = ['hosts', 'health', 'provinces', 'publishers', 'entries', 'dismissals', 'notices'] as const;
/** A first sync writes for half a minute, and each look of a page at its feeds counts rows. */
const GATHER_MS = 1000;
/** While a sync writes: each open page then reads again what it shows, and a first sync writes for half a minute. Its end is told of at once. */
const REST_IN_SYNC_MS = 5000;

/** To be called once in each life of the background. */
export function tellChangesOfTables(): void {
  let isGathering = false;
  let toldAt = 0;
  const tell = () => {
    if (isAnySyncing() && Date.now() - toldAt < REST_IN_SYNC_MS) {
      setTimeout(tell, GATHER_MS);
      return;
    }
    isGathering = false;
    toldAt = Date.now();
    tellChange().catch((error) => logError('changes', error));
  };
  watchTables(db, SHOWN, () => {
    if (isGathering) return;
    isGathering = true;
    setTimeout(tell, GATHER_MS);
  });
}
