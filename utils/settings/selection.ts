// A selected text on its way from the context menu to the panel of its window: in the browser's memory, taken out once.
import { browser } from '../browser.ts';
import { z } from '../domain/zod.ts';

const KEY = 'selection';
/** As much of a text as the matcher reads. */
const LONGEST = 20_000;

const selection = z.object({ text: z.string(), windowId: z.int().optional() });

/** Puts a text there, for the panel of one window; without a window, for any. */
export async function storeSelection(text: string, windowId: number | undefined): Promise<void> {
  const stored = { text: text.slice(0, LONGEST), ...(windowId === undefined ? {} : { windowId }) };
  await browser.storage.session.set({ [KEY]: stored });
}

/**
 * Calls back with each text that comes for this window, also with one that came before; it is gone from there
 * afterwards. A panel that knows no window takes every text.
 */
export function watchSelection(windowId: number | undefined, callback: (text: string) => void): () => void {
  const take = async () => {
    const stored = selection.safeParse((await browser.storage.session.get(KEY))[KEY]);
    if (!stored.success) return;
    const { text, windowId: wanted } = stored.data;
    if (windowId !== undefined && wanted !== undefined && wanted !== windowId) return;
    await browser.storage.session.remove(KEY);
    callback(text);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[KEY]?.newValue !== undefined) void take();
  };
  browser.storage.onChanged.addListener(listener);
  void take();
  return () => browser.storage.onChanged.removeListener(listener);
}
