// The claim as a quotation. The card's focus lands here, so that a screen reader begins with what is claimed.
import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../../utils/i18n.ts';

/** Id of the heading: the dialog around a card is labelled by it. */
export const CLAIM_HEADING_ID = 'pembanding-claim';

/** Takes the focus when it appears. An empty claim says what the post is about instead. */
export function ClaimHeading({ claim, language, words }: { claim: string; language: string; words: Words }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div class="claim">
      {claim !== '' && <p class="meta">{words.t('claim_going_round')}</p>}
      <h2 class="t" id={CLAIM_HEADING_ID} lang={claim === '' ? words.language : language} tabIndex={-1} ref={heading}>
        {claim === '' ? (
          words.t('policy_heading')
        ) : (
          <>
            “<bdi>{claim}</bdi>”
          </>
        )}
      </h2>
    </div>
  );
}
