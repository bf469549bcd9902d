// Draws the toolbar's icons from the mark (two mirrored speech bubbles) with the installed Chromium: `node tests/gallery/draw-icons.ts`.
import { writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 48, 128];
const FOLDER = `${import.meta.dirname}/../../public/icon`;
/** On a white tile, so that both tones hold against a dark toolbar too. Small sizes have no margin to spare. */
const icon = (size: number) => {
  const margin = size <= 16 ? 1.2 : 3;
  const view = `${-margin + 2} ${-margin + 2.6} ${20 + 2 * margin} ${20 + 2 * margin}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${view}">
  <rect x="${-margin + 2}" y="${-margin + 2.6}" width="${20 + 2 * margin}" height="${20 + 2 * margin}" rx="5" fill="#ffffff"/>
  <path fill="#1c5d82" d="M11 4.5v12a1.5 1.5 0 0 1-1.5 1.5H6.8L3.6 21a.6.6 0 0 1-1-.45V6A3 3 0 0 1 5.6 3h3.9A1.5 1.5 0 0 1 11 4.5Z"/>
  <path fill="#6a4798" d="M13 4.5v12a1.5 1.5 0 0 0 1.5 1.5h2.7l3.2 3a.6.6 0 0 0 1-.45V6a3 3 0 0 0-3-3h-3.9A1.5 1.5 0 0 0 13 4.5Z"/>
</svg>`;
};

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0;line-height:0">${icon(size)}</body>`);
  await writeFile(`${FOLDER}/${size}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
