// The panel in every state of its views.
import { useState } from 'preact/hooks';
import type { PanelPlace } from '../../components/answer/panel-address.ts';
import { BrowseView } from '../../components/panel/BrowseView.tsx';
import { CompareView } from '../../components/panel/CompareView.tsx';
import { USUAL_CHOICE } from '../../components/panel/EntryFilters.tsx';
import { EntryPageView } from '../../components/panel/EntryPageView.tsx';
import { NoticeList } from '../../components/panel/NoticeList.tsx';
import { PanelView } from '../../components/panel/PanelView.tsx';
import type { DataAge } from '../../utils/domain/card.ts';
import type { ListedEntry } from '../../utils/domain/listed-entry.ts';
import type { Region } from '../../utils/domain/region.ts';
import type { Words } from '../../utils/i18n.ts';
import { createEntryIndex } from '../../utils/search/entry-index.ts';
import { send, typeInto } from './acts.ts';
import { CODE_ANSWERS, TYPED_CODE } from './code-samples.ts';
import { COMPARISONS, ENTRIES, MIXED_ENTRIES, NOTICES, NOW, PAGES } from './panel-samples.ts';
import type { Scene } from './scene.ts';
import { tell } from './tell.ts';

const WIDTH = 360;
const CODE_NAMES = Object.keys(CODE_ANSWERS) as readonly (keyof typeof CODE_ANSWERS)[];
const FRESH: DataAge = { syncedAt: '2026-11-23T02:10:00Z', state: 'fresh' };

function framed(
  place: PanelPlace,
  words: Words,
  children: preact.ComponentChildren,
  { unread = 0, isSample = true } = {},
) {
  return (
    <PanelView words={words} place={place} isSample={isSample} unread={unread} onOptions={tell('options')}>
      {children}
    </PanelView>
  );
}

function Browse(props: {
  words: Words;
  entries: readonly ListedEntry[] | 'loading';
  typed: string;
  age: DataAge;
  /** Regions that are followed beside the sample. */
  others?: readonly Region[];
}) {
  const { entries } = props;
  const [query, setQuery] = useState(props.typed);
  const [choice, setChoice] = useState(USUAL_CHOICE);
  const index = createEntryIndex();
  if (entries !== 'loading') {
    entries.forEach(({ claim, publisher }, number) => {
      index.add(number, { claim: [claim], title: [], rest: [publisher.name] });
    });
  }
  return (
    <BrowseView
      words={props.words}
      entries={entries}
      search={index.search}
      query={query}
      onQuery={setQuery}
      choice={choice}
      onChoice={setChoice}
      regions={[{ code: '99.01', name: 'Kabupaten Contoh' }, ...(props.others ?? [])]}
      age={props.age}
      now={NOW}
      onWelcome={tell('welcome')}
    />
  );
}

const browse = (
  name: string,
  entries: readonly ListedEntry[] | 'loading',
  typed: string,
  age: DataAge = FRESH,
  width = WIDTH,
): Scene => ({
  name: `panel-browse-${name}`,
  surface: 'panel',
  width,
  draw: (words) =>
    framed({ view: 'browse' }, words, <Browse words={words} entries={entries} typed={typed} age={age} />, {
      unread: 2,
    }),
});

const PASER: readonly Region[] = [{ code: '64.01', name: 'Kabupaten Paser' }];
/** Real regions are followed beside the sample: the frame bears no chip, each made-up line does. */
const BESIDE_REAL: Scene = {
  name: 'panel-browse-beside-real',
  surface: 'panel',
  width: WIDTH,
  draw: (words) =>
    framed(
      { view: 'browse' },
      words,
      <Browse words={words} entries={MIXED_ENTRIES} typed="" age={FRESH} others={PASER} />,
      {
        isSample: false,
        unread: 1234,
      },
    ),
};

const entry = (state: string, width = WIDTH): Scene => ({
  name: `panel-entry-${state}-${width}`,
  surface: 'panel',
  width,
  draw: (words) =>
    framed({ view: 'entry', key: 'a' }, words, <EntryPageView page={PAGES[state] ?? 'failed'} words={words} />),
});

const notices = (name: string, list: typeof NOTICES | 'loading', isForgotten: boolean): Scene => ({
  name: `panel-notices-${name}`,
  surface: 'panel',
  width: WIDTH,
  draw: (words) =>
    framed(
      { view: 'notices' },
      words,
      <NoticeList notices={list} words={words} isForgotten={isForgotten} onForget={tell('forget')} />,
    ),
});

const compare = (state: string, code?: keyof typeof CODE_ANSWERS): Scene => ({
  name: code === undefined ? `panel-compare-${state}` : `panel-code-${code}`,
  surface: 'panel',
  width: WIDTH,
  ...(code !== undefined && { acts: [typeInto('#share-code', TYPED_CODE), send('#share-code')] }),
  draw: (words) =>
    framed(
      { view: 'compare' },
      words,
      <CompareView
        words={words}
        text={state === 'none' ? '' : 'Mulai Januari bayar sampah di Kab. Contoh naik 300%.'}
        result={COMPARISONS[state] ?? 'failed'}
        onCompare={(text) => tell(text)()}
        onCode={async () => (code === undefined ? undefined : CODE_ANSWERS[code])}
      />,
    ),
});

/** All of them. */
export const PANEL_SCENES: readonly Scene[] = [
  browse('list', ENTRIES, ''),
  browse('search', ENTRIES, 'tarif sampa'),
  browse('partial', ENTRIES, 'tarif parkir truk'),
  browse('no-match', ENTRIES, 'bantuan perahu nelayan'),
  browse('nothing-stored', [], '', { state: 'never' }),
  browse('expired', ENTRIES, '', { syncedAt: '2026-10-03T02:10:00Z', state: 'expired' }),
  browse('loading', 'loading', ''),
  BESIDE_REAL,
  browse('wide', ENTRIES, 'sampah', FRESH, 760),
  ...Object.keys(PAGES).map((state) => entry(state)),
  entry('full', 760),
  notices('list', NOTICES, false),
  notices('empty', [], true),
  notices('loading', 'loading', false),
  ...Object.keys(COMPARISONS).map((state) => compare(state)),
  ...CODE_NAMES.map((name) => compare('none', name)),
];
