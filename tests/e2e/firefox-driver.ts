// Firefox, driven over WebDriver BiDi.
import { writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../utils/cli/find-browser.ts';
import {
  type BrowserDriver,
  type Clipboard,
  type DriverOptions,
  type HostKind,
  type Json,
  type PageDriver,
  type ShadowDriver,
  WELCOME,
} from './driver.ts';
import {
  EXTENSION_ID,
  EXTENSION_UUID,
  IS_SIDEBAR_OPEN,
  menuClick,
  READ_CLIPBOARD,
  RELOAD_EXTENSION,
  STOP_BACKGROUND,
  setMedia,
} from './firefox-scripts.ts';

/** The part of puppeteer's BiDi connection that is used: Puppeteer itself cannot open an extension's pages in Firefox. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
  on(event: string, listener: (params: Record<string, unknown>) => void): void;
}

/** A node as BiDi serialises it, closed shadow root included. */
interface BidiNode {
  readonly sharedId: string;
  readonly value: { readonly shadowRoot?: BidiNode | null };
}

const WIDTH = 1200;
const HEIGHT = 900;
/** WebDriver's code points for keys without a character. */
const KEYS: Record<string, string> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Shift: '\uE008',
  Backspace: '\uE003',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  End: '\uE010',
  Home: '\uE011',
  Delete: '\uE017',
};

/** Starts Firefox with the extension; every name resolves to the test's server. */
export async function startFirefox(options: DriverOptions): Promise<BrowserDriver> {
  const { path } = await findBrowser('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    acceptInsecureCerts: true,
    // without it BiDi refuses to open moz-extension: pages
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${options.port};80=${options.port}`,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      'browser.download.folderList': 2,
      'browser.download.dir': options.downloads,
      'browser.download.alwaysOpenPanel': false,
      'intl.accept_languages': 'id-ID, id, en',
    },
  });
  await browser.installExtension(options.extension);
  const bidi = (browser as unknown as { connection: Bidi }).connection;
  await closeWelcome(bidi);
  return {
    name: 'firefox',
    extensionBase: `moz-extension://${EXTENSION_UUID}/`,
    newPage: () => openPage(bidi),
    stopBackground: async () => void (await inBrowser(bidi, STOP_BACKGROUND)),
    backgroundMeasures: () => backgroundMeasures(bidi),
    chooseMenuItem: async (selected) => void (await inBrowser(bidi, menuClick(selected))),
    isPanelBeside: async () => (await inBrowser(bidi, IS_SIDEBAR_OPEN)) === true,
    reloadExtension: async () => void (await inBrowser(bidi, RELOAD_EXTENSION)),
    close: () => browser.close(),
  };
}

async function openPage(bidi: Bidi): Promise<PageDriver> {
  const call = async (method: string, params: object) => (await bidi.send(method, params)).result;
  const { context } = (await call('browsingContext.create', { type: 'tab' })) as { context: string };
  await call('browsingContext.setViewport', { context, viewport: { width: WIDTH, height: HEIGHT } });
  const errors: string[] = [];
  bidi.on('log.entryAdded', (entry) => {
    if (entry.level === 'error' && (entry.source as { context?: string }).context === context)
      errors.push(`${entry.text}`);
  });
  const act = (type: 'key' | 'pointer', actions: readonly object[]) =>
    call('input.performActions', { context, actions: [{ type, id: type, actions }] });

  const evaluate = async (source: string, args: readonly Json[]) =>
    unwrap(await call('script.evaluate', evaluation(context, `(${source})(...${JSON.stringify(args)})`)));

  async function goto(url: string): Promise<void> {
    const isExtensionPage = url.startsWith('moz-extension:');
    // an extension page lives in another process: the navigation's end is never told, so the page is asked
    await call('browsingContext.navigate', { context, url, wait: isExtensionPage ? 'none' : 'complete' });
    if (isExtensionPage) await untilLoaded(() => evaluate('() => [location.href, document.readyState]', []), url);
  }

  return {
    goto,
    reload: async () => goto((await evaluate('() => location.href', [])) as string),
    evaluate,
    shadowRoots: async (kind) => {
      const nodes = await call('script.evaluate', nodesOf(context, kind));
      return pierced(nodes).map((sharedId) => shadowOf(call, context, sharedId));
    },
    clickAt: async (x, y) =>
      void (await act('pointer', [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ])),
    press: async (key, isShifted) => {
      const value = KEYS[key] ?? key;
      const stroke = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      const shift = KEYS.Shift;
      await act(
        'key',
        isShifted ? [{ type: 'keyDown', value: shift }, ...stroke, { type: 'keyUp', value: shift }] : stroke,
      );
    },
    screenshot: async (path) => {
      const { data } = await call('browsingContext.captureScreenshot', { context });
      await writeFile(path, Buffer.from(data as string, 'base64'));
    },
    resize: async (width, height, devicePixelRatio) =>
      void (await call('browsingContext.setViewport', { context, viewport: { width, height }, devicePixelRatio })),
    tapAt: async (x, y) =>
      void (await call('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'finger',
            parameters: { pointerType: 'touch' },
            actions: [
              { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      })),
    resizeToPhone: async (width, height) =>
      void (await call('browsingContext.setViewport', { context, viewport: { width, height }, devicePixelRatio: 2 })),
    emulate: async (media) => void (await inBrowser(bidi, setMedia(media))),
    clipboard: async () => (await inBrowser(bidi, READ_CLIPBOARD)) as Clipboard,
    activate: async () => void (await call('browsingContext.activate', { context })),
    errors: () => errors,
    close: async () => void (await call('browsingContext.close', { context })),
  };
}

/** From a page of the extension's own, which shares a process with the event page. */
async function backgroundMeasures(bidi: Bidi): Promise<Record<string, number>> {
  const page = await openPage(bidi);
  await page.goto(`moz-extension://${EXTENSION_UUID}/options.html`);
  const read = `async () => {
    const { performance } = await browser.runtime.getBackgroundPage();
    return Object.fromEntries(performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration]));
  }`;
  try {
    return (await page.evaluate(read, [])) as Record<string, number>;
  } finally {
    await page.close();
  }
}

function evaluation(context: string, expression: string): object {
  // JSON crosses as text: BiDi's own serialisation of objects would have to be taken apart again
  const wrapped = `Promise.resolve(${expression}).then((value) => JSON.stringify(value) ?? 'null')`;
  return { expression: wrapped, target: { context }, awaitPromise: true };
}

function nodesOf(context: string, kind: HostKind): object {
  return {
    expression: `[...document.querySelectorAll('[data-pembanding="${kind}"]')]`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  };
}

function pierced(result: Record<string, unknown>): string[] {
  const nodes = (result.result as { value?: readonly BidiNode[] } | undefined)?.value ?? [];
  return nodes.flatMap((node) => node.value.shadowRoot?.sharedId ?? []);
}

function shadowOf(
  call: (method: string, params: object) => Promise<Record<string, unknown>>,
  context: string,
  sharedId: string,
): ShadowDriver {
  return {
    evaluate: async (source, args) =>
      unwrap(
        await call('script.callFunction', {
          functionDeclaration: `async (root) => JSON.stringify(await (${source})(root, ...${JSON.stringify(args)})) ?? 'null'`,
          arguments: [{ sharedId }],
          target: { context },
          awaitPromise: true,
        }),
      ),
  };
}

function unwrap(result: Record<string, unknown>): unknown {
  if (result.type === 'exception') throw new Error((result.exceptionDetails as { text: string }).text);
  return JSON.parse((result.result as { value: string }).value);
}

async function untilLoaded(read: () => Promise<unknown>, url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    // in between the tab has no document to ask; a question to one that is going away may never be answered
    const patience = new Promise((resolve) => setTimeout(resolve, 1000));
    const state = (await Promise.race([read().catch(() => undefined), patience])) as [string, string] | undefined;
    if (state?.[0].split('#')[0] === url.split('#')[0] && state?.[1] === 'complete') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not load.`);
}

/** Waits for the welcome that the extension opens at installation: later it would come before the page under test. */
async function closeWelcome(bidi: Bidi): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const { contexts } = (await bidi.send('browsingContext.getTree', { maxDepth: 0 })).result;
    const tabs = contexts as readonly { context: string; url: string }[];
    const welcome = tabs.find(({ url }) => url.startsWith(`moz-extension://${EXTENSION_UUID}/${WELCOME}`));
    if (welcome !== undefined) return void (await bidi.send('browsingContext.close', { context: welcome.context }));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The extension did not open its welcome page.');
}

/** Runs an expression in the browser's own scope. */
async function inBrowser(bidi: Bidi, expression: string): Promise<unknown> {
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })).result;
  const [window] = tree.contexts as readonly { context: string }[];
  return unwrap((await bidi.send('script.evaluate', evaluation(window?.context ?? '', expression))).result);
}
