// "Bandingkan teks ini" on selected text of any page: the text goes to the panel through the browser's memory, and nowhere else.
import { browser } from '../../utils/browser.ts';
import { chooseLanguage, wordsOf } from '../../utils/i18n.ts';
import { logError } from '../../utils/log.ts';
import { openPanel, openPanelTab } from '../../utils/open-panel.ts';
import { storeSelection } from '../../utils/settings/selection.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';

const ID = 'compare';

/** Firefox for Android has no context menus. */
const { contextMenus } = browser as { contextMenus?: typeof browser.contextMenus };

/** To be called synchronously while the background starts. */
export function listenToMenu(): void {
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== ID || selectionText === undefined) return;
    // before anything is awaited: the click opens a side panel only now
    const opening = openPanel(tab?.windowId).catch((error) => {
      logError('menu', error);
      return openPanelTab('#compare');
    });
    Promise.all([storeSelection(selectionText, tab?.windowId), opening]).catch((error) => logError('menu', error));
  });
}

/** Writes the item in the reader's language; safe to repeat. */
export async function setMenu(): Promise<void> {
  if (contextMenus === undefined) return;
  const { language } = await readSettings();
  const title = wordsOf(chooseLanguage(language, navigator.languages)).t('compare_text');
  await contextMenus.removeAll();
  contextMenus.create({ id: ID, title, contexts: ['selection'] });
}
