// A picture card on its way out of the browser's memory: onto the clipboard or the disk, wherever the reader puts it.

const FILE_NAME = 'pembanding.png';
/** A download has begun by then. */
const KEEP_URL_MS = 60_000;

/** A picture card ready to be shown, copied and saved. */
export interface PictureFile {
  readonly blob: Blob;
  /** The picture in words. */
  readonly alternative: string;
}

/** Rejects where the browser refuses. */
export function copyPicture({ blob }: PictureFile): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
}

/** Saves it as a download. */
export function savePicture({ blob }: PictureFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_URL_MS);
}
