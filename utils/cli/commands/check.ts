// clarify check: everything wrong with drafts, with file and line.
import type { Command } from 'commander';
import { wholeSeconds } from '../../authoring/lifetime.ts';
import { lintDrafts } from '../../authoring/lint.ts';
import { chooseFolder, readDrafts, readSettings } from '../agency-folder.ts';
import { countProblems, plural, reportProblems, type Shell } from '../shell.ts';

/** Adds `check` to the program. */
export function addCheck(program: Command, shell: Shell): void {
  program
    .command('check')
    .summary('report every problem of the drafts')
    .description(
      `Parses and checks drafts, all of drafts/ where none is named, and prints every problem as
  file:line: what is wrong. What to do.
Ends with 0 where nothing has to be corrected (warnings may remain), with 1 otherwise.`,
    )
    .argument('[files...]', 'drafts to check')
    .option('--json', 'print the problems as a JSON array instead')
    .addHelpText('after', '\nExample:\n  clarify check klarifikasi/drafts/tarif-sampah-2027.md --dir klarifikasi')
    .action(async (named: string[], options: { json?: boolean }, command: Command) => {
      const folder = chooseFolder(command.optsWithGlobals<{ dir?: string }>().dir);
      const { publisher } = await readSettings(folder);
      const { drafts, problems: unread, files } = await readDrafts(folder, named);
      const problems = [...unread, ...lintDrafts(drafts, { publisher, now: wholeSeconds(shell.now()) })];
      reportProblems(options.json === true ? { ...shell, err: () => undefined } : shell, problems);
      if (options.json === true) shell.out(JSON.stringify(problems, null, 2));
      else shell.out(`${plural(files, 'draft')}: ${countProblems(problems)}.`);
    });
}
