// A stance as a word with a glyph, in ink: never green, never red. It stands under the name of whoever says it.
import type { Stance } from '../../utils/domain/stance.ts';
import { STANCE_GLYPHS } from '../../utils/glyphs.ts';
import type { Words } from '../../utils/i18n.ts';
import { STANCE_KEYS } from '../../utils/label-keys.ts';

/** The stance; screen readers hear "menyatakan klaim ini: tidak benar". */
export function StanceLabel({ stance, words }: { stance: Stance; words: Words }) {
  const { pen, fill, isBroken } = STANCE_GLYPHS[stance];
  return (
    <span class="stance">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {pen !== undefined && <path d={pen} stroke-dasharray={isBroken ? '2.4 2.3' : undefined} />}
        {fill !== undefined && <path class="f" d={fill} />}
      </svg>
      <span>
        <span class="vh">{words.t('states_claim')} </span>
        {words.t(STANCE_KEYS[stance])}
      </span>
    </span>
  );
}
