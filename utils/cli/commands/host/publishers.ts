// clarify host add-publisher, suspend, resume, retire: who is listed in the directories, and how.
import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { type PublisherRecord, publisherRecord } from '../../../authoring/shared-host.ts';
import type { Publisher } from '../../../domain/publisher.ts';
import { AppError } from '../../../errors.ts';
import { acceptsOptions } from '../../check-options.ts';
import { holdCeremony } from '../../host/ceremony.ts';
import { readHostSettings, readRecord, recordPath, removeRecord, writeRecord } from '../../host/host-folder.ts';
import { addKeyOptions, folderOf, type KeyOptions } from '../../host/host-options.ts';
import { passphrasesFrom } from '../../passphrase.ts';
import {
  addPublisherOptions,
  badPublisherOption,
  type PublisherOptions,
  publisherFields,
  unknownRegions,
} from '../../publisher-options.ts';
import { collect, type Shell } from '../../shell.ts';
import { readVerifiedFeed } from '../../verified-feed.ts';

/** Options of every command that changes a record. */
export interface ChangeOptions extends KeyOptions {
  readonly later?: boolean;
}

interface AddOptions extends ChangeOptions, Omit<PublisherOptions, 'kind'> {
  readonly kind?: string;
  readonly from?: string;
  readonly fingerprint?: string;
  readonly province: readonly string[];
  readonly imported?: boolean;
}

const STATUSES = {
  suspend: {
    status: 'suspended',
    does: 'hide a publisher: readers drop its entries at their next poll',
    because: 'For a publisher whose key was stolen, or that breaks the rules of this host.',
  },
  resume: { status: 'active', does: 'list a publisher as active again', because: 'Undoes suspend and retire.' },
  retire: {
    status: 'retired',
    does: 'close a publisher: its entries stay readable as archived, new ones are not read',
    because: 'For an agency that was merged or closed.',
  },
} as const;

/** Adds the commands to `host`. */
export function addPublisherCommands(host: Command, shell: Shell): void {
  const adding = host
    .command('add-publisher')
    .summary('list an agency, newsroom or fact-checker')
    .description(
      `Writes publishers/<id>.json and signs the directories it belongs to. With --from, name, regions, hosts and key are read from the publisher's own feed (made by clarify init), which must show the words that you give: let the publisher tell you them by telephone or on paper. With --imported this host signs for a site that does not sign itself; readers see that.`,
    )
    .argument('<id>', 'short name in small letters: dlh-contoh')
    .option('--from <folder|url>', "the publisher's own feed, from which each build collects")
    .option('--fingerprint <words>', 'words of that feed, as the publisher told you')
    .option('--province <code>', 'province to read in a feed at an address, may be repeated', collect, [])
    .option('--imported', 'this host signs what it imports from the site')
    .addHelpText(
      'after',
      `
Examples:
  clarify host add-publisher dlh-contoh --from ../dlh/klarifikasi --fingerprint "abu acar … zakat"
  clarify host add-publisher contoh-pos --imported --name "Contoh Pos" --kind media \\
    --region 99.01 --url-host contohpos.example`,
    )
    .action((id: string, options: AddOptions, command: Command) => add(id, options, folderOf(command), shell));
  addChangeOptions(addPublisherOptions(adding));

  for (const [name, { status, does, because }] of Object.entries(STATUSES)) {
    const changing = host
      .command(name)
      .summary(does)
      .description(`Sets the status of a publisher to ${status}, and signs its directories. ${because}`)
      .argument('<id>', 'name of a file in publishers/, without .json')
      .addHelpText(
        'after',
        `\nExample:\n  clarify host ${name} dlh-contoh --keys /media/officer-1 --keys /media/officer-2`,
      )
      .action(async (id: string, options: ChangeOptions, command: Command) => {
        const folder = folderOf(command);
        await changeRecord(folder, { ...(await readRecord(folder, id)), status }, options, shell);
        shell.out(`${id} is ${status}.`);
      });
    addChangeOptions(changing);
  }
}

/** Adds the options of a command that changes a record and signs it. */
export function addChangeOptions(command: Command): Command {
  return addKeyOptions(command).option('--later', 'only write the record; host sign signs it with others');
}

/** Writes a record and has it signed, unless that is left for later. Where the ceremony fails, the record is as it was. */
export async function changeRecord(
  folder: string,
  record: PublisherRecord,
  options: ChangeOptions,
  shell: Shell,
): Promise<void> {
  const settings = await readHostSettings(folder);
  const before = existsSync(recordPath(folder, record.id)) ? await readRecord(folder, record.id) : undefined;
  await writeRecord(folder, record);
  if (options.later === true) {
    shell.out('Not signed yet. Next: npm run clarify -- host sign');
    return;
  }
  try {
    await holdCeremony({ folder, settings, keys: options.keys, passphrases: passphrasesFrom(options) }, shell);
  } catch (error) {
    if (before === undefined) await removeRecord(folder, record.id);
    else await writeRecord(folder, before);
    throw error;
  }
  shell.out('Readers see it after the next: npm run clarify -- host build');
}

async function add(id: string, options: AddOptions, folder: string, shell: Shell): Promise<void> {
  const settings = await readHostSettings(folder);
  if (existsSync(recordPath(folder, id)))
    throw new AppError('cli/exists', `"${id}" is listed already.`, {
      place: recordPath(folder, id),
      remedy: 'Edit that file and run host sign, or choose another id.',
    });
  if ((options.from === undefined) === (options.imported !== true))
    throw new AppError('cli/bad-option', 'it must be said who signs.', {
      place: '--from',
      remedy: 'Give either --from <folder|url> with --fingerprint, or --imported.',
    });
  const { id: keyId, pub } = settings.imports;
  const known = options.from === undefined ? undefined : await readOwnFeed(id, options.from, options, shell);
  const typed = publisherFields({ ...options, id, kind: options.kind ?? known?.kind ?? 'agency' });
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
  const parsed = publisherRecord.safeParse({
    epoch: 0,
    keys: [{ id: keyId, pub }],
    assurance: 'imported',
    ...known,
    ...given,
    status: 'active',
    ...(options.from === undefined ? {} : { from: seenFrom(folder, options.from) }),
  });
  const bad = new Set(parsed.error?.issues.map(({ path }) => String(path[0])));
  const problems = [
    ...[...bad].map((field) => badPublisherOption(field, { ...options, id, kind: options.kind ?? 'agency' })),
    ...(bad.has('regions') ? [] : await unknownRegions(options.region ?? [])),
  ];
  if (!acceptsOptions(shell, problems) || !parsed.success) return;
  await changeRecord(folder, parsed.data, options, shell);
  shell.out(`${parsed.data.name} is listed as ${id}.`);
}

/** A folder as it is seen from the host's, wherever the next build is started. */
function seenFrom(folder: string, from: string): string {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(from) || isAbsolute(from) ? from : relative(resolve(folder), resolve(from));
}

/** The publisher as its own feed describes it, once its words are the ones that it told. */
async function readOwnFeed(id: string, from: string, options: AddOptions, shell: Shell): Promise<Publisher> {
  const { fingerprint, province: provinces } = options;
  const feed = await readVerifiedFeed({
    target: from,
    provinces,
    now: shell.now(),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  });
  if (fingerprint === undefined)
    throw new AppError('cli/no-fingerprint', `the words of this feed are "${feed.words.join(' ')}".`, {
      place: from,
      remedy: 'Ask the publisher by telephone or on paper for its words, and give those with --fingerprint.',
    });
  const found = feed.publishers.find((one) => one.id === id);
  if (found !== undefined) return found.publisher;
  const others = feed.publishers.map((one) => one.id).join(', ');
  throw new AppError('cli/no-publisher', `this feed does not list ${id}, but ${others || 'nobody'}.`, {
    place: from,
    remedy: 'Give the id that its host.json has.',
  });
}
