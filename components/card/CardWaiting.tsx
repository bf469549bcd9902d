// The card before it is read, and when it could not be read. Neither says that there is no answer.
import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../../utils/i18n.ts';
import { CLAIM_HEADING_ID } from '../answer/ClaimHeading.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** The outline of the card; it does not move. */
export function CardLoading({ words }: { words: Words }) {
  return (
    <div class="card-in" aria-busy="true">
      <WaitingHeading text={words.t('card_loading')} />
      <div aria-hidden="true">
        <div class="bone w40" />
        <div class="bone tall" />
        <div class="bone tall w70" />
        <div class="cols">
          <div class="col bones" />
          <div class="col bones" />
        </div>
      </div>
    </div>
  );
}

/** Offers another try. */
export function CardFailed({ words, onRetry }: { words: Words; onRetry: () => void }) {
  return (
    <div class="card-in">
      <WaitingHeading text={words.t('card_failed')} />
      <EmptyState title={words.t('card_failed')} text={words.t('card_failed_text')}>
        <button type="button" class="btn" onClick={onRetry}>
          {words.t('try_again')}
        </button>
      </EmptyState>
    </div>
  );
}

function WaitingHeading({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 class="vh" id={CLAIM_HEADING_ID} tabIndex={-1} ref={heading}>
      {text}
    </h2>
  );
}
