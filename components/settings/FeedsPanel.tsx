// The feeds: those that are trusted and how they fare, the sample, and the way to add one.
import { useState } from 'preact/hooks';
import type { FeedProbe, FeedView } from '../../utils/domain/feed-view.ts';
import type { Outcome } from '../../utils/domain/site-view.ts';
import type { Words } from '../../utils/i18n.ts';
import { AddressForm } from '../ui/AddressForm.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { errorWords } from '../ui/error-words.ts';
import { Switch } from '../ui/Switch.tsx';
import { FeedItem } from './FeedItem.tsx';
import { ProbeConfirm } from './ProbeConfirm.tsx';

export interface FeedsPanelProps {
  readonly words: Words;
  readonly feeds: readonly FeedView[] | 'loading';
  readonly onProbe: (url: string) => Promise<FeedProbe | { readonly failure: string }>;
  readonly onAddFeed: (probe: FeedProbe) => Outcome;
  readonly onRefreshFeed: (url?: string) => Outcome;
  readonly onRemoveFeed: (url: string) => Outcome;
  readonly onGrant: (host: string) => Promise<boolean>;
  readonly onSample: (isOn: boolean) => void;
  /** A host that was looked at before the page was drawn. */
  readonly firstProbe?: FeedProbe;
}

/** Adding takes two steps: look at the host, compare its words, then trust it. */
export function FeedsPanel(props: FeedsPanelProps) {
  const { words, feeds } = props;
  const [probe, setProbe] = useState<FeedProbe | undefined>(props.firstProbe);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const look = async (url: string) => {
    const found = await props.onProbe(url);
    if ('failure' in found) return found.failure;
    setProbe(found);
    return undefined;
  };
  const trust = async (accepted: FeedProbe) => {
    const code = await props.onAddFeed(accepted);
    if (code === undefined) setProbe(undefined);
    return code;
  };
  if (feeds === 'loading') {
    return (
      <p class="meta" aria-busy="true">
        {words.t('loading')}
      </p>
    );
  }
  const added = feeds.filter(({ isPackaged }) => !isPackaged);
  return (
    <>
      <p class="sub">{words.t('feeds_text')}</p>
      {feeds.length === 0 && <EmptyState title={words.t('no_feeds_yet')} text={words.t('no_feeds_yet_text')} />}
      <div class="feeds">
        {feeds.map((feed) => (
          <FeedItem
            key={feed.url}
            feed={feed}
            words={words}
            onRefresh={async () => setFailure(await props.onRefreshFeed(feed.url))}
            onGrant={async (host) => {
              setFailure((await props.onGrant(host)) ? await props.onRefreshFeed(feed.url) : 'feed/permission');
            }}
            onRemove={async () => setFailure(await props.onRemoveFeed(feed.url))}
          />
        ))}
      </div>
      <p class="problem" role="alert">
        {failure === undefined ? '' : `${errorWords(failure, words)}.`}
      </p>
      {added.length > 1 && (
        <div>
          <button type="button" class="btn" onClick={async () => setFailure(await props.onRefreshFeed())}>
            {words.t('refresh_all')}
          </button>
        </div>
      )}
      {probe === undefined ? (
        <AddressForm
          name="feed"
          label={words.t('add_feed_label')}
          help={words.t('add_feed_help')}
          button={words.t('check_feed')}
          busyButton={words.t('checking_feed')}
          words={words}
          onSubmit={look}
        />
      ) : (
        <ProbeConfirm probe={probe} words={words} onTrust={trust} onCancel={() => setProbe(undefined)} />
      )}
      <div class="opts">
        <Switch
          name="sample"
          label={words.t('sample_switch')}
          text={words.t('sample_switch_text')}
          isOn={feeds.some(({ isPackaged }) => isPackaged)}
          onChange={props.onSample}
        />
      </div>
    </>
  );
}
