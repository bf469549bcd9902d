// clarify rotate-key: another key for an agency, with the old one at hand or without.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { buildHost } from '../../authoring/build-host.ts';
import type { HostPlan } from '../../authoring/host-plan.ts';
import { newestRoot } from '../../authoring/published-host.ts';
import { AppError } from '../../errors.ts';
import { fingerprint, fingerprintWords } from '../../feed/fingerprint.ts';
import { generateKeyPair } from '../../feed/keys.ts';
import { chooseFolder, planOf, readDrafts, readSettings, writeSettings } from '../agency-folder.ts';
import { readKey, writeKey } from '../agency-key.ts';
import { publicFolder, readHostFiles, writeHostFiles } from '../feed-folder.ts';
import { withLock } from '../folder-lock.ts';
import { addWorkFactor } from '../key-file.ts';
import { addPassphraseOptions, type PassphraseOptions, passphrasesFrom } from '../passphrase.ts';
import { reportProblems, type Shell } from '../shell.ts';

interface RotateOptions extends PassphraseOptions {
  readonly lost?: boolean;
  readonly newEpoch?: boolean;
  readonly encrypt?: boolean;
  readonly workFactor: number;
}

/** Adds `rotate-key` to the program. */
export function addRotateAgencyKey(program: Command, shell: Shell): void {
  const rotating = program
    .command('rotate-key')
    .summary('replace the signing key')
    .description(
      `Makes a new key, and publishes with it. With the old key at hand the next root is signed by both, and readers follow without doing anything; for an officer who leaves, use this. With --lost the feed begins anew: whoever follows it directly has to add it again with its new words, at another address; readers of a shared host notice nothing once that host lists the new key. The clarifications and their numbers go on in either case. Prints the public key for clarify host rotate-key.`,
    )
    .option('--lost', 'the old key, or its passphrase, is lost')
    .option('--new-epoch', 'no head that the old key signs may count any more: it was stolen')
    .option('--encrypt', 'encrypt the new key with a passphrase')
    .addHelpText('after', '\nExample:\n  clarify rotate-key --dir klarifikasi')
    .action(async (options: RotateOptions, command: Command) => {
      const folder = chooseFolder(command.optsWithGlobals<{ dir?: string }>().dir);
      await withLock(folder, () => rotate(folder, options, shell));
    });
  addWorkFactor(addPassphraseOptions(rotating, { makesKeys: true }));
}

async function rotate(folder: string, options: RotateOptions, shell: Shell): Promise<void> {
  const settings = await readSettings(folder);
  const { drafts, problems } = await readDrafts(folder);
  const passphrases = passphrasesFrom(options);
  const former = options.lost === true ? undefined : await readKey(folder, settings, passphrases);
  const files = await readHostFiles(publicFolder(folder));
  const root = await newestRoot(files);
  if (root === undefined)
    throw new AppError('cli/no-feed', 'this agency has published nothing yet.', {
      place: publicFolder(folder),
      remedy: 'Make the folder anew with clarify init.',
    });
  const key = await generateKeyPair();
  const epoch = settings.publisher.epoch + (options.lost === true || options.newEpoch === true ? 1 : 0);
  const next = { ...settings, keyId: key.id, publisher: { ...settings.publisher, epoch } };
  const succession = { roles: root.roles, signers: former === undefined ? [] : [former] };
  const plan: HostPlan = { ...planOf(next, key, drafts), succession };
  const built = problems.length > 0 ? undefined : await buildHost(plan, files, shell.now());
  const found = [...problems, ...(built?.problems ?? [])];
  if (!reportProblems(shell, found) || built === undefined) {
    shell.out('The key was not replaced.');
    return;
  }
  const passphrase = options.encrypt !== true ? undefined : await passphrases.choose(settings.publisher.id);
  const path = await writeKey(
    folder,
    settings.publisher.id,
    key,
    passphrase === undefined ? undefined : { passphrase, workFactor: options.workFactor },
  );
  await writeSettings(folder, next);
  if (former === undefined) await rm(join(publicFolder(folder), 'v1/root'), { recursive: true });
  await writeHostFiles(publicFolder(folder), built.files, built.obsolete);
  shell.out(`New key: ${path}. Keep a copy in a safe place; the old one signs nothing any more.`);
  if (former === undefined) {
    shell.out('The feed begins anew. Words by which its readers recognise it from now on:');
    shell.out(`  ${fingerprintWords(await fingerprint([key])).join(' · ')}`);
  }
  const how = former === undefined ? '--lost' : epoch > settings.publisher.epoch ? '--stolen-after <seq>' : '--only';
  shell.out(`On a shared host: clarify host rotate-key ${settings.publisher.id} --key ${key.pub} ${how}`);
}
