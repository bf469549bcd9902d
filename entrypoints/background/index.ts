// The background: listeners registered synchronously at each start; everything else is wired from here.
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/browser.ts';
import { logError } from '../../utils/log.ts';
import { serve } from '../../utils/messaging/server.ts';
import { readSettings, readWithProblems, watchSettings } from '../../utils/settings/settings-store.ts';
import { askPagesAgain } from './ask-pages.ts';
import { listenToMenu, setMenu } from './context-menu.ts';
import { dropOrphans, renewSample } from './feeds.ts';
import { keepWantedSite } from './keep-site.ts';
import { forgetJudge } from './live-judge.ts';
import { warmUp } from './live-matcher.ts';
import { noticeChanges } from './notices.ts';
import { listenToNotifications } from './notifications.ts';
import { listenToPauseAlarm, setPauseAlarm } from './pauses.ts';
import { HANDLERS } from './requests.ts';
import { registerSites, runInOpenPages } from './site-scripts.ts';
import { listenToSourceAlarm, readDueSources, setSourceAlarm } from './sources.ts';
import { listenToAlarm, setAlarm, syncDue } from './sync-schedule.ts';
import { forgetReport } from './tab-reports.ts';
import { tellChangesOfTables } from './tell-changes.ts';

export default defineBackground({
  type: 'module',
  main() {
    const guard = (where: string, work: Promise<unknown>) => work.catch((error) => logError(where, error));
    serve(HANDLERS, (error, name) => logError(name, error));
    listenToAlarm();
    listenToSourceAlarm();
    listenToPauseAlarm();
    listenToNotifications();
    listenToMenu();
    tellChangesOfTables();
    browser.runtime.onInstalled.addListener(({ reason }) => {
      guard('install', greet(reason));
    });
    browser.runtime.onStartup.addListener(() => {
      // a life that ended between a sync and its notices left them to this one
      guard('startup', Promise.all([syncDue(), readDueSources(), noticeChanges()]));
    });
    browser.permissions.onAdded.addListener(({ origins = [] }) => {
      listenToNotifications();
      guard('permission', afterPermission());
      guard('site', keepWantedSite(origins));
    });
    browser.tabs.onRemoved.addListener((tabId) => {
      guard('tab', forgetReport(tabId));
    });
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (status === 'loading') guard('tab', forgetReport(tabId));
    });
    watchSettings(({ regions }) => {
      forgetJudge(regions);
      guard('settings', Promise.all([setPauseAlarm(), setMenu(), askPagesAgain()]));
    });
    guard('index', warmUp());
    guard(
      'start',
      Promise.all([
        restoreSites(),
        setAlarm(),
        setSourceAlarm(),
        setPauseAlarm(),
        setMenu(),
        nameRefusedSettings(),
        dropOrphans(),
      ]),
    );
  },
});

/** The welcome page opens once, at the first install; updates are silent. */
async function greet(reason: string): Promise<void> {
  if (reason === 'install' || reason === 'update') await runInOpenPages((await readSettings()).sites);
  if (reason === 'update') await renewSample();
  if (reason !== 'install' || (await readSettings()).welcomed) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

async function afterPermission(): Promise<void> {
  await restoreSites();
  await Promise.all([syncDue(), readDueSources()]);
}

async function restoreSites(): Promise<void> {
  await registerSites((await readSettings()).sites);
}

async function nameRefusedSettings(): Promise<void> {
  const { problems } = await readWithProblems();
  for (const { place, message, remedy } of problems) logError(place, new Error(`${message}. ${remedy}`));
}
