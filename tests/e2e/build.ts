// Before the browser tests: builds the extension once for each browser, from the sources as they stand.
import { buildExtension } from '../../utils/cli/build-extension.ts';

/** Vitest calls it once before all files. */
export async function setup(): Promise<void> {
  await buildExtension('chrome', '.output/e2e');
  await buildExtension('firefox', '.output/e2e');
}
