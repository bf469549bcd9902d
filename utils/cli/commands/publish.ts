// clarify publish: checks the drafts, signs them, and writes the folder to be served.
import type { Command } from 'commander';
import { buildHost } from '../../authoring/build-host.ts';
import type { HostSettings } from '../../authoring/host-settings.ts';
import { wholeSeconds } from '../../authoring/lifetime.ts';
import { lintDrafts } from '../../authoring/lint.ts';
import type { Problem } from '../../errors.ts';
import { chooseFolder, planOf, readDrafts, readSettings } from '../agency-folder.ts';
import { readKey } from '../agency-key.ts';
import { exportAgency } from '../export-agency.ts';
import { publicFolder, readHostFiles, readUnnamed, writeHostFiles, writeUnnamed } from '../feed-folder.ts';
import { withLock } from '../folder-lock.ts';
import { addPassphraseOptions, type PassphraseOptions, type Passphrases, passphrasesFrom } from '../passphrase.ts';
import { countProblems, plural, reportProblems, type Shell } from '../shell.ts';

/** Adds `publish` to the program. */
export function addPublish(program: Command, shell: Shell): void {
  const publishing = program
    .command('publish')
    .summary('check, sign and write the feed')
    .description(
      `Checks all drafts; where one has an error nothing is written. Then signs and writes public/v1: new drafts as revision 1, changed ones as the next revision, withdrawn ones without their text. Files that others name come first and the snapshot last, so that an interruption is harmless; upload them in the same order, and delete on the web host what is deleted here: a withdrawn text at once, what nothing has named for a week then. A feed has to be published again before its snapshot expires (35 days). Beside the feed stand exports for other software and for the web: v1/feed.json, v1/rss.xml, v1/claimreview.json, and klarifikasi/ with a page for each clarification and one for corrections. SOURCE_DATE_EPOCH in the environment sets the clock: the same input then gives the same bytes.`,
    )
    .option('--dry-run', 'say what would change, and write nothing')
    .addHelpText('after', '\nExample:\n  clarify publish --dir klarifikasi')
    .action(async (options: PassphraseOptions & { dryRun?: boolean }, command: Command) => {
      const folder = chooseFolder(command.optsWithGlobals<{ dir?: string }>().dir);
      const settings = await readSettings(folder);
      const passphrases = passphrasesFrom(options);
      const isDryRun = options.dryRun === true;
      const run = () => publish({ folder, settings, passphrases, isDryRun }, shell);
      return isDryRun ? run() : withLock(folder, run);
    });
  addPassphraseOptions(publishing);
}

interface Publication {
  readonly folder: string;
  readonly settings: HostSettings;
  readonly passphrases: Passphrases;
  readonly isDryRun: boolean;
}

async function publish({ folder, settings, passphrases, isDryRun }: Publication, shell: Shell): Promise<void> {
  const key = await readKey(folder, settings, passphrases);
  const { drafts, problems: unread, files: count } = await readDrafts(folder);
  const refuse = (problems: readonly Problem[]) => {
    reportProblems(shell, problems);
    shell.out(`Nothing was published. ${plural(count, 'draft')}: ${countProblems(problems)}.`);
  };
  if (unread.length > 0) {
    // a draft that cannot be read is not one that vanished: the build must not judge by the rest
    const { publisher } = settings;
    return refuse([...unread, ...lintDrafts(drafts, { publisher, now: wholeSeconds(shell.now()) })]);
  }
  const former = await readHostFiles(publicFolder(folder));
  const built = await buildHost(planOf(settings, key, drafts), former, shell.now(), await readUnnamed(folder));
  if (built.files.size === 0) return refuse(built.problems);
  reportProblems(shell, built.problems);
  if (!isDryRun) {
    await writeHostFiles(publicFolder(folder), built.files, built.obsolete);
    await writeUnnamed(folder, built.unnamedSince);
    await exportAgency(publicFolder(folder), settings, key, built);
  }
  for (const { id, kind, revision } of built.changes) shell.out(`${kind.padEnd(9)} ${id} (revision ${revision})`);
  const what = built.changes.length === 0 ? 'no entry changed, the signatures were renewed' : 'all else is as it was';
  const verb = isDryRun ? 'Would write' : 'Wrote';
  shell.out(`${verb} ${plural(built.files.size, 'file')} to ${publicFolder(folder)}: ${what}.`);
  if (!isDryRun) shell.out(`Next: npm run clarify -- verify ${folder}`);
}
