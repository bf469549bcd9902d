// Sharing from the extension's own pages: reply and picture are made here, from what the page shows.
import type { ShareableCard } from '../utils/domain/card.ts';
import type { Words } from '../utils/i18n.ts';
import type { ShareDeeds } from './card-deeds.ts';
import { composeReply } from './compose-reply.ts';
import { pictureContent } from './picture-content.ts';
import { copyPicture, savePicture } from './picture-file.ts';
import { renderPicture } from './render-picture.ts';

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
