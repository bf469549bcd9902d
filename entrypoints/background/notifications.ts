// The browser's own notification for a notice: only where the reader switched it on and the browser allows it.
import { browser } from '../../utils/browser.ts';
import { type NoticeKind, noticeStem } from '../../utils/domain/notice.ts';
import { chooseLanguage, wordsOf } from '../../utils/i18n.ts';
import { logError } from '../../utils/log.ts';
import { openPanelTab } from '../../utils/open-panel.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';

/** One at a time: a later notification takes the place of the former. */
const ID = 'notices';

let isListening = false;

/** To be called synchronously while the background starts, and again when the permission comes: without it there is nothing to listen to. */
export function listenToNotifications(): void {
  // absent until the permission is given
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (isListening || notifications === undefined) return;
  isListening = true;
  notifications.onClicked.addListener((id) => {
    if (id === ID) openPanelTab('#notices').catch((error) => logError('notification', error));
  });
}

/** Tells of new notices, without a sound. */
export async function notifyOf(kinds: readonly NoticeKind[]): Promise<void> {
  const { notifyByBrowser, language } = await readSettings();
  if (!notifyByBrowser || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const words = wordsOf(chooseLanguage(language, navigator.languages));
  await browser.notifications.create(ID, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: words.t('product_name'),
    message: words.n(noticeStem(kinds), kinds.length),
  });
}
