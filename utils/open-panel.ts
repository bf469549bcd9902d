// The one way to the panel: beside the page where the browser has a place for it, else as a tab.
import { browser } from './browser.ts';

/** The parts that the polyfill does not know, or that some browsers lack. */
interface Sides {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
  readonly windows?: { getCurrent(): Promise<{ readonly id?: number }> };
}

const sides = browser as unknown as Sides;

/** Id of the window in use, which Chromium needs to open the panel in it; undefined where there are no windows. */
export async function windowInUse(): Promise<number | undefined> {
  return (await sides.windows?.getCurrent())?.id;
}

/**
 * Opens the panel. To be called in a click, before anything is awaited: browsers open a side panel only then. `windowId`
 * must therefore be known beforehand; without it, or without a side, the panel opens as a tab.
 */
export async function openPanel(windowId: number | undefined): Promise<void> {
  const { sidePanel } = (globalThis as { chrome?: Sides }).chrome ?? {};
  if (sides.sidebarAction !== undefined) return sides.sidebarAction.open();
  if (sidePanel !== undefined && windowId !== undefined) return sidePanel.open({ windowId });
  return openPanelTab('');
}

/** Opens the panel as a tab, at an address within it: `#notices`. */
export async function openPanelTab(view: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html${view}`) });
}
