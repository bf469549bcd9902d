// What a badge shows, apart from how it is drawn: the extension's pages draw it with Preact, a web page without.
import type { Mark, MarkKind } from '../../utils/domain/match.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { aboutWords } from '../answer/policy-words.ts';
import type { IconName } from '../ui/Icon.tsx';

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

/** The words and shapes of a badge. */
export interface BadgeFace {
  /** Two or three words. */
  readonly label: string;
  /** Behind the label: that the answer is a sample. */
  readonly tail: string | undefined;
  /** Classes of its side and tier. */
  readonly tone: string;
  readonly glyph: IconName;
  /** Of a dot, when pointed at. */
  readonly name: string;
  /** For screen readers: ends with what was claimed, or what the post is about. */
  readonly fullName: string;
}

/** The face of a mark; `isRepeat` where the same claim is already marked above. */
export function badgeFace(mark: Mark, words: Words, isRepeat: boolean): BadgeFace {
  const label = words.t((mark.tier === 'related' ? RELATED_LABELS : LABELS)[mark.kind]);
  const tail = mark.isSample ? words.t('badge_sample') : undefined;
  const whole = tail === undefined ? label : `${label} ${tail}`;
  const name = isRepeat ? words.t('badge_repeat', label) : whole;
  return {
    label,
    tail,
    tone: mark.tier === 'related' ? `${mark.kind} related` : mark.kind,
    glyph: GLYPHS[mark.kind],
    name,
    fullName: fullNameOf(mark, name, words),
  };
}

function fullNameOf({ claim, about }: Mark, name: string, words: Words): string {
  if (claim !== '') return words.t('badge_name', name, claim);
  return about === undefined ? name : words.t('badge_about', name, aboutWords(about, words));
}
