// The one door to the extension API: promises in both browsers.
import browser from 'webextension-polyfill';

export type { Menus, Runtime, Scripting, Tabs } from 'webextension-polyfill';
export { browser };
