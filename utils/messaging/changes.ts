// Tells open pages of the extension that what they show has changed. None of them asks again by the clock: that would keep the
// background awake for as long as a panel stands open.
import { browser } from '../browser.ts';

const CHANGED_KEY = 'changed';
/** What pages show besides what is told here: the settings, and what a tab's page reported. */
const SHOWN_KEYS = /^(?:changed|settings|tab-\d+)$/;
/** Changes come in bursts: one look at them all is enough. */
const GATHER_MS = 150;

/** To be called by the background when something that its answers rest on has changed. */
export async function tellChange(): Promise<void> {
  await browser.storage.session.set({ [CHANGED_KEY]: crypto.randomUUID() });
}

/** Calls back after each burst of changes: of what is stored, chosen, granted or reported. Returns the function that stops it. */
export function watchChanges(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const gather = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      callback();
    }, GATHER_MS);
  };
  const onStored = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => SHOWN_KEYS.test(key))) gather();
  };
  browser.storage.onChanged.addListener(onStored);
  browser.permissions.onAdded.addListener(gather);
  browser.permissions.onRemoved.addListener(gather);
  return () => {
    clearTimeout(timer);
    browser.storage.onChanged.removeListener(onStored);
    browser.permissions.onAdded.removeListener(gather);
    browser.permissions.onRemoved.removeListener(gather);
  };
}
