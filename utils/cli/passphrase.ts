// Passphrases of key files: typed at the terminal, or from files and the environment where a machine works alone.
import { readFile } from 'node:fs/promises';
import password from '@inquirer/password';
import type { Command } from 'commander';
import { AppError } from '../errors.ts';
import { collect } from './shell.ts';

const MIN_LENGTH = 12;

/** Where commands find passphrases without asking. A value is `<path>`, or `<name>=<path>` for one holder or key alone. */
export interface PassphraseOptions {
  readonly passphraseFile: readonly string[];
  readonly newPassphraseFile?: readonly string[];
}

/** Gives passphrases, each asked for once. A holder is who knows one: `officer-2`, `online`, or an agency's id. */
export interface Passphrases {
  /**
   * Opens a file with the passphrase in use: the one given for the key's own name, else its holder's. Where a holder has another one for this key, it is asked for.
   * @throws `cli/no-passphrase`, and what `open` throws.
   */
  openWith<T>(
    key: { readonly name: string; readonly holder: string },
    open: (passphrase: string) => Promise<T>,
  ): Promise<T>;
  /** A new one: typed twice, at least 12 characters. @throws `cli/no-passphrase`, `cli/weak-passphrase`. */
  choose(holder: string): Promise<string>;
}

/** Adds `--passphrase-file`, and `--new-passphrase-file` where a command makes new keys beside old ones. */
export function addPassphraseOptions(command: Command, { makesKeys = false } = {}): Command {
  command.option(
    '--passphrase-file <[name=]path>',
    'file with a passphrase on its first line; may be repeated: officer-1=/media/a/word online=/root/word. Else PEMBANDING_PASSPHRASE is used, else it is asked for',
    collect,
    [],
  );
  if (makesKeys)
    command.option(
      '--new-passphrase-file <[name=]path>',
      'the same for keys that are made now; else PEMBANDING_NEW_PASSPHRASE is used, else it is asked for',
      collect,
      [],
    );
  return command;
}

/** Passphrases from the options, the environment and the terminal, in this order. */
export function passphrasesFrom(options: PassphraseOptions): Passphrases {
  const used = new Map<string, string>();
  const chosen = new Map<string, string>();
  return {
    async openWith({ name, holder }, open) {
      const given = chosen.get(holder) ?? (await givenNow(options, [name, holder]));
      const typed = used.get(name) ?? used.get(holder);
      const passphrase = given ?? typed ?? (await ask(`Passphrase of ${holder}:`, holder));
      if (given === undefined && typed === undefined) used.set(holder, passphrase);
      try {
        return await open(passphrase);
      } catch (error) {
        const isOther = error instanceof AppError && error.code === 'cli/bad-passphrase' && process.stdin.isTTY;
        if (!isOther) throw error;
        const other = await ask(`That does not open ${name}. Its passphrase:`, name);
        used.set(name, other);
        return open(other);
      }
    },
    async choose(holder) {
      const known = chosen.get(holder);
      if (known !== undefined) return known;
      const passphrase = (await givenNew(options, holder)) ?? (await askTwice(holder, newWays(options)));
      requireStrong(passphrase, holder);
      chosen.set(holder, passphrase);
      return passphrase;
    },
  };
}

async function givenNow(options: PassphraseOptions, names: readonly string[]): Promise<string | undefined> {
  return (await fromFiles(options.passphraseFile, names)) ?? nonEmpty(process.env.PEMBANDING_PASSPHRASE);
}

/** A command that has only new keys takes their passphrases from where others take those in use. */
async function givenNew(options: PassphraseOptions, holder: string): Promise<string | undefined> {
  if (options.newPassphraseFile === undefined) return givenNow(options, [holder]);
  return (await fromFiles(options.newPassphraseFile, [holder])) ?? nonEmpty(process.env.PEMBANDING_NEW_PASSPHRASE);
}

/** A file given for the first of the names that has one, else a file given for all. */
async function fromFiles(files: readonly string[], names: readonly string[]): Promise<string | undefined> {
  const own = names.flatMap((name) =>
    files.filter((one) => one.startsWith(`${name}=`)).map((one) => one.slice(name.length + 1)),
  );
  const path = own[0] ?? files.find((one) => !/^[a-z0-9-]+=/.test(one));
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('cli/no-passphrase', 'the file with the passphrase cannot be read.', {
      place: path,
      remedy: 'Check the path after --passphrase-file.',
      cause,
    });
  });
  const [first = ''] = text.split(/\r?\n/);
  if (first === '')
    throw new AppError('cli/no-passphrase', 'the first line of this file is empty.', {
      place: path,
      remedy: 'Write the passphrase on its first line.',
    });
  return first;
}

async function askTwice(holder: string, ways: Ways): Promise<string> {
  const first = await ask(`New passphrase for ${holder}, at least ${MIN_LENGTH} characters:`, holder, ways);
  requireStrong(first, holder);
  if ((await ask(`Once more for ${holder}:`, holder, ways)) === first) return first;
  throw new AppError('cli/weak-passphrase', 'the two were not the same.', {
    place: holder,
    remedy: 'Run the command again.',
  });
}

/** What to call a passphrase, and how it can be given without a terminal. */
interface Ways {
  readonly what: string;
  readonly option: string;
  readonly variable: string;
}

const NOW: Ways = { what: 'passphrase', option: '--passphrase-file', variable: 'PEMBANDING_PASSPHRASE' };

function newWays({ newPassphraseFile }: PassphraseOptions): Ways {
  return newPassphraseFile === undefined
    ? { ...NOW, what: 'new passphrase' }
    : { what: 'new passphrase', option: '--new-passphrase-file', variable: 'PEMBANDING_NEW_PASSPHRASE' };
}

async function ask(message: string, holder: string, { what, option, variable } = NOW): Promise<string> {
  if (process.stdin.isTTY)
    return password({ message }).catch((cause: unknown) => {
      // Ctrl+C at the prompt
      if (!(cause instanceof Error) || cause.name !== 'ExitPromptError') throw cause;
      throw new AppError('cli/no-passphrase', `no ${what} of ${holder} was given.`, { cause });
    });
  throw new AppError('cli/no-passphrase', `the ${what} of ${holder} is needed, and there is no terminal to ask at.`, {
    remedy: `Give ${option} <path>, or set ${variable}.`,
  });
}

function requireStrong(passphrase: string, holder: string): void {
  if (passphrase.length >= MIN_LENGTH) return;
  throw new AppError('cli/weak-passphrase', `a passphrase of ${passphrase.length} characters is soon guessed.`, {
    place: holder,
    remedy: `Take at least ${MIN_LENGTH}: five words chosen by dice are easy to keep.`,
  });
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
