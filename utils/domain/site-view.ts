// Sites as the welcome page and the options show them.
import type { PlatformId } from './post.ts';

/** A platform with a fixed address. */
export interface PlatformView {
  readonly id: PlatformId;
  /** `X`, `Facebook`. */
  readonly name: string;
  /** `x.com`; empty for a platform whose servers the reader adds. */
  readonly host: string;
  /** The reader has not switched it off. */
  readonly isOn: boolean;
  readonly hasPermission: boolean;
}

/** A Mastodon server that the reader added. */
export interface SiteView {
  readonly host: string;
  readonly hasPermission: boolean;
}

/** What a change came to: `undefined` where it worked, else the code of what failed. */
export type Outcome = Promise<string | undefined>;
