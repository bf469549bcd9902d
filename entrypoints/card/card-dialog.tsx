// Opens the card over the page, beside its badge, as a modal dialog; gives the focus back when it closes.
import { render } from 'preact';
import { CLAIM_HEADING_ID } from '../../components/answer/ClaimHeading.tsx';
import { Card } from '../../components/card/Card.tsx';
import cardCss from '../../components/card/card.css?inline';
import dialogCss from '../../components/card/card-dialog.css?inline';
import type { CardView } from '../../utils/domain/card.ts';
import type { PolicyCard } from '../../utils/domain/policy-card.ts';
import type { CardOccasion } from '../social.content/card-opener.ts';
import { createShadowHost } from '../social.content/shadow-host.ts';
import { dialogDeeds } from './dialog-deeds.ts';

/** Below this width the card is a sheet at the bottom of the window. */
const SHEET_BELOW_PX = 720;
const CARD_WIDTH_PX = 640;
const GAP_PX = 8;

/** Opens the card; a failure is shown in it, with a way to try again. */
export function openCard({ post, mark, words, host: badge, onTake, life }: CardOccasion): void {
  const { host, root } = createShadowHost(
    'card',
    (badge.dataset.ground as 'light' | 'dark' | 'dim') ?? 'light',
    words.language,
    [cardCss, dialogCss],
  );
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', CLAIM_HEADING_ID);
  root.append(dialog);
  document.body.append(host);

  const deeds = dialogDeeds({ post, key: mark.key, draw, close: () => dialog.close(), onTake, life });
  function draw(view: CardView | PolicyCard | 'loading' | 'failed'): void {
    render(<Card view={view} words={words} post={post} deeds={deeds} />, dialog);
  }

  dialog.addEventListener('click', (event) => event.target === dialog && deeds.close());
  dialog.addEventListener('close', () => {
    render(null, dialog);
    host.remove();
    badge.focus();
  });
  life.signal.addEventListener('abort', deeds.close);
  place(dialog, badge);
  dialog.showModal();
  deeds.retry();
}

/** Below the badge where there is room, else above; always whole within the window. */
function place(dialog: HTMLDialogElement, badge: HTMLElement): void {
  dialog.className = innerWidth < SHEET_BELOW_PX ? 'sheet' : 'beside';
  if (innerWidth < SHEET_BELOW_PX) return;
  const box = badge.getBoundingClientRect();
  const left = Math.max(GAP_PX, Math.min(box.left, innerWidth - CARD_WIDTH_PX - GAP_PX));
  const room = { below: innerHeight - box.bottom - 2 * GAP_PX, above: box.top - 2 * GAP_PX };
  dialog.style.setProperty('left', `${left}px`);
  if (room.below >= Math.min(room.above, innerHeight / 2)) {
    dialog.style.setProperty('top', `${Math.min(box.bottom + GAP_PX, innerHeight / 2)}px`);
    dialog.style.setProperty('max-height', `${Math.max(room.below, innerHeight / 2 - GAP_PX)}px`);
  } else {
    dialog.style.setProperty('bottom', `${innerHeight - box.top + GAP_PX}px`);
    dialog.style.setProperty('max-height', `${room.above}px`);
  }
}
