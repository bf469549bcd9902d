// The card's content: the claim, the official answer and the comparison sources with equal weight, and why it was marked.
import type { CardView } from '../../utils/domain/card.ts';
import type { Words } from '../../utils/i18n.ts';
import { AgeLine } from '../answer/AgeLine.tsx';
import { ClaimHeading } from '../answer/ClaimHeading.tsx';
import { Reason } from '../answer/Reason.tsx';
import { RelatedNote } from '../answer/RelatedNote.tsx';
import { SourceColumns } from '../answer/SourceColumns.tsx';
import { Note } from '../ui/Note.tsx';
import { CardActions } from './CardActions.tsx';
import type { CardTaskName } from './card-deeds.ts';
import { SearchLinks } from './SearchLinks.tsx';
import type { Taken } from './use-taken.ts';

export interface ClaimBodyProps {
  readonly view: CardView;
  readonly words: Words;
  readonly taken: Taken;
  readonly onTask: (name: CardTaskName, from: HTMLElement) => void;
  readonly onRenew: () => Promise<void>;
}

/** In the order in which it is read aloud: claim, agreement, sources, why, actions, age. */
export function ClaimBody({ view, words, taken, onTask, onRenew }: ClaimBodyProps) {
  const isStanceHidden = view.age.state === 'expired';
  const top = view.official[0] ?? view.independent[0];
  return (
    <>
      <div class="card-in">
        <OldData view={view} words={words} />
        <div role="status">{taken.state === 'muted' && <Muted words={words} onUndo={() => taken.mute(true)} />}</div>
        <RelatedNote tier={view.tier} words={words} />
        <ClaimHeading claim={view.claim} language={view.language} words={words} />
        <SourceColumns view={view} words={words} isStanceHidden={isStanceHidden} />
        <SearchLinks searches={view.searches} words={words} />
        <Reason evidence={view.evidence} tier={view.tier} postText={view.postText} words={words} />
        <CardActions
          words={words}
          taken={taken}
          age={view.age}
          isShareQuiet={view.tier === 'related'}
          // what was withdrawn may be what the others answered to: the reader waits for them instead of passing it on
          onShare={(view.withdrawn?.length ?? 0) > 0 ? undefined : (from) => onTask('share', from)}
          onAsk={view.ask === undefined ? undefined : (from) => onTask('ask', from)}
          onRenew={onRenew}
        />
      </div>
      <AgeLine source={top} age={view.age} words={words} />
    </>
  );
}

function OldData({ view, words }: { view: CardView; words: Words }) {
  const { state, syncedAt } = view.age;
  if (state === 'fresh' || syncedAt === undefined) return null;
  return (
    <Note icon="offline" isAttention>
      <b>{words.t('old_data', words.date(syncedAt))}</b> {words.t(state === 'expired' ? 'expired_text' : 'stale_text')}
    </Note>
  );
}

function Muted({ words, onUndo }: { words: Words; onUndo: () => void }) {
  return (
    <Note icon="mute">
      <b>{words.t('muted')}</b> {words.t('muted_text')}
      <div>
        <button type="button" class="link" onClick={onUndo}>
          {words.t('undo')}
        </button>
      </div>
    </Note>
  );
}
