// The first sync inside real browsers: how long it takes to write, whether marking goes on meanwhile, memory and disk.
import type { BenchRow } from '../row.ts';
import type { ReferenceHost } from './reference-host.ts';

/** Rows for Chromium and Firefox. */
export async function measureInBrowsers(_host: ReferenceHost): Promise<BenchRow[]> {
  return [];
}
