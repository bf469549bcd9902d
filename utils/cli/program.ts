// The commands of `clarify` as one program: what it understands, and how it tells what went wrong.
import { Command, CommanderError } from 'commander';
import { AppError } from '../errors.ts';
import { addCheck } from './commands/check.ts';
import { addHost } from './commands/host/host.ts';
import { addInit } from './commands/init.ts';
import { addMatch } from './commands/match.ts';
import { addNew } from './commands/new.ts';
import { addPublish } from './commands/publish.ts';
import { addPush } from './commands/push.ts';
import { addReadPage } from './commands/read-page.ts';
import { addRotateAgencyKey } from './commands/rotate-key.ts';
import { addServe } from './commands/serve.ts';
import { addVerify } from './commands/verify.ts';
import { remedyFor } from './feed-failures.ts';
import { EXIT, type Shell, sentence } from './shell.ts';

/** Runs one command line (without the program's name); whatever goes wrong is told here, once. */
export async function runClarify(args: readonly string[], shell: Shell): Promise<void> {
  try {
    await buildProgram(shell).parseAsync(args, { from: 'user' });
  } catch (error) {
    shell.exitWith(tell(error, shell));
  }
}

function buildProgram(shell: Shell): Command {
  const program = new Command('clarify')
    .description(
      `Write, check, sign and publish the clarifications of an agency, and see them as readers will.

An agency is a folder: host.json (who it is), keys/ (secret), drafts/*.md (what it says), public/ (the signed feed, for any web host).`,
    )
    .option('--dir <folder>', "the agency's folder (default: the working folder, or klarifikasi in it)")
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('See --help.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.out(text.trimEnd()),
      writeErr: (text) => shell.err(text.trimEnd()),
    })
    .addHelpText(
      'after',
      `
From nothing to a verified feed:
  clarify init klarifikasi --id dlh-contoh --name "Dinas Lingkungan Hidup Kab. Contoh" \\
    --region 99.01 --url-host dlh.contohkab.example
  clarify new tarif-sampah-2027        then fill in klarifikasi/drafts/tarif-sampah-2027.md
  clarify check
  clarify publish
  clarify verify klarifikasi
  clarify match "bayar sampah di Kab. Contoh naik 300%" --explain

Exit codes: 0 as wished, 1 a problem with the input or the feed, 2 a command that cannot be understood.
Problems go to standard error as "file:line: what is wrong. What to do."`,
    );
  for (const add of [
    addInit,
    addNew,
    addCheck,
    addPublish,
    addServe,
    addVerify,
    addMatch,
    addReadPage,
    addRotateAgencyKey,
    addPush,
    addHost,
  ])
    add(program, shell);
  return program;
}

/** Says what went wrong, and returns the exit code. */
function tell(error: unknown, shell: Shell): (typeof EXIT)[keyof typeof EXIT] {
  // commander has printed its own words already
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof AppError) {
    const place = error.place === undefined ? '' : `${error.place}: `;
    const remedy = error.remedy ?? remedyFor(error.code) ?? '';
    shell.err(`${place}${sentence(error.message)} ${remedy} (${error.code})`.replace(/ {2,}/g, ' '));
    return error.code === 'cli/bad-option' ? EXIT.usage : EXIT.problems;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  if (/^E[A-Z]+$/.test(code)) shell.err(`${path}: the file system says ${code}. Check permissions and free space.`);
  else shell.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.problems;
}
