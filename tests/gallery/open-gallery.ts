// Opens the gallery in the installed Chromium and draws scenes in it; for the test and for the command.
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../utils/cli/find-browser.ts';
import type { Language } from '../../utils/i18n.ts';
import { buildGallery } from './build-gallery.ts';
import type { SceneName } from './gallery.tsx';

/** The grounds that a post can stand on. */
export const GROUNDS = ['light', 'dark', 'dim'] as const;
export type GalleryGround = (typeof GROUNDS)[number];

/** An open gallery. */
export interface OpenGallery {
  readonly browser: Browser;
  readonly page: Page;
  readonly scenes: readonly SceneName[];
  /** Draws one scene as wide as it is meant, or as `width` says. */
  draw(name: string, ground: GalleryGround, language: Language, width?: number): Promise<void>;
}

/** To be closed by its browser. */
export async function openGallery(): Promise<OpenGallery> {
  const [script, { path }] = await Promise.all([buildGallery(), findBrowser('chromium')]);
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  const page = await browser.newPage({ reducedMotion: 'reduce', timezoneId: 'Asia/Makassar' });
  await page.setContent('<!doctype html><html><body></body></html>');
  await page.addScriptTag({ content: script });
  const scenes = await page.evaluate(() => window.scenes);
  return {
    browser,
    page,
    scenes,
    draw: async (name, ground, language, width) => {
      const scene = scenes.find((one) => one.name === name);
      if (scene === undefined) throw new Error(`no scene ${name}`);
      await page.setViewportSize({ width: width ?? scene.width, height: 700 });
      await page.evaluate(([scene, on, tongue]) => window.drawScene(scene, on, tongue), [
        name,
        ground,
        language,
      ] as const);
    },
  };
}
