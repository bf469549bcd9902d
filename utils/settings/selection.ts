// A selected text on its way from the context menu to the panel: in the browser's memory, taken out once.
import { browser } from '../browser.ts';

const KEY = 'selection';
/** As much of a text as the matcher reads. */
const LONGEST = 20_000;

/** Puts a text there. */
export async function storeSelection(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text.slice(0, LONGEST) });
}

/** Calls back with each text that comes, also with one that came before; it is gone from there afterwards. */
export function watchSelection(callback: (text: string) => void): () => void {
  const take = async () => {
    const { [KEY]: text } = await browser.storage.session.get(KEY);
    if (typeof text !== 'string') return;
    await browser.storage.session.remove(KEY);
    callback(text);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && typeof changes[KEY]?.newValue === 'string') void take();
  };
  browser.storage.onChanged.addListener(listener);
  void take();
  return () => browser.storage.onChanged.removeListener(listener);
}
