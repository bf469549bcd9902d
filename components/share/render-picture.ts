// The picture card as a file, drawn without a page: in the background for sites, in the extension's own pages for themselves.
import { drawPicture, PICTURE_SIZE } from './draw-picture.ts';
import type { PictureContent } from './picture-content.ts';
import type { PictureFile } from './picture-file.ts';

/** A PNG. @throws Error where the browser gives no canvas to draw on. */
export async function renderPicture(content: PictureContent): Promise<PictureFile> {
  const canvas = new OffscreenCanvas(PICTURE_SIZE.width, PICTURE_SIZE.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gave no canvas to draw on.');
  drawPicture(context, content);
  return { blob: await canvas.convertToBlob({ type: 'image/png' }), alternative: content.alternative };
}
