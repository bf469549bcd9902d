// The top of the card: whose it is, whether it is a sample, and the way out.
import type { ComponentChildren } from 'preact';
import type { Words } from '../../utils/i18n.ts';
import { Brand } from '../ui/Brand.tsx';
import { Icon } from '../ui/Icon.tsx';

/** `onClose` closes the dialog around the card; `children` stand before that button. */
export function CardBar(props: { words: Words; isSample: boolean; onClose: () => void; children?: ComponentChildren }) {
  const { words } = props;
  return (
    <div class="card-bar">
      <Brand words={words} isSample={props.isSample} />
      <span class="grow" />
      {props.children}
      <button type="button" class="btn quiet icon" aria-label={words.t('close')} onClick={props.onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
