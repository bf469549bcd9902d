// clarify init: the folder of an agency that publishes for itself.
import { join } from 'node:path';
import type { Command } from 'commander';
import { buildHost } from '../../authoring/build-host.ts';
import { hostSettings } from '../../authoring/host-settings.ts';
import { PUBLISHER_KINDS } from '../../domain/publisher.ts';
import { AppError } from '../../errors.ts';
import { fingerprint, fingerprintWords } from '../../feed/fingerprint.ts';
import { generateKeyPair } from '../../feed/keys.ts';
import { createFolder, planOf, publicFolder, writeHostFiles } from '../agency-folder.ts';
import { listRegions } from '../region-list.ts';
import type { Shell } from '../shell.ts';

interface InitOptions {
  readonly id: string;
  readonly name: string;
  readonly region: readonly string[];
  readonly urlHost: readonly string[];
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
    .requiredOption('--id <id>', 'short name in small letters: dlh-contoh')
    .requiredOption('--name <name>', 'official name: "Dinas Lingkungan Hidup Kab. Contoh"')
    .requiredOption('--region <code...>', 'Kemendagri code(s) it speaks for: 99.01')
    .requiredOption('--url-host <host...>', 'web host(s) on which its answers are: dlh.contohkab.example')
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
  await requireKnownRegions(options.region);
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
  if (!parsed.success) throw badOption(String(parsed.error.issues[0]?.path[1] ?? ''));
  const settings = parsed.data;
  await createFolder(folder, settings, key);
  const { files } = await buildHost(planOf(settings, key, []), new Map(), shell.now());
  await writeHostFiles(publicFolder(folder), files);

  shell.out(`${options.name} can now publish from ${folder}.`);
  shell.out(`Key: ${join(folder, 'keys', `${options.id}.json`)}. Keep a copy in a safe place, and give it to nobody.`);
  shell.out('Words by which readers recognise this feed; print them where readers trust you:');
  shell.out(`  ${fingerprintWords(await fingerprint([key])).join(' · ')}`);
  shell.out(`Next: npm run clarify -- new <name> --dir ${folder}`);
}

async function requireKnownRegions(codes: readonly string[]): Promise<void> {
  const known = new Set((await listRegions()).map(({ code }) => code));
  for (const code of codes) {
    // districts and villages are not in the list: their regency must be
    if (known.has(code.split('.').slice(0, 2).join('.'))) continue;
    throw new AppError('cli/bad-option', `there is no region ${code}.`, {
      place: '--region',
      remedy: 'Use a Kemendagri code: 64 for a province, 64.01 for a regency or city.',
    });
  }
}

const OPTIONS: Readonly<Record<string, readonly [option: string, remedy: string]>> = {
  id: ['--id', 'Use small letters, digits and hyphens: dlh-contoh.'],
  name: ['--name', 'Give a name of 1 to 160 characters.'],
  kind: ['--kind', `Use one of ${PUBLISHER_KINDS.join(', ')}.`],
  regions: ['--region', 'Use Kemendagri codes such as 99.01.'],
  hosts: ['--url-host', 'Give the host alone, in small letters: dlh.contohkab.example, without https://.'],
};

function badOption(field: string): AppError {
  const [option, remedy] = OPTIONS[field] ?? ['init', 'See clarify init --help.'];
  return new AppError('cli/bad-option', 'this value cannot be used.', { place: option, remedy });
}
