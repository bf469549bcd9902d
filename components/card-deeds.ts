// What a card can have done for the reader; whoever opens the card provides it.

/** A picture card ready to be shown, copied and saved. */
export interface PictureFile {
  readonly blob: Blob;
  /** The picture in words. */
  readonly alternative: string;
}

/** Passing an answer on. */
export type ShareDeeds = Pick<CardDeeds, 'copy' | 'shareReply' | 'sharePicture' | 'copyPicture' | 'savePicture'>;

/** What stands in the place of the sources while the reader is at it. */
export type CardTaskName = 'share' | 'ask' | 'report';

/** The card draws and asks; it neither stores nor sends anything itself. */
export interface CardDeeds {
  close(): void;
  /** "Bukan ini" for this post; `true` takes it back. */
  dismiss(isUndone: boolean): void;
  /** No mark for this claim anywhere; `true` takes it back. */
  mute(isUndone: boolean): void;
  /** Puts text on the clipboard; rejects where the browser refuses. */
  copy(text: string): Promise<void>;
  /** Reads the card again after a failure. */
  retry(): void;
  /** Fetches the feeds again and draws the card from what came; rejects where that fails. */
  renew(): Promise<void>;
  /** A ready reply within the limit of the post's site. */
  shareReply(): Promise<string>;
  sharePicture(): Promise<PictureFile>;
  copyPicture(picture: PictureFile): Promise<void>;
  savePicture(picture: PictureFile): void;
}
