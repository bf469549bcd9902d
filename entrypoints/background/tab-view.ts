// What the popup shows of a tab.
import { browser, type Tabs } from '../../utils/browser.ts';
import { isSample } from '../../utils/domain/region.ts';
import type { PageReport, TabMark, TabView } from '../../utils/domain/tab.ts';
import { loadRegions } from '../../utils/packaged.ts';
import { platformById } from '../../utils/platforms/registry.ts';
import { hasAccess, patternsOfHost, patternsOfPlatform } from '../../utils/settings/host-access.ts';
import { pauseOf } from '../../utils/settings/pause.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { feedSummary } from './feed-summary.ts';
import { unreadKinds } from './notices.ts';
import { platformOfHost, platformState } from './platform-advice.ts';
import { readReport } from './tab-reports.ts';

/** The view of a tab. */
export async function viewTab(tabId: number): Promise<TabView> {
  const tab = await browser.tabs.get(tabId);
  const [report, settings, summary] = await Promise.all([readReport(tabId), readSettings(), feedSummary()]);
  const host = report?.host ?? hostOf(tab);
  const pause = host === undefined ? undefined : pauseOf(settings, host, Date.now());
  const regions = settings.regions.length === 0 ? [] : await loadRegions();
  return {
    tabId,
    ...(host === undefined ? {} : { host }),
    state: await stateOf(host, report, settings),
    ...(pause === undefined ? {} : { pause }),
    ...(report === undefined ? {} : { report }),
    marks: byClaim(report),
    ...summary,
    regions: settings.regions.flatMap((code) => regions.find((region) => region.code === code) ?? []),
    isSample: isSample(settings.regions),
    unread: await unreadKinds(),
  };
}

async function stateOf(
  host: string | undefined,
  report: PageReport | undefined,
  settings: Settings,
): Promise<TabView['state']> {
  if (host === undefined) return 'unknown-site';
  const id = platformOfHost(host, settings);
  if (id === undefined) return 'unknown-site';
  const state = await platformState(id, settings);
  if (state !== 'on') return state === 'off' ? 'platform-off' : 'platform-paused';
  const { hosts } = platformById(id);
  const patterns = hosts.length === 0 ? patternsOfHost(host) : patternsOfPlatform(hosts);
  if (!(await hasAccess(patterns))) return 'no-permission';
  if (pauseOf(settings, host, Date.now()) !== undefined) return 'paused';
  if (report === undefined) return 'not-started';
  const states = {
    fine: 'reading',
    'no-posts': 'reading',
    unknown: 'layout-unknown',
    changed: 'layout-changed',
  } as const;
  return states[report.health];
}

/** Repeated claims are one line, in page order. */
function byClaim(report: PageReport | undefined): TabMark[] {
  const claims = new Map<string, { mark: TabMark['mark']; postIds: string[] }>();
  for (const { postId, mark } of report?.marks ?? []) {
    const name = mark.claimKey ?? mark.key;
    const known = claims.get(name);
    if (known === undefined) claims.set(name, { mark, postIds: [postId] });
    else known.postIds.push(postId);
  }
  return [...claims.values()];
}

/** Only known for sites we may read: we do not ask for the permission that shows every tab's address. */
function hostOf(tab: Tabs.Tab): string | undefined {
  const url = tab.url === undefined ? null : URL.parse(tab.url);
  return url !== null && /^https?:$/.test(url.protocol) ? url.hostname : undefined;
}
