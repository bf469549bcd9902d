// axe-core on a page of the extension, in either browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './tab.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every violation of the page as it stands, in one line each. */
export async function violationsOf(tab: Tab): Promise<string[]> {
  // run by the debugger: the page's own policy forbids scripts from elsewhere
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.run(`() => { ${SOURCE}; }`);
  return tab.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
  });
}
