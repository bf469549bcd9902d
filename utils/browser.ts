// The one door to the extension API: under Manifest V3 both browsers answer with promises, so nothing lies between.
import type { Browser } from 'webextension-polyfill';

export type { Menus, Runtime, Scripting, Tabs } from 'webextension-polyfill';

interface Namespaces {
  readonly browser?: Browser;
  readonly chrome?: Browser;
}

const { browser: standard, chrome } = globalThis as Namespaces;

/** The API by its standard name, or by Chromium's own; the same calls and promises under both. */
export const browser = (standard?.runtime?.id === undefined ? chrome : standard) as Browser;
