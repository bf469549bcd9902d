// A task inside the card (share, ask, report): its heading with the way back, in the place of the card's content.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from './Icon.tsx';

/** The heading takes the focus; Escape goes back to the card instead of closing it. */
export function CardTask(props: { title: string; words: Words; onBack: () => void; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section
      class="card-in task"
      aria-label={props.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.onBack();
      }}
    >
      <div class="row task-h">
        <button type="button" class="btn quiet icon" aria-label={props.words.t('back_to_card')} onClick={props.onBack}>
          <Icon name="back" />
        </button>
        <h2 class="t" tabIndex={-1} ref={heading}>
          {props.title}
        </h2>
      </div>
      {props.children}
    </section>
  );
}
