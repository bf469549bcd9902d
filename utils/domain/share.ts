// What a reader shares of a card: a ready reply, and a picture that was drawn on the device.

/** A picture of 1200 by 630 pixels. */
export interface SharedPicture {
  /** PNG in base64: messages between pages and background are JSON in Chromium. */
  readonly png: string;
  /** The picture in words. */
  readonly alternative: string;
}
