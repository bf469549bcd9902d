// Opens cards with code that comes into the page on the first need: most pages are read without opening one.
import type { Mark } from '../../utils/domain/match.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import type { Words } from '../../utils/i18n.ts';
import { ask, isContextGone } from '../../utils/messaging/client.ts';

/** What a card is opened for. */
export interface CardOccasion {
  readonly post: PostForMatching;
  readonly mark: Mark;
  readonly words: Words;
  /** The badge's host: the card stands beside it and the focus returns to it. */
  readonly host: HTMLElement;
  /** The reader took the mark away, or took that back. */
  onTake(isUndone: boolean): void;
  readonly life: AbortController;
}

export type OpenCard = (occasion: CardOccasion) => void;

/** Both scripts share one global object, which neither the page nor another extension sees. */
const world = globalThis as { pembandingOpenCard?: OpenCard };
let fetching: Promise<unknown> | undefined;
let isOpening = false;

/** Called by the card's code once it is here. */
export function offerCards(open: OpenCard): void {
  world.pembandingOpenCard = open;
}

/** Fetches the card's code where it is not here yet: a badge that is pointed at may be pressed next. */
export async function prepareCard(): Promise<void> {
  if (world.pembandingOpenCard !== undefined) return;
  fetching ??= ask('run-card', {});
  try {
    await fetching;
  } finally {
    fetching = undefined;
  }
}

/**
 * Opens a card for what `occasionNow` tells once the code is here: badges are replaced when data arrives meanwhile.
 * Presses while it is on the way open no second one. Where the extension is gone `life` ends.
 */
export async function openCard(occasionNow: () => CardOccasion | undefined, life: AbortController): Promise<void> {
  if (isOpening) return;
  isOpening = true;
  try {
    await prepareCard();
    const occasion = life.signal.aborted ? undefined : occasionNow();
    if (occasion !== undefined) world.pembandingOpenCard?.(occasion);
  } catch (error) {
    // anything else is tried again with the next press
    if (isContextGone(error)) life.abort();
  } finally {
    isOpening = false;
  }
}
