// clarify publish: checks the drafts, signs them, and writes the folder to be served.
import type { Command } from 'commander';
import { buildHost } from '../../authoring/build-host.ts';
import {
  chooseFolder,
  planOf,
  publicFolder,
  readDrafts,
  readHostFiles,
  readKey,
  readSettings,
  writeHostFiles,
} from '../agency-folder.ts';
import { countProblems, plural, reportProblems, type Shell } from '../shell.ts';

/** Adds `publish` to the program. */
export function addPublish(program: Command, shell: Shell): void {
  program
    .command('publish')
    .summary('check, sign and write the feed')
    .description(
      `Checks all drafts; where one has an error nothing is written. Then signs and writes public/v1: new drafts as revision 1, changed ones as the next revision, withdrawn ones without their text. Files that others name come first and the snapshot last, so that an interruption is harmless; upload them in the same order. A feed has to be published again before its snapshot expires (35 days). SOURCE_DATE_EPOCH in the environment sets the clock: the same input then gives the same bytes.`,
    )
    .option('--dry-run', 'say what would change, and write nothing')
    .addHelpText('after', '\nExample:\n  clarify publish --dir klarifikasi')
    .action(async (options: { dryRun?: boolean }, command: Command) => {
      const folder = chooseFolder(command.optsWithGlobals<{ dir?: string }>().dir);
      const settings = await readSettings(folder);
      const key = await readKey(folder, settings);
      const { drafts, problems: unread, files: count } = await readDrafts(folder);
      const former = await readHostFiles(publicFolder(folder));
      const built = await buildHost(planOf(settings, key, drafts), former, shell.now());
      const problems = [...unread, ...built.problems];
      if (!reportProblems(shell, problems)) {
        shell.out(`Nothing was published. ${plural(count, 'draft')}: ${countProblems(problems)}.`);
        return;
      }
      if (options.dryRun !== true) await writeHostFiles(publicFolder(folder), built.files);
      for (const { id, kind, revision } of built.changes) shell.out(`${kind.padEnd(9)} ${id} (revision ${revision})`);
      const verb = options.dryRun === true ? 'Would write' : 'Wrote';
      const what =
        built.changes.length === 0 ? 'no entry changed, the signatures were renewed' : 'all else is as it was';
      shell.out(`${verb} ${plural(built.files.size, 'file')} to ${publicFolder(folder)}: ${what}.`);
      if (options.dryRun !== true) shell.out(`Next: npm run clarify -- verify ${folder}`);
    });
}
