// A source that withdrew what it said: who, when and why. Its text has left the feed and is not shown.
import type { WithdrawnView } from '../../utils/domain/card.ts';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { kindParts } from './publisher-words.ts';

/** Stands in the column where its answer stood. */
export function WithdrawnItem({ source, words }: { source: WithdrawnView; words: Words }) {
  return (
    <article class="src withdrawn">
      <h4 class="pub">{source.publisher.name}</h4>
      <div class="meta">{[...kindParts(source.publisher, words), words.date(source.at)].join(' · ')}</div>
      <p class="sub revised">
        <Icon name="history" size="s" />
        <span>
          <b>{words.t('step_withdrawn')}.</b> {words.t('reason_given', source.reason)}
        </span>
      </p>
    </article>
  );
}
