// One clarification or source whole: the claim, the sources side by side, and what became of it.
import type { EntryPage } from '../utils/domain/entry-page.ts';
import type { Words } from '../utils/i18n.ts';
import { ageWords } from './AgeLine.tsx';
import { AgreementStrip } from './AgreementStrip.tsx';
import { ClaimHeading } from './ClaimHeading.tsx';
import { DocumentList } from './DocumentList.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Icon } from './Icon.tsx';
import { Note } from './Note.tsx';
import { SourceColumn } from './SourceColumn.tsx';
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
  const places = [...page.regions.map(({ name }) => name), ...page.topics].join(' · ');
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
      {page.status !== 'withdrawn' && <Sources page={page} words={words} isStanceHidden={isStanceHidden} />}
      <Timeline steps={page.timeline} unseen={page.unseen} words={words} />
      <p class="meta row">
        <Icon name={page.age.state === 'fresh' ? 'clock' : 'offline'} size="xs" />
        {ageWords(page.age, words)}
      </p>
    </article>
  );
}

function Sources({ page, words, isStanceHidden }: { page: EntryPage; words: Words; isStanceHidden: boolean }) {
  return (
    <>
      {!isStanceHidden && <AgreementStrip official={page.official} independent={page.independent} words={words} />}
      <div class="cols">
        <SourceColumn side="official" sources={page.official} words={words} isStanceHidden={isStanceHidden} />
        <SourceColumn
          side="independent"
          sources={page.independent}
          words={words}
          isStanceHidden={isStanceHidden}
          isAlone={page.official.length === 0}
          cited={page.cited.length}
        >
          {page.cited.length > 0 && (
            <div class="src cited">
              <h4 class="h">{words.t('cited_pages')}</h4>
              <DocumentList documents={page.cited} words={words} isStanceHidden={isStanceHidden} />
            </div>
          )}
        </SourceColumn>
      </div>
    </>
  );
}
