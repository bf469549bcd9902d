// Why a post was marked: the evidence, what differs, and how sure the match is. Nobody has to believe the machine.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Conflict, Evidence, Tier } from '../utils/domain/match.ts';
import { visibleText } from '../utils/domain/visible-text.ts';
import type { MessageKey, Words } from '../utils/i18n.ts';
import { SLOT_KEYS } from '../utils/label-keys.ts';
import { EvidencePair } from './EvidencePair.tsx';
import { Icon } from './Icon.tsx';

/** Width from which there is room to show the evidence unasked: two columns. */
const ROOMY_PX = 460;

const BASIS_KEYS: Readonly<Record<Evidence['basis'], MessageKey>> = {
  words: 'basis_words',
  verbatim: 'basis_verbatim',
  appearance: 'basis_appearance',
  link: 'basis_link',
};

export interface ReasonProps {
  readonly evidence: Evidence;
  readonly tier: Tier;
  readonly postText: string;
  readonly words: Words;
}

/** Open where the card is wide, folded where it is narrow. */
export function Reason({ evidence, tier, postText, words }: ReasonProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => setOpen((details.current?.offsetWidth ?? 0) >= ROOMY_PX), []);
  return (
    <details
      class="block reason"
      ref={details}
      open={isOpen}
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>
        <Icon name="info" />
        {words.t('why_marked')}
        <span class="car">
          <Icon name="down" />
        </span>
      </summary>
      <EvidencePair evidence={evidence} postText={postText} words={words} />
      <Conflicts conflicts={evidence.conflicts} words={words} />
      <p class="meta why">
        <Icon name="device" size="xs" />
        <span>
          {words.t(BASIS_KEYS[evidence.basis])} {words.t(tier === 'answers' ? 'tier_answers' : 'tier_related')}
        </span>
      </p>
    </details>
  );
}

function Conflicts({ conflicts, words }: { conflicts: readonly Conflict[]; words: Words }) {
  if (conflicts.length === 0) return null;
  const quote = (text: string) => (text === '' ? words.t('not_mentioned') : `“${visibleText(text)}”`);
  return (
    <div class="conflicts">
      <h4 class="h">{words.t('what_differs')}</h4>
      <ul>
        {conflicts.map((conflict) => (
          <li key={`${conflict.slot} ${conflict.post} ${conflict.claim}`}>
            {words.t('conflict_line', words.t(SLOT_KEYS[conflict.slot]), quote(conflict.post), quote(conflict.claim))}
          </li>
        ))}
      </ul>
    </div>
  );
}
