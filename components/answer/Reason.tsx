// Why a post was marked: the evidence, what differs, and how sure the match is. Nobody has to believe the machine.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Conflict, Evidence, Tier } from '../../utils/domain/match.ts';
import { visibleText } from '../../utils/domain/visible-text.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { SLOT_KEYS } from '../../utils/label-keys.ts';
import { Icon } from '../ui/Icon.tsx';
import { EvidencePair } from './EvidencePair.tsx';

/** Width from which there is room to show the evidence unasked: two columns. */
const ROOMY_PX = 460;

const BASIS_KEYS: Readonly<Record<Evidence['basis'], MessageKey>> = {
  words: 'basis_words',
  verbatim: 'basis_verbatim',
  appearance: 'basis_appearance',
  link: 'basis_link',
};

/** Words that name what was matched. */
export interface ReasonKeys {
  readonly why: MessageKey;
  readonly matched: MessageKey;
  readonly conflict: MessageKey;
  readonly answers: MessageKey;
}

const POST_KEYS: ReasonKeys = {
  why: 'why_marked',
  matched: 'words_of_post',
  conflict: 'conflict_line',
  answers: 'tier_answers',
};

export interface ReasonProps {
  readonly evidence: Evidence;
  readonly tier: Tier;
  readonly postText: string;
  readonly words: Words;
  /** For a text that is no post. */
  readonly keys?: ReasonKeys;
}

/** Open where the card is wide, folded where it is narrow. */
export function Reason({ evidence, tier, postText, words, keys = POST_KEYS }: ReasonProps) {
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
        {words.t(keys.why)}
        <span class="car">
          <Icon name="down" />
        </span>
      </summary>
      <EvidencePair evidence={evidence} postText={postText} words={words} label={keys.matched} />
      <Conflicts conflicts={evidence.conflicts} words={words} line={keys.conflict} />
      <p class="meta why">
        <Icon name="device" size="xs" />
        <span>
          {words.t(BASIS_KEYS[evidence.basis])} {words.t(tier === 'answers' ? keys.answers : 'tier_related')}
        </span>
      </p>
    </details>
  );
}

function Conflicts(props: { conflicts: readonly Conflict[]; words: Words; line: MessageKey }) {
  const { conflicts, words, line } = props;
  if (conflicts.length === 0) return null;
  const quote = (text: string) => (text === '' ? words.t('not_mentioned') : `“${visibleText(text)}”`);
  return (
    <div class="conflicts">
      <h4 class="h">{words.t('what_differs')}</h4>
      <ul>
        {conflicts.map((conflict) => (
          <li key={`${conflict.slot} ${conflict.post} ${conflict.claim}`}>
            {words.t(line, words.t(SLOT_KEYS[conflict.slot]), quote(conflict.post), quote(conflict.claim))}
          </li>
        ))}
      </ul>
    </div>
  );
}
