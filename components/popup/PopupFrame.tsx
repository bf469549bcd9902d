// The frame of the popup: the name, the sample chip, and the ways to panel and options.
import type { ComponentChildren } from 'preact';
import type { Words } from '../../utils/i18n.ts';
import { Brand } from '../ui/Brand.tsx';
import { Icon } from '../ui/Icon.tsx';

/** `children` are sections, divided by lines. */
export function PopupFrame(props: {
  words: Words;
  isSample?: boolean;
  onPanel: () => void;
  onOptions: () => void;
  children: ComponentChildren;
}) {
  const { words } = props;
  return (
    <div class="win">
      <header class="win-h">
        <h1 class="row grow">
          <Brand words={words} isSample={props.isSample === true} />
        </h1>
        <button type="button" class="btn quiet icon" aria-label={words.t('open_panel')} onClick={props.onPanel}>
          <Icon name="search" />
        </button>
        <button type="button" class="btn quiet icon" aria-label={words.t('options')} onClick={props.onOptions}>
          <Icon name="sliders" />
        </button>
      </header>
      <main>{props.children}</main>
    </div>
  );
}
