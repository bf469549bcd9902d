// What a reader should know of a feed that works: a clock that looks wrong, a device that is nearly full, mirrors that are not allowed yet.
import type { FeedView } from '../../utils/domain/feed-view.ts';
import type { Words } from '../../utils/i18n.ts';
import { Note } from '../ui/Note.tsx';

const KEPT = { year: 'feed_kept_year', quarter: 'feed_kept_quarter' } as const;

/** Nothing where there is nothing to know; `onGrant` asks the browser for a host and must be called in the click. */
export function FeedCautions(props: { feed: FeedView; words: Words; onGrant: (host: string) => void }) {
  const { feed, words, onGrant } = props;
  return (
    <>
      {feed.isClockOdd && (
        <Note icon="clock" isAttention>
          {words.t('feed_clock')}
        </Note>
      )}
      {feed.kept !== undefined && (
        <Note icon="info" isAttention>
          {words.t(KEPT[feed.kept])}
        </Note>
      )}
      {feed.lockedMirrors.map((host) => (
        <Note icon="lock" key={host}>
          {words.t('feed_mirror', host)}{' '}
          <button type="button" class="link" onClick={() => onGrant(host)}>
            {words.t('grant')}
          </button>
        </Note>
      ))}
    </>
  );
}
