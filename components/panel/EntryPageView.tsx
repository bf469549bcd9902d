// One clarification or source whole: the claim, the sources side by side, what became of it; and the way to pass it on.
import type { Ref } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryPage } from '../../utils/domain/entry-page.ts';
import type { Words } from '../../utils/i18n.ts';
import { ageWords } from '../answer/AgeLine.tsx';
import { ClaimHeading } from '../answer/ClaimHeading.tsx';
import { topicNames } from '../answer/policy-words.ts';
import { SourceColumns } from '../answer/SourceColumns.tsx';
import { Timeline } from '../answer/Timeline.tsx';
import { SharePanel } from '../share/SharePanel.tsx';
import { shareDeeds } from '../share/share-deeds.ts';
import { SampleChip } from '../ui/Brand.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { isOutAddress } from '../ui/is-out-address.ts';
import { Note } from '../ui/Note.tsx';

/** A withdrawn one has only its history: the text has left the feed. */
export function EntryPageView({ page, words }: { page: EntryPage | 'loading' | 'failed'; words: Words }) {
  if (page === 'loading') {
    return (
      <p class="sec meta" aria-busy="true">
        {words.t('loading')}
      </p>
    );
  }
  if (page === 'failed') {
    return <EmptyState title={words.t('entry_gone')} text={words.t('entry_gone_text')} level={2} />;
  }
  // another entry begins with its own page, not with the former one's task
  return <Page key={page.key} page={page} words={words} />;
}

function Page({ page, words }: { page: EntryPage; words: Words }) {
  const [isSharing, setSharing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasSharing = useRef(false);
  useLayoutEffect(() => {
    if (isSharing) scrollTo(0, 0);
    else if (wasSharing.current) opener.current?.focus();
    wasSharing.current = isSharing;
  }, [isSharing]);
  const top = page.official[0] ?? page.independent[0];
  const isStanceHidden = page.age.state === 'expired';
  const topics = page.topics.length === 0 ? [] : [topicNames(page.topics, words)];
  const places = [...page.regions.map(({ name }) => name), ...topics].join(' · ');
  return (
    <>
      {isSharing && top !== undefined && (
        <SharePanel
          words={words}
          code={top.code}
          deeds={shareDeeds({ ...page, tier: 'answers' }, words)}
          onBack={() => setSharing(false)}
        />
      )}
      <article class="whole" hidden={isSharing}>
        {page.status === 'withdrawn' ? (
          <div class="claim">
            <h2 class="t">{words.t('entry_withdrawn', page.publisher.name)}</h2>
          </div>
        ) : (
          <ClaimHeading claim={page.claim} language={page.language} words={words} />
        )}
        {(places !== '' || page.isSample) && (
          <p class="meta">
            {places} {page.isSample && <SampleChip words={words} />}
          </p>
        )}
        {page.status === 'superseded' && <Note icon="history">{words.t('entry_superseded')}</Note>}
        {isStanceHidden && page.age.syncedAt !== undefined && (
          <Note icon="offline" isAttention>
            <b>{words.t('old_data', words.date(page.age.syncedAt))}</b> {words.t('expired_text')}
          </Note>
        )}
        {page.status !== 'withdrawn' && <SourceColumns view={page} words={words} isStanceHidden={isStanceHidden} />}
        <Deeds page={page} words={words} opener={opener} onShare={() => setSharing(true)} />
        <Timeline steps={page.timeline} unseen={page.unseen} words={words} />
        <p class="meta row">
          <Icon name={page.age.state === 'fresh' ? 'clock' : 'offline'} size="xs" />
          {ageWords(page.age, words)}
        </p>
      </article>
    </>
  );
}

/** What no longer holds, or is too old to be sure of, is not passed on; its address may still be copied. */
function Deeds(props: { page: EntryPage; words: Words; opener: Ref<HTMLButtonElement>; onShare: () => void }) {
  const { page, words } = props;
  const own = [...page.official, ...page.independent].find(({ key }) => key === page.key);
  const url = own !== undefined && isOutAddress(own.url) ? own.url : undefined;
  const isShareable = page.status === 'active' && page.age.state === 'fresh';
  if (url === undefined && !isShareable) return null;
  return (
    <div class="acts">
      {isShareable && (
        <button type="button" class="btn primary" ref={props.opener} onClick={props.onShare}>
          <Icon name="share" size="s" />
          {words.t('share_answer')}
        </button>
      )}
      {url !== undefined && (
        <CopyButton
          label={words.t('copy_link')}
          done={words.t('copied')}
          failed={words.t('copy_failed')}
          class="btn"
          onCopy={() => navigator.clipboard.writeText(url)}
        />
      )}
    </div>
  );
}
