// The foot of the card: the answer's revision and the age of the data, always.
import type { DataAge, SourceView } from '../../utils/domain/card.ts';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { RevisionHistory } from './RevisionHistory.tsx';

/** `source` is the one on top; absent where nobody has answered. */
export function AgeLine(props: { source: SourceView | undefined; age: DataAge; words: Words }) {
  const { source, age, words } = props;
  return (
    <footer class="age">
      {source !== undefined && (
        <span class="row">
          <Icon name="history" size="xs" />
          {/* under a comparison source alone the date must not be taken for an agency's */}
          {source.publisher.kind !== 'agency' && `${source.publisher.name}: `}
          {source.revision > 1
            ? words.t('revision', source.revision, words.date(source.modified))
            : words.t('published_on', words.date(source.published))}
        </span>
      )}
      {source !== undefined && source.revision > 1 && <RevisionHistory source={source} words={words} />}
      <span class="row">
        <Icon name={age.state === 'fresh' ? 'clock' : 'offline'} size="xs" />
        {ageWords(age, words)}
      </span>
    </footer>
  );
}

/** `Data per 23 Nov 2026, 09.10`, or that there is none yet. */
export function ageWords(age: DataAge, words: Words): string {
  return age.syncedAt === undefined ? words.t('data_never') : words.t('data_as_of', words.dateTime(age.syncedAt));
}
