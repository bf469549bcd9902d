// The toolbar popup: shows the tab in use, renews its data, grants its site.
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/badge.css';
import '../../components/popup.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PopupView } from '../../components/PopupView.tsx';
import { browser } from '../../utils/browser.ts';
import type { TabView } from '../../utils/domain/tab.ts';
import type { Words } from '../../utils/i18n.ts';
import { logError } from '../../utils/log.ts';
import { ask } from '../../utils/messaging/client.ts';
import { platformForHost } from '../../utils/platforms/registry.ts';
import { patternsOfHost, patternsOfPlatform, requestAccess } from '../../utils/settings/host-access.ts';
import { pageWords } from '../../utils/settings/page-words.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { tabInUse } from './tab-in-use.ts';

/** While it is open the popup follows the page. */
const RENEW_MS = 1000;

function Popup({ words, tabId }: { words: Words; tabId: number }) {
  const [view, setView] = useState<TabView | 'loading' | 'failed'>('loading');
  const [isRefreshing, setRefreshing] = useState(false);

  async function read(): Promise<void> {
    try {
      setView((await ask('read-tab', { tabId })) ?? 'failed');
    } catch (error) {
      logError('popup', error);
      setView('failed');
    }
  }

  useEffect(() => {
    void read();
    const timer = setInterval(read, RENEW_MS);
    return () => clearInterval(timer);
  }, []);

  async function refresh(): Promise<void> {
    setRefreshing(true);
    try {
      await ask('sync-feeds', {});
    } catch (error) {
      logError('popup', error);
    }
    setRefreshing(false);
    await read();
  }

  async function grant(): Promise<void> {
    if (typeof view !== 'object' || view.host === undefined) return;
    const platform = platformForHost(view.host);
    const isGranted = await requestAccess(platform ? patternsOfPlatform(platform.hosts) : patternsOfHost(view.host));
    if (isGranted) await browser.tabs.reload(tabId);
    await read();
  }

  async function jump(postId: string): Promise<void> {
    await ask('jump-to-post', { tabId, postId }).catch((error) => logError('popup', error));
    window.close();
  }

  return (
    <PopupView
      view={view}
      words={words}
      isRefreshing={isRefreshing}
      onRefresh={refresh}
      onGrant={grant}
      onJump={jump}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
    />
  );
}

const root = document.getElementById('app');
if (root !== null) {
  const [settings, tabId] = await Promise.all([readSettings(), tabInUse()]);
  render(<Popup words={pageWords(settings)} tabId={tabId} />, root);
}
