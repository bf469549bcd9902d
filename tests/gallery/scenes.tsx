// Every component in every state, as small scenes that the gallery draws one at a time.
import type { ComponentChildren } from 'preact';
import { Badge } from '../../components/Badge.tsx';
import { Card } from '../../components/Card.tsx';
import type { CardDeeds, PictureFile } from '../../components/card-deeds.ts';
import { composeReply } from '../../components/compose-reply.ts';
import { drawPicture, PICTURE_SIZE } from '../../components/draw-picture.ts';
import { FeedsPanel } from '../../components/FeedsPanel.tsx';
import { OptionsView } from '../../components/OptionsView.tsx';
import { PopupView } from '../../components/PopupView.tsx';
import { pictureContent } from '../../components/picture-content.ts';
import { WelcomeView } from '../../components/WelcomeView.tsx';
import type { CardView } from '../../utils/domain/card.ts';
import type { MarkKind, Tier } from '../../utils/domain/match.ts';
import { type Words, wordsOf } from '../../utils/i18n.ts';
import { CARDS, FULL } from './card-samples.ts';
import { DIAGNOSIS, HIDDEN, lookAt, NOTHING_HIDDEN } from './options-samples.ts';
import { FEEDS, FIRST_SYNC, PLATFORMS, PROBE, REGIONS, SITES } from './page-samples.ts';
import { SOURCES } from './source-samples.ts';
import { TABS } from './tab-samples.ts';

/** A picture of the gallery. */
export interface Scene {
  readonly name: string;
  /** `shadow`: in a shadow root, as in a social site. `popup`, `welcome`, `options`: the body of that page. */
  readonly surface: 'shadow' | 'popup' | 'welcome' | 'options';
  readonly width: number;
  readonly draw: (words: Words) => ComponentChildren;
}

/** Tells the test what was asked for. */
const tell = (what: string) => () => {
  document.documentElement.dataset.told = `${document.documentElement.dataset.told ?? ''} ${what}`.trim();
};
const done = async () => undefined;

const DEEDS: CardDeeds = {
  close: tell('close'),
  dismiss: (isUndone) => tell(isUndone ? 'undo' : 'dismiss')(),
  mute: (isUndone) => tell(isUndone ? 'unmute' : 'mute')(),
  copy: async (text) => tell(text)(),
  retry: tell('retry'),
  renew: async () => tell('renew')(),
  shareReply: async () => composeReply(FULL, wordsOf('id'), 'x'),
  sharePicture: async () => drawSample(wordsOf('id')),
  copyPicture: async () => tell('copy picture')(),
  savePicture: tell('save picture'),
};

/** The picture card of the full sample, drawn as the background draws it. */
async function drawSample(words: Words, card: CardView = FULL): Promise<PictureFile> {
  const canvas = new OffscreenCanvas(PICTURE_SIZE.width, PICTURE_SIZE.height);
  const context = canvas.getContext('2d');
  const content = pictureContent(card, words);
  if (context !== null) drawPicture(context, content);
  return { blob: await canvas.convertToBlob(), alternative: content.alternative };
}

const card = (state: string, width: number): Scene => ({
  name: `card-${state}-${width}`,
  surface: 'shadow',
  width,
  draw: (words) => (
    <Card
      view={CARDS[state] ?? 'failed'}
      words={words}
      post={{ platform: 'x', url: 'https://x.com/akun_contoh/status/1' }}
      deeds={DEEDS}
    />
  ),
});

const badge = (kind: MarkKind, tier: Tier, isRepeat: boolean, words: Words, isSample = false) => (
  <Badge
    mark={{ kind, tier, key: kind, claim: 'Tarif sampah naik 300 persen.', sources: 2, isSample }}
    words={words}
    isRepeat={isRepeat}
    onOpen={tell('open')}
  />
);
const KINDS: readonly MarkKind[] = ['official', 'independent', 'policy'];

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

const WIDE_AND_NARROW = ['full', 'no-comparison', 'long-words', 'related'];

/** All scenes. */
export const SCENES: readonly Scene[] = [
  {
    name: 'badges',
    surface: 'shadow',
    width: 640,
    draw: (words) => (
      <div class="stack" style="padding:16px">
        <div class="row wrap">{KINDS.map((kind) => badge(kind, 'answers', false, words))}</div>
        <div class="row wrap">{KINDS.map((kind) => badge(kind, 'related', false, words))}</div>
        <div class="row wrap">{KINDS.map((kind) => badge(kind, 'answers', false, words, true))}</div>
        <div class="row wrap" style="gap:30px;padding:12px">
          {KINDS.map((kind) => badge(kind, 'answers', true, words))}
        </div>
      </div>
    ),
  },
  ...Object.keys(CARDS).map((state) => card(state, 640)),
  ...WIDE_AND_NARROW.map((state) => card(state, 360)),
  card('full', 320),
  card('long-words', 320),
  ...Object.keys(TABS).map((state) => popup(state)),
  popup('reading', true),
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
