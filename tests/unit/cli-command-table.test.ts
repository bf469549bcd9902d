// Which commands are loaded for a command line.
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { addAskedFor, type CommandTable } from '../../utils/cli/command-table.ts';
import type { Shell } from '../../utils/cli/shell.ts';

const shell: Shell = { out: () => undefined, err: () => undefined, now: () => new Date(0), exitWith: () => undefined };

async function loadedFor(...args: string[]): Promise<string[]> {
  const loaded: string[] = [];
  const add = (name: string) => async () => (_: Command, __: Shell, rest: readonly string[]) => {
    loaded.push([name, ...rest].join(' '));
  };
  const table: CommandTable = [
    [['publish'], add('publish')],
    [['build', 'snapshot'], add('build')],
  ];
  await addAskedFor(table, args, new Command(), shell);
  return loaded;
}

test('only the command that is asked for is loaded, with what follows its name, wherever options stand', async () => {
  expect(await loadedFor('publish', '--dry-run')).toEqual(['publish --dry-run']);
  expect(await loadedFor('--dir', 'build', 'snapshot', '--help')).toEqual(['build --help']);
});

test('the help, and a word that is no command, load all of them', async () => {
  expect(await loadedFor()).toEqual(['publish', 'build']);
  expect(await loadedFor('--help')).toEqual(['publish', 'build']);
  expect(await loadedFor('publihs', 'build')).toEqual(['publish', 'build']);
});
