// Commands by name, each with the module that knows it: its sources take longer to load than most commands run.
import type { Command } from 'commander';
import type { Shell } from './shell.ts';

/** Adds one or more commands to their parent; `args` are what follows their name. */
export type AddCommand = (parent: Command, shell: Shell, args: readonly string[]) => void | Promise<void>;

/** In the order of the help: names of commands, and what loads the one function that adds them. */
export type CommandTable = readonly (readonly [names: readonly string[], load: () => Promise<AddCommand>])[];

/**
 * Adds the command that `args` ask for; all of them for the help, and where there is no such command, so that the nearest can
 * be named.
 */
export async function addAskedFor(
  table: CommandTable,
  args: readonly string[],
  parent: Command,
  shell: Shell,
): Promise<void> {
  // `--dir` is the one option that may stand before a command and has a value
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--dir');
  const asked = table.find(([names]) => names.includes(args[at] ?? ''));
  for (const [, load] of asked === undefined ? table : [asked]) {
    const add = await load();
    await add(parent, shell, asked === undefined ? [] : args.slice(at + 1));
  }
}
