// clarify init: the folder of an agency that publishes for itself.
import type { Command } from 'commander';
import { buildHost } from '../../authoring/build-host.ts';
import { hostSettings } from '../../authoring/host-settings.ts';
import type { Problem } from '../../errors.ts';
import { fingerprint, fingerprintWords } from '../../feed/fingerprint.ts';
import { generateKeyPair } from '../../feed/keys.ts';
import { createFolder, planOf, requireNoAgency } from '../agency-folder.ts';
import { writeKey } from '../agency-key.ts';
import { acceptsOptions, checkFilled } from '../check-options.ts';
import { publicFolder, writeHostFiles } from '../feed-folder.ts';
import { addWorkFactor } from '../key-file.ts';
import { addPassphraseOptions, type PassphraseOptions, passphrasesFrom } from '../passphrase.ts';
import {
  addPublisherOptions,
  badPublisherOption,
  type PublisherOptions,
  publisherFields,
  unknownRegions,
} from '../publisher-options.ts';
import type { Shell } from '../shell.ts';

interface InitOptions extends PassphraseOptions, PublisherOptions {
  readonly encrypt?: boolean;
  readonly workFactor: number;
  readonly site?: string;
}

/** Adds `init` to the program. */
export function addInit(program: Command, shell: Shell): void {
  const making = program
    .command('init')
    .summary('set up the folder of an agency: key, root and directory')
    .description(
      `Makes <folder> with a signing key (keys/, readable by you only), host.json, drafts/, and a first signed feed in public/ that lists the agency and has no clarification yet. Keep a copy of keys/ in a safe place: without it the feed cannot be continued.`,
    )
    .argument('<folder>', 'a folder that is not an agency yet, for example klarifikasi')
    .option('--id <id>', 'needed: short name in small letters: dlh-contoh')
    .option(
      '--site <url>',
      'address at which public/ will lie, ends with /: exported pages then name their own address',
    )
    .option('--encrypt', 'encrypt the key with a passphrase (age format), which publish then asks for')
    .addHelpText(
      'after',
      `
Example:
  clarify init klarifikasi --id dlh-contoh --name "Dinas Lingkungan Hidup Kab. Contoh" \\
    --region 99.01 --url-host dlh.contohkab.example`,
    )
    .action((folder: string, options: InitOptions) => init(folder, options, shell));
  addWorkFactor(addPassphraseOptions(addPublisherOptions(making)));
}

async function init(folder: string, options: InitOptions, shell: Shell): Promise<void> {
  const key = await generateKeyPair();
  const parsed = hostSettings.safeParse({
    v: 1,
    publisher: {
      ...publisherFields(options),
      epoch: 0,
      status: 'active',
      assurance: 'signed',
    },
    keyId: key.id,
    site: options.site,
  });
  const issues = parsed.error?.issues ?? [];
  const bad = new Set(issues.filter(({ path }) => path[0] === 'publisher').map(({ path }) => String(path[1])));
  const problems = [
    ...checkFilled('<folder>', folder, 'Give a folder that is not an agency yet: klarifikasi.'),
    ...[...bad].map((field) => badPublisherOption(field, options)),
    ...(issues.some(({ path }) => path[0] === 'site') ? [badSite(options.site ?? '')] : []),
    ...(bad.has('regions') ? [] : await unknownRegions(options.region ?? [])),
  ];
  if (!acceptsOptions(shell, problems) || !parsed.success) return;
  requireNoAgency(folder);
  const settings = parsed.data;
  const { id } = settings.publisher;
  const passphrase = options.encrypt !== true ? undefined : await passphrasesFrom(options).choose(id);
  await createFolder(folder, settings);
  const path = await writeKey(
    folder,
    id,
    key,
    passphrase === undefined ? undefined : { passphrase, workFactor: options.workFactor },
  );
  const { files } = await buildHost(planOf(settings, key, []), new Map(), shell.now());
  await writeHostFiles(publicFolder(folder), files);

  shell.out(`${settings.publisher.name} can now publish from ${folder}.`);
  shell.out(`Key: ${path}. Keep a copy in a safe place, and give it to nobody.`);
  shell.out('Words by which readers recognise this feed; print them where readers trust you:');
  shell.out(`  ${fingerprintWords(await fingerprint([key])).join(' · ')}`);
  shell.out(`Next: npm run clarify -- new <name> --dir ${folder}`);
}

function badSite(value: string): Problem {
  return {
    place: '--site',
    message: `"${value}" cannot be used.`,
    remedy: 'Give an https address that ends with /: https://umpan.contohkab.example/.',
  };
}
