// One clarification or source in the panel's list: who, when, the claim, what is said of it, and whether it still holds.
import type { ListedEntry } from '../../utils/domain/listed-entry.ts';
import { isSample } from '../../utils/domain/region.ts';
import type { Words } from '../../utils/i18n.ts';
import { STATUS_KEYS } from '../../utils/label-keys.ts';
import { entryAddress } from '../answer/panel-address.ts';
import { topicNames } from '../answer/policy-words.ts';
import { StanceLabel } from '../answer/StanceLabel.tsx';
import { SampleChip } from '../ui/Brand.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Highlighted } from './Highlighted.tsx';

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
        {isSample(entry.regions) && <SampleChip words={words} />}
        <span>{words.date(entry.modified)}</span>
      </span>
      {entry.status === 'withdrawn' ? (
        <span class="entry-t past">{words.t('withdrawn_entry')}</span>
      ) : (
        <span class={entry.status === 'superseded' ? 'entry-t past' : 'entry-t'} lang={entry.language}>
          <Highlighted text={entry.claim} terms={terms} />
        </span>
      )}
      {entry.reason !== undefined && (
        <span class="entry-r sub">
          <Highlighted text={entry.reason} terms={terms} />
        </span>
      )}
      <span class="entry-s meta">
        {entry.status !== 'active' && (
          <span class="life">
            <Icon name="history" size="xs" />
            {words.t(STATUS_KEYS[entry.status])}
          </span>
        )}
        {entry.stance !== undefined && !props.isStanceHidden && <StanceLabel stance={entry.stance} words={words} />}
        {entry.isRevised && entry.status === 'active' && <span>{words.t('was_revised')}</span>}
        {entry.publisher.isArchived && <span>{words.t('publisher_archived')}</span>}
        {entry.topics.length > 0 && <span>{topicNames(entry.topics.slice(0, 2), words)}</span>}
      </span>
    </a>
  );
}
