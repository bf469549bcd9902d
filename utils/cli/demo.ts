// `npm start`: the whole job once, from fresh keys to the card beside a post, with nothing but this machine.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { parseDraft } from '../authoring/draft.ts';
import { SAMPLE_POSTS } from '../authoring/sample/timeline.ts';
import { AppError } from '../errors.ts';
import { generateKeyPair } from '../feed/keys.ts';
import { buildExtension } from './build-extension.ts';
import { type ExtensionChromium, launchChromium } from './chromium.ts';
import { readTimeline } from './demo-look.ts';
import { setUpReader } from './demo-reader.ts';
import { isAsExpected, renderTable } from './demo-table.ts';
import { renderTimeline } from './demo-timeline.ts';
import { watchTimeline } from './demo-timeline-watch.ts';
import { findBrowser } from './find-browser.ts';
import { readSampleDrafts, sampleHost } from './packaged-sample.ts';
import { serveFolder } from './static-server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, '.output', 'demo');
const REGION = 'Kabupaten Contoh';
/** Tall enough that every post is near the viewport. */
const VIEWPORT = { width: 1100, height: 3000 };
const PICTURE_MARGIN_PX = 24;
/** The card's opening, and a frame. */
const TRANSITION_MS = 250;
const PICTURE_VIEWPORT = { width: 1100, height: 1000 };

/** What was opened, to be closed in reverse order whatever happens. */
const opened: (() => Promise<unknown>)[] = [];

try {
  process.exitCode = await main();
} catch (error) {
  const { message, remedy = '' } = error as { message: string; remedy?: string };
  console.error(`${message} ${remedy}`.trim());
  if (!(error instanceof AppError)) console.error(error);
  process.exitCode = 1;
} finally {
  for (const close of opened.reverse()) await close().catch((error: unknown) => console.error(String(error)));
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { headless: { type: 'boolean', default: !hasDisplay() } } });
  await findBrowser('chromium');
  await rm(FOLDER, { recursive: true, force: true });
  console.log('Building the extension, publishing the sample feed with fresh keys …');
  const [extension] = await Promise.all([buildExtension('chrome', '.output/demo-extension'), publishSample()]);
  const feed = await serve(join(FOLDER, 'feed'));
  await write(join(FOLDER, 'timeline', 'index.html'), renderTimeline(SAMPLE_POSTS));
  const timeline = await serve(join(FOLDER, 'timeline'));
  console.log(`Feed: ${feed}\nTimeline: ${timeline}`);

  const chromium = await launchChromium({
    extension,
    isHeadless: values.headless,
    viewport: values.headless ? VIEWPORT : null,
  });
  const isClosed = new Promise<void>((resolve) => chromium.context.once('close', () => resolve()));
  opened.push(() => chromium.context.close());
  const [first] = chromium.context.pages();
  const page = first ?? (await chromium.context.newPage());
  await setUpReader(page, chromium.extensionBase, { region: REGION, feed, server: '127.0.0.1' });

  await page.addInitScript(watchTimeline);
  await page.goto(timeline);
  if (values.headless) return show(page, chromium);
  await page.bringToFront();
  console.log(
    'The timeline is open, and so is the web: any site the extension reads will do. Close the window to end.',
  );
  await Promise.race([isClosed, isInterrupted()]);
  return 0;
}

/** Prints the table and saves the pictures. */
async function show(page: Page, { context, extensionBase }: ExtensionChromium): Promise<number> {
  const picture = (name: string) => join(FOLDER, `${name}.png`);
  const rows = await readTimeline(page, SAMPLE_POSTS, {
    claimsOf: claimsByEntry(),
    onFirstCard: async (bottomPx) => {
      const height = Math.ceil(bottomPx) + PICTURE_MARGIN_PX;
      await page.waitForTimeout(TRANSITION_MS);
      await page.screenshot({ path: picture('card'), clip: { x: 0, y: 0, width: VIEWPORT.width, height } });
    },
  });
  await page.setViewportSize(PICTURE_VIEWPORT);
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: picture('timeline') });
  // the welcome page opened at installation: the popup speaks about the tab that was used last
  await page.bringToFront();
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 360, height: 620 });
  await popup.goto(`${extensionBase}popup.html`);
  await popup.getByText('Kabupaten Contoh').first().waitFor();
  await popup.screenshot({ path: picture('popup'), fullPage: true });

  const wrong = rows.filter((row) => !isAsExpected(row)).length;
  console.log(`\n${renderTable(rows)}\n`);
  console.log(`Pictures: ${['timeline', 'card', 'popup'].map((name) => `.output/demo/${name}.png`).join(', ')}`);
  console.log(
    wrong === 0
      ? 'Every post is marked as it should be.'
      : `${wrong} of ${rows.length} posts are not marked as they should be.`,
  );
  return wrong === 0 ? 0 : 1;
}

async function publishSample(): Promise<void> {
  const files = await sampleHost(await generateKeyPair(), new Date());
  for (const { path, bytes } of files) await write(join(FOLDER, 'feed', path), bytes);
}

async function serve(folder: string): Promise<string> {
  const { url, close } = await serveFolder(folder, { port: 0 });
  opened.push(close);
  return url.endsWith('/') ? url : `${url}/`;
}

/** Claims of an entry and of all that are tied to it by `related`, since any of them may lead the mark. */
function claimsByEntry(): (entryId: string) => string[] {
  const claims = new Map<string, string>();
  const ties = new Map<string, Set<string>>();
  for (const { publisher, file, content, isFormer } of readSampleDrafts()) {
    const { draft } = parseDraft(file, content);
    if (isFormer || draft === undefined) continue;
    const id = `${publisher}/${draft.id}`;
    claims.set(id, draft.claim ?? '');
    for (const other of draft.related ?? []) {
      ties.set(id, (ties.get(id) ?? new Set()).add(other));
      ties.set(other, (ties.get(other) ?? new Set()).add(id));
    }
  }
  return (entryId) => {
    const group = new Set([entryId]);
    for (const id of group) for (const other of ties.get(id) ?? []) group.add(other);
    return [...group].flatMap((id) => claims.get(id) ?? []);
  };
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function isInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
