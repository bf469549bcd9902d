// One feed in the options: its publishers, the age of its data, what went wrong, and what can be done.
import { useState } from 'preact/hooks';
import type { FeedView } from '../../utils/domain/feed-view.ts';
import type { Words } from '../../utils/i18n.ts';
import { kindParts } from '../answer/publisher-words.ts';
import { SampleChip } from '../ui/Brand.tsx';
import { errorWords } from '../ui/error-words.ts';
import { HostName } from '../ui/HostName.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { FeedCautions } from './FeedCautions.tsx';

export interface FeedItemProps {
  readonly feed: FeedView;
  readonly words: Words;
  readonly onRefresh: () => void;
  readonly onRemove: () => void;
  /** Asks the browser for the feed's host; must be called in the click. */
  readonly onGrant: (host: string) => void;
}

/** Removing asks once more, in the same place. */
export function FeedItem({ feed, words, onRefresh, onRemove, onGrant }: FeedItemProps) {
  const [isAsking, setAsking] = useState(false);
  const name = feed.isPackaged ? words.t('packaged_feed') : (URL.parse(feed.url)?.host ?? feed.url);
  return (
    <article class="feed">
      <div class="row top">
        <div class="grow">
          <h3 class="feed-t">
            {feed.isPackaged ? name : <HostName host={name} />} {feed.isPackaged && <SampleChip words={words} />}
          </h3>
          <p class="meta">{stateWords(feed, words)}</p>
        </div>
        {!feed.isPackaged && !isAsking && (
          <div class="row">
            <button
              type="button"
              class="btn quiet"
              aria-disabled={feed.isSyncing}
              aria-label={`${words.t('refresh')}: ${name}`}
              onClick={() => !feed.isSyncing && onRefresh()}
            >
              {words.t('refresh')}
            </button>
            <button
              type="button"
              class="btn quiet"
              aria-label={words.t('remove_named', name)}
              onClick={() => setAsking(true)}
            >
              {words.t('remove')}
            </button>
          </div>
        )}
      </div>
      {isAsking && (
        <Note icon="not-this" isLive>
          <p>{words.t('remove_feed_question', name)}</p>
          <div class="acts">
            <button type="button" class="btn" name="remove-feed" onClick={onRemove}>
              {words.t('remove_feed')}
            </button>
            <button type="button" class="btn quiet" onClick={() => setAsking(false)}>
              {words.t('cancel')}
            </button>
          </div>
        </Note>
      )}
      <Publishers feed={feed} words={words} />
      <FeedTrouble feed={feed} words={words} onGrant={onGrant} />
      <FeedCautions feed={feed} words={words} onGrant={onGrant} />
      {!feed.isPackaged && (
        <details class="finger-of">
          <summary class="meta">{words.t('fingerprint_words')}</summary>
          <p class="meta">{feed.words.join(' · ')}</p>
        </details>
      )}
    </article>
  );
}

function stateWords(feed: FeedView, words: Words): string {
  if (feed.isSyncing) return words.t('feed_syncing');
  return feed.syncedAt === undefined ? words.t('data_never') : words.t('data_as_of', words.dateTime(feed.syncedAt));
}

function Publishers({ feed, words }: { feed: FeedView; words: Words }) {
  return (
    <ul class="rows">
      {feed.publishers.map((publisher) => {
        const isAgency = publisher.kind === 'agency';
        const parts = [
          ...kindParts(publisher, words),
          words.n(isAgency ? 'publisher_entries' : 'publisher_sources', publisher.entries),
          ...(publisher.hidden > 0 ? [words.n('publisher_hidden', publisher.hidden)] : []),
          ...(publisher.newer > 0 ? [words.n('publisher_newer', publisher.newer)] : []),
          ...(publisher.failure === undefined ? [] : [errorWords(publisher.failure, words)]),
        ];
        return (
          <li key={publisher.id} class="kv">
            <Icon name={isAgency ? 'institution' : 'sheets'} />
            <span class="grow">
              <b>{publisher.name}</b>
              <span class="meta block-line">{parts.join(' · ')}</span>
            </span>
            <Icon name={publisher.failure === undefined ? 'check' : 'offline'} />
          </li>
        );
      })}
    </ul>
  );
}

function FeedTrouble(props: { feed: FeedView; words: Words; onGrant: (host: string) => void }) {
  const { feed, words } = props;
  if (feed.isUntrusted) {
    return (
      <Note icon="offline" isAttention>
        <b>{words.t('feed_untrusted')}.</b> {words.t('feed_untrusted_text')}
        {feed.failure !== undefined && ` ${errorWords(feed.failure, words)}.`}
      </Note>
    );
  }
  if (!feed.hasPermission && !feed.isPackaged) {
    return (
      <Note icon="lock" isAttention>
        {words.t('feed_no_permission')}.
        <br />
        <button type="button" class="link" onClick={() => props.onGrant(URL.parse(feed.url)?.hostname ?? '')}>
          {words.t('grant')}
        </button>
      </Note>
    );
  }
  if (feed.failure === undefined) return null;
  return (
    <Note icon="offline" isAttention>
      <b>{words.t('feed_not_fetched')}</b> {errorWords(feed.failure, words)}. {words.t('feed_not_fetched_text')}
      {feed.nextAt !== undefined && ` ${words.t('feed_next', words.dateTime(feed.nextAt))}.`}
    </Note>
  );
}
