// clarify host: the commands of a host on which several publishers publish.
import type { Command } from 'commander';
import type { Shell } from '../../shell.ts';
import { addPush } from '../push.ts';
import { addBuildCommands } from './build.ts';
import { addImport } from './import.ts';
import { addHostInit } from './init.ts';
import { addKeyCommands } from './keys.ts';
import { addPublisherCommands } from './publishers.ts';
import { addRotateKey } from './rotate-key.ts';
import { addHostVerify } from './verify.ts';

/** Adds `host` and its commands to the program. */
export function addHost(program: Command, shell: Shell): void {
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
  for (const add of [
    addHostInit,
    addPublisherCommands,
    addRotateKey,
    addKeyCommands,
    addImport,
    addBuildCommands,
    addHostVerify,
    addPush,
  ])
    add(host, shell);
}
