// Options that several commands of a host share.
import type { Command } from 'commander';
import { addPassphraseOptions, type PassphraseOptions } from '../passphrase.ts';
import { collect } from '../shell.ts';
import { chooseHostFolder } from './host-folder.ts';

/** Options of a command for which officers bring their keys. */
export interface KeyOptions extends PassphraseOptions {
  readonly keys: readonly string[];
}

/** Adds `--keys` and the options for passphrases. */
export function addKeyOptions(command: Command, options: { makesKeys?: boolean } = {}): Command {
  command.option('--keys <folder>', "folder with key files, beside the host's keys/; may be repeated", collect, []);
  return addPassphraseOptions(command, options);
}

/** The host's folder as the command line names it. */
export function folderOf(command: Command): string {
  return chooseHostFolder(command.optsWithGlobals<{ dir?: string }>().dir);
}
