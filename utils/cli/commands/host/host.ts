// clarify host: the commands of a host on which several publishers publish.
import type { Command } from 'commander';
import { addAskedFor, type CommandTable } from '../../command-table.ts';
import type { Shell } from '../../shell.ts';

const COMMANDS: CommandTable = [
  [['init'], async () => (await import('./init.ts')).addHostInit],
  [
    ['add-publisher', 'suspend', 'resume', 'retire'],
    async () => (await import('./publishers.ts')).addPublisherCommands,
  ],
  [['rotate-key'], async () => (await import('./rotate-key.ts')).addRotateKey],
  [['sign', 'rotate-root', 'passphrase'], async () => (await import('./keys.ts')).addKeyCommands],
  [['import'], async () => (await import('./import.ts')).addImport],
  [['build', 'snapshot'], async () => (await import('./build.ts')).addBuildCommands],
  [['verify'], async () => (await import('./verify.ts')).addHostVerify],
  [['push'], async () => (await import('../push.ts')).addPush],
];

/** Adds `host` and its commands to the program. */
export async function addHost(program: Command, shell: Shell, args: readonly string[]): Promise<void> {
  const host = program
    .command('host')
    .summary('run a feed for many publishers')
    .description(
      `A shared host lists agencies, newsrooms and fact-checkers in signed directories, collects what they sign, and serves it as one feed.

Its folder: host.json (who runs it, public keys, mirrors), publishers/<id>.json (whom it lists), imports/<id>/<month>.ndjson (what it imports), keys/ (encrypted), public/ (the signed feed).
Officers' keys sign root and directories; they are needed only when those change. The online keys sign snapshots at every build. utils/cli/HOSTING.md tells the whole story.`,
    )
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true });
  await addAskedFor(COMMANDS, args, host, shell);
}
