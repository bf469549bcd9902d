// Shapes that stand wherever the product shows itself, on exported pages too: its mark, and the stances.
import type { Stance } from './domain/stance.ts';

/** Two mirrored speech bubbles on 24 by 24 units, filled: the official tone, then the independent one. */
export const BRAND_PATHS = [
  'M11 4.5v12a1.5 1.5 0 0 1-1.5 1.5H6.8L3.6 21a.6.6 0 0 1-1-.45V6A3 3 0 0 1 5.6 3h3.9A1.5 1.5 0 0 1 11 4.5Z',
  'M13 4.5v12a1.5 1.5 0 0 0 1.5 1.5h2.7l3.2 3a.6.6 0 0 0 1-.45V6a3 3 0 0 0-3-3h-3.9A1.5 1.5 0 0 0 13 4.5Z',
] as const;

const RING = 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z';

/** On 16 by 16 units: what a pen of 1.7 draws, broken lines or not, and what is filled. */
export interface StanceGlyph {
  readonly pen?: string;
  readonly fill?: string;
  readonly isBroken?: boolean;
}

/** Never a tick, a cross or a warning sign. */
export const STANCE_GLYPHS: Readonly<Record<Stance, StanceGlyph>> = {
  true: { pen: RING, fill: 'M4.6 8a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0Z' },
  'partly-true': { pen: RING, fill: 'M8 2a6 6 0 0 0 0 12Z' },
  false: { pen: 'M3 6h10M3 10.5h10M10.5 2.8l-5 10.8' },
  misleading: { pen: 'M2.8 6.3c1.7-2 3.5-2 5.2-.5s3.5 1.5 5.2-.5M2.8 11c1.7-2 3.5-2 5.2-.5s3.5 1.5 5.2-.5' },
  'missing-context': { pen: 'M5.5 2.8H3v10.4h2.5M10.5 2.8H13v10.4h-2.5M6.5 8h.1M9.5 8h.1' },
  outdated: { pen: `${RING}M8 4.7V8l-2.3 1.6` },
  explains: { pen: 'M2.8 4h10.4M2.8 8h10.4M2.8 12h6' },
  'not-yet-known': { pen: RING, isBroken: true },
};
