// What a scene of the gallery is.
import type { ComponentChildren } from 'preact';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import type { Act } from './acts.ts';

/** A picture of the gallery. */
export interface Scene {
  readonly name: string;
  /** `shadow`: in a shadow root, as in a social site. `popup`, `panel`, `welcome`, `options`: the body of that page. */
  readonly surface: 'shadow' | 'popup' | 'panel' | 'welcome' | 'options';
  readonly width: number;
  /** Buttons that are clicked once it is drawn, by keys of the locale files. */
  readonly clicks?: readonly MessageKey[];
  /** What is done after those. */
  readonly acts?: readonly Act[];
  readonly draw: (words: Words) => ComponentChildren;
}
