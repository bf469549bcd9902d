// clarify host build, snapshot, verify: what is served, made from what publishers signed, kept alive, and read as readers do.

import type { Command } from 'commander';
import { describeDue } from '../../../authoring/build-shared-host.ts';
import { wholeSeconds } from '../../../authoring/lifetime.ts';
import { retain } from '../../../authoring/retention.ts';
import type { SharedHostSettings } from '../../../authoring/shared-host.ts';
import { siteOf } from '../../../exports/site.ts';
import { publicFolder, readUnnamed, writeHostFiles, writeUnnamed } from '../../feed-folder.ts';
import { withLock } from '../../folder-lock.ts';
import { type Round, runRound } from '../../host/build-round.ts';
import { readHostSettings } from '../../host/host-folder.ts';
import { addKeyOptions, folderOf, type KeyOptions } from '../../host/host-options.ts';
import { openKeyRing } from '../../host/key-ring.ts';
import { passphrasesFrom } from '../../passphrase.ts';
import { plural, reportProblems, type Shell } from '../../shell.ts';
import { writeExports } from '../../write-exports.ts';

interface BuildOptions extends KeyOptions {
  readonly dryRun?: boolean;
}

/** Adds the commands to `host`. */
export function addBuildCommands(host: Command, shell: Shell): void {
  const building = host
    .command('build')
    .summary('collect from publishers, sign snapshots')
    .description(
      `Reads the newest signed head of each publisher from its "from", verifies it as readers will, and takes over what is new; signs heads for imported publishers from imports/<id>/<month>.ndjson; then signs the snapshot of every province. Needs the online keys (snapshot, imports) only. Then writes the exports: v1/feed.json, v1/rss.xml, v1/claimreview.json, and klarifikasi/ with a page for each clarification and one for corrections. A publisher that fails keeps its former state. Unchanged publishers cost one small read. SOURCE_DATE_EPOCH sets the clock: the same input then gives the same bytes.`,
    )
    .option('--dry-run', 'say what would change, and write nothing')
    .addHelpText('after', '\nExample:\n  clarify host build --passphrase-file online=/root/word')
    .action((options: BuildOptions, command: Command) => build(folderOf(command), options, false, shell));
  addKeyOptions(building);

  const renewing = host
    .command('snapshot')
    .summary('sign the snapshots anew, and nothing else')
    .description(
      `Signs the snapshot of every province anew, with the heads that it names already. For a timer every 6 hours: readers stop believing a snapshot after 72.`,
    )
    .addHelpText('after', '\nExample:\n  clarify host snapshot --passphrase-file online=/root/word')
    .action((options: BuildOptions, command: Command) => build(folderOf(command), options, true, shell));
  addKeyOptions(renewing);
}

async function build(folder: string, options: BuildOptions, isRenewal: boolean, shell: Shell): Promise<void> {
  const settings = await readHostSettings(folder);
  const ring = await openKeyRing({ folder, elsewhere: options.keys, passphrases: passphrasesFrom(options) });
  const run = async () => {
    const round = await runRound({ folder, settings, ring, now: shell.now(), isRenewal });
    if (options.dryRun !== true) {
      await write(folder, round, shell.now());
      if (!isRenewal) await exportRound(folder, settings, round);
    }
    report(round, options.dryRun === true, folder, shell);
  };
  await (options.dryRun === true ? run() : withLock(folder, run));
}

async function write(folder: string, round: Round, now: Date): Promise<void> {
  const target = publicFolder(folder);
  await writeHostFiles(target, round.files);
  for (const note of round.noteRead) await note();
  const before = await readUnnamed(folder);
  const { obsolete, unnamedSince } = retain({
    // only what has lost its name can go: no build looks through a hundred thousand files
    paths: new Set([...before.keys(), ...round.formerlyNamed]),
    named: round.named,
    hasWithdrawal: round.hasWithdrawal,
    unnamedSince: before,
    now: wholeSeconds(now),
  });
  await writeHostFiles(target, new Map(), obsolete);
  await writeUnnamed(folder, unnamedSince);
}

async function exportRound(folder: string, { name, site }: SharedHostSettings, round: Round): Promise<void> {
  await writeExports({
    folder: publicFolder(folder),
    site: siteOf(name, site, round.publishers),
    publishers: round.publishers.map((publisher) => ({ publisher, head: round.heads.get(publisher.id) })),
  });
}

function report(round: Round, isDryRun: boolean, folder: string, shell: Shell): void {
  reportProblems(shell, [...describeDue(round.due), ...round.problems]);
  for (const { id } of round.changed) shell.out(`new head  ${id} (${round.heads.get(id)?.seq})`);
  const verb = isDryRun ? 'Would write' : 'Wrote';
  const changed =
    round.changed.length === 0 ? 'no publisher changed' : `${plural(round.changed.length, 'publisher')} changed`;
  shell.out(`${verb} ${plural(round.files.size, 'file')} to ${publicFolder(folder)}: ${changed}.`);
  if (!isDryRun) shell.out(`Next: npm run clarify -- verify ${folder}, then host push`);
}
