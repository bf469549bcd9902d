// One clarification or source whole: the claim, the sources side by side, and what became of it.
import type { EntryPage } from '../utils/domain/entry-page.ts';
import type { Words } from '../utils/i18n.ts';
import { ageWords } from './AgeLine.tsx';
import { ClaimHeading } from './ClaimHeading.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Icon } from './Icon.tsx';
import { Note } from './Note.tsx';
import { topicNames } from './policy-words.ts';
import { SourceColumns } from './SourceColumns.tsx';
import { Timeline } from './Timeline.tsx';

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
  const isStanceHidden = page.age.state === 'expired';
  const topics = page.topics.length === 0 ? [] : [topicNames(page.topics, words)];
  const places = [...page.regions.map(({ name }) => name), ...topics].join(' · ');
  return (
    <article class="whole">
      {page.status === 'withdrawn' ? (
        <h2 class="title m">{words.t('entry_withdrawn', page.publisher.name)}</h2>
      ) : (
        <ClaimHeading claim={page.claim} language={page.language} words={words} />
      )}
      {places !== '' && <p class="meta">{places}</p>}
      {page.status === 'superseded' && <Note icon="history">{words.t('entry_superseded')}</Note>}
      {isStanceHidden && page.age.syncedAt !== undefined && (
        <Note icon="offline" isAttention>
          <b>{words.t('old_data', words.date(page.age.syncedAt))}</b> {words.t('expired_text')}
        </Note>
      )}
      {page.status !== 'withdrawn' && <SourceColumns view={page} words={words} isStanceHidden={isStanceHidden} />}
      <Timeline steps={page.timeline} unseen={page.unseen} words={words} />
      <p class="meta row">
        <Icon name={page.age.state === 'fresh' ? 'clock' : 'offline'} size="xs" />
        {ageWords(page.age, words)}
      </p>
    </article>
  );
}
