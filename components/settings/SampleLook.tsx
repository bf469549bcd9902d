// How it looks: a made-up post with its real mark, which opens the real card over the page.
import { useMemo, useRef, useState } from 'preact/hooks';
import type { SampleCard } from '../../utils/domain/sample-card.ts';
import type { Words } from '../../utils/i18n.ts';
import { CLAIM_HEADING_ID } from '../answer/ClaimHeading.tsx';
import { Badge } from '../badge/Badge.tsx';
import { Card } from '../card/Card.tsx';
import type { CardDeeds } from '../card/card-deeds.ts';
import { shareDeeds } from '../share/share-deeds.ts';
import { SampleChip } from '../ui/Brand.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Below this width the card is a sheet at the bottom of the window, as it is on sites. */
const SHEET_BELOW_PX = 720;

/** Everything in the card works; what it would remember of a post it forgets when it closes. */
export function SampleLook({ sample, words }: { sample: SampleCard; words: Words }) {
  const { mark, card } = sample;
  const dialog = useRef<HTMLDialogElement>(null);
  const [look, setLook] = useState<'centre' | 'sheet' | undefined>(undefined);
  const deeds = useMemo<CardDeeds>(
    () => ({
      ...shareDeeds(card, words),
      close: () => dialog.current?.close(),
      dismiss: () => undefined,
      mute: () => undefined,
      retry: () => undefined,
      renew: async () => undefined,
    }),
    [card, words],
  );
  const open = () => {
    setLook(innerWidth < SHEET_BELOW_PX ? 'sheet' : 'centre');
    dialog.current?.showModal();
  };
  return (
    <>
      <figure class="tl">
        <div class="post">
          <span class="ava">
            <Icon name="person" />
          </span>
          <div>
            <div class="row wrap">
              <span class="who">{words.t('look_author')}</span>
              <span class="meta">{words.t('look_time')}</span>
              <SampleChip words={words} />
            </div>
            <p lang={card.language}>{card.postText}</p>
            <div class="slot">
              <Badge mark={{ ...mark, isSample: false }} words={words} onOpen={open} />
            </div>
          </div>
        </div>
        <figcaption class="meta">{words.t('look_try')}</figcaption>
      </figure>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; this is a click beside the card */}
      <dialog
        ref={dialog}
        class={look}
        aria-labelledby={CLAIM_HEADING_ID}
        onClick={(event) => event.target === dialog.current && deeds.close()}
        onClose={() => setLook(undefined)}
      >
        {look !== undefined && <Card view={card} words={words} post={{}} deeds={deeds} />}
      </dialog>
    </>
  );
}
