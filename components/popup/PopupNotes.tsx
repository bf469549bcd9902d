// What stands in the way of marks: no region, no source, no network, old data. Each with what to do about it.
import { noticeStem } from '../../utils/domain/notice.ts';
import type { TabView } from '../../utils/domain/tab.ts';
import type { Words } from '../../utils/i18n.ts';
import { errorWords } from '../ui/error-words.ts';
import { Note } from '../ui/Note.tsx';

/** Nothing where all is well. */
export function PopupNotes(props: {
  view: TabView;
  words: Words;
  onNotices: () => void;
  onOptions: () => void;
  onWelcome: () => void;
}) {
  const { view, words } = props;
  const notes = [
    view.unread.length > 0 && (
      <Note icon="history" key="notices">
        <b>{words.n(noticeStem(view.unread), view.unread.length)}</b>
        <br />
        <button type="button" class="link" name="notices" onClick={props.onNotices}>
          {words.t('see_changes')}
        </button>
      </Note>
    ),
    view.regions.length === 0 && (
      <Note icon="place" key="regions">
        <b>{words.t('no_regions')}.</b> {words.t('no_regions_text')}
        <br />
        <button type="button" class="link" onClick={props.onWelcome}>
          {words.t('choose_region')}
        </button>
      </Note>
    ),
    view.regions.length > 0 && view.feeds === 0 && (
      <Note icon="sheets" key="feeds">
        <b>{words.t('no_feeds')}.</b> {words.t('no_feeds_text')}
        <br />
        <button type="button" class="link" onClick={props.onOptions}>
          {words.t('add_source')}
        </button>
      </Note>
    ),
    view.failure !== undefined && (
      <Note icon="offline" isAttention key="failure">
        <b>{words.t('feed_trouble')}</b> {errorWords(view.failure, words)}.
        <br />
        <button type="button" class="link" onClick={props.onOptions}>
          {words.t('feeds')}
        </button>
      </Note>
    ),
    <DataNote view={view} words={words} key="data" />,
  ].filter((note) => note !== false);
  return <>{notes}</>;
}

function DataNote({ view, words }: { view: TabView; words: Words }) {
  const { state, syncedAt } = view.age;
  const isOld = (state === 'stale' || state === 'expired') && syncedAt !== undefined;
  if (isOld) {
    return (
      <Note icon="offline" isAttention>
        <b>
          {view.isOffline && `${words.t('offline')} `}
          {words.t('old_data', words.date(syncedAt))}
        </b>{' '}
        {words.t(state === 'expired' ? 'expired_text' : 'stale_text')}
      </Note>
    );
  }
  if (!view.isOffline) return null;
  return (
    <Note icon="offline">
      <b>{words.t('offline')}</b> {words.t(state === 'never' ? 'stale_text_never' : 'offline_text')}
    </Note>
  );
}
