// The panel's list with its data: loaded at opening and again whenever the stored entries change.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BrowseView } from '../../components/panel/BrowseView.tsx';
import { USUAL_CHOICE } from '../../components/panel/EntryFilters.tsx';
import { browser } from '../../utils/browser.ts';
import { createDatabase } from '../../utils/db/database.ts';
import { watchDataVersion } from '../../utils/db/entry-store.ts';
import type { DataAge } from '../../utils/domain/card.ts';
import type { Region } from '../../utils/domain/region.ts';
import type { Words } from '../../utils/i18n.ts';
import { logError } from '../../utils/log.ts';
import { watchChanges } from '../../utils/messaging/changes.ts';
import { ask } from '../../utils/messaging/client.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { type LoadedEntries, loadEntries } from './load-entries.ts';
import { oneAtATime } from './one-at-a-time.ts';

const NOTHING = { numbers: [], terms: new Set<string>(), isPartial: false };
const db = createDatabase();

/** Hidden it keeps what was typed, chosen and scrolled to. */
export function Browse(props: { words: Words; settings: Settings; regions: readonly Region[]; isShown: boolean }) {
  const { words, settings, regions, isShown } = props;
  const [loaded, setLoaded] = useState<LoadedEntries>();
  const [query, setQuery] = useState('');
  const [choice, setChoice] = useState(USUAL_CHOICE);
  const [age, setAge] = useState<DataAge>({ state: 'never' });
  const scrolledPx = useRef(0);

  useEffect(() => {
    const life = new AbortController();
    const names = new Map(regions.map(({ code, name }) => [code, name]));
    const readAge = async () => {
      const summary = await ask('read-summary', {});
      if (summary !== null) setAge(summary.age);
    };
    const renewAge = () => readAge().catch((error) => logError('panel', error));
    // not begun anew at each write: while a sync writes fast the list would never stand
    const load = oneAtATime(async () => {
      if (life.signal.aborted) return;
      renewAge();
      try {
        await loadEntries(db, (code) => names.get(code) ?? code, setLoaded, life.signal);
        // a new object: what was typed meanwhile is searched again in the whole index
        setLoaded((whole) => whole && { ...whole });
      } catch (error) {
        logError('panel', error);
      }
    });
    const stops = [watchDataVersion(db, load), watchChanges(renewAge)];
    return () => {
      for (const stop of stops) stop();
      life.abort();
    };
  }, [regions]);

  useEffect(() => {
    if (!isShown) return undefined;
    const note = () => {
      scrolledPx.current = scrollY;
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [isShown]);
  useLayoutEffect(() => {
    if (isShown) scrollTo(0, scrolledPx.current);
  }, [isShown]);

  const search = useCallback((text: string) => loaded?.index.search(text) ?? NOTHING, [loaded]);
  if (!isShown) return null;
  return (
    <BrowseView
      words={words}
      entries={loaded?.entries ?? 'loading'}
      search={search}
      query={query}
      onQuery={setQuery}
      choice={choice}
      onChoice={setChoice}
      regions={settings.regions.flatMap((code) => regions.find((region) => region.code === code) ?? [])}
      age={age}
      now={Date.now()}
      onWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
    />
  );
}
