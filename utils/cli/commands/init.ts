// clarify init: the folder of an agency that publishes for itself.
import { join } from 'node:path';
import type { Command } from 'commander';
import { buildHost } from '../../authoring/build-host.ts';
import { hostSettings } from '../../authoring/host-settings.ts';
import { PUBLISHER_KINDS } from '../../domain/publisher.ts';
import { AppError, type Problem } from '../../errors.ts';
import { fingerprint, fingerprintWords } from '../../feed/fingerprint.ts';
import { generateKeyPair } from '../../feed/keys.ts';
import { createFolder, planOf, publicFolder, writeHostFiles } from '../agency-folder.ts';
import { acceptsOptions, checkFilled } from '../check-options.ts';
import { listRegions } from '../region-list.ts';
import type { Shell } from '../shell.ts';

interface InitOptions {
  readonly id?: string;
  readonly name?: string;
  readonly region?: readonly string[];
  readonly urlHost?: readonly string[];
  readonly kind: string;
}

/** Adds `init` to the program. */
export function addInit(program: Command, shell: Shell): void {
  program
    .command('init')
    .summary('set up the folder of an agency: key, root and directory')
    .description(
      `Makes <folder> with a signing key (keys/, readable by you only), host.json, drafts/, and a first signed feed in public/ that lists the agency and has no clarification yet. Keep a copy of keys/ in a safe place: without it the feed cannot be continued.`,
    )
    .argument('<folder>', 'a folder that is not an agency yet, for example klarifikasi')
    .option('--id <id>', 'needed: short name in small letters: dlh-contoh')
    .option('--name <name>', 'needed: official name: "Dinas Lingkungan Hidup Kab. Contoh"')
    .option('--region <code...>', 'needed: Kemendagri code(s) it speaks for: 99.01')
    .option('--url-host <host...>', 'needed: web host(s) on which its answers are: dlh.contohkab.example')
    .option('--kind <kind>', PUBLISHER_KINDS.join(', '), 'agency')
    .addHelpText(
      'after',
      `
Example:
  clarify init klarifikasi --id dlh-contoh --name "Dinas Lingkungan Hidup Kab. Contoh" \\
    --region 99.01 --url-host dlh.contohkab.example`,
    )
    .action((folder: string, options: InitOptions) => init(folder, options, shell));
}

async function init(folder: string, options: InitOptions, shell: Shell): Promise<void> {
  const key = await generateKeyPair();
  const parsed = hostSettings.safeParse({
    v: 1,
    publisher: {
      id: options.id,
      name: options.name,
      kind: options.kind,
      regions: options.region,
      hosts: options.urlHost,
      epoch: 0,
      status: 'active',
      assurance: 'signed',
    },
    keyId: key.id,
  });
  const bad = new Set(parsed.error?.issues.map(({ path }) => String(path[1])));
  const problems = [
    ...checkFilled('<folder>', folder, 'Give a folder that is not an agency yet: klarifikasi.'),
    ...[...bad].map((field) => badOption(field, options)),
    ...(bad.has('regions') ? [] : await unknownRegions(options.region ?? [])),
  ];
  if (!acceptsOptions(shell, problems) || !parsed.success) return;
  const settings = parsed.data;
  await createFolder(folder, settings, key);
  const { files } = await buildHost(planOf(settings, key, []), new Map(), shell.now());
  await writeHostFiles(publicFolder(folder), files);

  shell.out(`${settings.publisher.name} can now publish from ${folder}.`);
  shell.out(
    `Key: ${join(folder, 'keys', `${settings.publisher.id}.json`)}. Keep a copy in a safe place, and give it to nobody.`,
  );
  shell.out('Words by which readers recognise this feed; print them where readers trust you:');
  shell.out(`  ${fingerprintWords(await fingerprint([key])).join(' · ')}`);
  shell.out(`Next: npm run clarify -- new <name> --dir ${folder}`);
}

async function unknownRegions(codes: readonly string[]): Promise<Problem[]> {
  const known = new Set((await listRegions()).map(({ code }) => code));
  // districts and villages are not in the list: their regency must be
  const unknown = codes.filter((code) => !known.has(code.split('.').slice(0, 2).join('.')));
  return unknown.map((code) => ({
    place: '--region',
    message: `there is no region ${code}.`,
    remedy: 'Use a Kemendagri code: 64 for a province, 64.01 for a regency or city.',
  }));
}

interface OptionWords {
  readonly option: string;
  readonly given: keyof InitOptions;
  readonly remedy: string;
}

const OPTIONS: Readonly<Record<string, OptionWords>> = {
  id: { option: '--id', given: 'id', remedy: 'Use small letters, digits and hyphens: dlh-contoh.' },
  name: { option: '--name', given: 'name', remedy: 'Give a name of 1 to 160 characters.' },
  kind: { option: '--kind', given: 'kind', remedy: `Use one of ${PUBLISHER_KINDS.join(', ')}.` },
  regions: { option: '--region', given: 'region', remedy: 'Use Kemendagri codes such as 99.01.' },
  hosts: {
    option: '--url-host',
    given: 'urlHost',
    remedy: 'Give the host alone, in small letters: dlh.contohkab.example, without https://.',
  },
};

/** What is wrong with the option behind one field of the settings: all four that are needed are asked for here, at once. */
function badOption(field: string, options: InitOptions): Problem {
  const words = OPTIONS[field];
  if (words === undefined) throw new AppError('internal', `no option gives ${field}`);
  const { option: place, given, remedy } = words;
  const value = options[given];
  if (value === undefined) return { place, message: 'is missing.', remedy };
  return { place, message: `"${[value].flat().join(' ')}" cannot be used.`, remedy };
}
