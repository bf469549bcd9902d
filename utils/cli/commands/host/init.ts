// clarify host init: the folder, keys, root and settings of a host on which several publishers publish.
import { join } from 'node:path';
import type { Command } from 'commander';
import { type NamedRole, type SharedHostSettings, sharedHostSettings } from '../../../authoring/shared-host.ts';
import type { Problem } from '../../../errors.ts';
import { fingerprint, fingerprintWords } from '../../../feed/fingerprint.ts';
import { generateKeyPair, type SigningKey } from '../../../feed/keys.ts';
import { acceptsOptions, checkFilled } from '../../check-options.ts';
import { holdCeremony } from '../../host/ceremony.ts';
import { createHostFolder, requireNoHost } from '../../host/host-folder.ts';
import { holderOf, workFactorOf } from '../../host/key-ring.ts';
import { addWorkFactor, writeKeyFile } from '../../key-file.ts';
import { addPassphraseOptions, type PassphraseOptions, passphrasesFrom } from '../../passphrase.ts';
import { collect, plural, type Shell } from '../../shell.ts';

interface InitOptions extends PassphraseOptions {
  readonly name?: string;
  readonly officers: string;
  readonly threshold: string;
  readonly mirror: readonly string[];
  readonly site?: string;
  readonly workFactor: number;
}

/** Adds `host init` to the program. */
export function addHostInit(host: Command, shell: Shell): void {
  const making = host
    .command('init')
    .summary('set up a host: folder, keys, root')
    .description(
      `Makes <folder> with host.json, an empty publishers/, and keys/ with one encrypted file for each key: root-1, directory-1 and so on for each officer, and snapshot and imports for the machine that builds. Each officer chooses a passphrase of their own. Afterwards every officer takes their two files away, on two media each; only snapshot and imports stay. Two of three officers must come together to change anything of the root or of a directory.`,
    )
    .argument('<folder>', 'a folder that is not a host yet, for example host')
    .option('--name <name>', 'needed: who runs the host: "Diskominfo Provinsi Contoh"')
    .option('--officers <number>', 'how many hold keys, 1 to 8', '3')
    .option('--threshold <number>', 'how many of them must sign', '2')
    .option('--mirror <url>', 'address that serves the same files; may be repeated', collect, [])
    .option('--site <url>', 'base address of the exports, ends with /')
    .addHelpText('after', '\nExample:\n  clarify host init host --name "Diskominfo Provinsi Contoh"')
    .action((folder: string, options: InitOptions) => init(folder, options, shell));
  addWorkFactor(addPassphraseOptions(making));
}

async function init(folder: string, options: InitOptions, shell: Shell): Promise<void> {
  const [officers, threshold] = [options.officers, options.threshold].map(Number);
  const problems = [
    ...checkFilled('<folder>', folder, 'Give a folder that is not a host yet: host.'),
    ...(options.name === undefined ? [missingName()] : []),
    ...checkNumber('--officers', options.officers, 1, 8),
    ...checkNumber('--threshold', options.threshold, 1, Math.min(officers ?? 1, 8)),
  ];
  if (!acceptsOptions(shell, problems)) return;
  requireNoHost(folder);
  const keys = await makeKeys(officers ?? 0);
  const named = (prefix: string) =>
    keys.filter(({ name }) => name.startsWith(prefix)).map(({ name, id, pub }) => ({ name, id, pub }));
  const role = (prefix: string): NamedRole => ({ threshold: threshold ?? 1, keys: named(prefix) });
  const parsed = sharedHostSettings.safeParse({
    v: 1,
    type: 'shared-host',
    name: options.name,
    roles: { root: role('root-'), directory: role('directory-'), snapshot: { threshold: 1, keys: named('snapshot') } },
    imports: named('imports')[0],
    mirrors: options.mirror,
    site: options.site,
  });
  if (!parsed.success) {
    acceptsOptions(
      shell,
      parsed.error.issues.map((issue) => badOption(issue.path, issue.message)),
    );
    return;
  }
  const passphrases = passphrasesFrom(options);
  for (const { name } of keys) await passphrases.choose(holderOf(name));
  await createHostFolder(folder, parsed.data);
  for (const key of keys)
    await writeKeyFile(
      join(folder, 'keys'),
      key,
      await passphrases.choose(holderOf(key.name)),
      workFactorOf(key.name, options.workFactor),
    );
  await holdCeremony({ folder, settings: parsed.data, keys: [], passphrases }, shell);
  await describe(folder, parsed.data, shell);
}

type NamedSigningKey = SigningKey & { readonly name: string };

async function makeKeys(officers: number): Promise<NamedSigningKey[]> {
  const numbers = Array.from({ length: officers }, (_, at) => at + 1);
  const names = [...numbers.map((n) => `root-${n}`), ...numbers.map((n) => `directory-${n}`), 'snapshot', 'imports'];
  return Promise.all(names.map(async (name) => ({ ...(await generateKeyPair()), name })));
}

async function describe(folder: string, settings: SharedHostSettings, shell: Shell): Promise<void> {
  const { keys, threshold } = settings.roles.root;
  shell.out(`${settings.name} can now host from ${folder}.`);
  shell.out(`Keys of ${plural(keys.length, 'officer')} in ${join(folder, 'keys')}; ${threshold} of them must sign.`);
  shell.out('Each officer: move root-N and directory-N to two media of your own, and take them with you.');
  shell.out('Words by which readers recognise this host; print them where readers trust you:');
  shell.out(`  ${fingerprintWords(await fingerprint(keys)).join(' · ')}`);
  shell.out(`Next: npm run clarify -- host add-publisher <id> … --dir ${folder}`);
}

function missingName(): Problem {
  return { place: '--name', message: 'is missing.', remedy: 'Say who runs the host, in 1 to 160 characters.' };
}

function checkNumber(place: string, text: string, least: number, most: number): Problem[] {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return [];
  return [{ place, message: `"${text}" cannot be used.`, remedy: `Give a number from ${least} to ${most}.` }];
}

function badOption(path: readonly PropertyKey[], message: string): Problem {
  const place = path[0] === 'mirrors' ? '--mirror' : `--${String(path[0])}`;
  return { place, message: `${message}.`, remedy: 'See clarify host init --help.' };
}
