// The commands of `clarify` as one program: what it understands, and how it tells what went wrong.
import { Command, CommanderError } from 'commander';
import { AppError } from '../errors.ts';
import { addAskedFor, type CommandTable } from './command-table.ts';
import { remedyFor } from './feed-failures.ts';
import { EXIT, type Shell, sentence } from './shell.ts';

const COMMANDS: CommandTable = [
  [['init'], async () => (await import('./commands/init.ts')).addInit],
  [['new'], async () => (await import('./commands/new.ts')).addNew],
  [['check'], async () => (await import('./commands/check.ts')).addCheck],
  [['publish'], async () => (await import('./commands/publish.ts')).addPublish],
  [['serve'], async () => (await import('./commands/serve.ts')).addServe],
  [['verify'], async () => (await import('./commands/verify.ts')).addVerify],
  [['match'], async () => (await import('./commands/match.ts')).addMatch],
  [['read-page'], async () => (await import('./commands/read-page.ts')).addReadPage],
  [['rotate-key'], async () => (await import('./commands/rotate-key.ts')).addRotateAgencyKey],
  [['push'], async () => (await import('./commands/push.ts')).addPush],
  [['host'], async () => (await import('./commands/host/host.ts')).addHost],
];

/** Runs one command line (without the program's name); whatever goes wrong is told here, once. */
export async function runClarify(args: readonly string[], shell: Shell): Promise<void> {
  try {
    const program = describeProgram(shell);
    await addAskedFor(COMMANDS, args, program, shell);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    shell.exitWith(tell(error, shell));
  }
}

function describeProgram(shell: Shell): Command {
  return new Command('clarify')
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
