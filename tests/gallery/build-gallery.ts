// Builds the gallery into one script, in memory.
import preact from '@preact/preset-vite';
import { build } from 'vite';

/** The script that defines `drawScene` and `sceneNames`. */
export async function buildGallery(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${import.meta.dirname}/gallery.tsx`, formats: ['iife'], name: 'gallery' },
    },
  });
  const first = Array.isArray(result) ? result[0] : result;
  if (first === undefined || !('output' in first)) throw new Error('the gallery was not built');
  return first.output[0].code;
}
