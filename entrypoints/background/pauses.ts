// A pause for an hour ends by itself: an alarm asks open pages to begin again.
import { browser } from '../../utils/browser.ts';
import { logError } from '../../utils/log.ts';
import { tellChange } from '../../utils/messaging/changes.ts';
import { withoutPause, withPause } from '../../utils/settings/pause.ts';
import { changeSettings, readSettings } from '../../utils/settings/settings-store.ts';
import { askPagesAgain } from './ask-pages.ts';

const ALARM = 'pause-ends';
const PAUSE_MS = 3_600_000;

/** Sets or clears the alarm; alarms may vanish on a restart: to be called at each start and after each change of settings. */
export async function setPauseAlarm(): Promise<void> {
  const { pausedUntil } = await readSettings();
  const when = pausedUntil === null ? Number.NaN : Date.parse(pausedUntil);
  if (when > Date.now()) await browser.alarms.create(ALARM, { when });
  else await browser.alarms.clear(ALARM);
}

/** Begins a pause; open pages follow the settings at once. */
export async function pauseMarking(host: string, kind: 'site' | 'hour'): Promise<null> {
  const until = new Date(Date.now() + PAUSE_MS).toISOString();
  await changeSettings((settings) => withPause(settings, kind === 'hour' ? { kind, until } : { kind }, host));
  return null;
}

/** Ends every pause that holds on a host. */
export async function resumeMarking(host: string): Promise<null> {
  await changeSettings((settings) => withoutPause(settings, host));
  return null;
}

/** To be called synchronously while the background starts. */
export function listenToPauseAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) Promise.all([askPagesAgain(), tellChange()]).catch((error) => logError('pause', error));
  });
}
