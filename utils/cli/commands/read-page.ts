// clarify read-page: the posts that a platform's reader finds in a saved page.
import type { Command } from 'commander';
import { PLATFORM_NAMES } from '../../domain/platform.ts';
import { readText } from '../json-file.ts';
import type { PageItem } from '../read-page.ts';
import { plural, type Shell } from '../shell.ts';

const SITES = new Intl.ListFormat('en', { type: 'disjunction' }).format(Object.values(PLATFORM_NAMES));

/** Adds `read-page` to the program. */
export function addReadPage(program: Command, shell: Shell): void {
  program
    .command('read-page')
    .summary('list the posts of a saved page')
    .description(
      `Reads a saved page of ${SITES} with the readers of the extension; the page's scripts do not run. Posts whose parts were not found are counted as unreadable, advertisements as ads.`,
    )
    .argument('<file>', 'HTML file')
    .requiredOption('--url <url>', 'address it was saved from')
    .option('--json', 'print {posts:[{id,text,author,url,date,engagement,…}], unreadable, ads}')
    .addHelpText('after', '\nExample:\n  clarify read-page beranda.html --url https://x.com/home --json')
    .action(async (file: string, options: { url: string; json?: boolean }) => {
      // the DOM it needs takes longer to load than all the rest: no other command should wait for it
      const { readPage } = await import('../read-page.ts');
      const reading = await readPage(await readText(file), options.url);
      if (options.json === true) {
        shell.out(JSON.stringify(reading, null, 2));
        return;
      }
      for (const post of reading.posts) shell.out(describe(post));
      shell.out(
        `${plural(reading.posts.length, 'post')}, ${reading.unreadable} unreadable, ${plural(reading.ads, 'ad')}.`,
      );
    });
}

function describe(post: PageItem): string {
  const text = post.text.replace(/\s+/g, ' ');
  const excerpt = text.length > 100 ? `${text.slice(0, 99)}…` : text;
  return [post.id, post.author ?? '?', post.date ?? '?', excerpt].join('  ');
}
