// The rarer deeds behind one button of the bar: copy the link, mute the claim, report the clarification.
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';

/** `children` are buttons; a click on one that has `data-closes` closes the menu and gives the focus back. */
export function CardMenu(props: { words: Words; isHidden: boolean; children: ComponentChildren }) {
  const { words, children } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLFieldSetElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <fieldset
      class="menu-at"
      hidden={props.isHidden}
      aria-label={words.t('more_actions')}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // otherwise the dialog would close with it
        event.preventDefault();
        close();
      }}
      onFocusOut={(event) => {
        const next = event.relatedTarget;
        if (next instanceof Node && root.current?.contains(next) === false) setOpen(false);
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('[data-closes]')) close();
      }}
    >
      <button
        type="button"
        class="btn quiet icon"
        ref={toggle}
        aria-label={words.t('more_actions')}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      <div class="menu" id={id} hidden={!isOpen}>
        {children}
      </div>
    </fieldset>
  );
}
