// The panel: browses and searches what is stored, shows one clarification whole. Reads the database itself: ten thousand entries
// need no copying through messages and no waking background; only what is compared is asked for there.
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/badge/badge.css';
import '../../components/card/card.css';
import '../../components/ui/field.css';
import '../../components/popup/popup.css';
import '../../components/panel/panel.css';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { panelPlaceOf } from '../../components/answer/panel-address.ts';
import { PanelView } from '../../components/panel/PanelView.tsx';
import { browser } from '../../utils/browser.ts';
import { isSample, type Region } from '../../utils/domain/region.ts';
import type { Words } from '../../utils/i18n.ts';
import { logError } from '../../utils/log.ts';
import { watchChanges } from '../../utils/messaging/changes.ts';
import { ask } from '../../utils/messaging/client.ts';
import { windowInUse } from '../../utils/open-panel.ts';
import { loadRegions } from '../../utils/packaged.ts';
import { pageWords } from '../../utils/settings/page-words.ts';
import { watchSelection } from '../../utils/settings/selection.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { readSettings, watchSettings } from '../../utils/settings/settings-store.ts';
import { Browse } from './Browse.tsx';
import { Compare } from './Compare.tsx';
import { Notices } from './Notices.tsx';
import { Whole } from './Whole.tsx';

interface PanelProps {
  readonly first: Settings;
  readonly regions: readonly Region[];
  /** The window in which the panel stands; undefined where there are no windows. */
  readonly windowId: number | undefined;
}

function Panel({ first, regions, windowId }: PanelProps) {
  const [settings, setSettings] = useState(first);
  const [place, setPlace] = useState(() => panelPlaceOf(location.hash));
  // counted, since the same text may be selected again
  const [selection, setSelection] = useState({ text: '', nth: 0 });
  useEffect(
    () =>
      watchSelection(windowId, (text) => {
        setSelection(({ nth }) => ({ text, nth: nth + 1 }));
        location.hash = '#compare';
      }),
    [],
  );
  const [unread, setUnread] = useState(0);
  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => {
    const count = async () => {
      const notices = (await ask('read-notices', {})) ?? [];
      setUnread(notices.filter(({ isRead }) => !isRead).length);
    };
    const look = () => count().catch((error) => logError('panel', error));
    look();
    return watchChanges(look);
  }, []);
  useEffect(() => {
    const follow = () => setPlace(panelPlaceOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const words: Words = useMemo(() => pageWords(settings), [settings.language]);
  return (
    <PanelView
      words={words}
      place={place}
      isSample={isSample(settings.regions)}
      unread={unread}
      onOptions={() => void browser.runtime.openOptionsPage()}
    >
      <Browse words={words} settings={settings} regions={regions} isShown={place.view === 'browse'} />
      {place.view === 'compare' && <Compare key={selection.nth} words={words} text={selection.text} />}
      {place.view === 'notices' && <Notices words={words} onRead={() => setUnread(0)} />}
      {place.view === 'entry' && <Whole key={place.key} entryKey={place.key} words={words} />}
    </PanelView>
  );
}

const root = document.getElementById('app');
if (root !== null) {
  const [settings, regions, windowId] = await Promise.all([readSettings(), loadRegions(), windowInUse()]);
  render(<Panel first={settings} regions={regions} windowId={windowId} />, root);
}
