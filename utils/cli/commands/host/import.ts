// clarify host import: items of a publisher's site, taken over as entries that this host signs for.
import { type Command, Option } from 'commander';
import { wholeSeconds } from '../../../authoring/lifetime.ts';
import { AppError } from '../../../errors.ts';
import { type ImportReport, importItems } from '../../../importers/import-items.ts';
import type { ReadItems } from '../../../importers/source-item.ts';
import { withLock } from '../../folder-lock.ts';
import { readHostSettings, readRecord } from '../../host/host-folder.ts';
import { folderOf } from '../../host/host-options.ts';
import { IMPORT_FORMATS, type ImportFormat, readDocument } from '../../host/import-documents.ts';
import { readImported, writeImported } from '../../host/imported-months.ts';
import { plural, reportProblems, type Shell } from '../../shell.ts';

interface ImportOptions {
  readonly format?: ImportFormat;
  readonly complete?: boolean;
  readonly since?: string;
  readonly language: string;
  readonly dryRun?: boolean;
}

/** Adds `host import`. */
export function addImport(host: Command, shell: Shell): void {
  host
    .command('import')
    .summary('take over items of a site as entries')
    .description(
      `Reads RSS 2.0, Atom, JSON Feed, WordPress REST, ClaimReview (JSON-LD in a page, a DataFeed, an answer of the Fact Check Tools API), CSV with the dotted column names of schema.org, or drafts in Markdown, and writes imports/<publisher>/<month>.ndjson. The publisher must have been added with --imported: this host signs for it, and readers see "imported from its site". A stance comes from a rating of a closed list, from brackets before the title ([HOAKS], [SALAH], [KLARIFIKASI] …; of newsrooms only the plainest) or, for fact-checkers and agencies, from one of seven words that lead it (Keliru, …; Hoaks only after Cek Fakta:), and from no headline that gathers many checks; an entry without one never marks a post. Says what was added, changed, withdrawn and refused, and why. Nothing is published before host build.`,
    )
    .argument('<publisher>', 'id of a publisher that this host imports')
    .argument('<document...>', 'files, folders of drafts, or https addresses')
    .addOption(new Option('--format <format>', 'told by the content where it is left out').choices([...IMPORT_FORMATS]))
    .addOption(
      new Option(
        '--complete',
        'the documents list everything: withdraw what they leave out, unless one was cut or has items that cannot be read',
      ).conflicts('since'),
    )
    .option('--since <time>', 'WordPress: only posts changed since, for example 2026-11-01T00:00:00Z')
    .option('--language <tag>', 'of items that do not say', 'id')
    .option('--dry-run', 'say what would change, and write nothing')
    .addHelpText(
      'after',
      `
Examples:
  clarify host import periksa-contoh https://periksa.example/feed/
  clarify host import periksa-contoh https://periksa.example/ --format wordpress --since 2026-11-01T00:00:00Z
  clarify host import periksa-contoh ekspor.csv --complete`,
    )
    .action((id: string, documents: readonly string[], options: ImportOptions, command: Command) =>
      importAll(folderOf(command), id, documents, options, shell),
    );
}

async function importAll(
  folder: string,
  id: string,
  documents: readonly string[],
  options: ImportOptions,
  shell: Shell,
): Promise<void> {
  await readHostSettings(folder);
  const publisher = await readRecord(folder, id);
  if (publisher.assurance !== 'imported')
    throw new AppError('cli/not-imported', `${id} signs for itself; this host does not speak for it.`, {
      place: id,
      remedy: 'Only publishers added with host add-publisher --imported can be imported.',
    });
  const reading = {
    publisherId: id,
    ...(options.format && { format: options.format }),
    ...(options.since && { modifiedAfter: options.since }),
    fetch: (url: string, init: RequestInit) => fetch(url, init),
  };
  const read: ReadItems[] = [];
  for (const document of documents) read.push(await readDocument(document, reading));
  const run = async () => {
    const held = await readImported(folder, id);
    const source = { publisher, language: options.language };
    const report = await importItems(joined(read), source, held, {
      now: wholeSeconds(shell.now()),
      isComplete: options.complete === true,
    });
    const files = options.dryRun === true ? [] : await writeImported(folder, id, report.entries);
    describe(report, files, options.dryRun === true, shell);
  };
  await (options.dryRun === true ? run() : withLock(folder, run));
}

/** Several documents as one, each item in the language of its own. */
function joined(read: readonly ReadItems[]): ReadItems {
  return {
    items: read.flatMap(({ items, language }) =>
      language === undefined ? items : items.map((item) => ({ language, ...item })),
    ),
    problems: read.flatMap(({ problems }) => problems),
    ...(read.some(({ isCut }) => isCut) && { isCut: true }),
  };
}

/** Refused items are warnings: the others are taken over all the same. */
function describe(report: ImportReport, files: readonly string[], isDryRun: boolean, shell: Shell): void {
  reportProblems(
    shell,
    report.refused.map((problem) => ({ ...problem, severity: 'warning' })),
  );
  for (const entryId of report.added) shell.out(`added      ${entryId}`);
  for (const entryId of report.changed) shell.out(`changed    ${entryId}`);
  for (const entryId of report.withdrawn) shell.out(`withdrawn  ${entryId}`);
  const counts = `${report.added.length} added, ${report.changed.length} changed, ${report.withdrawn.length} withdrawn, ${report.unchanged} unchanged, ${report.refused.length} refused`;
  if (report.isWithdrawalHeld)
    shell.err(
      'Nothing was withdrawn: the list is not whole. Mend what is refused above, or split it, and import it again.',
    );
  const silent = report.entries.filter((one) => one.status !== 'withdrawn' && one.stance === undefined).length;
  shell.out(`${isDryRun ? 'Would be' : 'Imported'}: ${counts}; ${plural(silent, 'entry')} without a stance.`);
  if (files.length > 0) shell.out('Next: npm run clarify -- host build');
}
