// Whether the reader took the mark away: from this post ("Bukan ini"), or its claim from every page.
import { useEffect, useState } from 'preact/hooks';
import type { CardDeeds } from './card-deeds.ts';

/** The state that the card shows, ahead of what the background stores. */
export interface Taken {
  readonly state: 'dismissed' | 'muted' | undefined;
  /** `true` takes it back. */
  dismiss(isUndone: boolean): void;
  mute(isUndone: boolean): void;
}

/** A claim that is muted is said to be so even where this post was dismissed too. */
export function useTaken(
  view: { readonly isDismissed: boolean; readonly isMuted?: boolean },
  deeds: Pick<CardDeeds, 'dismiss' | 'mute'>,
): Taken {
  const [isDismissed, setDismissed] = useState(view.isDismissed);
  const [isMuted, setMuted] = useState(view.isMuted === true);
  useEffect(() => {
    setDismissed(view.isDismissed);
    setMuted(view.isMuted === true);
  }, [view]);
  return {
    state: isMuted ? 'muted' : isDismissed ? 'dismissed' : undefined,
    dismiss: (isUndone) => {
      setDismissed(!isUndone);
      deeds.dismiss(isUndone);
    },
    mute: (isUndone) => {
      setMuted(!isUndone);
      deeds.mute(isUndone);
    },
  };
}
