// What became of the answer on top, unfolded from the foot of the card: first publication and each known revision with its reason.
import { useId, useState } from 'preact/hooks';
import type { SourceView } from '../../utils/domain/card.ts';
import { ownSteps, unseenRevisions } from '../../utils/domain/entry-page.ts';
import type { Words } from '../../utils/i18n.ts';
import { stepWords } from './Timeline.tsx';

/** Revisions that this device never held are counted: the feed no longer has them. */
export function RevisionHistory({ source, words }: { source: SourceView; words: Words }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const unseen = unseenRevisions(source.revision, source.former);
  return (
    <>
      <button
        type="button"
        class="link small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {words.t('history')}
      </button>
      <ol class="steps" id={id} hidden={!isOpen}>
        {ownSteps({ ...source, status: 'active' }, source.former).map((step) => (
          <li key={`${step.kind} ${step.revision}`}>
            <b>{stepWords(step, words)}</b> <time>{words.date(step.at)}</time>
            {step.reason !== undefined && <span>. {words.t('reason_given', step.reason)}</span>}
          </li>
        ))}
        {unseen > 0 && <li>{words.n('unseen_revisions', unseen)}</li>}
      </ol>
    </>
  );
}
