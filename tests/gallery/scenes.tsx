// Every component in every state, as small scenes that the gallery draws one at a time.
import { WelcomeView } from '../../components/settings/WelcomeView.tsx';
import { type Act, clickOn, typeInto } from './acts.ts';
import { FULL } from './card-samples.ts';
import { CARD_SCENES } from './card-scenes.tsx';
import { OPTIONS_SCENES } from './options-scenes.tsx';
import { PLATFORMS, REGIONS } from './page-samples.ts';
import { PANEL_SCENES } from './panel-scenes.tsx';
import { POPUP_SCENES } from './popup-scenes.tsx';
import type { Scene } from './scene.ts';
import { SOURCES } from './source-samples.ts';
import { tell } from './tell.ts';

/** As many as the settings hold. */
const MOST_REGIONS = REGIONS.slice(0, 32).map(({ code }) => code);

const done = async () => undefined;
const LOOK_MARK = {
  kind: 'official',
  tier: 'answers',
  key: 'a',
  claim: FULL.headline,
  sources: 4,
  isSample: true,
} as const;

interface Welcome {
  readonly as?: string;
  readonly acts?: readonly Act[];
}

const welcome = (
  firstStep: 'regions' | 'sites' | 'sources',
  chosen: string[],
  width: number,
  { as, acts }: Welcome = {},
): Scene => ({
  name: ['welcome', firstStep, as ?? (chosen.length > 0 ? 'chosen' : undefined), width]
    .filter((part) => part !== undefined)
    .join('-'),
  surface: 'welcome',
  width,
  ...(acts && { acts }),
  draw: (words) => (
    <WelcomeView
      words={words}
      regions={REGIONS}
      chosen={chosen}
      onRegions={(codes) => tell(codes.join(','))()}
      platforms={PLATFORMS}
      onPlatform={(id, isOn) => tell(`${id}:${isOn}`)()}
      onGrant={async () => false}
      sample={{ mark: LOOK_MARK, card: FULL }}
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

/** All scenes. */
export const SCENES: readonly Scene[] = [
  ...CARD_SCENES,
  ...POPUP_SCENES,
  ...PANEL_SCENES,
  welcome('regions', [], 560),
  welcome('regions', ['99.01', '99'], 560),
  welcome('regions', [], 560, { as: 'list', acts: [typeInto('input', 'kab contoh')] }),
  welcome('regions', ['99.01'], 320, { as: 'list', acts: [typeInto('input', 'misal')] }),
  welcome('regions', [], 560, { as: 'no-such', acts: [typeInto('input', 'entah di mana')] }),
  welcome('regions', MOST_REGIONS, 560, { as: 'full' }),
  welcome('sites', [], 560),
  welcome('sites', [], 560, { as: 'denied', acts: [clickOn('.opts + div button')] }),
  welcome('sources', [], 560),
  welcome('sources', ['99.01'], 320),
  ...OPTIONS_SCENES,
];
