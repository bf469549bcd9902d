// A stance as a word with a glyph, in ink: never green, never red. It stands under the name of whoever says it.
import type { Stance } from '../utils/domain/stance.ts';
import type { Words } from '../utils/i18n.ts';
import { STANCE_KEYS } from './stance-words.ts';

/** The stance; screen readers hear "menyatakan klaim ini: tidak benar". */
export function StanceLabel({ stance, words }: { stance: Stance; words: Words }) {
  return (
    <span class="stance">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <StanceGlyph stance={stance} />
      </svg>
      <span>
        <span class="vh">{words.t('states_claim')} </span>
        {words.t(STANCE_KEYS[stance])}
      </span>
    </span>
  );
}

function StanceGlyph({ stance }: { stance: Stance }) {
  switch (stance) {
    case 'true':
      return (
        <>
          <circle cx="8" cy="8" r="6" />
          <circle class="f" cx="8" cy="8" r="3.4" />
        </>
      );
    case 'partly-true':
      return (
        <>
          <circle cx="8" cy="8" r="6" />
          <path class="f" d="M8 2a6 6 0 0 0 0 12Z" />
        </>
      );
    case 'false':
      return <path d="M3 6h10M3 10.5h10M10.5 2.8l-5 10.8" />;
    case 'misleading':
      return <path d="M2.8 6.3c1.7-2 3.5-2 5.2-.5s3.5 1.5 5.2-.5M2.8 11c1.7-2 3.5-2 5.2-.5s3.5 1.5 5.2-.5" />;
    case 'missing-context':
      return <path d="M5.5 2.8H3v10.4h2.5M10.5 2.8H13v10.4h-2.5M6.5 8h.1M9.5 8h.1" />;
    case 'outdated':
      return (
        <>
          <circle cx="8" cy="8" r="6" />
          <path d="M8 4.7V8l-2.3 1.6" />
        </>
      );
    case 'explains':
      return <path d="M2.8 4h10.4M2.8 8h10.4M2.8 12h6" />;
    case 'not-yet-known':
      return <circle cx="8" cy="8" r="6" stroke-dasharray="2.4 2.3" />;
  }
}
