// The welcome page: region, sites, sources; what is chosen is applied at once.
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/badge/badge.css';
import '../../components/card/card.css';
import '../../components/card/card-dialog.css';
import '../../components/ui/field.css';
import '../../components/settings/page.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WelcomeView } from '../../components/settings/WelcomeView.tsx';
import { browser } from '../../utils/browser.ts';
import type { PlatformId } from '../../utils/domain/post.ts';
import type { Region } from '../../utils/domain/region.ts';
import type { SampleCard } from '../../utils/domain/sample-card.ts';
import type { PlatformView } from '../../utils/domain/site-view.ts';
import type { ListedSource } from '../../utils/domain/source-choice.ts';
import { logError } from '../../utils/log.ts';
import { ask } from '../../utils/messaging/client.ts';
import { loadRegions, loadSampleCard } from '../../utils/packaged.ts';
import { PLATFORM_SITES } from '../../utils/platforms/hosts.ts';
import { patternsOfPlatform, requestAccess } from '../../utils/settings/host-access.ts';
import { pageWords } from '../../utils/settings/page-words.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { changeSettings, readSettings, watchSettings } from '../../utils/settings/settings-store.ts';
import { viewPlatforms } from '../../utils/settings/site-views.ts';
import {
  addSource,
  addSourceAt,
  listSources,
  readSource,
  removeSource,
  type SourceAnswer,
} from '../../utils/source-requests.ts';

function Welcome(props: { first: Settings; regions: readonly Region[]; sample: SampleCard }) {
  const { first, regions, sample } = props;
  const [settings, setSettings] = useState(first);
  const [sources, setSources] = useState<readonly ListedSource[] | 'loading'>('loading');
  const [platforms, setPlatforms] = useState<readonly PlatformView[]>([]);

  async function readAccess(): Promise<void> {
    setPlatforms(await viewPlatforms(PLATFORM_SITES, settings));
  }

  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => {
    void readAccess();
    void showSources(listSources());
  }, [settings]);

  /** Undefined where it worked, else the code of what failed. */
  async function showSources(asked: Promise<SourceAnswer>): Promise<string | undefined> {
    const answered = await asked;
    if ('failure' in answered) return answered.failure;
    setSources(answered.sources);
    return undefined;
  }

  async function grant(ids: readonly PlatformId[]): Promise<boolean> {
    const hosts = PLATFORM_SITES.filter(({ id }) => ids.includes(id)).flatMap((platform) => platform.hosts);
    const isGranted = await requestAccess(patternsOfPlatform(hosts));
    await readAccess();
    return isGranted;
  }

  async function finish(): Promise<void> {
    await changeSettings(() => ({ welcomed: true }));
    const tab = await browser.tabs.getCurrent();
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  }

  return (
    <WelcomeView
      words={pageWords(settings)}
      regions={regions}
      chosen={settings.regions}
      onRegions={(chosen) => tell(ask('follow-regions', { regions: chosen }))}
      platforms={platforms.filter(({ host }) => host !== '')}
      onPlatform={(id, isOn) =>
        tell(
          changeSettings(({ platformsOff }) => ({
            platformsOff: [...platformsOff.filter((other) => other !== id), ...(isOn ? [] : [id])],
          })),
        )
      }
      onGrant={grant}
      sample={sample}
      feeds={settings.feeds.length}
      sources={sources}
      onAddSource={(source) => showSources(addSource(source))}
      onAddSourceAt={(url) => showSources(addSourceAt(url))}
      onReadSource={(source) => showSources(readSource(source))}
      onRemoveSource={(source) => showSources(removeSource(source))}
      isSampleOn={settings.isSampleOn}
      onSample={(isOn) => tell(ask('switch-sample', { isOn }))}
      onOptions={() => tell(browser.runtime.openOptionsPage())}
      onFinish={() => tell(finish())}
    />
  );
}

function tell(work: Promise<unknown>): void {
  work.catch((error) => logError('welcome', error));
}

const root = document.getElementById('app');
if (root !== null) {
  const [settings, regions, sample] = await Promise.all([readSettings(), loadRegions(), loadSampleCard()]);
  render(<Welcome first={settings} regions={regions} sample={sample} />, root);
}
