// The options page: everything that can be chosen, applied at once.
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/field.css';
import '../../components/settings/page.css';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { OptionsView } from '../../components/settings/OptionsView.tsx';
import { browser } from '../../utils/browser.ts';
import type { DismissedEntry } from '../../utils/domain/dismissed-entry.ts';
import type { FeedProbe, FeedView } from '../../utils/domain/feed-view.ts';
import type { Region } from '../../utils/domain/region.ts';
import type { PlatformView, SiteView } from '../../utils/domain/site-view.ts';
import type { ListedSource } from '../../utils/domain/source-choice.ts';
import { codeOf } from '../../utils/errors.ts';
import { logError } from '../../utils/log.ts';
import { watchChanges } from '../../utils/messaging/changes.ts';
import { ask } from '../../utils/messaging/client.ts';
import type { Protocol, Request } from '../../utils/messaging/protocol.ts';
import { loadRegions } from '../../utils/packaged.ts';
import { PLATFORM_HOSTS, PLATFORM_SITES, platformOfKnownHost } from '../../utils/platforms/hosts.ts';
import { patternsOfHost, patternsOfPlatform, requestAccess } from '../../utils/settings/host-access.ts';
import { pageWords } from '../../utils/settings/page-words.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { changeSettings, readWithProblems, watchSettings } from '../../utils/settings/settings-store.ts';
import { viewPlatforms, viewSites } from '../../utils/settings/site-views.ts';
import {
  addSource,
  addSourceAt,
  listSources,
  readSource,
  removeSource,
  type SourceAnswer,
} from '../../utils/source-requests.ts';
import { diagnose } from './diagnosis.ts';
import { useBackup } from './use-backup.ts';

/** Messages that change something and answer with the feeds, or nothing. */
type Change = Extract<
  keyof Protocol,
  'sync-feeds' | 'add-feed' | 'remove-feed' | 'switch-sample' | 'follow-regions' | 'add-site' | 'remove-site'
>;

function Options(props: { first: Settings; regions: readonly Region[]; refused: readonly string[] }) {
  const { first, regions, refused } = props;
  const [settings, setSettings] = useState(first);
  const words = useMemo(() => pageWords(settings), [settings.language]);
  const [feeds, setFeeds] = useState<readonly FeedView[] | 'loading'>('loading');
  const [sources, setSources] = useState<readonly ListedSource[] | 'loading'>('loading');
  const [platforms, setPlatforms] = useState<readonly PlatformView[]>([]);
  const [dismissed, setDismissed] = useState<readonly DismissedEntry[]>([]);
  const backup = useBackup(settings);
  const [sites, setSites] = useState<readonly SiteView[]>([]);

  async function readFeeds(): Promise<void> {
    try {
      setFeeds((await ask('read-feeds', {})) ?? []);
    } catch (error) {
      logError('options', error);
    }
  }

  async function readAccess(current: Settings): Promise<void> {
    setPlatforms(await viewPlatforms(PLATFORM_SITES, current));
    setSites(await viewSites(current));
  }

  async function readDismissed(): Promise<void> {
    setDismissed((await ask('read-dismissed', {})) ?? []);
  }

  async function forgetDismissed(key: string | undefined): Promise<void> {
    await ask('forget-dismissed', key === undefined ? {} : { keys: [key] });
    await readDismissed();
  }

  /** The browser asks only in the click. */
  async function notify(isOn: boolean): Promise<boolean> {
    const isGranted = !isOn || (await browser.permissions.request({ permissions: ['notifications'] }));
    await changeSettings(() => ({ notifyByBrowser: isOn && isGranted }));
    return isGranted;
  }

  useEffect(() => {
    const read = () => {
      readDismissed().catch((error) => logError('options', error));
      void readFeeds();
      void showSources(listSources());
    };
    read();
    const stops = [watchChanges(read), watchSettings(setSettings)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  useEffect(() => {
    const read = () => void readAccess(settings);
    read();
    return watchChanges(read);
  }, [settings]);

  /** Undefined where it worked, else the code of what failed. */
  async function change<N extends Change>(name: N, request: Request<N>): Promise<string | undefined> {
    try {
      const answered = await ask(name, request);
      if (Array.isArray(answered)) setFeeds(answered);
      else await readFeeds();
      return undefined;
    } catch (error) {
      logError('options', error);
      return codeOf(error);
    }
  }

  /** Undefined where it worked, else the code of what failed. */
  async function showSources(asked: Promise<SourceAnswer>): Promise<string | undefined> {
    const answered = await asked;
    if ('failure' in answered) return answered.failure;
    setSources(answered.sources);
    return undefined;
  }

  async function grant(host: string): Promise<boolean> {
    const platform = platformOfKnownHost(host);
    const isGranted = await requestAccess(
      platform ? patternsOfPlatform(PLATFORM_HOSTS[platform]) : patternsOfHost(host),
    );
    await readAccess(settings);
    return isGranted;
  }

  async function addSite(host: string): Promise<string | undefined> {
    if (platformOfKnownHost(host) !== undefined) return 'site/known';
    if (!(await grant(host))) return 'site/permission';
    return change('add-site', { host });
  }

  async function probe(url: string): Promise<FeedProbe | { failure: string }> {
    const host = URL.parse(/^[a-z]+:\/\//i.test(url) ? url : `https://${url}`)?.hostname;
    if (!host) return { failure: 'feed/bad-url' };
    try {
      if (!(await requestAccess(patternsOfHost(host)))) return { failure: 'feed/permission' };
      return (await ask('probe-feed', { url })) ?? { failure: 'internal' };
    } catch (error) {
      return { failure: codeOf(error) };
    }
  }

  return (
    <OptionsView
      words={words}
      refused={refused}
      version={browser.runtime.getManifest().version}
      regions={regions}
      chosen={settings.regions}
      onRegions={(chosen) => void change('follow-regions', { regions: chosen })}
      platforms={platforms}
      onPlatform={(id, isOn) =>
        void changeSettings(({ platformsOff }) => ({
          platformsOff: [...platformsOff.filter((other) => other !== id), ...(isOn ? [] : [id])],
        }))
      }
      onGrant={grant}
      sites={sites}
      onAddSite={addSite}
      onRemoveSite={(host) => void change('remove-site', { host })}
      feeds={feeds}
      onProbe={probe}
      onAddFeed={({ url, fingerprint }) => change('add-feed', { url, fingerprint })}
      onRefreshFeed={(url) => change('sync-feeds', url === undefined ? {} : { url })}
      onRemoveFeed={(url) => change('remove-feed', { url })}
      sources={sources}
      onAddSource={(source) => showSources(addSource(source))}
      onAddSourceAt={(url) => showSources(addSourceAt(url))}
      onReadSource={(source) => showSources(readSource(source))}
      onRemoveSource={(source) => showSources(removeSource(source))}
      onSample={(isOn) => void change('switch-sample', { isOn })}
      language={settings.language}
      onLanguage={(language) => void changeSettings(() => ({ language }))}
      showRelated={settings.showRelated}
      onShowRelated={(showRelated) => void changeSettings(() => ({ showRelated }))}
      spread={settings.spread}
      onSpread={(spread) => void changeSettings(() => ({ spread }))}
      showRepeats={settings.showRepeats}
      onShowRepeats={(showRepeats) => void changeSettings(() => ({ showRepeats }))}
      notifyByBrowser={settings.notifyByBrowser}
      onNotify={notify}
      onForgetShown={async () => void (await ask('forget-shown', {}))}
      mutedClaims={settings.mutedClaims}
      onUnmute={(key) =>
        void changeSettings(({ mutedClaims }) => ({ mutedClaims: mutedClaims.filter((muted) => muted.key !== key) }))
      }
      dismissed={dismissed}
      onForgetDismissed={(key) => void forgetDismissed(key)}
      pausedHosts={settings.pausedHosts}
      {...(isPaused(settings) && { pausedUntil: settings.pausedUntil })}
      onResume={(host) =>
        void changeSettings((current) =>
          host === undefined
            ? { pausedUntil: null }
            : { pausedHosts: current.pausedHosts.filter((one) => one !== host) },
        )
      }
      {...backup}
      onDiagnose={() => diagnose(settings, feeds === 'loading' ? [] : feeds, platforms)}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onWelcome={() => location.assign('/welcome.html')}
    />
  );
}

/** A pause that is over is none. */
function isPaused(settings: Settings): settings is Settings & { pausedUntil: string } {
  return settings.pausedUntil !== null && Date.parse(settings.pausedUntil) > Date.now();
}

const root = document.getElementById('app');
if (root !== null) {
  const [{ settings, problems }, regions] = await Promise.all([readWithProblems(), loadRegions()]);
  render(<Options first={settings} regions={regions} refused={problems.map(({ place }) => place)} />, root);
}
