// `npm run gallery`: one HTML page with a picture of every surface in every state, light and dark, in both languages.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../../utils/i18n.ts';
import { type GalleryGround, openGallery } from './open-gallery.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '.output', 'gallery');
const GROUNDS: readonly GalleryGround[] = ['light', 'dark'];
const LANGUAGES: readonly Language[] = ['id', 'en'];
/** A long card is shown from its top; the picture itself is whole. */
const SHOWN_PX = 560;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const { browser, page, scenes, draw } = await openGallery();
await rm(FOLDER, { recursive: true, force: true });
await mkdir(join(FOLDER, 'pictures'), { recursive: true });
const chosen = scenes.filter(({ name }) => name.includes(values.only ?? ''));
const sections: string[] = [];
for (const { name, width } of chosen) {
  const figures: string[] = [];
  for (const language of LANGUAGES) {
    for (const ground of GROUNDS) {
      await draw(name, ground, language);
      const file = `pictures/${name}-${ground}-${language}.png`;
      await page.screenshot({ path: join(FOLDER, file), fullPage: true });
      figures.push(figureOf(file, `${ground}, ${language}`, width));
    }
  }
  sections.push(
    `<section id="${name}"><h2><a href="#${name}">${name}</a></h2><div>${figures.join('')}</div></section>`,
  );
}
await browser.close();
await writeFile(join(FOLDER, 'index.html'), pageOf(sections));
console.log(
  `${chosen.length} scenes, ${chosen.length * GROUNDS.length * LANGUAGES.length} pictures: ${FOLDER}/index.html`,
);

function figureOf(file: string, caption: string, width: number): string {
  return `<figure style="width:${Math.min(width, 480)}px"><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${caption}</figcaption></figure>`;
}

function pageOf(sections: readonly string[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Pembanding: gallery</title>
<style>
body { margin: 24px; background: #e9e7e1; color: #1a2124; font: 14px/1.5 system-ui, sans-serif; }
h2 { font-size: 16px; margin: 32px 0 8px; } h2 a { color: inherit; }
div { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
figure { margin: 0; max-width: 100%; } figure a { display: block; max-height: ${SHOWN_PX}px; overflow: hidden; border: 1px solid #85888a; border-radius: 8px; }
img { display: block; width: 100%; } figcaption { font-size: 12px; color: #454f54; }
</style></head><body><h1>Pembanding: every surface in every state</h1>
<p>Everything shown is about the fictional Kabupaten Contoh. A click opens a picture whole.</p>
${sections.join('\n')}
</body></html>
`;
}
