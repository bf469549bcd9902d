// What popup, panel and content script weigh: their scripts and styles as the page names them, gzipped one by one.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { atMost, type BenchRow, round } from '../row.ts';

const LIMIT_KIB = 60;

/** Rows for a built extension. */
export function sizeRows(folder: string): BenchRow[] {
  const gzipped = (file: string) => gzipSync(readFileSync(`${folder}${file}`), { level: 9 }).length / 1024;
  const pageKib = (page: string) => {
    const html = readFileSync(`${folder}/${page}.html`, 'utf8');
    const files = new Set(
      [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file as string),
    );
    return [...files].reduce((sum, file) => sum + gzipped(file), 0);
  };
  return [
    atMost('popup, scripts and styles, gzipped', pageKib('popup'), 'KiB', LIMIT_KIB),
    atMost('content script, gzipped', gzipped('/content-scripts/social.js'), 'KiB', LIMIT_KIB),
    { figure: 'panel, scripts and styles, gzipped', value: round(pageKib('sidepanel')), unit: 'KiB' },
  ];
}
