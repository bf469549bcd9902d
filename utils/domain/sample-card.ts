// The welcome page's made-up post: its mark, and the card that the mark opens.
import type { CardView } from './card.ts';
import type { Mark } from './match.ts';

/** Made at build time from the packaged sample; the post's text is the card's `postText`. */
export interface SampleCard {
  readonly mark: Mark;
  readonly card: CardView;
}
