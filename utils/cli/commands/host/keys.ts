// clarify host sign, rotate-root, passphrase: the keys of a host's officers, and what waits for them.
import { join } from 'node:path';
import type { Command } from 'commander';
import type { NamedKey, PublisherRecord, SharedHostSettings } from '../../../authoring/shared-host.ts';
import { AppError } from '../../../errors.ts';
import { generateKeyPair } from '../../../feed/keys.ts';
import { holdCeremony } from '../../host/ceremony.ts';
import { readHostSettings, readRecords, writeHostSettings, writeRecord } from '../../host/host-folder.ts';
import { addKeyOptions, folderOf, type KeyOptions } from '../../host/host-options.ts';
import { holderOf, workFactorOf } from '../../host/key-ring.ts';
import { addWorkFactor, listKeyFiles, openKeyFile, rewriteKeyFile, writeKeyFile } from '../../key-file.ts';
import { passphrasesFrom } from '../../passphrase.ts';
import { collect, type Shell } from '../../shell.ts';

interface RotateRootOptions extends KeyOptions {
  readonly replace: readonly string[];
  readonly mirror?: readonly string[];
  readonly workFactor: number;
}

/** Adds the commands to `host`. */
export function addKeyCommands(host: Command, shell: Shell): void {
  const signing = host
    .command('sign')
    .summary('sign what waits for the officers')
    .description(
      `Signs the next root and directories where host.json or publishers/*.json say something else than the signed files, or where those have less than half of their lifetime left. Nothing else needs the officers' keys.`,
    )
    .addHelpText('after', '\nExample:\n  clarify host sign --keys /media/officer-1 --keys /media/officer-2')
    .action(async (options: KeyOptions, command: Command) => {
      const folder = folderOf(command);
      const settings = await readHostSettings(folder);
      await holdCeremony({ folder, settings, keys: options.keys, passphrases: passphrasesFrom(options) }, shell);
    });
  addKeyOptions(signing);

  const rotating = host
    .command('rotate-root')
    .summary('replace keys of the host, or list other mirrors')
    .description(
      `Makes new keys in keys/ for those named by --replace, and signs the next root by the thresholds of the root before and of its own. For a key that was lost or stolen, for an officer who leaves (root-2 and directory-2), and for a move to another address (--mirror for every address that is to serve the files, the old one too while it lives). Readers follow without doing anything.`,
    )
    .option('--replace <key>', 'root-2, directory-2, snapshot or imports; may be repeated', collect, [])
    .option('--mirror <url...>', 'all addresses that serve the files, from now on')
    .addHelpText(
      'after',
      `
Examples:
  clarify host rotate-root --replace root-2 --replace directory-2 --keys /media/officer-1 --keys /media/officer-3
  clarify host rotate-root --mirror https://lama.example/ https://baru.example/ --keys /media/officer-1 --keys /media/officer-2`,
    )
    .action((options: RotateRootOptions, command: Command) => rotateRoot(folderOf(command), options, shell));
  addWorkFactor(addKeyOptions(rotating, { makesKeys: true }));

  const rewriting = host
    .command('passphrase')
    .summary('change the passphrase of a key file')
    .description(
      `Encrypts a key file anew with another passphrase. Where somebody else may have a copy of the file and knows the old one, this does not help: replace the key with rotate-root.`,
    )
    .argument('<key>', 'root-2, directory-2, snapshot, imports')
    .addHelpText('after', '\nExample:\n  clarify host passphrase root-2 --keys /media/officer-2')
    .action(async (name: string, options: KeyOptions & { workFactor: number }, command: Command) => {
      const files = await listKeyFiles([join(folderOf(command), 'keys'), ...options.keys]);
      const found = files.filter((file) => file.name === name);
      if (found.length === 0)
        throw new AppError('cli/no-key', `no file of the key ${name} is here.`, {
          remedy: 'Name the folder that holds it with --keys <folder>.',
        });
      const passphrases = passphrasesFrom(options);
      for (const file of found) {
        const holder = holderOf(name);
        const key = await passphrases.openWith({ name, holder }, (passphrase) => openKeyFile(file, passphrase));
        await rewriteKeyFile(file, key, await passphrases.choose(holder), options.workFactor);
        shell.out(`${file.path} has a new passphrase.`);
      }
    });
  addWorkFactor(addKeyOptions(rewriting, { makesKeys: true }));
}

async function rotateRoot(folder: string, options: RotateRootOptions, shell: Shell): Promise<void> {
  const settings = await readHostSettings(folder);
  const { workFactor } = options;
  requireKnown(options.replace, settings);
  // a new passphrase must not stand in for the old one of the same officer
  const fresh = passphrasesFrom(options);
  for (const name of options.replace) await fresh.choose(holderOf(name));
  const made = await Promise.all(options.replace.map(async (name) => ({ ...(await generateKeyPair()), name })));
  const next = withKeys({ ...settings, mirrors: [...(options.mirror ?? settings.mirrors)] }, made);
  const records = withImportsKey(await readRecords(folder), settings.imports, next.imports);
  const beforeWriting = async () => {
    for (const key of made) {
      const path = await writeKeyFile(
        join(folder, 'keys'),
        key,
        await fresh.choose(holderOf(key.name)),
        workFactorOf(key.name, workFactor),
      );
      shell.out(`New key ${key.name}: ${path}.`);
    }
    for (const record of records) await writeRecord(folder, record);
    await writeHostSettings(folder, next);
  };
  const passphrases = passphrasesFrom(options);
  await holdCeremony({ folder, settings: next, records, made, keys: options.keys, passphrases, beforeWriting }, shell);
  shell.out('Readers follow after the next: npm run clarify -- host build');
}

function requireKnown(names: readonly string[], settings: SharedHostSettings): void {
  const known = namedKeys(settings).map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new AppError('cli/bad-option', `this host has no key "${unknown}".`, {
    place: '--replace',
    remedy: `Use one of ${known.join(', ')}.`,
  });
}

/** Imported publishers are listed with the key that this host signs for them with. */
function withImportsKey(records: readonly PublisherRecord[], former: NamedKey, next: NamedKey): PublisherRecord[] {
  return records.map((record) => {
    const isTheirs = record.assurance === 'imported' && record.keys.some(({ id }) => id === former.id);
    return isTheirs ? { ...record, keys: [{ id: next.id, pub: next.pub }] } : record;
  });
}

function namedKeys(settings: SharedHostSettings): NamedKey[] {
  const { root, directory, snapshot } = settings.roles;
  return [...root.keys, ...directory.keys, ...snapshot.keys, settings.imports];
}

function withKeys(settings: SharedHostSettings, made: readonly NamedKey[]): SharedHostSettings {
  const bare = new Map(made.map(({ name, id, pub }) => [name, { name, id, pub }]));
  const replaced = (key: NamedKey) => bare.get(key.name) ?? key;
  const role = <R extends { readonly keys: readonly NamedKey[] }>(one: R) => ({ ...one, keys: one.keys.map(replaced) });
  const { root, directory, snapshot } = settings.roles;
  const roles = { root: role(root), directory: role(directory), snapshot: role(snapshot) };
  return { ...settings, roles, imports: replaced(settings.imports) };
}
