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
import { placeCard } from './place-card.ts';

/** Below this width the card is a sheet at the bottom of the window. */
const SHEET_BELOW_PX = 720;
const CARD_WIDTH_PX = 640;

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

function place(dialog: HTMLDialogElement, badge: HTMLElement): void {
  dialog.className = innerWidth < SHEET_BELOW_PX ? 'sheet' : 'beside';
  if (innerWidth < SHEET_BELOW_PX) return;
  const { maxHeight, ...at } = placeCard(
    badge.getBoundingClientRect(),
    { width: innerWidth, height: innerHeight },
    CARD_WIDTH_PX,
  );
  for (const [side, px] of Object.entries(at)) dialog.style.setProperty(side, `${px}px`);
  dialog.style.setProperty('max-height', `${maxHeight}px`);
}
