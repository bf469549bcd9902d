// Sharing from the extension's own pages: reply and picture are made here, from what the page shows.
import type { ShareableCard } from '../../utils/domain/card.ts';
import type { Words } from '../../utils/i18n.ts';
import { composeReply } from './compose-reply.ts';
import { pictureContent } from './picture-content.ts';
import { copyPicture, type PictureFile, savePicture } from './picture-file.ts';
import { renderPicture } from './render-picture.ts';

/** Passing an answer on. */
export interface ShareDeeds {
  /** Puts text on the clipboard; rejects where the browser refuses. */
  copy(text: string): Promise<void>;
  /** A ready reply within the limit of the post's site. */
  shareReply(): Promise<string>;
  sharePicture(): Promise<PictureFile>;
  copyPicture(picture: PictureFile): Promise<void>;
  savePicture(picture: PictureFile): void;
}

/** For a page that belongs to no site: the reply has no limit. */
export function shareDeeds(card: ShareableCard, words: Words): ShareDeeds {
  return {
    copy: (text) => navigator.clipboard.writeText(text),
    shareReply: async () => composeReply(card, words),
    sharePicture: () => renderPicture(pictureContent(card, words)),
    copyPicture,
    savePicture,
  };
}
