// What a reader downloads: both packages, whole and gzipped, and their largest parts.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { BenchRow } from './row.ts';

const OUTPUT = `${import.meta.dirname}/../../.output`;
const LARGEST = 5;

/** Rows of `npm run bench -- package`, for each package that `npm run build` has left. */
export async function rows(): Promise<BenchRow[]> {
  const folders = ['chrome-mv3', 'firefox-mv3'].filter((name) => existsSync(`${OUTPUT}/${name}`));
  if (folders.length === 0) throw new Error('No package in .output: run `npm run build` first.');
  return folders.flatMap((name) => {
    const files = listFiles(`${OUTPUT}/${name}`).map((path) => {
      const bytes = readFileSync(path);
      return {
        path: path.slice(OUTPUT.length + name.length + 2),
        raw: bytes.length,
        gzip: gzipSync(bytes, { level: 9 }).length,
      };
    });
    const total = (key: 'raw' | 'gzip') => Math.round(files.reduce((sum, file) => sum + file[key], 0) / 1024);
    const largest = files.sort((a, b) => b.gzip - a.gzip).slice(0, LARGEST);
    return [
      { figure: `${name}: all files`, value: total('raw'), unit: 'KiB' },
      { figure: `${name}: all files, gzipped one by one`, value: total('gzip'), unit: 'KiB' },
      ...largest.map((file) => ({
        figure: `${name}: ${withoutHash(file.path)}, gzipped`,
        value: Math.round(file.gzip / 102.4) / 10,
        unit: 'KiB',
      })),
    ];
  });
}

/** The bundler names chunks by their content; without that a row can be compared between builds. */
function withoutHash(path: string): string {
  return path.replace(/-[\w-]{8}(\.\w+)$/, '$1');
}

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}
