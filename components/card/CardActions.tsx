// What a reader can do with the card: pass the answer on, ask the agency, and say "not this", which can be undone.
import type { DataAge } from '../../utils/domain/card.ts';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { useOutcome } from '../ui/use-outcome.ts';
import type { Taken } from './use-taken.ts';

export interface CardActionsProps {
  readonly words: Words;
  readonly taken: Taken;
  readonly age: DataAge;
  /** Without it there is no answer to share. Old data is fetched again instead of passed on. */
  readonly onShare?: ((from: HTMLElement) => void) | undefined;
  /** Sharing is possible, and not what the card suggests. */
  readonly isShareQuiet?: boolean;
  /** Without it no agency is known to ask. */
  readonly onAsk?: ((from: HTMLElement) => void) | undefined;
  readonly onRenew: () => Promise<void>;
}

/** The same button says "Bukan ini" and then "Urungkan", so that the focus stays where it was. */
export function CardActions({ words, taken, age, onShare, isShareQuiet = false, onAsk, onRenew }: CardActionsProps) {
  const [renewal, run] = useOutcome();
  const isOld = age.state !== 'fresh';
  const isDismissed = taken.state === 'dismissed';
  const isStillOld = isOld && (renewal === 'done' || renewal === 'failed');
  return (
    <>
      <div role="status">
        {isDismissed && (
          <div class="block">
            <Note icon="not-this">
              <b>{words.t('dismissed')}</b> {words.t('dismissed_text')}
            </Note>
          </div>
        )}
        {isStillOld && <p class="sub block">{words.t('still_old')}</p>}
      </div>
      <div class="acts">
        {taken.state === undefined && (isOld || onShare !== undefined) && (
          // one element in both states: the focus stays when the data is fresh again
          <button
            key="first"
            type="button"
            class={isShareQuiet && !isOld ? 'btn' : 'btn primary'}
            aria-disabled={renewal === 'busy'}
            onClick={(event) => (isOld ? run(onRenew) : onShare?.(event.currentTarget))}
          >
            <Icon name={isOld ? 'reload' : 'share'} size="s" />
            {words.t(isOld ? (renewal === 'busy' ? 'refreshing' : 'fetch_again') : 'share_answer')}
          </button>
        )}
        {taken.state === undefined && onAsk !== undefined && (
          <button key="ask" type="button" class="btn" onClick={(event) => onAsk(event.currentTarget)}>
            <Icon name="ask" size="s" />
            {words.t('ask')}
          </button>
        )}
        {taken.state !== 'muted' && (
          <button
            key="dismiss"
            type="button"
            class={isDismissed ? 'btn' : 'btn quiet'}
            onClick={() => taken.dismiss(isDismissed)}
          >
            <Icon name={isDismissed ? 'history' : 'not-this'} size="s" />
            {words.t(isDismissed ? 'undo' : 'not_this')}
          </button>
        )}
      </div>
    </>
  );
}
