// What each tab's page reported, in session storage: it survives the worker's sleep and is never written to disk.
import { browser } from '../../utils/browser.ts';
import { type PageReport, pageReport } from '../../utils/domain/tab.ts';
import { countSurface } from './surface-health.ts';

/**
 * Stores a tab's report and shows the number of claims on the toolbar button; true where the layout of that view counts
 * as changed.
 */
export async function storeReport(tabId: number, report: PageReport): Promise<boolean> {
  const isChanged = await countSurface(report, await readReport(tabId));
  await browser.storage.session.set({ [keyOf(tabId)]: isChanged ? { ...report, health: 'changed' } : report });
  const claims = new Set(report.marks.map(({ mark }) => mark.claimKey ?? mark.key)).size;
  await showCount(tabId, claims);
  return isChanged;
}

/** The tab's last report. */
export async function readReport(tabId: number): Promise<PageReport | undefined> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  const parsed = pageReport.safeParse(stored[key]);
  return parsed.success ? parsed.data : undefined;
}

/** The page is gone: so is what it reported. */
export async function forgetReport(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** The page stays, but it is no longer read. */
export async function endReport(tabId: number): Promise<void> {
  await forgetReport(tabId);
  await showCount(tabId, 0);
}

async function showCount(tabId: number, claims: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: claims === 0 ? '' : String(claims) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#1a2124' });
  } catch (error) {
    if (!/no tab|invalid tab/i.test(String(error))) throw error; // the tab was closed meanwhile
  }
}

function keyOf(tabId: number): string {
  return `tab-${tabId}`;
}
