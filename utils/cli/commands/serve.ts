// clarify serve: the published folder on this machine, to be looked at with the extension.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../errors.ts';
import { fingerprint, fingerprintWords } from '../../feed/fingerprint.ts';
import { acceptFirstRoot } from '../../feed/trust.ts';
import { chooseFolder } from '../agency-folder.ts';
import { publicFolder } from '../feed-folder.ts';
import type { Shell } from '../shell.ts';
import { serveFolder } from '../static-server.ts';

/** Adds `serve` to the program. */
export function addServe(program: Command, shell: Shell): void {
  program
    .command('serve')
    .summary('serve the feed on this machine')
    .description(
      `Serves public/ on 127.0.0.1 until it is stopped with Ctrl+C, with the cache headers that a web host should send. Add the address it prints in the extension's options to read the feed there.`,
    )
    .option('--port <number>', 'port; 0 takes any that is free', '8787')
    .addHelpText('after', '\nExample:\n  clarify serve --dir klarifikasi --port 8787')
    .action(async (options: { port: string }, command: Command) => {
      const folder = chooseFolder(command.optsWithGlobals<{ dir?: string }>().dir);
      const port = readPort(options.port);
      const words = fingerprintWords(await readFingerprint(publicFolder(folder)));
      const server = await serveFolder(publicFolder(folder), { port });
      shell.out(`Serving ${publicFolder(folder)} at ${server.url}`);
      shell.out(`Words: ${words.join(' · ')}`);
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await server.close();
    });
}

async function readFingerprint(folder: string): Promise<string> {
  const path = join(folder, 'v1/root/1.json');
  const bytes = await readFile(path).catch((cause: unknown) => {
    const remedy = 'Publish first, or choose another folder with --dir.';
    throw new AppError('cli/no-feed', 'there is no feed in this folder.', { place: path, remedy, cause });
  });
  return fingerprint((await acceptFirstRoot(bytes)).roles.root.keys);
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new AppError('cli/bad-option', `"${text}" is not a port.`, {
    place: '--port',
    remedy: 'Give a number from 0 to 65535.',
  });
}
