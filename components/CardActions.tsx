// What a reader can do with the card: copy the answer's link, and say "not this", which can be undone.
import { useState } from 'preact/hooks';
import type { Words } from '../utils/i18n.ts';
import { Icon } from './Icon.tsx';
import { Note } from './Note.tsx';

export interface CardActionsProps {
  readonly words: Words;
  /** Address of the answer; without it, or without `onCopy`, there is nothing to copy. */
  readonly url?: string | undefined;
  readonly isDismissed: boolean;
  /** Puts the address on the clipboard; rejects where the browser refuses. */
  readonly onCopy?: ((url: string) => Promise<void>) | undefined;
  readonly onDismiss: (isUndone: boolean) => void;
}

/** The same button says "Bukan ini" and then "Urungkan", so that the focus stays where it was. */
export function CardActions({ words, url, isDismissed, onCopy, onDismiss }: CardActionsProps) {
  const [copied, setCopied] = useState<'copied' | 'copy_failed' | undefined>(undefined);
  const copy = async (address: string) => {
    if (onCopy === undefined) return;
    setCopied(
      await onCopy(address).then(
        () => 'copied' as const,
        () => 'copy_failed' as const,
      ),
    );
  };
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
      </div>
      <div class="acts">
        {url !== undefined && onCopy !== undefined && !isDismissed && (
          <button type="button" class="btn primary" onClick={() => copy(url)}>
            <Icon name={copied === 'copied' ? 'check' : 'copy'} size="s" />
            {words.t(copied ?? 'copy_link')}
          </button>
        )}
        <button
          key="dismiss"
          type="button"
          class={isDismissed ? 'btn' : 'btn quiet'}
          onClick={() => onDismiss(isDismissed)}
        >
          <Icon name={isDismissed ? 'history' : 'not-this'} size="s" />
          {words.t(isDismissed ? 'undo' : 'not_this')}
        </button>
        <span class="vh" role="status">
          {copied === undefined ? '' : words.t(copied)}
        </span>
      </div>
    </>
  );
}
