// Builds the extension the way tests and the demo need it: into a folder of its own, with the hosts granted.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { AppError } from '../errors.ts';

const ROOT = join(import.meta.dirname, '..', '..');
// In a process of its own: WXT reads the configuration and NODE_ENV once, and both must not leak into ours.
const SCRIPT = `const { build } = await import('wxt'); await build(JSON.parse(process.argv[1]));`;

/**
 * Builds for one browser into `<folder>/<browser>-mv3` and returns that path.
 * Optional host permissions become required ones, since nobody can click a browser's prompt in a headless run.
 * @param folder relative to the project, for example `.output/e2e`
 * @throws AppError `build/failed` with the builder's output
 */
export async function buildExtension(browser: 'chrome' | 'firefox', folder: string): Promise<string> {
  const options = JSON.stringify({ root: ROOT, browser, outDir: folder });
  const child = spawn(process.execPath, ['--input-type=module', '--eval', SCRIPT, options], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, NO_COLOR: '1', PEMBANDING_GRANT_HOSTS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (exitCode !== 0)
    throw new AppError('build/failed', `The build for ${browser} failed.\n${output}`, { place: folder });
  return join(ROOT, folder, `${browser}-mv3`);
}
