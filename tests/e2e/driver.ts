// What a browser owes the tests, whichever it is: the two drivers implement this, and nothing above them knows which.

import type { CDPSession } from 'playwright-core';

/** A value that can cross into a page. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The page that the extension opens at installation. */
export const WELCOME = 'welcome.html';

/** Our two kinds of element in a web page. */
export type HostKind = 'badge' | 'card';

/** What a reader has set in the system; what is left out is as the machine has it. */
export interface MediaChoice {
  readonly scheme?: 'light' | 'dark';
  readonly forcedColours?: boolean;
  readonly reducedMotion?: boolean;
}

/** What was copied last. */
export interface Clipboard {
  /** Empty where none was copied. */
  readonly text: string;
  readonly hasPicture: boolean;
}

/** One tab. Functions are given as source text, run in the page and return JSON. */
export interface PageDriver {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  evaluate(source: string, args: readonly Json[]): Promise<unknown>;
  /** Closed shadow roots of our elements, in document order. */
  shadowRoots(kind: HostKind): Promise<ShadowDriver[]>;
  /** Presses and releases the left button at a point of the viewport, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** A key by its DOM name (`Escape`, `Tab`, `a`), with Shift held or not. */
  press(key: string, isShifted: boolean): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Size of the viewport in CSS pixels; zooming to 200 % halves it and doubles `pixelRatio`. */
  resize(width: number, height: number, pixelRatio: number): Promise<void>;
  /** A touch of a finger at a point of the viewport, in CSS pixels. */
  tapAt(x: number, y: number): Promise<void>;
  /** The viewport of a telephone: touch, no hover, and the page as wide as the screen. */
  resizeToPhone(width: number, height: number): Promise<void>;
  /** Holds until it is said anew. */
  emulate(media: MediaChoice): Promise<void>;
  /** What lies on the clipboard; the tab must be the one the reader looks at. */
  clipboard(): Promise<Clipboard>;
  /** Makes it the tab the reader looks at. */
  activate(): Promise<void>;
  /** Chromium's own protocol, for what only it can measure. */
  readonly devtools?: CDPSession;
  /** Errors on the console and uncaught ones since the tab was opened. */
  errors(): readonly string[];
  close(): Promise<void>;
}

/** One closed shadow root; the source's first argument is the root. */
export interface ShadowDriver {
  evaluate(source: string, args: readonly Json[]): Promise<unknown>;
}

/** A running browser with the extension in it. */
export interface BrowserDriver {
  readonly name: 'chromium' | 'firefox';
  /** Base of the extension's own pages, with a slash at the end. */
  readonly extensionBase: string;
  newPage(): Promise<PageDriver>;
  /** Ends the background as the browser does when it idles; the next event starts it again. */
  stopBackground(): Promise<void>;
  /** Milliseconds of what the background noted in its own timeline in this life, by name. */
  backgroundMeasures(): Promise<Readonly<Record<string, number>>>;
  /** What a click on the extension's item of the context menu does, for this selected text. */
  chooseMenuItem(selected: string): Promise<void>;
  /** True where the panel stands beside the page, not in a tab. */
  isPanelBeside(): Promise<boolean>;
  /** Ends the extension and starts it anew under open tabs, as an update does. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

/** How to start one. */
export interface DriverOptions {
  /** Folder that downloads go to, without a question. */
  readonly downloads: string;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Every host name leads to this port on loopback. */
  readonly port: number;
}
