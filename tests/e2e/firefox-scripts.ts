// What runs in Firefox's own scope, with its rights: scripts, since none of it can be said over WebDriver BiDi.
import type { MediaChoice } from './driver.ts';

/** Id of the extension in its manifest. */
export const EXTENSION_ID = 'pembanding@pembanding.example';
/** Firefox draws it at random for each profile; a preference fixes it. */
export const EXTENSION_UUID = '5e6b1c3a-7f0d-4c52-9a41-2d8e9b7f6a10';

/** Ends the event page as an idle one is ended. */
export const STOP_BACKGROUND = `WebExtensionPolicy.getByID('${EXTENSION_ID}').extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`;
/** Ends the extension and starts it anew. */
export const RELOAD_EXTENSION = `(async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID('${EXTENSION_ID}')).reload();
})()`;

/** True where our panel stands in the sidebar. */
export const IS_SIDEBAR_OPEN = `(() => {
  const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
  return SidebarController.isOpen && SidebarController.currentID.includes('pembanding');
})()`;

/** What lies on the clipboard: a page may read it only after a question to the reader. */
export const READ_CLIPBOARD = `(() => {
  const { clipboard } = Services;
  const has = (flavor) => clipboard.hasDataMatchingFlavors([flavor], clipboard.kGlobalClipboard);
  const hasPicture = has('image/png');
  if (!has('text/plain')) return { text: '', hasPicture };
  const carried = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  carried.init(null);
  carried.addDataFlavor('text/plain');
  clipboard.getData(carried, clipboard.kGlobalClipboard);
  const found = {};
  carried.getTransferData('text/plain', found);
  return { text: found.value.QueryInterface(Ci.nsISupportsString).data, hasPicture };
})()`;

/** The event that a click in the menu sends, with the user's gesture that it carries. */
export function menuClick(selected: string): string {
  const info = JSON.stringify({ menuItemId: 'compare', selectionText: selected, editable: false, modifiers: [] });
  return `WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)}).extension.emit('webext-menu-menuitem-click', ${info}, Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab)`;
}

/** Sets what a reader has set in the system. By preference, since every tab of a test is the same reader's. */
export function setMedia({ scheme, forcedColours, reducedMotion }: MediaChoice): string {
  const wanted = {
    'layout.css.prefers-color-scheme.content-override': scheme === undefined ? null : scheme === 'dark' ? 0 : 1,
    'browser.display.document_color_use': forcedColours === true ? 2 : null,
    'ui.prefersReducedMotion': reducedMotion === true ? 1 : null,
  };
  return `(() => {
    for (const [name, value] of Object.entries(${JSON.stringify(wanted)}))
      value === null ? Services.prefs.clearUserPref(name) : Services.prefs.setIntPref(name, value);
  })()`;
}
