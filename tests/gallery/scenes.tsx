// Every component in every state, as small scenes that the gallery draws one at a time.
import { FeedsPanel } from '../../components/FeedsPanel.tsx';
import { OptionsView } from '../../components/OptionsView.tsx';
import { PopupView } from '../../components/PopupView.tsx';
import { WelcomeView } from '../../components/WelcomeView.tsx';
import { CARD_SCENES } from './card-scenes.tsx';
import { DIAGNOSIS, HIDDEN, lookAt, NOTHING_HIDDEN } from './options-samples.ts';
import { FEEDS, FIRST_SYNC, PLATFORMS, PROBE, REGIONS, SITES } from './page-samples.ts';
import { PANEL_SCENES } from './panel-scenes.tsx';
import type { Scene } from './scene.ts';
import { SOURCES } from './source-samples.ts';
import { TABS } from './tab-samples.ts';
import { tell } from './tell.ts';

const done = async () => undefined;

const popup = (state: string, isRefreshing = false): Scene => ({
  name: `popup-${state}${isRefreshing ? '-refreshing' : ''}`,
  surface: 'popup',
  width: 360,
  draw: (words) => (
    <PopupView
      view={TABS[state] ?? 'failed'}
      words={words}
      isRefreshing={isRefreshing}
      onRefresh={tell('refresh')}
      onJump={(postId) => tell(postId)()}
      onReadSite={() => undefined}
      onDiagnose={() => undefined}
      onGrant={tell('grant')}
      onPanel={tell('panel')}
      onCompare={tell('compare')}
      onCode={async () => ({ isMalformed: false, findings: [] })}
      hasMenu={state !== 'unknown-site-touch'}
      onNotices={tell('notices')}
      onPause={(kind) => tell(`pause ${kind}`)()}
      onResume={tell('resume')}
      onOptions={tell('options')}
      onWelcome={tell('welcome')}
    />
  ),
});

const welcome = (firstStep: 'regions' | 'sites' | 'sources', chosen: string[], width: number): Scene => ({
  name: `welcome-${firstStep}${chosen.length > 0 ? '-chosen' : ''}-${width}`,
  surface: 'welcome',
  width,
  draw: (words) => (
    <WelcomeView
      words={words}
      regions={REGIONS}
      chosen={chosen}
      onRegions={(codes) => tell(codes.join(','))()}
      platforms={PLATFORMS}
      onPlatform={(id, isOn) => tell(`${id}:${isOn}`)()}
      onGrant={async () => false}
      feeds={chosen.length}
      sources={chosen.length > 0 ? SOURCES : SOURCES.slice(5)}
      onAddSource={done}
      onAddSourceAt={done}
      onReadSource={done}
      onRemoveSource={done}
      isSampleOn={chosen.length > 0}
      onSample={(isOn) => tell(`sample:${isOn}`)()}
      onOptions={tell('options')}
      onFinish={tell('finish')}
      firstStep={firstStep}
    />
  ),
});

const options = (name: string, feeds: typeof FEEDS | 'loading', width: number): Scene => ({
  name: `options-${name}-${width}`,
  surface: 'options',
  width,
  draw: (words) => (
    <OptionsView
      words={words}
      version="0.1.0"
      refused={[]}
      regions={REGIONS}
      chosen={['99.01', '99']}
      onRegions={(codes) => tell(codes.join(','))()}
      platforms={PLATFORMS}
      onPlatform={(id, isOn) => tell(`${id}:${isOn}`)()}
      onGrant={async () => true}
      sites={feeds.length === 0 ? [] : SITES}
      onAddSite={async (host) => (host === 'x.com' ? 'site/known' : undefined)}
      onRemoveSite={(host) => tell(`remove ${host}`)()}
      feeds={feeds}
      onProbe={async (url) => (url.startsWith('https://umpan') ? PROBE : { failure: 'feed/not-found' })}
      onAddFeed={async (probe) => tell(`trust ${probe.url}`)() as undefined}
      onRefreshFeed={done}
      onRemoveFeed={async (url) => tell(`remove ${url}`)() as undefined}
      sources={feeds === 'loading' ? 'loading' : SOURCES}
      onAddSource={done}
      onAddSourceAt={done}
      onReadSource={done}
      onRemoveSource={done}
      onSample={(isOn) => tell(`sample:${isOn}`)()}
      language="auto"
      onLanguage={(language) => tell(language)()}
      showRelated={false}
      onShowRelated={(isOn) => tell(`related:${isOn}`)()}
      spread="busy"
      onSpread={tell('spread')}
      notifyByBrowser={false}
      onNotify={async () => false}
      onForgetShown={done}
      {...(feeds.length === 0 ? NOTHING_HIDDEN : HIDDEN)}
      onUnmute={(key) => tell(`unmute ${key}`)()}
      onForgetDismissed={(key) => tell(`forget ${key ?? 'all'}`)()}
      onResume={(host) => tell(`resume ${host ?? ''}`)()}
      onExport={tell('export')}
      onLook={lookAt}
      onImport={async () => tell('import')()}
      onReset={async () => tell('reset')()}
      onUndo={async () => tell('undo')()}
      onDiagnose={async () => DIAGNOSIS}
      onCopy={async (text) => tell(`copied ${text.length}`)()}
      showRepeats={false}
      onShowRepeats={(isOn) => tell(`repeats:${isOn}`)()}
      onWelcome={tell('welcome')}
    />
  ),
});

/** All scenes. */
export const SCENES: readonly Scene[] = [
  ...CARD_SCENES,
  ...Object.keys(TABS).map((state) => popup(state)),
  popup('reading', true),
  ...PANEL_SCENES,
  welcome('regions', [], 560),
  welcome('regions', ['99.01', '99'], 560),
  welcome('sites', [], 560),
  welcome('sources', [], 560),
  welcome('sources', ['99.01'], 320),
  options('feeds', FEEDS, 760),
  options('empty', [], 760),
  options('loading', 'loading', 320),
  options('feeds', [...FEEDS, FIRST_SYNC], 320),
  {
    name: 'options-probe-560',
    surface: 'options',
    width: 560,
    draw: (words) => (
      <main class="page">
        <section class="frame">
          <FeedsPanel
            words={words}
            feeds={[]}
            onProbe={async () => PROBE}
            onAddFeed={async () => 'feed/rollback'}
            onRefreshFeed={done}
            onRemoveFeed={done}
            onGrant={async () => true}
            onSample={tell('sample')}
            firstProbe={PROBE}
          />
        </section>
      </main>
    ),
  },
];
