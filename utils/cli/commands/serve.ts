// clarify serve: the published folder on this machine, to be looked at with the extension.
import type { Command } from 'commander';
import { AppError } from '../../errors.ts';
import { fingerprint, fingerprintWords } from '../../feed/fingerprint.ts';
import { chooseFolder, publicFolder, readKey, readSettings } from '../agency-folder.ts';
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
      const key = await readKey(folder, await readSettings(folder));
      const server = await serveFolder(publicFolder(folder), { port: readPort(options.port) });
      shell.out(`Serving ${publicFolder(folder)} at ${server.url}`);
      shell.out(`Words: ${fingerprintWords(await fingerprint([key])).join(' · ')}`);
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await server.close();
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new AppError('cli/bad-option', `"${text}" is not a port.`, {
    place: '--port',
    remedy: 'Give a number from 0 to 65535.',
  });
}
