// The glyphs: 20 by 20, drawn with the pen in the colour of the text; decoration only, the words beside them carry the meaning.
import { ICON_PATHS } from './glyphs.ts';

/** Name of a glyph. */
export type IconName = keyof typeof ICON_PATHS;

/** One glyph; `xs` 14, `s` 16, `m` 18 pixels. */
export function Icon({ name, size = 'm' }: { name: IconName; size?: 'xs' | 's' | 'm' }) {
  return (
    <svg class={`i ${size}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
