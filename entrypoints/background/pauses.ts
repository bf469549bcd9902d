// A pause for an hour ends by itself: an alarm asks open pages to begin again.
import { browser } from '../../utils/browser.ts';
import { logError } from '../../utils/log.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { askPagesAgain } from './ask-pages.ts';

const ALARM = 'pause-ends';

/** Sets or clears the alarm; alarms may vanish on a restart: to be called at each start and after each change of settings. */
export async function setPauseAlarm(): Promise<void> {
  const { pausedUntil } = await readSettings();
  const when = pausedUntil === null ? Number.NaN : Date.parse(pausedUntil);
  if (when > Date.now()) await browser.alarms.create(ALARM, { when });
  else await browser.alarms.clear(ALARM);
}

/** To be called synchronously while the background starts. */
export function listenToPauseAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) askPagesAgain().catch((error) => logError('pause', error));
  });
}
