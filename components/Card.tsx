// The card beside a post: the claim, the official answer and the comparison sources with equal weight, and why it was marked.
import { useEffect, useState } from 'preact/hooks';
import type { CardView } from '../utils/domain/card.ts';
import type { PolicyCard } from '../utils/domain/policy-card.ts';
import type { Words } from '../utils/i18n.ts';
import { AgeLine } from './AgeLine.tsx';
import { CardActions } from './CardActions.tsx';
import { CardBar } from './CardBar.tsx';
import { CardFailed, CardLoading } from './CardWaiting.tsx';
import { ClaimHeading } from './ClaimHeading.tsx';
import { Note } from './Note.tsx';
import { PolicyBody } from './PolicyBody.tsx';
import { Reason } from './Reason.tsx';
import { SearchLinks } from './SearchLinks.tsx';
import { SourceColumns } from './SourceColumns.tsx';

export interface CardProps {
  readonly view: CardView | PolicyCard | 'loading' | 'failed';
  readonly words: Words;
  readonly onClose: () => void;
  /** `true` takes "Bukan ini" back. */
  readonly onDismiss: (isUndone: boolean) => void;
  /** Puts the answer's address on the clipboard; without it the button is not shown. */
  readonly onCopy?: (url: string) => Promise<void>;
  /** Reads the card again after a failure. */
  readonly onRetry?: () => void;
}

/** Drawn inside a dialog that `CLAIM_HEADING_ID` labels; the dialog owns Escape and the way back to the badge. */
export function Card({ view, words, onClose, onDismiss, onCopy, onRetry }: CardProps) {
  const isSample = typeof view === 'object' && view.isSample;
  return (
    <div class="card">
      <CardBar words={words} isSample={isSample} onClose={onClose} />
      {view === 'loading' && <CardLoading words={words} />}
      {view === 'failed' && <CardFailed words={words} onRetry={onRetry} />}
      {typeof view === 'object' &&
        (view.kind === 'policy' ? (
          <PolicyBody view={view} words={words} onDismiss={onDismiss} />
        ) : (
          <CardBody view={view} words={words} onDismiss={onDismiss} onCopy={onCopy} />
        ))}
    </div>
  );
}

function CardBody(props: {
  view: CardView;
  words: Words;
  onDismiss: (isUndone: boolean) => void;
  onCopy: ((url: string) => Promise<void>) | undefined;
}) {
  const { view, words } = props;
  const [isDismissed, setDismissed] = useState(view.isDismissed);
  useEffect(() => setDismissed(view.isDismissed), [view.isDismissed]);
  const dismiss = (isUndone: boolean) => {
    setDismissed(!isUndone);
    props.onDismiss(isUndone);
  };
  const isStanceHidden = view.age.state === 'expired';
  const top = view.official[0] ?? view.independent[0];
  return (
    <>
      <div class="card-in">
        <OldData view={view} words={words} />
        <ClaimHeading claim={view.claim} language={view.language} words={words} />
        <SourceColumns view={view} words={words} isStanceHidden={isStanceHidden} />
        <SearchLinks searches={view.searches} words={words} />
        <Reason evidence={view.evidence} tier={view.tier} postText={view.postText} words={words} />
        <CardActions words={words} url={top?.url} isDismissed={isDismissed} onCopy={props.onCopy} onDismiss={dismiss} />
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
