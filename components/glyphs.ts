// The shapes that components and the picture card both draw: icons, the mark of the product, the stances.
import type { Stance } from '../utils/domain/stance.ts';

/** On 20 by 20 units, drawn with a pen of 1.6. */
export const ICON_PATHS = {
  institution: 'M3 4.5h14M5.5 8v5.5M10 8v5.5M14.5 8v5.5M3 16.5h14',
  sheets:
    'M5.2 3h4.8a2.4 2.4 0 0 1 2.4 2.4v6.2a2.4 2.4 0 0 1 -2.4 2.4h-4.8a2.4 2.4 0 0 1 -2.4 -2.4v-6.2a2.4 2.4 0 0 1 2.4 -2.4ZM15 6.6a2.4 2.4 0 0 1 2.2 2.4v6A2.4 2.4 0 0 1 14.8 17.4H10a2.4 2.4 0 0 1-2.2-1.2',
  place:
    'M10 17.5c3.4-3.2 5.2-5.9 5.2-8.6A5.2 5.2 0 0 0 10 3.5a5.2 5.2 0 0 0-5.2 5.4c0 2.7 1.8 5.4 5.2 8.6ZM8.3 8.9a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0Z',
  open: 'M8 4.5H5.5a1.5 1.5 0 0 0-1.5 1.5v8.5A1.5 1.5 0 0 0 5.5 16H14a1.5 1.5 0 0 0 1.5-1.5V12M11.5 3.8h4.7v4.7M16 4l-6.5 6.5',
  'not-this': 'M3.3 10a6.7 6.7 0 1 0 13.4 0a6.7 6.7 0 1 0 -13.4 0ZM5.4 14.6l9.2-9.2',
  pause: 'M7 5v10M13 5v10',
  close: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
  clock: 'M3.3 10a6.7 6.7 0 1 0 13.4 0a6.7 6.7 0 1 0 -13.4 0ZM10 6.3V10l2.6 1.7',
  document: 'M5.5 2.8h6l4 4v9.4a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V3.8a1 1 0 0 1 1-1ZM11.3 3v4h4M7.3 10.5h5.4M7.3 13.5h3.6',
  chart: 'M4 16.5V9.5M8 16.5V4M12 16.5V7.5M16 16.5v-5',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  left: 'M12 5.5 7.5 10l4.5 4.5',
  right: 'm8 5.5 4.5 4.5L8 14.5',
  search: 'M3.7 9a5.3 5.3 0 1 0 10.6 0a5.3 5.3 0 1 0 -10.6 0ZM13 13l3.7 3.7',
  sliders:
    'M3.5 6.5h7M14.5 6.5h2M3.5 13.5h2M9.5 13.5h7M10.5 6.5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0ZM5.5 13.5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z',
  offline: 'M6 15.5h8a3.3 3.3 0 0 0 1.7-6.1A5.6 5.6 0 0 0 7.8 5.7M5.2 8.3A3.7 3.7 0 0 0 6 15.5M3.5 3.5l13 13',
  history: 'M4 10a6.2 6.2 0 1 0 1.9-4.5L4 7.3M4 3.8v3.5h3.5M10 6.8V10l2.3 1.5',
  lock: 'M6 9h8a1.5 1.5 0 0 1 1.5 1.5v4.5a1.5 1.5 0 0 1 -1.5 1.5h-8a1.5 1.5 0 0 1 -1.5 -1.5v-4.5a1.5 1.5 0 0 1 1.5 -1.5ZM7 9V6.8a3 3 0 0 1 6 0V9',
  check: 'm4.5 10.5 3.7 3.7 7.3-8',
  device:
    'M7.3 2.8h5.4a1.8 1.8 0 0 1 1.8 1.8v10.8a1.8 1.8 0 0 1 -1.8 1.8h-5.4a1.8 1.8 0 0 1 -1.8 -1.8v-10.8a1.8 1.8 0 0 1 1.8 -1.8ZM9 14.5h2',
  person: 'M7 7.3a3 3 0 1 0 6 0a3 3 0 1 0 -6 0ZM4.3 16.5c.7-3 2.9-4.5 5.7-4.5s5 1.5 5.7 4.5',
  reply:
    'M4.5 4h11A1.5 1.5 0 0 1 17 5.5v6.5a1.5 1.5 0 0 1-1.5 1.5H9L5.5 16.5v-3h-1A1.5 1.5 0 0 1 3 12V5.5A1.5 1.5 0 0 1 4.5 4Z',
  share: 'M10 12V3.5M6.8 6.5 10 3.3l3.2 3.2M4 10.5v5A1.5 1.5 0 0 0 5.5 17h9a1.5 1.5 0 0 0 1.5-1.5v-5',
  ask: 'M4.5 3.5h11A1.5 1.5 0 0 1 17 5v8a1.5 1.5 0 0 1-1.5 1.5H9.5L6 17.5v-3H4.5A1.5 1.5 0 0 1 3 13V5a1.5 1.5 0 0 1 1.5-1.5ZM8.3 7.4c.2-2 3.4-2 3.4 0 0 1.2-1.7 1.2-1.7 2.5M10 12v.1',
  mute: 'M3.5 8v4h2.7l3.6 3V5L6.2 8ZM13 8l4 4M17 8l-4 4',
  more: 'M4.4 10a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0ZM9.4 10a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0ZM14.4 10a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0Z',
  back: 'M16 10H4.5M9 5.5 4.5 10 9 14.5',
  picture:
    'M4.5 4h11A1.5 1.5 0 0 1 17 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5v-9A1.5 1.5 0 0 1 4.5 4ZM3.5 14l4-4 3.5 3.5 2-2 3.5 3M12.5 7.8v.1',
  reload: 'M5 7h9.5l-2.7-2.7M15 13H5.5l2.7 2.7',
  plus: 'M10 4.5v11M4.5 10h11',
  copy: 'M8.7 7h6.1a1.7 1.7 0 0 1 1.7 1.7v6.1a1.7 1.7 0 0 1 -1.7 1.7h-6.1a1.7 1.7 0 0 1 -1.7 -1.7v-6.1a1.7 1.7 0 0 1 1.7 -1.7ZM13 7V5.2a1.7 1.7 0 0 0-1.7-1.7H5.2a1.7 1.7 0 0 0-1.7 1.7v6.1A1.7 1.7 0 0 0 5.2 13H7',
  info: 'M3.3 10a6.7 6.7 0 1 0 13.4 0a6.7 6.7 0 1 0 -13.4 0ZM10 9.3v4M10 6.7v.1',
} as const;

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
