// Chromium, driven over its DevTools protocol.
import { writeFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { type ExtensionChromium, launchChromium, pierce } from '../../utils/cli/chromium.ts';
import { type BrowserDriver, type Clipboard, type DriverOptions, type PageDriver, WELCOME } from './driver.ts';

/** Starts Chromium with the extension; every name resolves to the test's server. */
export async function startChromium(options: DriverOptions): Promise<BrowserDriver> {
  const chromium = await launchChromium({
    extension: options.extension,
    isHeadless: true,
    viewport: { width: 1200, height: 900 },
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${options.port}`, '--ignore-certificate-errors'],
    // readers have it
    withoutArgs: ['--disable-back-forward-cache'],
  });
  const { context, extensionBase } = chromium;
  await allowDownloads(context, options.downloads);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await closeWelcome(context, `${extensionBase}${WELCOME}`);
  return {
    name: 'chromium',
    extensionBase,
    newPage: () => openPage(context),
    stopBackground: () => stopBackground(chromium),
    backgroundMeasures: () => backgroundMeasures(chromium),
    chooseMenuItem: (selected) => chooseMenuItem(chromium, selected),
    isPanelBeside: () => isPanelBeside(chromium),
    reloadExtension: () => reloadExtension(chromium),
    close: () => context.close(),
  };
}

async function openPage(context: BrowserContext): Promise<PageDriver> {
  const page: Page = await context.newPage();
  const session = await context.newCDPSession(page);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (source, args) => page.evaluate(`(${source})(...${JSON.stringify(args)})`),
    shadowRoots: (kind) => pierce(session, `[data-pembanding="${kind}"]`),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (key, isShifted) => page.keyboard.press(isShifted ? `Shift+${key}` : key),
    // not Playwright's: that one takes the viewport back to the size it knows
    screenshot: async (path) => {
      const { data } = await session.send('Page.captureScreenshot');
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    resize: async (width, height, deviceScaleFactor) =>
      void (await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor,
        mobile: false,
      })),
    tapAt: async (x, y) => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    resizeToPhone: async (width, height) => {
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
      await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: true });
    },
    emulate: async (media) =>
      void (await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: media.scheme ?? '' },
          { name: 'forced-colors', value: media.forcedColours === true ? 'active' : '' },
          { name: 'prefers-reduced-motion', value: media.reducedMotion === true ? 'reduce' : '' },
        ],
      })),
    clipboard: () => page.evaluate(readClipboard),
    activate: () => page.bringToFront(),
    devtools: session,
    errors: () => errors,
    close: () => page.close(),
  };
}

/** Under their own names: Playwright would give them others. */
async function allowDownloads(context: BrowserContext, downloadPath: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
}

/** Runs in the page. */
async function readClipboard(): Promise<Clipboard> {
  const items = await navigator.clipboard.read();
  const texts = items.filter(({ types }) => types.includes('text/plain'));
  const parts = await Promise.all(texts.map(async (item) => (await item.getType('text/plain')).text()));
  return { text: parts.join(''), hasPicture: items.some(({ types }) => types.includes('image/png')) };
}

/** Waits for the welcome that the extension opens at installation: later it would come before the page under test. */
async function closeWelcome(context: BrowserContext, url: string): Promise<void> {
  const isWelcome = (page: Page) => page.url().startsWith(url);
  for (let attempt = 0; attempt < 200; attempt++) {
    const page = context.pages().find(isWelcome);
    if (page !== undefined) return page.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The extension did not open its welcome page.');
}

/** Closes the service worker's target, as the browser does after 30 idle seconds. */
async function stopBackground({ context, extensionBase }: ExtensionChromium): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser is gone.');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, url, targetId } of targetInfos) {
    if (type === 'service_worker' && url.startsWith(extensionBase))
      await session.send('Target.closeTarget', { targetId });
  }
  await session.detach();
}

async function backgroundMeasures({ context, extensionBase }: ExtensionChromium): Promise<Record<string, number>> {
  const worker = context.serviceWorkers().find((one) => one.url().startsWith(extensionBase));
  if (worker === undefined) throw new Error('The background sleeps.');
  return worker.evaluate(() =>
    Object.fromEntries(performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration])),
  );
}

async function isPanelBeside({ context, extensionBase }: ExtensionChromium): Promise<boolean> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser is gone.');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  const tabs = new Set(context.pages().map((page) => page.url()));
  return targetInfos.some(({ url }) => url.startsWith(`${extensionBase}sidepanel.html`) && !tabs.has(url));
}

/** Headless there is no menu to open: the worker gets the event that a click in it would send. */
async function chooseMenuItem({ context, extensionBase }: ExtensionChromium, selected: string): Promise<void> {
  const worker = context.serviceWorkers().find((one) => one.url().startsWith(extensionBase));
  if (worker === undefined) throw new Error('The background sleeps.');
  await worker.evaluate((selectionText) => {
    const { contextMenus } = (
      globalThis as unknown as { chrome: { contextMenus: { onClicked: { dispatch(...of: object[]): void } } } }
    ).chrome;
    contextMenus.onClicked.dispatch({ menuItemId: 'compare', selectionText }, {});
  }, selected);
}

/** From a page of the extension's own, which the reload closes. Outside developer mode an unpacked extension would stay off. */
async function reloadExtension({ context, extensionBase }: ExtensionChromium): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.goto(`${extensionBase}options.html`);
  await page.evaluate('chrome.runtime.reload()').catch(() => undefined);
  for (let attempt = 0; attempt < 200; attempt++) {
    const next = await context.newPage();
    const isUp = await next.goto(`${extensionBase}options.html`).then(
      () => true,
      () => false,
    );
    await next.close();
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The extension did not come back.');
}
