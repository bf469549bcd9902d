// What the card can have done in a page: by the background, or here with the clipboard and a download.
import type { CardDeeds } from '../../components/card/card-deeds.ts';
import { copyPicture, savePicture } from '../../components/share/picture-file.ts';
import type { CardView } from '../../utils/domain/card.ts';
import type { PolicyCard } from '../../utils/domain/policy-card.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import { AppError } from '../../utils/errors.ts';
import { ask, isContextGone } from '../../utils/messaging/client.ts';

/** What the deeds of one card work on. */
export interface DeedsOccasion {
  readonly post: PostForMatching;
  /** Of the mark. */
  readonly key: string;
  draw(view: CardView | PolicyCard | 'loading' | 'failed'): void;
  close(): void;
  /** The reader took the mark away, or took that back. */
  onTake(isUndone: boolean): void;
  readonly life: AbortController;
}

/** The deeds of a card; where the extension is gone its life ends. */
export function dialogDeeds({ post, key, draw, close, onTake, life }: DeedsOccasion): CardDeeds {
  const about = { post, key };

  async function load(isShown: boolean): Promise<void> {
    if (!isShown) draw('loading');
    try {
      draw((await ask('read-card', about)) ?? 'failed');
    } catch (error) {
      if (isContextGone(error)) life.abort();
      else draw('failed');
    }
  }

  /** Where it fails the card says so; `isShownFirst` where every page will ask again before the answer is here. */
  async function take(name: 'dismiss-match' | 'mute-claim', isUndone: boolean, isShownFirst: boolean): Promise<void> {
    try {
      if (isShownFirst) onTake(isUndone);
      await ask(name, { ...about, isUndone });
      if (!isShownFirst) onTake(isUndone);
    } catch (error) {
      if (isContextGone(error)) life.abort();
      else draw('failed');
    }
  }

  return {
    close,
    dismiss: (isUndone) => void take('dismiss-match', isUndone, false),
    mute: (isUndone) => void take('mute-claim', isUndone, true),
    copy: (text) => navigator.clipboard.writeText(text),
    retry: () => void load(false),
    renew: async () => {
      await ask('retry-feeds', {});
      await load(true);
    },
    shareReply: async () => present(await ask('share-reply', about)),
    sharePicture: async () => {
      const { png, alternative } = present(await ask('share-picture', about));
      const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
      return { blob: new Blob([bytes], { type: 'image/png' }), alternative };
    },
    copyPicture,
    savePicture,
  };
}

function present<T>(value: T | null): T {
  if (value === null) throw new AppError('messaging/no-answer', 'The background had nothing to share.');
  return value;
}
