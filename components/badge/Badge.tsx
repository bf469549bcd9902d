// The mark beside a post: a square for an agency's answer, a round one for other sources, a pin for policy without an answer.
import type { Mark } from '../../utils/domain/match.ts';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { badgeFace } from './badge-face.ts';

export interface BadgeProps {
  readonly mark: Mark;
  readonly words: Words;
  /** The same claim is already marked above: a dot instead of a badge. */
  readonly isRepeat?: boolean;
  readonly onOpen: (event: MouseEvent) => void;
}

/** A button of 28 pixels, 44 to touch; its name for screen readers ends with the claim. Web pages get it from `drawBadge`. */
export function Badge({ mark, words, isRepeat = false, onOpen }: BadgeProps) {
  const { label, tail, tone, glyph, name, fullName } = badgeFace(mark, words, isRepeat);
  if (isRepeat) {
    return (
      <button
        type="button"
        class={`dot ${tone}`}
        aria-haspopup="dialog"
        aria-label={fullName}
        title={name}
        onClick={onOpen}
      />
    );
  }
  return (
    <button type="button" class={`badge ${tone}`} aria-haspopup="dialog" aria-label={fullName} onClick={onOpen}>
      <span class="chip">
        <Icon name={glyph} />
      </span>
      <span class="word">{label}</span> {tail !== undefined && <span class="tail">{tail}</span>}
    </button>
  );
}
