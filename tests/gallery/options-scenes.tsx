// The options: the page whole, and each of its parts in the states that only a click or a file leads to.
import type { ComponentChildren } from 'preact';
import { AboutPanel } from '../../components/settings/AboutPanel.tsx';
import { BackupPanel } from '../../components/settings/BackupPanel.tsx';
import { FeedsPanel } from '../../components/settings/FeedsPanel.tsx';
import { NoticesPanel } from '../../components/settings/NoticesPanel.tsx';
import { OptionsView } from '../../components/settings/OptionsView.tsx';
import { AddressForm } from '../../components/ui/AddressForm.tsx';
import type { Words } from '../../utils/i18n.ts';
import { type Act, chooseFile, clickOn, send, typeInto, unfold } from './acts.ts';
import { DIAGNOSIS, HIDDEN, lookAt, NOTHING_HIDDEN, OTHER_FILE, OWN_FILE } from './options-samples.ts';
import { FEEDS, FIRST_SYNC, PLATFORMS, PROBE, REGIONS, SITES } from './page-samples.ts';
import type { Scene } from './scene.ts';
import { SOURCES } from './source-samples.ts';
import { tell } from './tell.ts';

const WIDTH = 560;
const done = async () => undefined;
const BACKUP = {
  onExport: tell('export'),
  onLook: lookAt,
  onImport: async () => tell('import')(),
  onReset: async () => tell('reset')(),
  onUndo: async () => tell('undo')(),
};

const options = (name: string, feeds: typeof FEEDS | 'loading', width: number, refused: string[] = []): Scene => ({
  name: `options-${name}-${width}`,
  surface: 'options',
  width,
  draw: (words) => (
    <OptionsView
      words={words}
      version="0.1.0"
      refused={refused}
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
      {...BACKUP}
      onDiagnose={async () => DIAGNOSIS}
      onCopy={async (text) => tell(`copied ${text.length}`)()}
      showRepeats={false}
      onShowRepeats={(isOn) => tell(`repeats:${isOn}`)()}
      onWelcome={tell('welcome')}
    />
  ),
});

/** One part of the page by itself, after something was done in it. */
const part = (name: string, acts: readonly Act[], draw: (words: Words) => ComponentChildren): Scene => ({
  name: `options-${name}-${WIDTH}`,
  surface: 'options',
  width: WIDTH,
  acts,
  draw: (words) => (
    <main class="page">
      <section class="frame">{draw(words)}</section>
    </main>
  ),
});

const backup = (state: string, ...acts: Act[]): Scene =>
  part(`backup-${state}`, acts, (words) => <BackupPanel words={words} {...BACKUP} />);

const choose = (text: string) => chooseFile('[name="import"]', text);

/** All of them. */
export const OPTIONS_SCENES: readonly Scene[] = [
  options('feeds', FEEDS, 1100),
  options('feeds', FEEDS, 760),
  options('empty', [], 760),
  options('loading', 'loading', 320),
  options('feeds', [...FEEDS, FIRST_SYNC], 320),
  options('refused', [], 760, ['settings.regions[0]', 'settings.feeds[1].url']),
  part('probe', [], (words) => (
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
  )),
  part('address-refused', [typeInto('input', 'https://x.com/'), send('input')], (words) => (
    <AddressForm
      name="site"
      label={words.t('add_site_label')}
      help={words.t('add_site_help')}
      button={words.t('add')}
      busyButton={words.t('adding')}
      words={words}
      onSubmit={async () => 'site/known'}
    />
  )),
  backup('look', choose(OWN_FILE)),
  backup('problems', choose(OTHER_FILE)),
  backup('not-json', choose('')),
  backup('question', clickOn('[name="reset"]')),
  backup('done', clickOn('[name="reset"]'), clickOn('[name="yes"]')),
  backup('undone', clickOn('[name="reset"]'), clickOn('[name="yes"]'), clickOn('[name="undo"]')),
  part('notices-denied', [clickOn('[name="notify"]')], (words) => (
    <NoticesPanel words={words} notifyByBrowser={false} onNotify={async () => false} onForgetShown={done} />
  )),
  part('notices-forgotten', [clickOn('[name="forget-shown"]')], (words) => (
    <NoticesPanel words={words} notifyByBrowser onNotify={async () => true} onForgetShown={done} />
  )),
  part('diagnosis', [clickOn('[name="diagnose"]'), clickOn('[name="copy-diagnosis"]'), unfold], (words) => (
    <AboutPanel
      words={words}
      version="0.1.0"
      onDiagnose={async () => DIAGNOSIS}
      onCopy={done}
      onWelcome={tell('welcome')}
    />
  )),
];
