// One clarification or source in the panel's list: who, when, the claim, and what is said of it.
import type { ListedEntry } from '../utils/domain/listed-entry.ts';
import type { Words } from '../utils/i18n.ts';
import { Highlighted } from './Highlighted.tsx';
import { entryAddress } from './panel-address.ts';
import { topicNames } from './policy-words.ts';
import { StanceLabel } from './StanceLabel.tsx';

/** A link, so that it opens as links do; `isStanceHidden` where the data is too old. */
export function EntryRow(props: {
  entry: ListedEntry;
  terms: ReadonlySet<string>;
  words: Words;
  isStanceHidden: boolean;
}) {
  const { entry, terms, words } = props;
  const kind = entry.publisher.kind === 'agency' ? 'official' : 'independent';
  return (
    <a class="entry" href={entryAddress(entry.key)}>
      <span class="entry-by meta">
        <span class={`dot small ${kind}`} aria-hidden="true" />
        <span class="grow">{entry.publisher.name}</span>
        <span>{words.date(entry.modified)}</span>
      </span>
      <span class="entry-t" lang={entry.language}>
        <Highlighted text={entry.claim} terms={terms} />
      </span>
      <span class="entry-s meta">
        {entry.stance !== undefined && !props.isStanceHidden && <StanceLabel stance={entry.stance} words={words} />}
        {entry.isRevised && <span>{words.t('was_revised')}</span>}
        {entry.publisher.isArchived && <span>{words.t('publisher_archived')}</span>}
        {entry.topics.length > 0 && <span>{topicNames(entry.topics.slice(0, 2), words)}</span>}
      </span>
    </a>
  );
}
