// One browser, the extension, and a web that the test owns: every name leads to one loopback server.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from './chromium-driver.ts';
import type { BrowserDriver } from './driver.ts';
import { startFirefox } from './firefox-driver.ts';
import { type SeenRequest, type SiteServer, startSiteServer } from './site-server.ts';
import { type Tab, tabOf } from './tab.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type WorldBrowser = (typeof BROWSERS)[number];

/** How a world begins. */
export interface WorldOptions {
  readonly browser: WorldBrowser;
  /** Folder of the built extension; by default the one that `build.ts` made for this browser. */
  readonly extension?: string;
  /** HTML by address. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** A running world. */
export interface World {
  readonly browser: WorldBrowser;
  readonly web: SiteServer;
  open(url: string): Promise<Tab>;
  /** A page of the extension: `popup.html`. */
  openExtensionPage(path: string): Promise<Tab>;
  /** Requests of the pages and of the extension, without those the browser makes for itself. */
  requests(): SeenRequest[];
  /** Ends the background as an idle browser does. */
  stopBackground(): Promise<void>;
  /** Milliseconds of what the background noted in its own timeline in this life, by name. */
  backgroundMeasures(): Promise<Readonly<Record<string, number>>>;
  /** What a click on the extension's item of the context menu does, for this selected text. */
  chooseMenuItem(selected: string): Promise<void>;
  /** True where the panel stands beside the page, not in a tab. */
  isPanelBeside(): Promise<boolean>;
  /** Waits for a downloaded file and returns its bytes. */
  downloaded(name: string): Promise<Uint8Array>;
  /** Ends the extension and starts it anew under the open tabs, as an update does; its own pages may close. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

/** Hosts the browsers ask for themselves, whatever is installed in them. */
const BROWSERS_OWN_HOSTS = [
  'firefox.settings.services.mozilla.com',
  'firefox-settings-attachments.cdn.mozilla.net',
  'content-signature-2.cdn.mozilla.net',
  'push.services.mozilla.com',
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'update.googleapis.com',
  'www.google.com',
];
const FOLDERS = { chromium: '.output/e2e/chrome-mv3', firefox: '.output/e2e/firefox-mv3' };

/** Opens a world in a fresh profile. */
export async function openWorld(options: WorldOptions): Promise<World> {
  const web = await startSiteServer();
  for (const [url, html] of Object.entries(options.pages ?? {})) web.setPage(url, html);
  const extension = options.extension ?? `${process.cwd()}/${FOLDERS[options.browser]}`;
  const start = options.browser === 'chromium' ? startChromium : startFirefox;
  const downloads = await mkdtemp(join(tmpdir(), 'pembanding-downloads-'));
  const driver: BrowserDriver = await start({ extension, port: web.port, downloads });

  async function open(url: string): Promise<Tab> {
    const page = await driver.newPage();
    await page.goto(url);
    return tabOf(page, options.browser, url);
  }
  return {
    browser: options.browser,
    web,
    open,
    openExtensionPage: (path) => open(driver.extensionBase + path),
    requests: () => web.requests.filter(({ host }) => !BROWSERS_OWN_HOSTS.includes(host)),
    stopBackground: () => driver.stopBackground(),
    backgroundMeasures: () => driver.backgroundMeasures(),
    chooseMenuItem: (selected) => driver.chooseMenuItem(selected),
    isPanelBeside: () => driver.isPanelBeside(),
    downloaded: (name) => fileIn(downloads, name),
    reloadExtension: () => driver.reloadExtension(),
    close: async () => {
      await driver.close();
      await web.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

/** A file is written under another name first, and is empty until it is renamed. */
async function fileIn(folder: string, name: string): Promise<Uint8Array> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const bytes = await readFile(join(folder, name)).catch(() => new Uint8Array());
    if (bytes.length > 0) return bytes;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} was not downloaded.`);
}
