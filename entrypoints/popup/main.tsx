// The toolbar popup: shows the tab in use, renews its data, grants its site.
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/badge/badge.css';
import '../../components/ui/field.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { errorWords } from '../../components/ui/error-words.ts';
import { browser } from '../../utils/browser.ts';
import type { TabView } from '../../utils/domain/tab.ts';
import { codeOf } from '../../utils/errors.ts';
import type { Words } from '../../utils/i18n.ts';
import { logError } from '../../utils/log.ts';
import { askCode } from '../../utils/messaging/ask-code.ts';
import { watchChanges } from '../../utils/messaging/changes.ts';
import { ask } from '../../utils/messaging/client.ts';
import { openPanel, openPanelTab, windowInUse } from '../../utils/open-panel.ts';
import { PLATFORM_HOSTS, platformOfKnownHost } from '../../utils/platforms/hosts.ts';
import { patternsOfHost, patternsOfPlatform, requestAccess } from '../../utils/settings/host-access.ts';
import { storedWords } from '../../utils/settings/stored-language.ts';
import { dropWantedSite, storeWantedSite } from '../../utils/settings/wanted-site.ts';
import { tabInUse } from './tab-in-use.ts';

/** Firefox for Android has no context menus. */
const hasMenu = (browser as { contextMenus?: object }).contextMenus !== undefined;

/** The first paint does not wait for the browser to say which `tab` is in use. */
function Popup({ words, tab }: { words: Words; tab: Promise<number> }) {
  const [view, setView] = useState<TabView | 'loading' | 'failed'>('loading');
  const [isRefreshing, setRefreshing] = useState(false);
  const [said, setSaid] = useState<string>();
  const windowId = useRef<number>(undefined);

  async function read(): Promise<void> {
    try {
      setView((await ask('read-tab', { tabId: await tab })) ?? 'failed');
    } catch (error) {
      logError('popup', error);
      setView('failed');
    }
  }

  useEffect(() => {
    void read();
    tell(
      windowInUse().then((id) => {
        windowId.current = id;
      }),
    );
    return watchChanges(() => void read());
  }, []);

  async function refresh(): Promise<void> {
    setRefreshing(true);
    try {
      const feeds = (await ask('sync-feeds', {})) ?? [];
      const failures = feeds.flatMap(({ failure, hasPermission, publishers }) => [
        ...(hasPermission ? [] : ['feed/permission']),
        ...[failure, ...publishers.map((publisher) => publisher.failure)].filter((code) => code !== undefined),
      ]);
      setSaid(failures[0] === undefined ? undefined : errorWords(failures[0], words));
    } catch (error) {
      logError('popup', error);
      setSaid(errorWords(codeOf(error), words));
    }
    setRefreshing(false);
    await read();
  }

  async function grant(): Promise<void> {
    if (typeof view !== 'object' || view.host === undefined) return;
    const platform = platformOfKnownHost(view.host);
    const isGranted = await requestAccess(
      platform ? patternsOfPlatform(PLATFORM_HOSTS[platform]) : patternsOfHost(view.host),
    );
    if (isGranted) await browser.tabs.reload(await tab);
    await read();
  }

  /** Asks for the site; the background keeps it if it is a Mastodon server, also where the browser closes the popup at its question. */
  async function readSite(): Promise<void> {
    if (typeof view !== 'object' || view.host === undefined) return;
    const site = { host: view.host, tabId: view.tabId };
    tell(storeWantedSite(site));
    if (!(await requestAccess(patternsOfHost(site.host)))) return dropWantedSite();
    if (!(await ask('keep-site', site))) setSaid(words.t('not_mastodon'));
    await read();
  }

  async function diagnose(): Promise<void> {
    const structure = await browser.tabs.sendMessage(await tab, { notice: 'diagnose' });
    const { version } = browser.runtime.getManifest();
    const counts = typeof view === 'object' ? view.report : undefined;
    const { seen, read: wasRead, unreadable, platform, surface } = counts ?? {};
    const head = JSON.stringify({ version, platform, surface, seen, read: wasRead, unreadable });
    await navigator.clipboard.writeText(`${head}\n${String(structure)}`);
    setSaid(words.t('diagnostics_copied'));
  }

  /** Open pages follow the settings at once. */
  async function pause(kind: 'site' | 'hour'): Promise<void> {
    if (typeof view !== 'object' || view.host === undefined) return;
    await ask('pause-marking', { host: view.host, kind });
    await read();
  }

  async function resume(): Promise<void> {
    if (typeof view !== 'object' || view.host === undefined) return;
    await ask('resume-marking', { host: view.host });
    await read();
  }

  async function jump(postId: string): Promise<void> {
    await ask('jump-to-post', { tabId: await tab, postId }).catch((error) => logError('popup', error));
    const posts =
      typeof view === 'object' ? view.marks.find(({ postIds }) => postIds.includes(postId))?.postIds : undefined;
    // a claim on several posts: the popup stays, so that the next click goes to the next one
    if (posts?.length === 1) window.close();
  }

  return (
    <PopupView
      view={view}
      words={words}
      isRefreshing={isRefreshing}
      onRefresh={refresh}
      onGrant={grant}
      onReadSite={() => tell(readSite())}
      onDiagnose={() => tell(diagnose())}
      said={said}
      onJump={jump}
      onCompare={() => tell(openPanelTab('#compare').then(() => window.close()))}
      onCode={askCode}
      hasMenu={hasMenu}
      onNotices={() => tell(openPanelTab('#notices').then(() => window.close()))}
      onPause={(kind) => tell(pause(kind))}
      onResume={() => tell(resume())}
      onPanel={() => tell(openPanel(windowId.current).then(() => window.close()))}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
    />
  );
}

function tell(work: Promise<unknown>): void {
  work.catch((error) => logError('popup', error));
}

const root = document.getElementById('app');
if (root !== null) {
  const tab = tabInUse();
  render(<Popup words={await storedWords()} tab={tab} />, root);
}
