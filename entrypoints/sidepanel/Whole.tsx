// One entry in the panel, asked of the background: the matcher there knows which sources are about the same claim.
import { useEffect, useState } from 'preact/hooks';
import { EntryPageView } from '../../components/panel/EntryPageView.tsx';
import type { EntryPage } from '../../utils/domain/entry-page.ts';
import type { Words } from '../../utils/i18n.ts';
import { logError } from '../../utils/log.ts';
import { ask } from '../../utils/messaging/client.ts';

/** To be mounted anew for another key. */
export function Whole({ entryKey, words }: { entryKey: string; words: Words }) {
  const [page, setPage] = useState<EntryPage | 'loading' | 'failed'>('loading');
  useEffect(() => {
    scrollTo(0, 0);
    ask('read-entry', { key: entryKey })
      .then((read) => setPage(read ?? 'failed'))
      .catch((error) => {
        logError('panel', error);
        setPage('failed');
      });
  }, []);
  return <EntryPageView page={page} words={words} />;
}
