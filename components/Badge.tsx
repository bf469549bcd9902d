// The mark beside a post: a square for an agency's answer, a round one for other sources, a pin for policy without an answer.
import type { Mark, MarkKind } from '../utils/domain/match.ts';
import type { MessageKey, Words } from '../utils/i18n.ts';
import { Icon, type IconName } from './Icon.tsx';
import { aboutWords } from './policy-words.ts';

const GLYPHS: Readonly<Record<MarkKind, IconName>> = {
  official: 'institution',
  independent: 'sheets',
  policy: 'place',
};
const LABELS: Readonly<Record<MarkKind, MessageKey>> = {
  official: 'badge_official',
  independent: 'badge_independent',
  policy: 'badge_policy',
};
const RELATED_LABELS: Readonly<Record<MarkKind, MessageKey>> = {
  official: 'badge_official_related',
  independent: 'badge_independent_related',
  policy: 'badge_policy',
};

export interface BadgeProps {
  readonly mark: Mark;
  readonly words: Words;
  /** The same claim is already marked above: a dot instead of a badge. */
  readonly isRepeat?: boolean;
  readonly onOpen: (event: MouseEvent) => void;
}

/** A button of 28 pixels, 44 to touch; its name for screen readers ends with the claim. */
export function Badge({ mark, words, isRepeat = false, onOpen }: BadgeProps) {
  const label = badgeLabel(mark, words);
  const tone = mark.tier === 'related' ? `${mark.kind} related` : mark.kind;
  const suffix = mark.isSample ? ` ${words.t('badge_sample')}` : '';
  const name = isRepeat ? words.t('badge_repeat', label) : `${label}${suffix}`;
  const fullName = fullNameOf(mark, name, words);
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
        <Icon name={GLYPHS[mark.kind]} />
      </span>
      <span class="word">{label}</span> {mark.isSample && <span class="tail">{words.t('badge_sample')}</span>}
    </button>
  );
}

/** For screen readers: what was claimed, or what the post is about. */
function fullNameOf({ claim, about }: Mark, name: string, words: Words): string {
  if (claim !== '') return words.t('badge_name', name, claim);
  return about === undefined ? name : words.t('badge_about', name, aboutWords(about, words));
}

/** What the badge says in two or three words. */
function badgeLabel(mark: Pick<Mark, 'kind' | 'tier'>, words: Words): string {
  return words.t((mark.tier === 'related' ? RELATED_LABELS : LABELS)[mark.kind]);
}
