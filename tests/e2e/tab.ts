// A tab as a reader uses it: look, click, press, wait. The same for both browsers.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clipboard, HostKind, Json, MediaChoice, PageDriver } from './driver.ts';

/** A badge as it stands on the page. */
export interface BadgeSeen {
  readonly text: string;
  /** Accessible name of its button, or its text. */
  readonly name: string;
  readonly isHidden: boolean;
  /** First characters of the element it stands after: tells which post it marks. */
  readonly postText: string;
}

const SCREENSHOTS = join(import.meta.dirname, '..', '..', '.output', 'screenshots', 'e2e');
const PATIENCE_MS = 15_000;
const POLL_MS = 50;
/** The longest transition of the extension's styles, and a frame. */
const TRANSITION_MS = 250;

/** One open tab. */
export interface Tab {
  readonly url: string;
  /** Chromium's own protocol, for what only it can measure. */
  readonly devtools?: PageDriver['devtools'];
  /** Runs a self-contained function in the page. */
  evaluate<A extends readonly Json[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Runs a function given as source text, for what is no function of the test's. */
  run(source: string): Promise<unknown>;
  /** Runs a self-contained function with the card's shadow root; fails where no card is open. */
  inCard<A extends readonly Json[], T>(run: (root: ShadowRoot, ...args: A) => T, ...args: A): Promise<Awaited<T>>;
  badges(): Promise<BadgeSeen[]>;
  /** Runs a self-contained function with each badge's shadow root, in document order. */
  inBadges<A extends readonly Json[], T>(run: (root: ShadowRoot, ...args: A) => T, ...args: A): Promise<Awaited<T>[]>;
  clickBadge(index: number): Promise<void>;
  isCardOpen(): Promise<boolean>;
  /** Clicks the first visible match of a selector whose text includes `text`. */
  click(selector: string, text?: string): Promise<void>;
  clickInCard(selector: string, text?: string): Promise<void>;
  /** Focuses a field, empties it and types. */
  fill(selector: string, text: string): Promise<void>;
  press(key: string, options?: { readonly isShifted: boolean }): Promise<void>;
  text(): Promise<string>;
  /** Waits until `read` gives something `isRight` accepts, and returns it. */
  until<T>(what: string, read: () => Promise<T>, isRight: (value: T) => boolean): Promise<T>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  activate(): Promise<void>;
  screenshot(name: string): Promise<void>;
  /** Size of the viewport in CSS pixels; 200 % zoom is half the size at `pixelRatio` 2. */
  resize(width: number, height: number, pixelRatio?: number): Promise<void>;
  /** The viewport of a telephone; from then on touch with `tap`. */
  resizeToPhone(width: number, height: number): Promise<void>;
  /** Touches the first visible match of a selector whose text includes `text`. */
  tap(selector: string, text?: string): Promise<void>;
  tapInCard(selector: string, text?: string): Promise<void>;
  tapBadge(index: number): Promise<void>;
  emulate(media: MediaChoice): Promise<void>;
  clipboard(): Promise<Clipboard>;
  errors(): readonly string[];
  close(): Promise<void>;
}

/** Wraps a driver's page. */
export function tabOf(page: PageDriver, browser: string, firstUrl: string): Tab {
  const inShadow = async <T>(kind: HostKind, index: number, source: string, args: readonly Json[]): Promise<T> => {
    const root = (await page.shadowRoots(kind))[index];
    if (root === undefined) throw new Error(`There is no ${kind} ${index} on the page.`);
    return (await root.evaluate(source, args)) as T;
  };
  const pointOf = async (find: () => Promise<Point | null>, what: string): Promise<Point> =>
    (await until(page.errors, `${what} to click`, find, (value) => value !== null)) as Point;
  const pointInPage = (selector: string, text: string) =>
    pointOf(async () => {
      const source = `(...args) => (${pointIn.toString()})(document, ...args)`;
      return (await page.evaluate(source, [selector, text])) as Point | null;
    }, `${selector} ${text}`);
  const pointInCard = (selector: string, text: string) =>
    pointOf(
      // its code comes with the first press
      async () =>
        (await tab.isCardOpen()) ? inShadow<Point | null>('card', 0, pointIn.toString(), [selector, text]) : null,
      `${selector} ${text} in the card`,
    );
  const pointInBadge = (index: number) =>
    pointOf(() => inShadow('badge', index, pointIn.toString(), ['button', '']), `badge ${index}`);
  const click = async (at: Promise<Point>) => page.clickAt((await at).x, (await at).y);
  const touch = async (at: Promise<Point>) => page.tapAt((await at).x, (await at).y);

  const tab: Tab = {
    url: firstUrl,
    ...(page.devtools && { devtools: page.devtools }),
    evaluate: async (run, ...args) => (await page.evaluate(run.toString(), args)) as never,
    run: (source) => page.evaluate(source, []),
    inCard: (run, ...args) => inShadow('card', 0, run.toString(), args),
    inBadges: async (run, ...args) => {
      const seen = [];
      // one after the other: some functions scroll
      for (const root of await page.shadowRoots('badge')) seen.push(await root.evaluate(run.toString(), args));
      return seen as never;
    },
    badges: () => tab.inBadges(describeBadge),
    clickBadge: (index) => click(pointInBadge(index)),
    isCardOpen: async () => (await page.shadowRoots('card')).length > 0,
    click: (selector, text = '') => click(pointInPage(selector, text)),
    clickInCard: (selector, text = '') => click(pointInCard(selector, text)),
    fill: async (selector, text) => {
      await tab.click(selector);
      await tab.evaluate((chosen: string) => document.querySelector<HTMLInputElement>(chosen)?.select(), selector);
      for (const character of text) await page.press(character, false);
    },
    press: (key, { isShifted } = { isShifted: false }) => page.press(key, isShifted),
    text: () => tab.evaluate(() => document.body.innerText),
    until: (...waiting) => until(page.errors, ...waiting),
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    activate: () => page.activate(),
    screenshot: async (name) => {
      const path = join(SCREENSHOTS, browser, `${name}.png`);
      await new Promise((resolve) => setTimeout(resolve, TRANSITION_MS));
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot(path);
    },
    resize: (width, height, pixelRatio = 1) => page.resize(width, height, pixelRatio),
    resizeToPhone: (width, height) => page.resizeToPhone(width, height),
    tap: (selector, text = '') => touch(pointInPage(selector, text)),
    tapInCard: (selector, text = '') => touch(pointInCard(selector, text)),
    tapBadge: (index) => touch(pointInBadge(index)),
    emulate: (media) => page.emulate(media),
    clipboard: () => page.clipboard(),
    errors: () => page.errors(),
    close: () => page.close(),
  };
  return tab;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function until<T>(
  errors: () => readonly string[],
  what: string,
  read: () => Promise<T>,
  isRight: (value: T) => boolean,
): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (performance.now() > deadline)
      throw new Error(`Waited in vain for ${what}; last seen: ${JSON.stringify(value)}; errors: ${errors()}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

// The functions below run inside pages: they may use nothing from this file.

function describeBadge(root: ShadowRoot): BadgeSeen {
  const button = root.querySelector('button');
  const host = root.host as HTMLElement;
  return {
    text: (root.textContent ?? '').trim(),
    name: button?.getAttribute('aria-label') ?? button?.textContent?.trim() ?? '',
    isHidden: host.hidden !== false || host.getClientRects().length === 0,
    postText: (host.previousElementSibling?.textContent ?? '').trim().slice(0, 200),
  };
}

/** Centre of the first visible match, scrolled into view; null where there is none yet. */
function pointIn(root: ParentNode, selector: string, text: string): Point | null {
  for (const element of root.querySelectorAll<HTMLElement>(selector)) {
    if (!(element.textContent ?? '').includes(text) || element.getClientRects().length === 0) continue;
    // a badge that is unfolding is not yet where it will be
    if (root instanceof ShadowRoot && root.host.matches('[data-unfolding]')) return null;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.height > 0) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  return null;
}
