// Settings in the extension's local storage: read, change one at a time, watch.
import { browser } from '../browser.ts';
import type { Problem } from '../errors.ts';
import { parseSettings } from './parse-settings.ts';
import type { Settings } from './settings.ts';

const KEY = 'settings';
/** The first value of which a part was refused, so that nothing is lost when the rest is written again. */
const REFUSED_KEY = 'settings-refused';

/** The reader's settings; what is malformed has its default. */
export async function readSettings(): Promise<Settings> {
  return (await readWithProblems()).settings;
}

/** The same, with what was refused. */
export async function readWithProblems(): Promise<{ settings: Settings; problems: Problem[] }> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return parseSettings(stored);
}

/** Applies `change` to the current settings and stores the result; changes from several pages queue up. */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const { [KEY]: stored } = await browser.storage.local.get(KEY);
    const { settings, problems } = parseSettings(stored);
    if (problems.length > 0 && (await browser.storage.local.get(REFUSED_KEY))[REFUSED_KEY] === undefined) {
      await browser.storage.local.set({ [REFUSED_KEY]: stored });
    }
    const changed = { ...settings, ...change(settings) };
    await browser.storage.local.set({ [KEY]: changed });
    return changed;
  });
}

/** Calls back with every later value, whoever changed it; returns the function that stops it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) callback(parseSettings(changes[KEY]?.newValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
